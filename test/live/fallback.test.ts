/// <reference types="node" />
/** What is asked for and when, and what is left when the engine cannot be had: the built files in a real browser. */
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NO_WEBGL_FLAGS } from '../../scripts/find-browser.mjs';
import { FEATURED, rowsOf } from '../built-in-brief.js';
import { openBrowser, Visit, type VisitOptions } from './reader.js';
import { isEngine, Site, STRICT_POLICY } from './site.js';

let site: Site;
let browser: Browser;
let visits: Visit[] = [];

async function open(options: VisitOptions, withBrowser = browser): Promise<Visit> {
  const visit = await Visit.open(withBrowser, site, options);
  visits.push(visit);
  return visit;
}

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

/** The picture with its markers and cards, and the sentence that says what is missing. */
async function expectPicture(visit: Visit): Promise<void> {
  const { page } = visit;
  const seen = await page.evaluate(() => {
    const root = document.querySelector('caucasus-map')!.shadowRoot!;
    const visible = (selector: string): boolean =>
      [...root.querySelectorAll(selector)].some((entry) =>
        entry.checkVisibility({ visibilityProperty: true }),
      );
    return {
      picture: visible('[part~="picture"] path'),
      canvas: root.querySelectorAll('canvas').length,
      markers: [...root.querySelectorAll<HTMLElement>('button[part~="marker"]')].map(
        ({ dataset }) => dataset['place'] ?? '',
      ),
    };
  });
  expect(seen.picture).toBe(true);
  expect(seen.canvas).toBe(0);
  expect(seen.markers).toEqual(expect.arrayContaining([...FEATURED]));
  const { x, y } = await visit.middleOf('baku');
  await page.mouse.click(x, y);
  await visit.until('[part~="popup"][data-place="baku"]');
  expect((await visit.card())?.events.toSorted()).toEqual(rowsOf('baku').toSorted());
}

const notice = (visit: Visit): Promise<string> =>
  visit.page.evaluate(
    () =>
      document
        .querySelector('caucasus-map')!
        .shadowRoot!.querySelector('[part~="notice"]')
        ?.textContent?.trim() ?? '',
  );

async function expectWithoutEngine(visit: Visit): Promise<void> {
  expect(await visit.ready()).toBe(false);
  await visit.until('[part~="notice"]');
  expect(await notice(visit)).toContain('live map is not available');
  await expectPicture(visit);
  const events = await visit.events();
  expect(events.filter((type) => type === 'map-error')).toHaveLength(1);
  expect(events.filter((type) => ['map-ready', 'error'].includes(type))).toEqual([]);
}

