/// <reference types="node" />
/** A page full of maps, and other people's graphics beside them: with real engines. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { Host, pageOf } from './host.js';
import { openBrowser } from './reader.js';
import { Witness } from './witness.js';

const MAPS = 30;
/** The browser keeps sixteen contexts in a page. */
const OTHERS = 12;

let browser: Browser;
let host: Host;
let witness: Witness;

beforeAll(async () => {
  [browser, host] = await Promise.all([openBrowser(), Host.open()]);
  const map = '<caucasus-map layout="map" view="caucasus"></caucasus-map><p style="height: 400px">Text.</p>';
  const body = '<canvas class="other" width="20" height="20"></canvas>'.repeat(OTHERS) + map.repeat(MAPS);
  witness = await Witness.open(
    browser,
    host.put(pageOf(body, '<script type="module" src="/dist/caucasus-map.js"></script>')),
  );
  await witness.page.evaluate(() => {
    const lost: number[] = [];
    Object.assign(window, { lost });
    document.querySelectorAll<HTMLCanvasElement>('.other').forEach((canvas, index) => {
      canvas.getContext('webgl2');
      canvas.addEventListener('webglcontextlost', () => lost.push(index));
    });
  });
});

afterAll(async () => {
  await Promise.all([browser?.close(), host?.close()]);
});

/** Brings a map into view and waits until it is live. @returns how many of all are live then. */
function visit(index: number): Promise<number> {
  return witness.page.evaluate(async (at: number) => {
    const maps = [...document.querySelectorAll('caucasus-map')];
    maps[at]!.scrollIntoView({ block: 'center' });
    while (!maps[at]!.map) await new Promise((resolve) => requestAnimationFrame(resolve));
    return maps.filter(({ map }) => map).length;
  }, index);
}

// Several engines start in each test.
describe(`${MAPS} maps on one page`, { timeout: 240_000 }, () => {
  it('are live where the reader is, four at most, and take nothing from others', async () => {
    for (const index of [0, 7, 14, 21, 29]) expect(await visit(index)).toBeLessThanOrEqual(4);
    expect(await witness.page.evaluate(() => (window as unknown as { lost: number[] }).lost)).toEqual([]);
    expect(witness.complaints).toEqual([]);
  });

  it('come back as they were left', async () => {
    await visit(0);
    await witness.page.evaluate(() => {
      const element = document.querySelector('caucasus-map')!;
      element.select({ place: 'baku' });
      element.map!.jumpTo({ center: [46, 40], zoom: 7 });
    });
    for (const index of [7, 13, 19, 25]) await visit(index);
    expect(await witness.page.evaluate(() => document.querySelector('caucasus-map')!.map)).toBeNull();
    await visit(0);
    const { place, center, zoom } = await witness.page.evaluate(() => {
      const element = document.querySelector('caucasus-map')!;
      return {
        place: element.place,
        center: element.map!.getCenter().toArray(),
        zoom: element.map!.getZoom(),
      };
    });
    expect(place).toBe('baku');
    expect(center[0]).toBeCloseTo(46, 2);
    expect(center[1]).toBeCloseTo(40, 2);
    expect(zoom).toBeCloseTo(7, 2);
  });

  it('start no engine while the reader scrolls past', async () => {
    await visit(0);
    const started = await witness.page.evaluate(async () => {
      const maps = [...document.querySelectorAll('caucasus-map')];
      // Neighbours within reach may be on their way from before.
      const own = new Set(maps.filter((map) => !map.matches(':state(static)')));
      const begun = new Set<number>();
      for (let step = 0; step < 60; step += 1) {
        window.scrollBy({ top: 300, behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(resolve));
        maps.forEach((map, index) => {
          if (!own.has(map) && map.matches(':state(loading)')) begun.add(index);
        });
      }
      return [...begun];
    });
    expect(started).toEqual([]);
  });
});

describe('two copies of the package on one page', { timeout: 240_000 }, () => {
  it('share the contexts that a page has', async () => {
    const other = await Host.open({ 'access-control-allow-origin': '*' });
    try {
      const map = (tag: string): string =>
        `<${tag} layout="map" view="caucasus"></${tag}><p style="height: 400px">Text.</p>`;
      // The page's own copy has the name; the other one is there for its class.
      const copy = `await customElements.whenDefined('caucasus-map');
        const { CaucasusMap } = await import('${other.origin}/dist/caucasus-map.js');
        customElements.define('other-map', class extends CaucasusMap {});`;
      const page = await Witness.open(
        browser,
        host.put(
          pageOf(
            (map('caucasus-map') + map('other-map')).repeat(3),
            `<script type="module" src="/dist/caucasus-map.js"></script><script type="module">${copy}</script>`,
          ),
        ),
      );
      await page.page.waitForFunction(() => Boolean(customElements.get('other-map')));
      const isOther = await page.page.evaluate(
        () => !(document.querySelector('other-map') instanceof customElements.get('caucasus-map')!),
      );
      expect(isOther, 'another copy of the class').toBe(true);
      const live: string[][] = [];
      for (let index = 0; index < 6; index += 1)
        live.push(
          await page.page.evaluate(async (at: number) => {
            const maps = [...document.querySelectorAll<CaucasusMap>('caucasus-map, other-map')];
            maps[at]!.scrollIntoView({ block: 'center' });
            while (!maps[at]!.map) await new Promise((resolve) => requestAnimationFrame(resolve));
            return maps.filter((entry) => entry.map).map(({ localName }) => localName);
          }, index),
        );
      expect(Math.max(...live.map(({ length }) => length))).toBe(4);
      expect(new Set(live.flat())).toEqual(new Set(['caucasus-map', 'other-map']));
      expect(page.complaints).toEqual([]);
      await page.close();
    } finally {
      await other.close();
    }
  });
});
