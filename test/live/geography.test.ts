/// <reference types="node" />
/** Briefs from elsewhere in a real browser: the world comes when it is needed, and picture and engine agree across 180°. */
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, Visit } from './reader.js';
import { Site } from './site.js';

let browser: Browser;
let site: Site;
let visit: Visit | null = null;

const feature = (id: string, type: string, coordinates: unknown, more: object = {}): object => ({
  type: 'Feature',
  id,
  geometry: { type, coordinates },
  properties: { name: id, ...more },
});

const PACIFIC = {
  type: 'FeatureCollection',
  title: 'The Pacific',
  view: [170, -26, -168, -4],
  features: [
    feature('suva', 'Point', [178.4, -18.1]),
    feature('apia', 'Point', [-171.8, -13.8]),
    feature('zone', 'MultiPolygon', [
      [
        [
          [177, -12],
          [180, -12],
          [180, -8],
          [177, -8],
          [177, -12],
        ],
      ],
      [
        [
          [-180, -12],
          [-176, -12],
          [-176, -8],
          [-180, -8],
          [-180, -12],
        ],
      ],
    ]),
    feature(
      'cable',
      'LineString',
      [
        [172, -24],
        [-177, -23.5],
        [-170, -22],
      ],
      { certainty: 'proposed' },
    ),
    feature('pole', 'Point', [0, 89.9]),
    feature('twin', 'Point', [178.4, -18.1]),
    { type: 'Feature', id: 'lost', geometry: null, properties: { name: 'Somewhere' } },
    feature('suva', 'Point', [0, 0]),
  ],
  events: [
    ...['suva', 'apia', 'zone', 'cable', 'pole', 'twin', 'lost'].map((id) => ({
      id: `at-${id}`,
      title: id,
      date: '2025',
      places: [id],
    })),
    { id: 'nowhere', title: 'A statement', date: '2025' },
    { id: 'undated', title: 'A row without a date', date: null, places: ['suva'] },
    { id: 'undated', title: 'A row with an id that is taken', date: '2025', places: ['suva'] },
  ],
};

const MANY = 720;

/** Many places all round the globe. */
function everywhere(): object {
  const numbers = Array.from({ length: MANY }, (_, at) => at);
  return {
    type: 'FeatureCollection',
    title: 'Everywhere',
    view: [-175, -60, 175, 70],
    features: numbers.map((at) =>
      feature(`p${at}`, 'Point', [-170 + (at % 36) * 9.7, -50 + Math.floor(at / 36) * 5]),
    ),
    events: numbers.map((at) => ({ id: `e${at}`, title: `E ${at}`, date: '2025', places: [`p${at}`] })),
  };
}

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
  site.putFile('/pacific.json', JSON.stringify(PACIFIC));
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

afterEach(async () => {
  await visit?.close();
  visit = null;
  site.reset();
});

const worlds = (): string[] => site.scripts.filter((name) => name.startsWith('world'));

it('the South Caucasus does not ask for the world', async () => {
  visit = await Visit.open(browser, site, { attributes: { view: 'caucasus', loading: 'eager' } });
  expect(await visit.ready()).toBe(true);
  expect(worlds()).toEqual([]);
});

/** Middles of the markers, from the top left corner of the map, in pixels. */
const markers = ({ page }: Visit): Promise<Record<string, [number, number]>> =>
  page.evaluate(() => {
    const root = document.querySelector('caucasus-map')!.shadowRoot!;
    const { x: left, y: top } = root.querySelector('.viewport')!.getBoundingClientRect();
    return Object.fromEntries(
      [...root.querySelectorAll<HTMLElement>('button[part~="marker"]')].map((marker) => {
        const { x, y, width, height } = marker.getBoundingClientRect();
        const { place, places } = marker.dataset;
        const name = marker.part.contains('pointer') ? `to ${place}` : (place ?? places);
        return [name, [x + width / 2 - left, y + height / 2 - top]];
      }),
    ) as Record<string, [number, number]>;
  });

/** Layers of which the engine shows anything now, each with the places in it. */
const drawn = ({ page }: Visit): Promise<string[]> =>
  page.evaluate(async () => {
    const map = document.querySelector('caucasus-map')!.map!;
    if (!map.loaded() || !map.areTilesLoaded()) await map.once('idle');
    const found = map.queryRenderedFeatures();
    return [
      ...new Set(found.map(({ layer, properties }) => `${layer.id} ${String(properties['place'] ?? '')}`)),
    ];
  });

