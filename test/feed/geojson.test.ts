/** Plain GeoJSON and lists of rows: a feature is a place and its event. */
import { describe, expect, it } from 'vitest';
import { readText, readValue } from '../../src/feed/read-text.js';
import { point } from '../model/briefs.js';
import { expectMendable } from '../model/pointers.js';
import { faultsOf, readFixture } from './files.js';

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

async function readPlain(value: unknown) {
  const { brief, problems } = await readValue(value);
  if (!brief) throw new Error(JSON.stringify(problems));
  const faults = problems.filter(({ severity }) => severity !== 'note');
  expectMendable(faults, value);
  return { brief, problems, faults };
}

describe('an export of QGIS', () => {
  it('with every type of geometry, and with none, keeps them all', async () => {
    const file = await readFixture('qgis.geojson');
    expect(file.brief.title).toBe('olaylar');
    expect(file.brief.events.map(({ id, title, date }) => [id, title, date?.edtf])).toEqual([
      ['1', 'Liman açıldı', '2025-06-27'],
      ['yol-onarildi', 'Yol onarıldı', '2025-07-01'],
      ['bolge-kapatildi-2', 'Bölge kapatıldı', undefined],
      ['iki-nokta-2', 'İki nokta', undefined],
      ['iki-yol-2', 'İki yol', undefined],
      ['adalar-2', 'Adalar', undefined],
      ['karisik-2', 'Karışık', undefined],
      ['yeri-yok', 'Yeri yok', '2025-07'],
    ]);
    expect(file.brief.places.map(({ geometry }) => geometry?.type)).toEqual([
      'Point',
      'LineString',
      'Polygon',
      'MultiPoint',
      'MultiLineString',
      'MultiPolygon',
      'MultiLineString',
    ]);
    // It names the place of the first.
    expect(file.brief.events.at(-1)?.places).toEqual(file.brief.events[0]?.places);
    expect(faultsOf(file.faults)).toEqual(['/features/6/geometry/type: geometry-type']);
  });

  it('in metres says so once for the file and draws nothing', async () => {
    const file = await readFixture('qgis-metres.geojson');
    expect(file.brief.places.map(({ point: at }) => at)).toEqual([null, null]);
    expect(file.brief.events).toHaveLength(2);
    expect(faultsOf(file.faults)).toEqual(['/crs: crs']);
    expect(file.faults[0]?.message).toContain('EPSG:4326');
  });
});

describe('a feature', () => {
  it.each([
    ['in metres', [5547602, 4920432], 'metres'],
    ['swapped', [40.4, 149.8], 'swapped'],
    ['without its decimal point', [498, 404], 'decimal point'],
    ['as texts', ['49.8', '40.4'], 'without quotes'],
    ['of nothing', [], 'a list'],
  ])('with coordinates %s is kept without them, and why is said', async (_what, coordinates, why) => {
    const { brief, faults } = await readPlain(
      collection(point('good', [45, 40]), {
        type: 'Feature',
        geometry: { type: 'Point', coordinates },
        properties: { title: 'Odd' },
      }),
    );
    expect(brief.events.map(({ title }) => title)).toEqual(['good', 'Odd']);
    expect(faultsOf(faults)).toEqual(['/features/1/geometry/coordinates: coordinates']);
    expect(faults[0]?.message).toContain(why);
  });

  it('is pointed at by what it is called in the file', async () => {
    const { faults } = await readPlain(
      collection({
        ...point('a', [45, 40]),
        properties: { Headline: 'A', Datum: '31.02.2025', 'a/b': 1, Link: 'ftp://x' },
      }),
    );
    expect(faultsOf(faults)).toEqual([
      '/features/0/properties/Datum: date',
      '/features/0/properties/Link: unsafe-url',
    ]);
  });

  it('that is none leaves the others', async () => {
    const { brief, faults } = await readPlain(
      collection(null, 7, 'x', [], point('a', [45, 40]), { type: 'Feature' }),
    );
    expect(brief.events).toHaveLength(1);
    expect(faultsOf(faults)).toEqual([
      '/features/0: not-an-object',
      '/features/1: not-an-object',
      '/features/2: not-an-object',
      '/features/3: not-an-object',
      '/features/5: no-title',
    ]);
  });

  it('may say where it is in its properties', async () => {
    const { brief } = await readPlain(
      collection({ type: 'Feature', geometry: null, properties: { title: 'A', lat: 40, lon: '45,5' } }),
    );
    expect(brief.places[0]?.point).toEqual([45.5, 40]);
  });

  it('may bring a text in languages, lists and other machinery', async () => {
    const properties = JSON.parse(
      '{"title":{"en":"A","az":"B","__proto__":"no"},"actors":["X","Y"],"__proto__":{"date":"2025"},"constructor":"c"}',
    ) as unknown;
    const { brief } = await readPlain(collection({ ...point('a', [45, 40]), properties }));
    expect(brief.events[0]).toMatchObject({ title: { en: 'A', az: 'B' }, actors: ['X', 'Y'], date: null });
  });
});

