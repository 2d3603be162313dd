/// <reference types="node" />
/** The built element with MapLibre and WebGL in a real browser, moved by real input. */
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toLonLat, toWorld, zoomOf } from '../../src/model/projection.js';
import { FEATURED, pointOf, rowsOf } from '../built-in-brief.js';
import { openBrowser, Visit, type Point, type VisitOptions } from './reader.js';
import { isEngine, Site } from './site.js';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

/** WebGL without a graphics card is slow: one page for all tests of a group, tidied after each. */
function onOnePage(options: VisitOptions): () => Visit {
  let visit: Visit | undefined;

  beforeAll(async () => {
    const attributes = { loading: 'eager', ...options.attributes };
    visit = await Visit.open(browser, site, { ...options, attributes });
    expect(await visit.ready()).toBe(true);
  });

  afterEach(() => visit?.tidy());

  afterAll(() => visit?.close());

  return () => {
    if (!visit) throw new Error('The page is not open.');
    return visit;
  };
}

/** Nothing may go wrong unseen. */
function expectCalm(visit: Visit): void {
  expect(visit.complaints).toEqual([]);
  expect(visit.foreign).toEqual([]);
}

describe('the live map', () => {
  const page = onOnePage({});

  it('is told to the page once', async () => {
    const events = await page().events();
    expect(events.filter((type) => type === 'map-ready')).toHaveLength(1);
    expect(events).not.toContain('map-error');
    expectCalm(page());
  });

  it('is named for who tabs into it', async () => {
    const name = await page().page.evaluate(() =>
      document.querySelector('caucasus-map')?.shadowRoot?.querySelector('canvas')?.getAttribute('aria-label'),
    );
    expect(name).toMatch(/^Map: The Azerbaijan–Russia dispute/);
  });

  it('opens the card of each place by a click at its marker, with exactly its events', async () => {
    const visit = page();
    for (const place of FEATURED) {
      const { x, y } = await visit.middleOf(place);
      await visit.page.mouse.click(x, y);
      await visit.until(`[part~="popup"][data-place="${place}"]`);
      const card = await visit.card();
      expect(card?.events.toSorted()).toEqual(rowsOf(place).toSorted());
      expect(card?.headingFocused).toBe(false);
      await visit.tidy();
    }
    expectCalm(visit);
  });

  it('opens a card without sending the engine what it has', async () => {
    const { page: tab } = page();
    await tab.evaluate(() => {
      const asked: string[] = [];
      Object.assign(window, { asked });
      document
        .querySelector('caucasus-map')!
        .map!.on('sourcedataloading', ({ sourceId }) => asked.push(sourceId));
    });
    const { x, y } = await page().middleOf('baku');
    await tab.mouse.click(x, y);
    await page().until('[part~="popup"][data-place="baku"]');
    expect(await tab.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([]);
    // What is another one does arrive: the arcs of an event that hangs together with others.
    await tab.evaluate(() => document.querySelector('caucasus-map')!.select({ event: 'flight-8243' }));
    await tab.waitForFunction(() => (window as unknown as { asked: string[] }).asked.includes('threads'));
  });

  it('opens the card of each place by key, and Escape gives the focus back', async () => {
    const visit = page();
    const focused = (): Promise<string> =>
      visit.page.evaluate(() => {
        const at = document.querySelector('caucasus-map')!.shadowRoot!.activeElement as HTMLElement | null;
        return at?.dataset['place'] ?? '';
      });
    for (const place of FEATURED) {
      do await visit.page.keyboard.press('Tab');
      while (!(await focused()));
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

  it('changes to the other theme with the reader’s system', async () => {
    const { page: tab } = page();
    const ground = () =>
      tab.evaluate(() =>
        document.querySelector('caucasus-map')?.map?.getPaintProperty('background', 'background-color'),
      );
    await tab.evaluate(() => {
      document.documentElement.style.colorScheme = 'light dark';
    });
    const before = await ground();
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await tab.waitForFunction(
      (light) =>
        document.querySelector('caucasus-map')?.map?.getPaintProperty('background', 'background-color') !==
        light,
      {},
      before,
    );
    expect(await ground()).toBe('rgb(38, 48, 58)');
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  });

  it('keeps its WebGL canvas when it is moved in the page', async () => {
    const visit = page();
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
});

describe('the layers of the engine', () => {
  const page = onOnePage({ attributes: { view: 'overview' } });

  const places = (visit: Visit): Promise<string[]> =>
    visit.page.evaluate(() => {
      const { map } = document.querySelector('caucasus-map')!;
      return map!.queryRenderedFeatures().map(({ properties }) => String(properties['place']));
    });

  it('draw every featured place', async () => {
    await page().page.waitForFunction(() => document.querySelector('caucasus-map')!.map!.loaded());
    expect(await places(page())).toEqual(expect.arrayContaining([...FEATURED]));
    expectCalm(page());
  });

  it('lose none of them with another theme', async () => {
    const visit = page();
    await visit.page.evaluate(async () => {
      const element = document.querySelector('caucasus-map')!;
      const idle = new Promise((resolve) => element.map!.once('idle', resolve));
      element.setAttribute('theme', 'dark');
      await idle;
    });
    expect(await places(visit)).toEqual(expect.arrayContaining([...FEATURED]));
    expectCalm(visit);
  });

  it('open a place by a click away from its marker', async () => {
    const visit = page();
    await page().page.evaluate(() => document.querySelector('caucasus-map')!.show('nakhchivan'));
    await visit.rest();
    const at = await page().page.evaluate(() => {
      const element = document.querySelector('caucasus-map')!;
      const root = element.shadowRoot!;
      const { x, y, width, height } = root.querySelector('[part~="canvas"]')!.getBoundingClientRect();
      const taken = [...root.querySelectorAll('button, .name')].map((entry) => entry.getBoundingClientRect());
      for (let down = 30; down < height - 30; down += 10)
        for (let right = 30; right < width - 30; right += 10) {
          const [left, top] = [x + right, y + down];
          const clear = taken.every(
            (rect) =>
              left < rect.left - 4 || left > rect.right + 4 || top < rect.top - 4 || top > rect.bottom + 4,
          );
          const [first] = element.map!.queryRenderedFeatures([right, down], { layers: ['place-areas'] });
          if (clear && first?.properties['place'] === 'nakhchivan') return { x: left, y: top };
        }
      return null;
    });
    expect(at).not.toBeNull();
    await visit.page.mouse.click(at!.x, at!.y);
    await visit.until('[part~="popup"][data-place="nakhchivan"]');
    expectCalm(visit);
  });

  it('are gone with the element, and so is its canvas', async () => {
    const left = await page().page.evaluate(async () => {
      const element = document.querySelector('caucasus-map')!;
      element.remove();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const canvases = element.shadowRoot!.querySelectorAll('canvas').length;
      const state = element.matches(':state(static)');
      document.body.append(element);
      return { map: element.map, canvases, state };
    });
    expect(left).toEqual({ map: null, canvases: 0, state: true });
    expectCalm(page());
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
        const visit = await Visit.open(browser, site, {
          attributes: { view, loading: 'interaction' },
          width,
        });
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
        await visit.close();
      });
});

/** Two fingers that move away from each other, as the browser gets them from a screen. */
async function pinch({ page }: Visit, { x, y }: Point): Promise<void> {
  const session = await page.createCDPSession();
  const fingers = (apart: number): { x: number; y: number; id: number }[] => [
    { x: x - apart, y, id: 1 },
    { x: x + apart, y, id: 2 },
  ];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(8) });
  for (let apart = 14; apart <= 80; apart += 6)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('two fingers before the engine is there', () => {
  it('zoom the picture and not the page, and the engine begins where that is', async () => {
    site.held = isEngine;
    const visit = await Visit.open(browser, site, {
      touch: true,
      height: 600,
      attributes: { loading: 'interaction', view: 'caucasus' },
    });
    const shown = (): Promise<number> =>
      visit.page.evaluate(() => {
        const picture = document
          .querySelector('caucasus-map')!
          .shadowRoot!.querySelector('[part~="picture"]')!;
        return Number(picture.getAttribute('viewBox')!.split(' ')[2]);
      });
    await visit.page.waitForFunction(() => document.querySelector('caucasus-map')?.loaded);
    await visit.page.waitForNetworkIdle({ idleTime: 300 });
    const before = await shown();
    await pinch(visit, await visit.middleOf('baku'));
    await expect.poll(shown, { timeout: 30_000 }).toBeLessThan(before * 0.6);
    expect(await visit.page.evaluate(() => visualViewport!.scale)).toBe(1);
    const frame = await shown();
    site.letGo();
    expect(await visit.ready()).toBe(true);
    const { zoom } = await visit.camera();
    const width = await visit.page.evaluate(
      () => document.querySelector('caucasus-map')!.map!.getCanvas().clientWidth,
    );
    expect(zoom).toBeCloseTo(zoomOf(width / frame), 1);
    await visit.close();
    site.reset();
  });
});

describe('gestures that start on a marker', () => {
  const page = onOnePage({ touch: true, height: 600 });

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
    const visit = page();
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
    const visit = page();
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
    const visit = page();
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
    const visit = page();
    const { x, y } = await visit.middleOf('baku');
    const before = await visit.camera();
    await pinch(visit, { x, y });
    await visit.moved(before);
    expect((await visit.camera()).zoom).toBeGreaterThan(before.zoom);
    await expectFollowed(visit);
  });

  it('the buttons move the map as the gestures do, and the reader’s page is told', async () => {
    const visit = page();
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
