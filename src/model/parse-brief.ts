/**
 * The trust boundary: everything that is shown as a brief has come through here, the built-in one included.
 * Nothing throws; good rows are kept; what is wrong is told by pointer with the way to mend it.
 */
import { gathered, unrolledBox } from './antimeridian.js';
import {
  ID_PATTERN,
  RESERVED_IDS,
  type BBox,
  type Brief,
  type BriefEvent,
  type Correction,
  type Discrepancy,
  type Place,
  type Source,
} from './brief.js';
import { JsonReader } from './json-reader.js';
import { limitProblems, MAX_ROWS } from './limits.js';
import { parseEvent, parseSource, readDate } from './parse-event.js';
import { isBBox, parsePlace } from './parse-place.js';
import { readCrs } from './positions.js';
import { readOverlays } from './overlay-reader.js';
import { found, isObject, type Problem } from './problems.js';
import { withoutWithdrawn } from './withdrawn.js';
import { resolveLinks, resolveParts, type LinkIds } from './resolve-links.js';
import { isRows } from './rows.js';
import { eachEntry, eachRow, finish, within, type Steps } from './steps.js';
import { findSwapped } from './swapped.js';

export interface ParsedBrief {
  /** Null when the value is no brief at all. */
  readonly brief: Brief | null;
  readonly problems: readonly Problem[];
}

/** Where each id stands: a place by its number in `features`, an event by one below zero. */
type Taken = Map<string, number>;

const numberOf = { features: (index: number) => index, events: (index: number) => -1 - index } as const;

function whereOf(number: number): string {
  return number < 0 ? `/events/${-1 - number}` : `/features/${number}`;
}

/** Reads the id of a row, one namespace for places and events; a bad or repeated id drops its row. */
function readId(reader: JsonReader, number: number, taken: Taken): string | null {
  const raw = reader.raw('id');
  const id = Number.isSafeInteger(raw) ? String(raw) : reader.string('id');
  if (!id || !ID_PATTERN.test(id) || RESERVED_IDS.includes(id)) {
    reader.report(
      'id',
      'id',
      `The id is ${found(raw)}; expected small letters, digits and hyphens, and none of ${RESERVED_IDS.join(', ')}. The row was left out.`,
    );
    return null;
  }
  const first = taken.get(id);
  if (first !== undefined) {
    reader.report(
      'duplicate-id',
      'id',
      `The id “${id}” is used before, at ${whereOf(first)} (places and events share one set of ids). The later row was left out; give it another id.`,
    );
    return null;
  }
  taken.set(id, number);
  return id;
}

/** What was read of a list; nothing of the document is kept with it. */
interface Read<T> {
  readonly rows: readonly T[];
  /** Reports of a row by its number among these. */
  readonly reporterOf: (row: number) => JsonReader;
}

/** Reads the rows of a list as far as they can be shown. */
function* readRows<T>(
  root: JsonReader,
  key: 'features' | 'events',
  taken: Taken,
  read: (reader: JsonReader, id: string) => T | null,
): Steps<Read<T>> {
  const list = root.rows(key);
  const [rows, indexes]: [T[], number[]] = [[], []];
  const entry = root.entries(key);
  yield* eachEntry(list, (value, index) => {
    if (index >= MAX_ROWS) return;
    const reader = entry(value, index);
    const id = reader && readId(reader, numberOf[key](index), taken);
    const row = reader && id ? read(reader, id) : null;
    if (!row) return;
    rows.push(row);
    indexes.push(index);
  });
  if (list.length > MAX_ROWS)
    root.report(
      'too-many-rows',
      key,
      `“${key}” has ${list.length} entries; the first ${MAX_ROWS} are read. Split the file, or leave out what readers do not need.`,
    );
  return { rows, reporterOf: (row) => root.reporter(key, indexes[row] as number) };
}

function readSources(root: JsonReader): Record<string, Source> {
  const sources = root.object('sources');
  const read: Record<string, Source> = {};
  for (const id of sources?.keys() ?? []) {
    const reader = sources?.object(id);
    const source = reader && parseSource(reader, id);
    if (source) read[id] = source;
  }
  return read;
}

function readDiscrepancies(root: JsonReader, known: LinkIds['events']): Discrepancy[] {
  return root.objects('discrepancies').flatMap((reader) => {
    const text = reader.localized('text');
    const id = reader.string('id');
    const events = reader.strings('events').filter((event) => {
      if (!known.has(event))
        reader.report('unknown-event', 'events', `“${event}” is no event of this brief. Correct the id.`);
      return known.has(event);
    });
    if (text) return [{ text, events, ...(id && { id }) }];
    reader.report('no-text', '', 'A discrepancy needs a “text”. It was left out.');
    return [];
  });
}

