/** Good rows with up to three broken ones among them, by chance: nothing throws or hangs, and no good row is lost. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readText, readValue } from '../../src/feed/read-text.js';
import type { ParsedBrief } from '../../src/model/parse-brief.js';
import { readWhere } from '../../src/model/where.js';

/** How many files of each format are tried: together more than 100,000. */
const RUNS = { csv: 25_000, geojson: 35_000, brief: 45_000 };

/** No file of a few rows may take longer, on however busy a machine. In milliseconds. */
const HANG = 1000;

// The readers come when they are first needed, which is no time of the file that happens to be the first.
beforeAll(async () => {
  await Promise.all(['title,lat,lon\nOne,40,45', '[{"title":"One"}]'].map((text) => readText(text)));
}, 60_000);

interface Good {
  readonly title: string;
  readonly date: string;
  readonly lat: number;
  readonly lon: number;
  readonly place: string;
}

/** Words that put every reader to the test and are words all the same. */
const word = fc.constantFrom(
  'ferry',
  'Körpü',
  'Мост',
  'ქუთაისი',
  'Գյումրի',
  'a, b',
  'a; b',
  'say "so"',
  'two\nlines',
  '=SUM(A1)',
  '<b>x</b>',
  "O'Neill",
  '__proto__',
  'constructor',
  'null',
  '1',
  '{"a":1}',
);

const good: fc.Arbitrary<Good> = fc.record({
  title: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `T ${words.join(' ')}`),
  date: fc.constantFrom('2025-06-27', '2025-07', '2024', '2024/2025'),
  lat: fc.integer({ min: 380, max: 439 }).map((tenths) => tenths / 10),
  lon: fc.integer({ min: 440, max: 489 }).map((tenths) => tenths / 10),
  place: word.map((name) => `P ${name}`.replace(/[;\n]/g, ',')),
});

/** Where broken rows stand among good ones, and how each is broken. */
const file = <Fault>(fault: fc.Arbitrary<Fault>) =>
  fc.record({
    rows: fc.array(good, { minLength: 1, maxLength: 3 }),
    faults: fc.array(fc.record({ at: fc.nat({ max: 6 }), fault }), { minLength: 1, maxLength: 3 }),
  });

interface Mixed<Row, Fault> {
  readonly all: Row[];
  /** Each fault by the number of its row. */
  readonly broken: ReadonlyMap<number, Fault>;
}

/** Puts broken rows among good ones. */
function mixed<Row, Fault>(
  rows: readonly Row[],
  faults: readonly { readonly at: number; readonly fault: Fault }[],
  rowOf: (fault: Fault, nth: number) => Row,
): Mixed<Row, Fault> {
  const entries: { row: Row; fault?: Fault }[] = rows.map((row) => ({ row }));
  for (const [nth, { at, fault }] of faults.entries())
    entries.splice(Math.min(at, entries.length), 0, { row: rowOf(fault, nth), fault });
  const broken = entries.flatMap(({ fault }, row) => (fault ? [[row, fault] as const] : []));
  return { all: entries.map(({ row }) => row), broken: new Map(broken) };
}

