/** Schema and parser judge alike: what one accepts the other reads, and both point at the field that is broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../src/model/parse-brief.js';
import { parseDate } from '../../src/model/dates.js';
import { BRIEF_SCHEMA } from '../../src/model/schema/brief-schema.js';
import { EDTF_PATTERN } from '../../src/model/schema/text.js';
import { accepted } from './by-chance.js';
import { FULL_FILE } from './full-file.js';
import { complaints, structural } from './validator.js';

type Path = readonly string[];

const pointerOf = (path: Path): string =>
  path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
}

/** The value behind a JSON pointer. */
function behind(value: unknown, pointer: string): unknown {
  return at(
    value,
    pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
}

const isReversed = (box: unknown): boolean =>
  Array.isArray(box) && !(Number(box[0]) < Number(box[2]) && Number(box[1]) < Number(box[3]));

describe('what the schema accepts', () => {
  it('is read by the parser with no problem of a single field', () => {
    let rows = 0;
    fc.assert(
      fc.property(accepted(BRIEF_SCHEMA), (value) => {
        expect(complaints(value)).toEqual([]);
        const { brief, problems } = parseBrief(value);
        expect(brief).not.toBeNull();
        rows += brief!.places.length + brief!.events.length;
        const unexplained = structural(problems).filter(({ code, where }) => {
          const found = behind(value, where);
          // What no schema says: that a 29 February exists, that a span and a box do not run backwards, that a web map
          // ends before the poles.
          if (code === 'near-pole') return !/8[5-9]|90/.test(JSON.stringify(found));
          if (code === 'date') return parseDate(String(found)) !== null || !/02-29|\//.test(String(found));
          return !(code === 'view' && isReversed(found));
        });
        expect(unexplained).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    // The briefs made are no empty shells.
    expect(rows).toBeGreaterThan(1500);
  }, 60_000);
});

/** Every way to a value of the full brief. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

const GONE = Symbol('gone');

function broken(path: Path, value: unknown): unknown {
  const copy = structuredClone(FULL_FILE) as unknown;
  const parent = at(copy, path.slice(0, -1)) as Record<string, unknown>;
  const last = path.at(-1)!;
  if (value !== GONE) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return copy;
}

/** One pointer says the other, or where inside of it. */
const related = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

/** A geometry and a relation are judged as a whole: which of their members is wrong depends on the other. */
const unitOf = (pointer: string): string =>
  /^.*?\/(?:geometry|relations\/\d+)(?=\/|$)/.exec(pointer)?.[0] ?? pointer;

interface Fault {
  readonly path: Path;
  readonly value: unknown;
}

/** Faults that only the schema sees, each with the reason. */
const ONLY_SCHEMA: Readonly<Record<string, (fault: Fault) => boolean>> = {
  'null is no value to the schema; the parser reads it as absent': ({ value }) => value === null,
  'so is the empty text': ({ value }) => value === '',
  'GeoJSON asks for a type': ({ path }) => path.at(-1) === 'type' && ['type', 'features'].includes(path[0]!),
  'GeoJSON asks for a geometry, if only null': ({ path, value }) =>
    path.at(-1) === 'geometry' && value === GONE,
  'GeoJSON asks for lines of two positions and rings of four': ({ path }) => path.includes('coordinates'),
  'GeoJSON asks for features, if none': ({ path, value }) => path[0] === 'features' && value === GONE,
  'a row of a translation that is no row is left out': ({ path }) => path[0] === 'overlays',
  'what is not used is not read': ({ path }) =>
    ['$schema', 'country', 'lang'].some((key) => path.includes(key)),
  'a box of a place that cannot be used is computed instead': ({ path }) =>
    path[0] === 'features' && path.includes('bbox'),
  'another name without a name is left out': ({ path }) => path.includes('aliases'),
  'an archived copy that cannot be linked is left out': ({ path }) => path.at(-1) === 'archived',
};

/** And those that only the parser sees. */
const ONLY_PARSER: Readonly<Record<string, (fault: Fault) => boolean>> = {
  'a schema compares no numbers: a box that runs backwards': ({ path }) => path[0] === 'view',
  'a schema has no calendar: a 29 February, a span that ends before it starts': ({ value }) =>
    typeof value === 'string' && new RegExp(EDTF_PATTERN).test(value),
};

const VALUES: readonly unknown[] = [
  GONE,
  null,
  '',
  'x',
  'Not An Id',
  'fit',
  'soon',
  '2025-02-30',
  '2023-02-29',
  '2025/2024',
  'javascript:alert(1)',
  true,
  0,
  -1,
  181,
  1.5,
  2e-7,
  [],
  [[]],
  [null],
  [7],
  [3, 2, 1, 0],
  {},
  { en: 7 },
  { en: 'x' },
];

describe('a single broken field', () => {
  const paths = pathsOf(FULL_FILE).filter((path) => path.length > 0);

  it('is pointed at by both', () => {
    const random = fc.sample(fc.tuple(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 })), 2000);
    const faults = [
      ...paths.flatMap((path) => VALUES.map((value) => ({ path, value }))),
      ...random.map(([path, value]) => ({ path, value })),
    ];
    const [used, astray, alone] = [new Set<string>(), new Set<string>(), new Set<string>()];
    let both = 0;
    for (const fault of faults) {
      const file = broken(fault.path, fault.value);
      const pointer = unitOf(pointerOf(fault.path));
      const bySchema = complaints(file);
      const byParser = structural(parseBrief(file).problems).map(({ where }) => where);
      const told = `${pointer} = ${fault.value === GONE ? 'nothing' : JSON.stringify(fault.value)}: schema ${bySchema.join(', ')}; parser ${byParser.join(', ')}`;
      // Whatever either says, it says of what was broken, and of the row at least.
      const pointers = [...bySchema, ...byParser];
      if (
        !pointers.every(
          (where) => related(pointer, unitOf(where)) && (where !== '' || fault.path.length === 1),
        )
      )
        astray.add(told);
      const [schema, parser] = [bySchema.length > 0, byParser.length > 0];
      if (schema && parser) both += 1;
      if (schema === parser) continue;
      const table = schema ? ONLY_SCHEMA : ONLY_PARSER;
      const reasons = Object.keys(table).filter((name) => table[name]?.(fault));
      if (reasons.length === 0) alone.add(told);
      reasons.forEach((reason) => used.add(reason));
    }
    expect([...astray]).toEqual([]);
    expect([...alone]).toEqual([]);
    expect(both).toBeGreaterThan(2500);
    // An exception that nothing needs any more is a lie.
    const reasons = [...Object.keys(ONLY_SCHEMA), ...Object.keys(ONLY_PARSER)];
    expect(reasons.filter((reason) => !used.has(reason))).toEqual([]);
  }, 60_000);
});