describe('requests', () => {
  it('paint with one script: nothing else is needed, nothing else is asked for before', async () => {
    // What the element does after a paint it does in a frame of its own: none comes here.
    const first = (): void => {
      window.requestAnimationFrame = () => 0;
    };
    const visit = await open({ attributes: { loading: 'eager', place: 'baku' }, first });
    await visit.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          new PerformanceObserver((list) => {
            if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
          }).observe({ type: 'paint', buffered: true });
        }),
    );
    const paths = await visit.page.evaluate(
      () =>
        [...document.querySelector('caucasus-map')!.shadowRoot!.querySelectorAll('[part~="picture"] path')]
          .length,
    );
    expect(paths).toBeGreaterThan(5);
    expect((await visit.card())?.events.toSorted()).toEqual(rowsOf('baku').toSorted());
    expect(site.scripts).toEqual(['caucasus-map.js']);
    expect(visit.complaints).toEqual([]);
  });

  it('static asks for the texts, and never for the engine', async () => {
    const visit = await open({ attributes: { loading: 'static' } });
    await visit.page.waitForFunction(() => document.querySelector('caucasus-map')!.loaded);
    const { x, y } = await visit.middleOf('gyumri');
    await visit.page.mouse.click(x, y);
    await visit.until('[part~="popup"][data-place="gyumri"]');
    await visit.page.waitForNetworkIdle({ idleTime: 50 });
    expect(site.scripts.filter(isEngine)).toEqual([]);
    expect(site.scripts[0]).toBe('caucasus-map.js');
    const named = site.scripts.map((file) => file.replace(/-[\w-]{7}\.js$/, '.js')).toSorted();
    // Besides these, what reading and engine share has a chunk, named after any of it.
    expect(named.length).toBeLessThanOrEqual(12);
    expect(named).toEqual(
      expect.arrayContaining([
        'caucasus-map.js',
        'details.js',
        'overview-paths.js',
        'placing.js',
        'reading.js',
        'telling.js',
      ]),
    );
    expect(visit.complaints).toEqual([]);
    expect(visit.foreign).toEqual([]);
  });

  it('lazy does not ask for the engine of a map that is far away, and does once it is near', async () => {
    const visit = await open({
      attributes: { hidden: '' },
      after: '<pre>' + '\n'.repeat(400) + '</pre>',
    });
    await visit.page.evaluate(async () => {
      const element = document.querySelector('caucasus-map')!;
      document.body.append(element);
      element.hidden = false;
      await element.updateComplete;
    });
    await visit.page.waitForNetworkIdle({ idleTime: 50 });
    await visit.page.evaluate(
      () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 5000 })),
    );
    expect(site.scripts.filter(isEngine)).toEqual([]);
    await visit.page.evaluate(() => document.querySelector('caucasus-map')!.scrollIntoView());
    expect(await visit.ready()).toBe(true);
    expect(site.scripts.filter(isEngine).length).toBeGreaterThan(0);
    expect(visit.complaints).toEqual([]);
    expect(visit.foreign).toEqual([]);
  });
});

describe('without the engine', () => {
  it('a chunk that is not there leaves the picture, says so, and is told once', async () => {
    site.missing = (path) => /engine/.test(path);
    await expectWithoutEngine(await open({ attributes: { loading: 'eager' } }));
  });

  it('a worker that is not there leaves the picture, says so, and is told once', async () => {
    site.missing = (path) => /worker/.test(path);
    await expectWithoutEngine(await open({ attributes: { loading: 'eager' } }));
  });

  it('a browser without WebGL leaves the picture, says so, and is told once', async () => {
    const poor = await openBrowser(NO_WEBGL_FLAGS);
    try {
      const visit = await open({ attributes: { loading: 'eager' } }, poor);
      await expectWithoutEngine(visit);
      expect(visit.foreign).toEqual([]);
    } finally {
      await poor.close();
      visits = [];
    }
  });

  it('texts that are not there leave titles and dates, and the notice says so', async () => {
    site.missing = (path) => /details/.test(path);
    const visit = await open({ attributes: { loading: 'static', event: 'sputnik-baku-raid' } });
    await visit.until('[part~="notice"]');
    expect(await notice(visit)).toContain('Texts and sources could not be loaded');
    expect(await visit.events()).not.toContain('load');
  });
});

describe('a strict policy', () => {
  it('lets the picture and the live map be as they are elsewhere, and no other host is asked', async () => {
    const attributes = { loading: 'eager', event: 'sputnik-baku-raid' };
    const visit = await open({ attributes, policy: STRICT_POLICY });
    expect(await visit.ready()).toBe(true);
    await visit.until('[part~="popup"][data-event="sputnik-baku-raid"] a[href^="https:"]');
    await visit.tidy();
    const { x, y } = await visit.middleOf('baku');
    await visit.page.mouse.click(x, y);
    await visit.until('[part~="popup"][data-place="baku"]');
    expect(await visit.events()).toEqual(expect.arrayContaining(['map-ready', 'load']));
    expect((await visit.events()).filter((type) => type.startsWith('violation'))).toEqual([]);
    await visit.page.waitForNetworkIdle({ idleTime: 50 });
    expect(visit.foreign).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