/** What a reader is told of a brief: its rows in the list, and what the key says. */
const told = ({ page }: Visit): Promise<{ rows: string[]; key: string; problems: string[] }> =>
  page.evaluate(() => {
    const element = document.querySelector('caucasus-map')!;
    const root = element.shadowRoot!;
    const rows = [...root.querySelectorAll<HTMLElement>('[part~="list"] [data-event]')];
    return {
      rows: [...new Set(rows.map(({ dataset }) => dataset['event']!))].sort(),
      key: root.querySelector('[part~="key"]')!.textContent,
      problems: element.problems.map(({ code, where }) => `${code} ${where}`).sort(),
    };
  });

/** Whatever a brief may hold: every row is in the list, and none is taken for one on the map. */
async function expectAllTold(visit: Visit): Promise<void> {
  const { rows, key, problems } = await told(visit);
  expect(rows).toEqual(
    ['apia', 'cable', 'lost', 'pole', 'suva', 'twin', 'zone']
      .map((id) => `at-${id}`)
      .concat('nowhere', 'undated'),
  );
  // Two: one of a place without coordinates, one of no place at all.
  expect(key).toContain('without a place on the map: 2');
  expect(problems).toEqual([
    'duplicate-id /events/9/id',
    'duplicate-id /features/7/id',
    'near-pole /features/4/geometry/coordinates',
  ]);
}

describe('a brief of all that is hard', () => {
  const open = (loading: string): Promise<Visit> =>
    Visit.open(browser, site, { attributes: { src: '/pacific.json', loading } });

  it('is all told in the picture and live, and stays so when the reader drags across 180°', async () => {
    visit = await open('static');
    await visit.until('.figure.complete');
    await visit.until('path.land:nth-of-type(1)');
    const classes = await visit.page.evaluate(() =>
      [...document.querySelector('caucasus-map')!.shadowRoot!.querySelectorAll('[data-shape]')].map(
        (path) => `${path.getAttribute('data-shape')} ${path.getAttribute('class')!.trim()}`,
      ),
    );
    // On each copy of the world that is seen.
    expect([...new Set(classes)].sort()).toEqual(['cable route proposed', 'zone area own']);
    await expectAllTold(visit);
    expect(worlds()).toHaveLength(1);
    const before = await markers(visit);
    expect(visit.complaints).toEqual([]);
    await visit.close();

    visit = await open('eager');
    expect(await visit.ready()).toBe(true);
    const after = await markers(visit);
    expect(Object.keys(after).sort()).toEqual(['apia', 'cable', 'suva twin', 'to pole', 'zone']);
    for (const [place, [x, y]] of Object.entries(after)) {
      expect(Math.abs(x - before[place]![0]), place).toBeLessThanOrEqual(1);
      expect(Math.abs(y - before[place]![1]), place).toBeLessThanOrEqual(1);
    }
    await expectAllTold(visit);
    expect(await drawn(visit)).toEqual(
      expect.arrayContaining(['world-sea ', 'world-land ', 'place-lines cable', 'place-areas zone']),
    );

    // The engine counts longitudes from the other side once the middle is across.
    const from = await visit.camera();
    const way = -60;
    await visit.page.mouse.move(450, 250);
    await visit.page.mouse.down();
    await visit.page.mouse.move(450 + way, 250, { steps: 6 });
    const dragged = await markers(visit);
    await visit.page.mouse.up();
    await visit.moved(from);
    expect(Math.abs((await visit.camera()).lon - from.lon)).toBeGreaterThan(180);
    expect(dragged['apia']![0] - after['apia']![0]).toBeCloseTo(way, -1);
    expect(Object.keys(await markers(visit)).sort()).toEqual(Object.keys(after).sort());

    // So many that they are counted, in a box in which the whole world is seen more than once.
    await visit.page.evaluate(async (value) => {
      const element = document.querySelector('caucasus-map')!;
      element.layout = 'map';
      element.style.blockSize = '320px';
      const read = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
      element.brief = value;
      await read;
    }, everywhere());
    await visit.until('button[part~="marker"][data-key^="count-"]');
    const counts = await visit.page.evaluate(() =>
      [...document.querySelector('caucasus-map')!.shadowRoot!.querySelectorAll('[part~="marker"] .disc')].map(
        ({ textContent }) => Number(textContent),
      ),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(MANY);
    const layers = await drawn(visit);
    expect(layers).toContain('world-land ');
    // A disc that the engine drew would be no button, and on each copy of the world once more.
    expect(layers.filter((layer) => layer.startsWith('cluster'))).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
