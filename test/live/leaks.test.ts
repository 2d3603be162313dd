/// <reference types="node" />
/**
 * What is left behind: by maps that come and go, against plain MapLibre in the same run, and by a timeline that plays.
 * `LEAK_MOUNTS=200 LEAK_STEPS=2400` makes the long run of it: four times the mounts, an hour of playing.
 */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WEBGL_TEST_FLAGS } from '../../scripts/find-browser.mjs';
import { Host, pageOf } from './host.js';
import { openBrowser } from './reader.js';
import { Witness } from './witness.js';

const MOUNTS = Number(process.env['LEAK_MOUNTS'] ?? 16);
const STEPS = Number(process.env['LEAK_STEPS'] ?? 240);
/** Where counting begins: what is made once is there. */
const WARM = Math.max(8, MOUNTS / 4);
/** So many in one call. */
const BATCH = 20;
/** What a measurement of the heap may be off by, in bytes: eight maps that are kept are five times as much. */
const NOISE = 100_000;
/** What is run often is compiled, and lies in the heap like a leak: here it is interpreted. */
const INTERPRETED = '--js-flags=--no-opt,--no-maglev,--no-sparkplug';

interface Left {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
}

let browser: Browser;
let host: Host;

beforeAll(async () => {
  [browser, host] = await Promise.all([openBrowser([...WEBGL_TEST_FLAGS, INTERPRETED]), Host.open()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), host?.close()]);
});

async function leftIn(page: Page, session: CDPSession): Promise<Left> {
  // What is freed by one collection lets the next one free more.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const [{ usedSize: heap }, { nodes, jsEventListeners: listeners }] = [
    await session.send('Runtime.getHeapUsage'),
    await session.send('Memory.getDOMCounters'),
  ];
  return { heap, nodes, listeners, workers: page.workers().length };
}

/** What has come together from one moment to a later one. @param act is called for a few at a time. */
async function growth(
  page: Page,
  act: (times: number) => Promise<void>,
  warm: number,
  end: number,
): Promise<Left> {
  const session = await page.createCDPSession();
  // A single call that takes minutes is given up by what drives the browser.
  const actOften = async (times: number): Promise<void> => {
    for (let done = 0; done < times; done += BATCH) await act(Math.min(BATCH, times - done));
  };
  await actOften(warm);
  const before = await leftIn(page, session);
  await actOften(end - warm);
  const after = await leftIn(page, session);
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    workers: after.workers - before.workers,
  };
}

/** Maps of plain MapLibre, one after the other, each until it is idle. */
async function plain(): Promise<Left> {
  const address = '/node_modules/maplibre-gl/dist/maplibre-gl.mjs';
  const script = `<script type="module">import { Map } from '${address}'; window.PlainMap = Map;</script>`;
  const witness = await Witness.open(browser, host.put(pageOf('', script)));
  const left = await growth(
    witness.page,
    (count) =>
      witness.page.evaluate(async (times: number) => {
        const { PlainMap } = window as unknown as { PlainMap: typeof import('maplibre-gl').Map };
        for (let time = 0; time < times; time += 1) {
          const container = document.createElement('div');
          container.style.cssText = 'width: 480px; height: 320px';
          document.body.append(container);
          const map = new PlainMap({ container, style: { version: 8, sources: {}, layers: [] } });
          await new Promise((resolve) => map.once('load', resolve));
          map.remove();
          container.remove();
        }
      }, count),
    WARM,
    MOUNTS,
  );
  await witness.close();
  return left;
}

async function ours(): Promise<Left> {
  const script = '<script type="module" src="/dist/caucasus-map.js"></script>';
  const witness = await Witness.open(browser, host.put(pageOf('', script)));
  const left = await growth(
    witness.page,
    (count) =>
      witness.page.evaluate(async (times: number) => {
        await customElements.whenDefined('caucasus-map');
        for (let time = 0; time < times; time += 1) {
          const element = document.createElement('caucasus-map');
          element.loading = 'eager';
          element.layout = 'map';
          element.style.width = '480px';
          document.body.append(element);
          if (!(await element.ready)) throw new Error('The map did not come live.');
          element.remove();
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }, count),
    WARM,
    MOUNTS,
  );
  expect(witness.complaints).toEqual([]);
  await witness.close();
  return left;
}

describe('what is left behind', { timeout: 120_000 + MOUNTS * 6000 }, () => {
  it(`by mounts ${WARM} to ${MOUNTS}: no more than by plain MapLibre`, async () => {
    const [reference, own] = [await plain(), await ours()];
    console.log(JSON.stringify({ mounts: [WARM, MOUNTS], plain: reference, own }));
    expect(own.heap).toBeLessThan(Math.max(reference.heap, 0) + NOISE);
    expect(own.nodes).toBeLessThanOrEqual(Math.max(reference.nodes, 0) + 20);
    expect(own.listeners).toBeLessThanOrEqual(Math.max(reference.listeners, 0) + 5);
    expect(own.workers).toBeLessThanOrEqual(0);
  });

  it(`by ${STEPS} steps of a timeline that plays: nothing`, async () => {
    const body = '<caucasus-map loading="static"></caucasus-map>';
    const script = '<script type="module" src="/dist/caucasus-map.js"></script>';
    const witness = await Witness.open(browser, host.put(pageOf(body, script)), (page) =>
      page.evaluateOnNewDocument(() => {
        // Time runs a hundred times as fast.
        const set = window.setTimeout;
        window.setTimeout = ((run: () => void, milliseconds = 0) =>
          set(run, milliseconds / 100)) as typeof setTimeout;
      }),
    );
    await witness.page.waitForFunction(() => {
      const element = document.querySelector('caucasus-map')!;
      return element.loaded && element.shadowRoot!.querySelector('.figure.complete [data-time="play"]');
    });
    const left = await growth(
      witness.page,
      (count) =>
        witness.page.evaluate(async (steps: number) => {
          const element = document.querySelector('caucasus-map')!;
          const play = (): HTMLElement =>
            element.shadowRoot!.querySelector<HTMLElement>('[data-time="play"]')!;
          let [done, last] = [0, element.event];
          play().click();
          while (done < steps) {
            await new Promise((resolve) => requestAnimationFrame(resolve));
            if (element.event !== last) done += 1;
            else if (play().getAttribute('aria-label') === 'Play') play().click();
            last = element.event;
          }
          element.select(null);
          await element.updateComplete;
        }, count),
      STEPS / 4,
      STEPS,
    );
    console.log(JSON.stringify({ steps: STEPS, left }));
    expect(left.heap).toBeLessThan(NOISE);
    expect(left.nodes).toBeLessThanOrEqual(50);
    expect(left.listeners).toBeLessThanOrEqual(10);
    expect(witness.complaints).toEqual([]);
    await witness.close();
  });
});
