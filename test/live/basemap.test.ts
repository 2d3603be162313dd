/// <reference types="node" />
/** A publisher's own ground under the live map, and what is left of it when it cannot be shown. */
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../built-in-brief.js';
import { openBrowser, Visit } from './reader.js';
import { Site } from './site.js';

const GROUND = { r: 18, g: 120, b: 86 };

let browser: Browser;
let site: Site;
/** One map for all tests: WebGL without a graphics card is slow. It starts with a ground of the publisher's. */
let visit: Visit;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
  visit = await Visit.open(browser, site, {
    attributes: { loading: 'eager', basemap: putStyle('/plain'), place: 'nakhchivan' },
  });
  expect(await visit.ready()).toBe(true);
});

afterEach(async () => {
  await set({ basemap: null, theme: null, lang: null, label: null, view: null, place: null, event: null });
  await visit.until('.curtain', false);
  await visit.tidy();
  visit.complaints.length = 0;
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

/** One colour all over, and a source of each kind that says whose it is. */
function putStyle(folder: string): string {
  const { r, g, b } = GROUND;
  site.putFile(
    `${folder}/parks.geojson`,
    JSON.stringify({
      type: 'Feature',
      properties: { park: 'west' },
      geometry: { type: 'Point', coordinates: [50, 41.5] },
    }),
  );
  site.putFile(
    `${folder}/tiles.json`,
    JSON.stringify({
      tilejson: '3.0.0',
      tiles: [`${site.origin}${folder}/{z}/{x}/{y}.pbf`],
      maxzoom: 0,
      attribution: '© <a href="https://tiles.example/">Tile makers</a><script>alert(1)</script>',
    }),
  );
  site.putFile(`${folder}/0/0/0.pbf`, new Uint8Array(), { type: 'application/x-protobuf' });
  return site.putFile(
    `${folder}/style.json`,
    JSON.stringify({
      version: 8,
      center: [0, 0],
      zoom: 1,
      sources: {
        parks: { type: 'geojson', data: 'parks.geojson', attribution: '<b>Park</b> office' },
        streets: { type: 'vector', url: 'tiles.json' },
      },
      layers: [
        { id: 'paper', type: 'background', paint: { 'background-color': `rgb(${r}, ${g}, ${b})` } },
        { id: 'roads', type: 'line', source: 'streets', 'source-layer': 'roads' },
        { id: 'parks', type: 'circle', source: 'parks' },
      ],
    }),
  );
}

/** Sets attributes as a page would; null takes one away. */
async function set(attributes: Readonly<Record<string, string | null>>): Promise<void> {
  await visit.page.evaluate((entries: [string, string | null][]) => {
    const element = document.querySelector('caucasus-map')!;
    for (const [name, value] of entries)
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
  }, Object.entries(attributes));
  await visit.rest();
}

/** Changes to a ground, and waits until it alone is seen. */
async function exchange(basemap: string): Promise<void> {
  await set({ basemap });
  await visit.until('.ground-credit');
  await visit.until('.curtain', false);
}

/** The canvas at a place, as the engine draws it in its next frame. */
function colourAt([lon, lat]: readonly [number, number]): Promise<number[]> {
  return visit.page.evaluate(
    (at: [number, number]) => {
      const map = document.querySelector('caucasus-map')!.map!;
      return new Promise<number[]>((resolve) => {
        map.once('render', () => {
          const canvas = map.getCanvas();
          const { x, y } = map.project(at);
          const scale = canvas.width / canvas.clientWidth;
          const context = document.createElement('canvas').getContext('2d')!;
          context.drawImage(canvas, -x * scale, -y * scale);
          resolve([...context.getImageData(0, 0, 1, 1).data.slice(0, 3)]);
        });
        map.triggerRepaint();
      });
    },
    [lon, lat] as [number, number],
  );
}

const layersOf = (): Promise<string[]> =>
  visit.page.evaluate(() =>
    document
      .querySelector('caucasus-map')!
      .map!.getStyle()
      .layers.map(({ id }) => id),
  );

const noticeOf = (): Promise<string> =>
  visit.page.evaluate(
    () =>
      document
        .querySelector('caucasus-map')!
        .shadowRoot!.querySelector('[part~="notice"]')
        ?.textContent?.trim() ?? '',
  );

const creditOf = (): Promise<{ text: string; links: string[] }> =>
  visit.page.evaluate(() => {
    const credit = document.querySelector('caucasus-map')!.shadowRoot!.querySelector('.credit')!;
    return {
      text: credit.textContent?.replace(/\s+/g, ' ') ?? '',
      links: [...credit.querySelectorAll('a')].map(({ href }) => href),
    };
  });

/** In the Caspian Sea, away from every shape. */
const BARE = [50.2, 38.9] as const;

describe('a publisher’s own ground', () => {
  it('takes the place of the built-in one, with its credit, and leaves places and cards as they are', async () => {
    await visit.until('.ground-credit');
    await visit.until('.curtain', false);

    const layers = await layersOf();
    expect(layers.slice(0, 3)).toEqual(['paper', 'roads', 'parks']);
    expect(layers.filter((id) => /land|border|label/.test(id))).toEqual([]);
    expect(await colourAt(BARE)).toEqual([GROUND.r, GROUND.g, GROUND.b]);
    expect(
      await visit.page.evaluate(() => document.querySelector('caucasus-map')!.map!.getZoom()),
    ).toBeGreaterThan(4);

    const credit = await creditOf();
    expect(credit.text).toMatch(/OpenStreetMap contributors.*Natural Earth/);
    expect(credit.text).toContain('Park office');
    expect(credit.text).toContain('© Tile makers');
    expect(credit.text).not.toContain('alert');
    expect(credit.links).toContain('https://tiles.example/');

    // The area of the selected place is marked on the new ground too.
    const marked = await visit.page.evaluate(() => {
      const { map } = document.querySelector('caucasus-map')!;
      const layer = map!.getStyle().layers.find(({ id }) => id.endsWith('place-areas'))!;
      const [area] = map!.queryRenderedFeatures({ layers: [layer.id] });
      return { place: area?.properties['place'] as unknown, state: area?.state };
    });
    expect(marked).toEqual({ place: 'nakhchivan', state: { selected: true } });

    await visit.tidy();
    const { x, y } = await visit.middleOf('baku');
    await visit.page.mouse.click(x, y);
    await visit.until('[part~="popup"][data-place="baku"]');
    expect((await visit.card())?.events.toSorted()).toEqual(rowsOf('baku').toSorted());
    expect(await noticeOf()).toBe('');
    expect(visit.complaints).toEqual([]);
    expect(visit.foreign).toEqual([]);
  });

  it('lets a place be opened by a click on its shape', async () => {
    await exchange(putStyle('/shapes'));
    const at = await visit.page.evaluate(() => {
      const element = document.querySelector('caucasus-map')!;
      const { x, y } = element.map!.project([45.2, 39.55]);
      const { left, top } = element.shadowRoot!.querySelector('.viewport')!.getBoundingClientRect();
      return { x: x + left, y: y + top };
    });
    await visit.page.mouse.click(at.x, at.y);
    await visit.until('[part~="popup"][data-place="nakhchivan"]');
  });

  it('keeps its colours when the theme changes, and gives way when it is no longer asked for', async () => {
    await exchange(putStyle('/back'));
    const before = await visit.page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const element = document.querySelector('caucasus-map')!;
          const { map } = element;
          const id = map!.getStyle().layers.find((layer) => layer.id.endsWith('place-lines'))!.id;
          const accent = map!.getPaintProperty(id, 'line-color');
          const check = (): void => {
            if (map!.getPaintProperty(id, 'line-color') !== accent) resolve(id);
            else requestAnimationFrame(check);
          };
          element.theme = 'dark';
          check();
        }),
    );
    expect(before).toMatch(/place-lines$/);
    expect(await colourAt(BARE)).toEqual([GROUND.r, GROUND.g, GROUND.b]);

    await visit.page.evaluate(() => document.querySelector('caucasus-map')!.removeAttribute('basemap'));
    await visit.until('.ground-credit', false);
    await visit.until('.curtain', false);
    expect(await layersOf()).toContain('caucasus-land');
    expect(await colourAt(BARE)).not.toEqual([GROUND.r, GROUND.g, GROUND.b]);
    expect(visit.complaints).toEqual([]);
  });
});

