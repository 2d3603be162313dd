/** The built-in brief, broken in five hundred ways: something is shown or said, and nothing throws. */
import { english as en } from '../../src/i18n/en-later.js';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { frames } from '../../src/model/frame.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { cameraFor } from '../../src/model/view.js';
import { frameCss } from '../../src/render/frame-css.js';
import { builtInJson, chance, sceneOf } from './briefs.js';
import { expectMendable } from './pointers.js';

const VALUES: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  -1,
  1e308,
  NaN,
  Infinity,
  '',
  'x',
  '2025-02-30',
  'constructor',
  '__proto__',
  'baku',
  'safarov-deaths',
  'caucasus',
  'javascript:alert(1)',
  '<b>x</b>',
  '\ud800',
  [],
  [[]],
  [null],
  ['baku', 'baku'],
  {},
  { en: '' },
  { en: 7 },
  { constructor: 'x' },
  [1, 2],
  [181, 91],
  { type: 'Polygon', coordinates: [[[0, 0]]] },
  { type: 'constructor', coordinates: [] },
  { id: 'baku' },
];

/** Every way into a value, as lists of steps. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function mutate(json: unknown, path: readonly string[], value: unknown, remove: boolean): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let parent = json as Record<string, unknown>;
  for (const step of path.slice(0, -1)) {
    const next = parent[step];
    // An earlier mutation of this round may have taken the way.
    if (typeof next !== 'object' || next === null) return;
    parent = next as Record<string, unknown>;
  }
  if (!remove) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
}

describe('the built-in brief with random faults', () => {
  const paths = pathsOf(builtInJson());

  it('is read or refused with mendable problems, and what is read can be drawn', () => {
    const random = chance(2025);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    let [read, faulty] = [0, 0];
    for (let round = 0; round < 500; round += 1) {
      const input = builtInJson();
      const faults = 1 + Math.floor(random() * 8);
      const story: string[] = [];
      for (let fault = 0; fault < faults; fault += 1) {
        // Half the faults near the root, where they do most harm.
        const path = random() < 0.5 ? pick(paths) : pick(paths).slice(0, 1 + Math.floor(random() * 4));
        const value = structuredClone(pick(VALUES));
        mutate(input, path, value, random() < 0.15);
        story.push(`/${path.join('/')} = ${JSON.stringify(value)}`);
      }
      const told = `round ${round}: ${story.join(', ')}`;
      try {
        const { brief, problems } = parseBrief(input);
        expect(brief !== null || problems.length > 0).toBe(true);
        expectMendable(problems, input);
        if (problems.length > 0) faulty += 1;
        if (!brief) continue;
        read += 1;
        if (round % 10 > 0) continue;
        const shown = sceneOf(brief, { selection: { place: 'gyumri-base', event: 'sputnik-baku-raid' } });
        const { camera } = cameraFor(brief, null);
        expect(frameCss(shown, frames(shown, camera, CONTEXT_LABELS), en)).not.toMatch(
          /NaN|undefined|Infinity/,
        );
      } catch (error) {
        throw new Error(told, { cause: error });
      }
    }
    // The faults must bite, and not so much that nothing is left to read.
    expect(faulty).toBeGreaterThan(300);
    expect(read).toBeGreaterThan(200);
  }, 30_000);
});
