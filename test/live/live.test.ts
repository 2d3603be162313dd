/// <reference types="node" />
/** The built element with MapLibre and WebGL in a real browser, moved by real input. */
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toLonLat, toWorld } from '../../src/model/projection.js';
import { FEATURED, pointOf, rowsOf } from './brief.js';
import { openBrowser, Visit, type Point, type VisitOptions } from './reader.js';
import { Site } from './site.js';

let browser: Browser;
let site: Site;
let visits: Visit[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

afterEach(async () => {
  await Promise.all(visits.map((visit) => visit.close()));
  visits = [];
  site.reset();
});

async function open(options: VisitOptions): Promise<Visit> {
  const visit = await Visit.open(browser, site, options);
  visits.push(visit);
  return visit;
}

async function openLive(options: VisitOptions = {}): Promise<Visit> {
  const visit = await open({ ...options, attributes: { loading: 'eager', ...options.attributes } });
  expect(await visit.ready()).toBe(true);
  return visit;
}

/** Nothing may go wrong unseen. */
function expectCalm(visit: Visit): void {
  expect(visit.complaints).toEqual([]);
  expect(visit.foreign).toEqual([]);
}

describe('the live map', () => {
  it('opens the card of each place by a click at its marker, with exactly its events', async () => {
    const visit = await openLive();
    for (const place of FEATURED) {
      const { x, y } = await visit.middleOf(place);
      await visit.page.mouse.click(x, y);
      await visit.until(`[part~="popup"][data-place="${place}"]`);
      const card = await visit.card();
      expect(card?.events.toSorted()).toEqual(rowsOf(place).toSorted());
      expect(card?.headingFocused).toBe(false);
      await visit.page.evaluate(() => document.querySelector('caucasus-map')!.select(null));
      await visit.until('[part~="popup"]', false);
    }
    expectCalm(visit);
  });

  it('opens the card of each place by key, and Escape gives the focus back', async () => {
    const visit = await openLive();
    const focused = (): Promise<string | undefined> =>
      visit.page.evaluate(
        () =>
          (document.querySelector('caucasus-map')!.shadowRoot!.activeElement as HTMLElement).dataset['place'],
      );
    for (const place of FEATURED) {
      for (let step = 0; step < 20 && (step === 0 || (await focused().catch(() => '')) !== place); step += 1)
        await visit.page.keyboard.press('Tab');
      expect(await focused()).toBe(place);
      await visit.page.keyboard.press('Enter');
      await visit.until(`[part~="popup"][data-place="${place}"]`);
      const card = await visit.card();
      expect(card?.events.toSorted()).toEqual(rowsOf(place).toSorted());
      expect(card?.headingFocused).toBe(true);
      await visit.page.keyboard.press('Escape');
      await visit.until('[part~="popup"]', false);
      expect(await focused()).toBe(place);
    }
    expectCalm(visit);
  });

  it('draws every featured place in the layers of the engine', async () => {
    const visit = await openLive({ attributes: { view: 'overview' } });
    await visit.page.waitForFunction(() => document.querySelector('caucasus-map')!.map!.loaded());
    const places = await visit.page.evaluate(() =>
      document
        .querySelector('caucasus-map')!
        .map!.queryRenderedFeatures()
        .map(({ properties }) => String(properties['place'])),
    );
    expect(places).toEqual(expect.arrayContaining([...FEATURED]));
    expectCalm(visit);
  });

  it('opens a place by a click on what the engine has drawn, away from any marker', async () => {
    const visit = await openLive({ attributes: { view: 'nakhchivan' } });
    const at = await visit.page.evaluate(() => {
      const element = document.querySelector('caucasus-map')!;
      const { x, y, width, height } = element
        .shadowRoot!.querySelector('[part~="canvas"]')!
        .getBoundingClientRect();
      const buttons = [...element.shadowRoot!.querySelectorAll('button, .name')].map((button) =>
        button.getBoundingClientRect(),
      );
      for (let down = 30; down < height - 30; down += 10)
        for (let right = 30; right < width - 30; right += 10) {
          const clear = buttons.every(
            (rect) =>
              x + right < rect.left - 4 ||
              x + right > rect.right + 4 ||
              y + down < rect.top - 4 ||
              y + down > rect.bottom + 4,
          );
          const [first] = element.map!.queryRenderedFeatures([right, down], { layers: ['place-areas'] });
          if (clear && first?.properties['place'] === 'nakhchivan') return { x: x + right, y: y + down };
        }
      return null;
    });
    expect(at).not.toBeNull();
    await visit.page.mouse.click(at!.x, at!.y);
    await visit.until('[part~="popup"][data-place="nakhchivan"]');
    expectCalm(visit);
  });

  it('lets the platform have its own map, and takes it away again', async () => {
    const visit = await openLive();
    expect(await visit.events()).toEqual(expect.arrayContaining(['map-ready']));
    const left = await visit.page.evaluate(async () => {
      const element = document.querySelector('caucasus-map')!;
      const map = element.map!;
      element.remove();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return {
        map: element.map,
        canvases: element.shadowRoot!.querySelectorAll('canvas').length,
        gone: map !== null,
      };
    });
    expect(left).toEqual({ map: null, canvases: 0, gone: true });
    expectCalm(visit);
  });

  it('keeps its WebGL canvas when it is moved in the page', async () => {
    const visit = await openLive();
    const same = await visit.page.evaluate(async () => {
      const element = document.querySelector('caucasus-map')!;
      const { map } = element;
      const box = document.createElement('section');
      document.body.append(box);
      box.append(element);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return element.map === map && element.matches(':state(live)');
    });
    expect(same).toBe(true);
    await visit.rest();
    expectCalm(visit);
  });

  it('follows the theme without losing a place', async () => {
    const visit = await openLive({ attributes: { view: 'overview' } });
    const places = await visit.page.evaluate(async () => {
      const element = document.querySelector('caucasus-map')!;
      const map = element.map!;
      element.setAttribute('theme', 'dark');
      await element.updateComplete;
      await new Promise((resolve) => map.once('idle', resolve));
      return map.queryRenderedFeatures().map(({ properties }) => String(properties['place']));
    });
    expect(places).toEqual(expect.arrayContaining([...FEATURED]));
    expectCalm(visit);
  });
});

interface Seen extends Point {
  readonly key: string;
  readonly kind: string;
  readonly dx: number;
  readonly dy: number;
}

/** Middle of every marker that is seen, from the corner of the map box, and how far it steps aside. */
function markersOf(visit: Visit): Promise<Seen[]> {
  return visit.page.evaluate(() => {
    const root = document.querySelector('caucasus-map')!.shadowRoot!;
    const box = root.querySelector('[part~="canvas"]')!.getBoundingClientRect();
    return [...root.querySelectorAll<HTMLElement>('button[part~="marker"]')]
      .filter((marker) => marker.checkVisibility())
      .map((marker) => {
        const { x, y, width, height } = marker.getBoundingClientRect();
        const style = getComputedStyle(marker);
        return {
          key: marker.dataset['place'] ?? marker.dataset['places'] ?? '',
          kind: marker.part.contains('pointer') ? 'pointer' : marker.dataset['places'] ? 'merged' : 'marker',
          x: x + width / 2 - box.x,
          y: y + height / 2 - box.y,
          dx: parseFloat(style.getPropertyValue('--dx')) || 0,
          dy: parseFloat(style.getPropertyValue('--dy')) || 0,
        };
      });
  });
}

/** Where the engine draws the place of a marker: for a merged one, the middle of its places. */
function projected(visit: Visit, key: string): Promise<Point> {
  const points = key.split(' ').map((id) => toWorld(pointOf(id)));
  const mean = (axis: 'x' | 'y'): number =>
    points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [lon, lat] = toLonLat({ x: mean('x'), y: mean('y') });
  return visit.page.evaluate(
    (at: [number, number]) => {
      const { x, y } = document.querySelector('caucasus-map')!.map!.project(at);
      return { x, y };
    },
    [lon, lat] as [number, number],
  );
}

describe('picture and engine', () => {
  for (const view of ['caucasus', 'overview', 'nakhchivan'])
    for (const width of [360, 900])
      it(`agree on every marker within 1 px: ${view} at ${width} px`, async () => {
        const visit = await open({ attributes: { view, loading: 'interaction' }, width });
        const before = await markersOf(visit);
        expect(before.length).toBeGreaterThan(0);
        await visit.page.evaluate(() =>
          document
            .querySelector('caucasus-map')!
            .shadowRoot!.querySelector('button')!
            .dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true, composed: true })),
        );
        expect(await visit.ready()).toBe(true);
        const after = await markersOf(visit);
        expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
        for (const [index, old] of before.entries()) {
          const now = after[index]!;
          expect(Math.hypot(now.x - old.x, now.y - old.y), `${old.key} jumps`).toBeLessThanOrEqual(1);
          if (old.kind === 'pointer') continue;
          const { x, y } = await projected(visit, old.key);
          const off = Math.hypot(x + old.dx - old.x, y + old.dy - old.y);
          expect(off, `${old.key} is off what the engine draws`).toBeLessThanOrEqual(1);
        }
        expectCalm(visit);
      });
});