/** What is seen of the still over the map while it goes back to the built-in ground. */
function watchExchange([lon, lat]: readonly [number, number]) {
  return visit.page.evaluate(
    (at: [number, number]) =>
      new Promise<{ still: number[]; opacities: number[] }>((resolve) => {
        const element = document.querySelector('caucasus-map')!;
        const canvas = element.shadowRoot!.querySelector('.canvas')!;
        const { x, y } = element.map!.project(at);
        const opacities: number[] = [];
        let still: number[] | null = null;
        const look = (): void => {
          const curtain = canvas.querySelector<HTMLCanvasElement>('.curtain');
          if (curtain) {
            const scale = curtain.width / curtain.clientWidth;
            still ??= [
              ...curtain
                .getContext('2d')!
                .getImageData(x * scale, y * scale, 1, 1)
                .data.slice(0, 3),
            ];
            opacities.push(Number(getComputedStyle(curtain).opacity));
          } else if (still) return resolve({ still, opacities });
          requestAnimationFrame(look);
        };
        element.removeAttribute('basemap');
        look();
      }),
    [lon, lat] as [number, number],
  );
}

describe('the exchange of grounds', () => {
  it.each([
    ['fades over a still of what was there', 'no-preference'],
    ['does not fade when the reader wants no motion', 'reduce'],
  ])('%s', async (_what, value) => {
    await visit.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);
    await exchange(putStyle('/fade'));
    const { still, opacities } = await watchExchange(BARE);
    expect(still).toEqual([GROUND.r, GROUND.g, GROUND.b]);
    expect(opacities[0]).toBe(1);
    if (value === 'reduce') expect(Math.min(...opacities)).toBe(1);
    else expect(Math.min(...opacities)).toBeLessThan(1);
  });
});