describe('what else is JSON', () => {
  it('a list of rows is a table', async () => {
    const { brief, problems } = await readPlain([
      { title: 'A', latitude: 40, longitude: 45, date: 45835 },
      { title: 'B', date: '31.02.2025' },
    ]);
    expect(brief.events.map(({ title, date }) => [title, date?.edtf])).toEqual([
      ['A', '2025-06-27'],
      ['B', undefined],
    ]);
    expect(faultsOf(problems)).toContain('/1/date: date');
  });

  it('a brief stays a brief, without notes', async () => {
    const { brief, problems } = await readValue({
      ...collection(point('town', [45, 40])),
      events: [{ id: 'a', title: 'A', places: ['town'] }],
    });
    expect([brief?.places.length, brief?.events.length, problems.length]).toEqual([1, 1, 0]);
  });

  it.each([
    ['TopoJSON', { type: 'Topology', objects: {} }, 'topology'],
    ['an object of something', { rows: 3 }, 'no-brief'],
    ['a number', 7, 'no-brief'],
    ['nothing', null, 'no-brief'],
    ['an empty list', [], 'no-brief'],
  ])('%s is told', async (_what, value, code) => {
    const { brief, problems } = await readValue(value);
    expect([brief, problems.map((problem) => problem.code)]).toEqual([null, [code]]);
  });
});

describe('text that is no brief', () => {
  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['<!doctype html><title>Not found</title>', 'markup'],
    ['{"features": [', 'json'],
    ['[1, 2', 'json'],
    ['Just some words', 'no-columns'],
    ['\u0000\u0001\u0002', 'no-columns'],
  ])('%j is told', async (text, code) => {
    const { brief, problems } = await readText(text, { name: 'events' });
    expect([brief, problems.map((problem) => problem.code)]).toEqual([null, [code]]);
    expect(problems[0]?.message).toContain('“events”');
  });

  it('says in which line JSON breaks', async () => {
    const { problems } = await readText('{\n "events": [\n  {"id": "a" "title": "A"}\n]}');
    expect(problems[0]?.message).toContain('in line 3, column ');
  });

  it.each([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['a title', `{"events":[{"id":"a","title":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`],
    [
      'properties',
      `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${'{"geometry":'.repeat(100_000)}1${'}'.repeat(100_000)},"properties":{"title":"A"}}]}`,
    ],
    [
      'collections',
      `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${'{"type":"GeometryCollection","geometries":['.repeat(100_000)}${']}'.repeat(100_000)},"properties":{"title":"A"}}]}`,
    ],
  ])('nested 100,000 deep (%s) is told and never throws', async (_what, text) => {
    const { problems } = await readText(text);
    expect(problems.length).toBeGreaterThan(0);
  });
});