describe('gestures that start on a marker', () => {
  /** The markers follow what the engine draws. */
  async function expectFollowed(visit: Visit): Promise<void> {
    for (const { key, kind, x, y, dx, dy } of await markersOf(visit)) {
      if (kind !== 'marker') continue;
      const at = await projected(visit, key);
      expect(Math.hypot(at.x + dx - x, at.y + dy - y), key).toBeLessThanOrEqual(1);
    }
    expect(await visit.card()).toBeNull();
    expectCalm(visit);
  }

  it('Ctrl and wheel zoom the map', async () => {
    const visit = await openLive();
    const { x, y } = await visit.middleOf('baku');
    const before = await visit.camera();
    await visit.page.mouse.move(x, y);
    await visit.page.keyboard.down('Control');
    await visit.page.mouse.wheel({ deltaY: -300 });
    await visit.page.keyboard.up('Control');
    await visit.moved(before);
    expect((await visit.camera()).zoom).toBeGreaterThan(before.zoom);
    await expectFollowed(visit);
  });

  it('a wheel without Ctrl is left to the page', async () => {
    const visit = await openLive({ height: 400 });
    const before = await visit.camera();
    const { x, y } = await visit.middleOf('baku');
    await visit.page.mouse.move(x, y);
    await visit.page.mouse.wheel({ deltaY: 200 });
    await visit.page.waitForFunction(() => window.scrollY > 0);
    await visit.rest();
    expect(await visit.camera()).toEqual(before);
    expectCalm(visit);
  });

  it('a drag moves the map', async () => {
    const visit = await openLive();
    const { x, y } = await visit.middleOf('baku');
    const before = await visit.camera();
    await visit.page.mouse.move(x, y);
    await visit.page.mouse.down();
    await visit.page.mouse.move(x - 160, y + 40, { steps: 12 });
    await visit.page.mouse.up();
    await visit.moved(before);
    expect((await visit.camera()).lon).toBeGreaterThan(before.lon);
    await expectFollowed(visit);
  });

  it('a pinch zooms the map', async () => {
    const visit = await openLive({ touch: true });
    const { x, y } = await visit.middleOf('baku');
    const before = await visit.camera();
    const session = await visit.page.createCDPSession();
    const fingers = (apart: number): { x: number; y: number; id: number }[] => [
      { x: x - apart, y, id: 1 },
      { x: x + apart, y, id: 2 },
    ];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(8) });
    for (let apart = 14; apart <= 80; apart += 6)
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await visit.moved(before);
    expect((await visit.camera()).zoom).toBeGreaterThan(before.zoom);
    await expectFollowed(visit);
  });

  it('the buttons move the map as the gestures do, and the reader’s page is told', async () => {
    const visit = await openLive();
    const changes = await visit.page.evaluateHandle(() => {
      const seen: unknown[] = [];
      document.addEventListener('view-change', (event) => seen.push((event as CustomEvent).detail));
      return seen;
    });
    const before = await visit.camera();
    await visit.page.locator('caucasus-map >>> [data-control="zoomIn"]').click();
    await visit.moved(before);
    expect((await visit.camera()).zoom).toBeCloseTo(before.zoom + 1, 1);
    expect(await changes.evaluate((seen) => seen.length)).toBe(1);
    await expectFollowed(visit);
  });
});
