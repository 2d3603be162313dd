/// <reference types="node" />
/** Nothing on the page moves because of the map: not when its script arrives, not when texts and engine do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from './reader.js';
import { Site } from './site.js';

const TEXT = '<p id="below">The article goes on below the map.</p>';

describe('layout shift', () => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    site = await Site.open();
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** Opens a page whose script comes after the first paint. @returns the shift until the map is live. */
  async function shiftOf(
    width: number,
    reserved: string,
    loading = 'eager',
  ): Promise<{ shift: number; live: boolean | undefined }> {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 3000 });
    await page.evaluateOnNewDocument(() => {
      Object.assign(window, { shift: 0 });
      const add = (list: PerformanceObserverEntryList): void => {
        for (const entry of list.getEntries())
          Object.assign(window, {
            shift:
              (window as unknown as { shift: number }).shift + (entry as unknown as { value: number }).value,
          });
      };
      new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
    });
    site.held = (path) => path.endsWith('/caucasus-map.js');
    const style = `<style>caucasus-map { display: flow-root; min-block-size: ${reserved} }</style>`;
    const opened = page.goto(site.put({ attributes: { loading }, after: `${style}${TEXT}` }));
    await page.waitForFunction(
      () =>
        document.getElementById('below') && performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    site.letGo();
    await opened;
    await page.waitForFunction(() => document.querySelector('caucasus-map')?.loaded);
    const live = await page.evaluate(() => document.querySelector('caucasus-map')?.ready);
    // Shifts are told after the frame in which they happen.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
    await page.close();
    return { shift, live };
  }

  it.each([360, 768, 1280])('is nothing at %d px where the page has reserved the room', async (width) => {
    expect(await shiftOf(width, '120rem')).toEqual({ shift: 0, live: true });
  });

  it('is seen by this measure where the page has reserved nothing', async () => {
    expect((await shiftOf(768, '0', 'static')).shift).toBeGreaterThan(0);
  });
});