/** Each good row is there, in order, with its date and its spot. */
function expectKept(
  { brief, problems }: ParsedBrief,
  rows: readonly Good[],
  extra: number,
  took: number,
): void {
  expect(brief, JSON.stringify(problems)).not.toBeNull();
  const places = new Map(brief?.places.map((place) => [place.id, place]));
  const shown = (brief?.events ?? []).map(({ title, date, places: ids }) => {
    const point = places.get(ids[0] ?? '')?.point;
    return JSON.stringify([title, date?.edtf, point]);
  });
  let from = 0;
  for (const row of rows) {
    const at = shown.indexOf(JSON.stringify([row.title, row.date, [row.lon, row.lat]]), from);
    expect(at, `${JSON.stringify(row)} in ${shown.join()}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
  expect(shown.length).toBeLessThanOrEqual(rows.length + extra);
  expect(took).toBeLessThan(HANG);
}

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;

const HEADER = ['title', 'date', 'lat', 'lon', 'place', 'source', 'url', 'status'];

describe('CSV', () => {
  /** Cells of one row, and the code of the problem that they are. */
  const fault = fc.constantFrom<[cells: string, code: string]>(
    ['Odd|2025-02-30|40|45|P|||', 'date'],
    ['Odd|soon|40|45|P|||', 'date'],
    ['Odd|31.09.2025|40|45|P|||', 'date'],
    ['Odd|2025|140|45|P|||', 'coordinates'],
    ['Odd|2025|404093|498671|P|||', 'coordinates'],
    ['Odd|2025|40 N|45 Q|P|||', 'coordinates'],
    ['Odd|2025||45|P|||', 'coordinates'],
    ['Odd|2025|__proto__|45|P|||', 'coordinates'],
    ['Odd|2025|||||| ', 'no-place'],
    ['Odd|2025|||Nowhere|||', 'unknown-place'],
    ['|2025|40|45||||', 'no-title'],
    ['Odd|2025|40|45|P|S|javascript:x|', 'unsafe-url'],
    ['Odd|2025|40|45|P|S||sure', 'unknown-value'],
    ['Odd|2025|40|45|P|||confirmed', 'unconfirmed'],
    ['Odd|2025|40|45|P||||more', 'extra-cells'],
    ['"Odd|2025|40|45|P|||', 'quotes'],
    ['"O"dd|2025|40|45|P|||', 'quotes'],
    ['Odd|2025|40|45|"P|||', 'quotes'],
  );

  it('keeps every good row, and points at the broken one', async () => {
    const delimiter = fc.constantFrom(',', ';', '\t');
    const newline = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(
        file(fault),
        delimiter,
        newline,
        fc.boolean(),
        async ({ rows, faults }, by, end, quotes) => {
          const lines = rows.map(({ title, date, lat, lon, place }) => {
            const known = [title, date, lat, lon, place, 'Paper', 'https://paper.example/', 'reported'];
            return known
              .map((cell) => (quotes || /[",;\n\t]/.test(String(cell)) ? quoted(cell) : String(cell)))
              .join(by);
          });
          // A place that no row knows is told of once, so each is another one.
          const { all, broken } = mixed(lines, faults, ([cells], nth) =>
            cells.replace('Nowhere', `Nowhere ${nth}`).split('|').join(by),
          );
          const start = performance.now();
          const read = await readText([HEADER.join(by), ...all, ''].join(end));
          expectKept(read, rows, faults.length, performance.now() - start);
          const told = read.problems.filter(
            (problem) => problem.severity !== 'note' && problem.code !== 'swapped',
          );
          // Rows are counted as a spreadsheet shows them, the header first.
          const found = told.map(({ where, code }) => {
            const place = readWhere(where);
            return `${place.kind === 'row' ? place.row - 2 : where} ${code}`;
          });
          for (const [row, [, code]] of broken) expect(found).toContain(`${row} ${code}`);
          for (const one of found) expect([...broken.keys()]).toContain(Number(one.split(' ')[0]));
        },
      ),
      { numRuns: RUNS.csv },
    );
  }, 400_000);
});

/** Values that no field of a feature or a row can be. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    'x',
    '2025-02-30',
    '__proto__',
    [],
    [[]],
    [null],
    {},
    { en: 7 },
    [181, 91],
    { type: 'Point' },
    { type: 'Polygon', coordinates: [[[0, 0]]] },
    'javascript:alert(1)',
    '\ud800',
  ),
  fc.string({ maxLength: 8 }),
  fc.double(),
);

describe('plain GeoJSON', () => {
  const key = fc.constantFrom(
    'title',
    'date',
    'place',
    'status',
    'kind',
    'url',
    'source',
    'actors',
    'lat',
    'lon',
    '__proto__',
    'constructor',
    'text',
  );
  const whole = fc.constantFrom('feature', 'geometry', 'coordinates', 'properties', 'id', 'type');

  it('keeps every good feature, and points into the broken one', async () => {
    await fc.assert(
      fc.asyncProperty(file(fc.tuple(fc.option(whole), key, value)), async ({ rows, faults }) => {
        const features: unknown[] = rows.map(({ title, date, lat, lon, place }) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [lon, lat] },
          properties: { title, date, place },
        }));
        const { all, broken } = mixed(features, faults, ([part, name, wrong]) => {
          const odd: Record<string, unknown> = {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [45, 40] },
            properties: { title: 'Odd', [name]: wrong },
          };
          if (part === 'coordinates') odd['geometry'] = { type: 'Point', coordinates: wrong };
          else if (part && part !== 'feature') odd[part] = wrong;
          return part === 'feature' ? wrong : odd;
        });
        const start = performance.now();
        const read = await readText(JSON.stringify({ type: 'FeatureCollection', features: all }));
        expectKept(read, rows, faults.length, performance.now() - start);
        for (const { where, severity, code } of read.problems)
          if (severity !== 'note' && where !== '' && code !== 'swapped')
            expect(where).toMatch(new RegExp(`^/features/(${[...broken.keys()].join('|')})(/|$)`));
      }),
      { numRuns: RUNS.geojson },
    );
  }, 400_000);
});

describe('a brief', () => {
  const eventKey = fc.constantFrom(
    'id',
    'title',
    'date',
    'status',
    'kind',
    'tier',
    'section',
    'places',
    'actors',
    'relations',
    'sources',
    'text',
    '__proto__',
  );

  it('keeps every good event, and points into the broken one', async () => {
    await fc.assert(
      fc.asyncProperty(
        file(fc.tuple(fc.boolean(), eventKey, value)),
        fc.boolean(),
        async ({ rows, faults }, asText) => {
          const features = rows.map(({ lat, lon, place }, row) => ({
            type: 'Feature',
            id: `p${row}`,
            geometry: { type: 'Point', coordinates: [lon, lat] },
            properties: { name: place },
          }));
          const events: unknown[] = rows.map(({ title, date }, row) => ({
            id: `e${row}`,
            title,
            date,
            places: [`p${row}`],
          }));
          const { all, broken } = mixed(events, faults, ([whole, name, wrong]) =>
            whole ? wrong : { id: 'odd', title: 'Odd', places: ['p0'], [name]: wrong },
          );
          const value = { type: 'FeatureCollection', features, events: all };
          const start = performance.now();
          const read = await (asText ? readText(JSON.stringify(value)) : readValue(value));
          expectKept(read, rows, faults.length, performance.now() - start);
          for (const { where, code } of read.problems)
            if (code !== 'swapped')
              expect(where).toMatch(new RegExp(`^/events/(${[...broken.keys()].join('|')})(/|$)`));
        },
      ),
      { numRuns: RUNS.brief },
    );
  }, 400_000);
});