function readCorrections(root: JsonReader): Correction[] {
  return root.objects('corrections').flatMap((reader) => {
    const [date, text, event] = [reader.string('date'), reader.localized('text'), reader.string('event')];
    if (date && text) return [{ date, text, ...(event && { event }) }];
    reader.report('correction', '', 'A correction needs a “date” and a “text”. It was left out.');
    return [];
  });
}

function readView(root: JsonReader): string | BBox | undefined {
  const view = root.raw('view');
  if (Array.isArray(view)) {
    if (isBBox(view)) return unrolledBox(view);
    root.report(
      'view',
      'view',
      'A list as “view” is a box of four numbers in degrees: [west, south, east, north], south less than north; west less than east, or the box goes across 180° and is less than half the globe. It was left out.',
    );
    return undefined;
  }
  return root.string('view');
}

/**
 * Reads a brief from parsed JSON, in small steps.
 * @param value anything at all.
 * @param options `partial`: texts, notes and sources come later, so a row without a source is no problem yet.
 */
export function* parseSteps(value: unknown, { partial = false } = {}): Steps<ParsedBrief> {
  const problems: Problem[] = [];
  if (!isObject(value) || (!isRows(value['features']) && !isRows(value['events']))) {
    const message = `The brief is ${found(value)}; expected a GeoJSON FeatureCollection with “features” (places) and “events”.`;
    return { brief: null, problems: [{ code: 'no-brief', where: '', message }] };
  }
  const root = new JsonReader(value, '', problems);
  const taken: Taken = new Map();
  const onEarth = readCrs(root);
  const placed = (reader: JsonReader, id: string): Place => parsePlace(reader, id, onEarth);
  const features = yield* within(readRows(root, 'features', taken, placed), 0, 0.3);
  yield 0.3;
  const resolved = resolveParts(features.rows, features.reporterOf);
  yield 0.3;
  const places = gathered(resolved);
  yield* within(findSwapped(features.rows, features.reporterOf), 0.3, 0.4);
  const untitled = new Set<string>();
  const read = (reader: JsonReader, id: string): BriefEvent | null => {
    const event = parseEvent(reader, id, partial);
    if (!event) untitled.add(id);
    return event;
  };
  const rows = yield* within(readRows(root, 'events', taken, read), 0.4, 0.8);
  const ids: LinkIds = {
    places: { has: (id) => (taken.get(id) ?? -1) >= 0 },
    events: { has: (id) => (taken.get(id) ?? 0) < 0 && !untitled.has(id) },
    sources: readSources(root),
    partial,
  };
  const { sources } = ids;
  const events: BriefEvent[] = [];
  const resolving = eachRow(rows.rows, (event, row) =>
    events.push(resolveLinks(event, () => rows.reporterOf(row), ids)),
  );
  yield* within(resolving, 0.8, 1);
  const scope = root.object('scope');
  const [from, to] = [scope?.string('from'), scope?.string('to')];
  const lead = root.localized('lead');
  const asOf = readDate(root, 'asOf');
  const view = readView(root);
  const overlays = readOverlays(root.raw('overlays'), problems);
  const brief: Brief = {
    id: root.string('id') ?? 'brief',
    title: root.localized('title') ?? '',
    languages: root.strings('languages'),
    places,
    events,
    sources,
    discrepancies: readDiscrepancies(root, ids.events),
    corrections: readCorrections(root),
    withdrawn: root.strings('withdrawn'),
    partial,
    ...(lead && { lead }),
    ...(asOf && { asOf }),
    ...(view && { view }),
    ...(Object.keys(overlays).length > 0 && { overlays }),
    ...(scope && { scope: { ...(from && { from }), ...(to && { to }) } }),
  };
  return { brief: withoutWithdrawn(brief), problems: limitProblems(problems) };
}

/**
 * Reads a brief from parsed JSON, at once; {@link parseSteps} is the same in slices.
 * @param value anything at all.
 * @param options `partial`: texts, notes and sources come later, so a row without a source is no problem yet.
 */
export function parseBrief(value: unknown, options: { partial?: boolean } = {}): ParsedBrief {
  return finish(parseSteps(value, options));
}