describe('a ground that cannot be shown', () => {
  const CASES: readonly (readonly [what: string, address: () => string, reason: string])[] = [
    ['is not there', () => `${site.origin}/nowhere.json`, 'status 404'],
    ['is not JSON', () => site.putFile('/page.json', '<!doctype html>'), 'not JSON'],
    ['is no style', () => site.putFile('/brief.json', '{"type":"FeatureCollection"}'), 'no MapLibre style'],
    [
      'has a layer that MapLibre refuses',
      () =>
        site.putFile(
          '/invalid.json',
          '{"version":8,"sources":{},"layers":[{"id":"a","type":"line","source":"none"}]}',
        ),
      'none',
    ],
    [
      'has a source that does not answer',
      () =>
        site.putFile(
          '/half.json',
          '{"version":8,"sources":{"a":{"type":"vector","url":"gone.json"}},"layers":[{"id":"a","type":"line","source":"a","source-layer":"b"}]}',
        ),
      '404',
    ],
    [
      'has tiles none of which can be had',
      () =>
        site.putFile(
          '/tiles.json',
          JSON.stringify({
            version: 8,
            sources: { a: { type: 'raster', tiles: [site.putFile('/broken.png', '', { status: 500 })] } },
            layers: [{ id: 'a', type: 'raster', source: 'a' }],
          }),
        ),
      '500',
    ],
  ];

  it.each(CASES)(
    'because it %s leaves the built-in one, and reader and editor are told',
    async (_what, address, reason) => {
      const url = address();
      await set({ basemap: url });
      await visit.page.waitForFunction(() => document.querySelector('caucasus-map')!.problems.length > 0, {
        timeout: 20_000,
      });
      await visit.until('[part~="notice"]');
      await visit.until('.curtain', false);
      expect(await noticeOf()).toContain('built-in ground is shown instead');
      expect(await layersOf()).toContain('caucasus-land');
      expect(await creditOf()).toMatchObject({ text: expect.stringMatching(/GeoNames\s*$/) as unknown });
      const { problems, live } = await visit.page.evaluate(() => {
        const element = document.querySelector('caucasus-map')!;
        return { problems: element.problems, live: element.matches(':state(live)') };
      });
      expect(live).toBe(true);
      expect(problems).toMatchObject([{ code: 'basemap', where: '@basemap' }]);
      expect(problems[0]?.message).toContain(url);
      expect(problems[0]?.message).toContain(reason);
      expect(await visit.events()).not.toContain('map-error');
      // The browser itself notes each answer that is an error; nothing else may be noted.
      expect(visit.complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    },
  );
});

describe('the words of the engine', () => {
  it('follow the language and the label of the element', async () => {
    const words = (): Promise<(string | null | undefined)[]> =>
      visit.page.evaluate(() => {
        const root = document.querySelector('caucasus-map')!.shadowRoot!;
        return [
          root.querySelector('canvas')?.getAttribute('aria-label'),
          root.querySelector('.maplibregl-desktop-message')?.textContent,
          root.querySelector('.maplibregl-mobile-message')?.textContent,
        ];
      });
    const english = await words();
    expect(english[1]).toContain('Ctrl');
    await set({ lang: 'tr' });
    await visit.page.waitForFunction(
      (before: string) =>
        document.querySelector('caucasus-map')!.shadowRoot!.querySelector('.maplibregl-mobile-message')
          ?.textContent !== before,
      { timeout: 20_000 },
      english[2] ?? '',
    );
    const turkish = await words();
    expect(turkish[0]).not.toBe(english[0]);
    expect(turkish[1]).not.toBe(english[1]);
    await set({ label: 'Harita' });
    expect((await words())[0]).toBe('Harita');
    expect(visit.complaints).toEqual([]);
  });
});

describe('the arcs of an event', () => {
  it('are drawn while it is selected, below the points of places', async () => {
    await set({ view: 'overview', event: 'flight-8243' });
    // Relations come with the texts of the brief.
    await visit.page.waitForFunction(
      () => {
        const { map } = document.querySelector('caucasus-map')!;
        const found = map!.queryRenderedFeatures({ layers: ['threads'] });
        return ['schematic', 'thread'].every((kind) =>
          found.some(({ properties }) => properties['kind'] === kind),
        );
      },
      { timeout: 20_000 },
    );
    const order = await layersOf();
    expect(order.indexOf('threads')).toBeLessThan(order.indexOf('place-points'));
    await visit.tidy();
    await visit.page.waitForFunction(
      () =>
        document.querySelector('caucasus-map')!.map!.queryRenderedFeatures({ layers: ['threads'] }).length ===
        0,
      { timeout: 20_000 },
    );
  });
});
