/** Briefs for tests: the built-in one through the trust boundary, small ones by hand, and a source of repeatable chance. */
import details from '../../geo/brief/details.json';
import { BUILT_IN_INDEX } from '../../src/built-in-brief.js';
import type { Brief, BriefEvent } from '../../src/model/brief.js';
import { NO_FILTERS } from '../../src/model/filters.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { scene } from '../../src/model/filtered-scene.js';
import { type Scene } from '../../src/model/scene.js';
import { joinBrief, type JsonObject } from '../../src/model/split-brief.js';
import { NOTHING_SELECTED, type View } from '../../src/model/view.js';

/** The whole built-in brief as JSON, not yet parsed; a fresh copy each time. */
export function builtInJson(): JsonObject {
  return structuredClone(joinBrief(BUILT_IN_INDEX, details));
}

function parsed(value: unknown): Brief {
  const { brief } = parseBrief(value);
  if (!brief) throw new Error('The test expected a brief.');
  return brief;
}

export const BUILT_IN: Brief = parsed(builtInJson());

export const FEATURED = ['yekaterinburg', 'baku', 'gyumri', 'nakhchivan', 'zangezur-corridor'];

export function viewOf(changes: Partial<View> = {}): View {
  return { language: 'en', period: null, filters: NO_FILTERS, selection: NOTHING_SELECTED, ...changes };
}

export function sceneOf(brief: Brief = BUILT_IN, changes: Partial<View> = {}): Scene {
  return scene(brief, viewOf(changes));
}

/** A feature as an editor would write it. */
export function point(
  id: string,
  at: readonly [number, number],
  properties: JsonObject = {},
): Record<string, unknown> {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [...at] },
    properties: { name: id, ...properties },
  };
}

/** A brief from a few features and rows; each row gets a title and a source unless it brings its own. */
export function briefOf(
  features: readonly JsonObject[],
  events: readonly JsonObject[],
  rest: JsonObject = {},
) {
  return parsed({
    type: 'FeatureCollection',
    title: 'A test',
    features,
    events: events.map((row) => ({ title: String(row['id']), sources: ['paper'], ...row })),
    sources: { paper: { publisher: 'A paper', url: 'https://paper.example/', kind: 'press' } },
    ...rest,
  });
}

export function eventIn(brief: Brief, id: string): BriefEvent {
  const event = brief.events.find((row) => row.id === id);
  if (!event) throw new Error(`The brief has no event ${id}.`);
  return event;
}

export function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
