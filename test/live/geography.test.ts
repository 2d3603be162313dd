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
  features: [
    feature('suva', 'Point', [178.4, -18.1]),
    feature('apia', 'Point', [-171.8, -13.8]),
    feature('zone', 'MultiPolygon', [
      [
        [
          [177, -16],
          [180, -16],
          [180, -12],
          [177, -12],
          [177, -16],
        ],
      ],
      [
        [
          [-180, -16],
          [-176, -16],
          [-176, -12],
          [-180, -12],
          [-180, -16],
        ],
      ],
    ]),
    feature(
      'cable',
      'LineString',
      [
        [178.4, -18.1],
        [-177, -17.5],
        [-171.8, -13.8],
      ],
      { certainty: 'proposed' },
    ),
  ],
  events: [
    ...['suva', 'apia', 'zone', 'cable'].map((id) => ({
      id: `at-${id}`,
      title: id,
      date: '2025',
      places: [id],
    })),
    { id: 'nowhere', title: 'A statement', date: '2025' },
    { id: 'undated', title: 'A row without a date', date: null, places: ['suva'] },
  ],
};

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

describe('a brief across 180°', () => {
  const open = (loading: string): Promise<Visit> =>
    Visit.open(browser, site, { attributes: { src: '/pacific.json', loading } });

  /** Middles of the markers, from the top left corner of the map, in pixels. */
  const markers = ({ page }: Visit): Promise<Record<string, [number, number]>> =>
    page.evaluate(() => {
      const root = document.querySelector('caucasus-map')!.shadowRoot!;
      const { x: left, y: top } = root.querySelector('.viewport')!.getBoundingClientRect();
      return Object.fromEntries(
        [...root.querySelectorAll<HTMLElement>('button[part~="marker"][data-place]')].map((marker) => {
          const { x, y, width, height } = marker.getBoundingClientRect();
          return [marker.dataset['place'], [x + width / 2 - left, y + height / 2 - top]];
        }),
      ) as Record<string, [number, number]>;
    });

  it('is drawn in the picture, with its line, its area and the world around', async () => {
    visit = await open('static');
    await visit.until('.figure.complete');
    await visit.until('path.land:nth-of-type(1)');
    const { classes, key } = await visit.page.evaluate(() => {
      const root = document.querySelector('caucasus-map')!.shadowRoot!;
      const shown = [...root.querySelectorAll('[data-shape]')];
      return {
        classes: shown.map(
          (path) => `${path.getAttribute('data-shape')} ${path.getAttribute('class')!.trim()}`,
        ),
        key: root.querySelector('[part~="key"]')!.textContent,
      };
    });
    expect(classes.sort()).toEqual(['cable route proposed', 'zone area own']);
    expect(key).toContain('without a place on the map: 1');
    expect(worlds()).toHaveLength(1);
    expect(visit.complaints).toEqual([]);
  });

  it('is where it was when the engine takes over, and both sides are drawn', async () => {
    visit = await open('static');
    await visit.until('.figure.complete');
    const before = await markers(visit);
    await visit.close();
    visit = await open('eager');
    expect(await visit.ready()).toBe(true);
    const after = await markers(visit);
    expect(Object.keys(after)).toEqual(expect.arrayContaining(['suva', 'apia']));
    for (const [place, [x, y]] of Object.entries(after)) {
      expect(Math.abs(x - before[place]![0]), place).toBeLessThanOrEqual(1);
      expect(Math.abs(y - before[place]![1]), place).toBeLessThanOrEqual(1);
    }
    const drawn = await visit.page.evaluate(async () => {
      const map = document.querySelector('caucasus-map')!.map!;
      if (!map.areTilesLoaded()) await map.once('idle');
      const found = map.queryRenderedFeatures();
      return [
        ...new Set(found.map(({ layer, properties }) => `${layer.id} ${String(properties['place'] ?? '')}`)),
      ];
    });
    expect(drawn).toEqual(
      expect.arrayContaining(['world-sea ', 'world-land ', 'place-lines cable', 'place-areas zone']),
    );
    expect(visit.complaints).toEqual([]);
  });
});
