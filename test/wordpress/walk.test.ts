/** As an editor goes: from an empty builder on one host to a published post on another, by keys and clicks alone. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Host } from '../live/hosts.js';
import { Newsroom } from './newsroom.js';
import { logIn, openBrowser, photograph, Reader } from './reader.js';

let news: Newsroom;
let maps: Host;
let browser: Browser;
const errors: string[] = [];

beforeAll(async () => {
  maps = await Host.open();
  [news, browser] = await Promise.all([Newsroom.open(4267), openBrowser()]);
  for (const { origin } of [maps, news])
    await browser
      .defaultBrowserContext()
      .overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
});

afterAll(async () => {
  await browser.close();
  await maps.close();
  news.close();
});

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** Answers what the builder asks, and copies the code for the plugin. */
async function build(): Promise<void> {
  const page = await open(`${maps.origin}/dist/builder/index.html`);
  // The builder's form is made by its script.
  await page.waitForSelector('#view option[value=baku]');
  await page.select('#view', 'baku');
  await page.click('#tab-wordpressBlock');
  await page.type('#title', 'Baku, month by month');
  await page.type('#alt', 'Map of Baku with its events');
  await page.select('#names', 'map');
  await page.type('#checked', '01022026');
  await page.click('#copy-form');
  await page.waitForFunction(
    () => document.querySelector('#notice')!.textContent === 'Copied: WordPress block.',
  );
  await photograph(page, 'walk-builder');
}

/** Asked anew each time, since the editor may make the frame of a preview again while it loads. */
async function previewHasMap(page: Page): Promise<boolean> {
  const preview = page.frames().find((one) => one.url().includes('/embed/index.html'));
  if (!preview) return false;
  return preview
    .evaluate(() =>
      Boolean(document.querySelector('caucasus-map')?.shadowRoot?.querySelector('[part~="picture"] path')),
    )
    .catch(() => false);
}

/** Writes a post around what has been copied. @returns the address that WordPress gives once it is published. */
async function publish(): Promise<string> {
  const page = await open('about:blank');
  await logIn(page, news.origin);
  await page.goto(`${news.origin}/wp-admin/post-new.php`, { waitUntil: 'load' });
  const canvas = await (await page.waitForSelector('iframe[name="editor-canvas"]'))!.contentFrame();
  await (await canvas.waitForSelector('.wp-block-post-title'))!.click();
  await page.keyboard.type('What happened in Baku');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A sentence before the map.');
  await page.keyboard.press('Enter');
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  await canvas.waitForSelector('[data-type="caucasus/map"]');
  await expect.poll(() => previewHasMap(page), { timeout: 60_000 }).toBe(true);
  await photograph(page, 'walk-editor');
  // The panel slides in: a locator clicks once its button stands still.
  await page.locator('.editor-post-publish-panel__toggle').click();
  await page.locator('.editor-post-publish-panel .editor-post-publish-button').click();
  const view = await page.waitForSelector('.post-publish-panel__postpublish-buttons a');
  await photograph(page, 'walk-published');
  return page.evaluate((link) => (link as HTMLAnchorElement).href, view);
}

/** What each part takes the machine, in milliseconds; an editor's own thinking comes on top. */
const took: Record<string, number> = {};

async function timed<T>(part: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  took[part] = Math.round(performance.now() - from);
  return result;
}

it('leads to a map that readers have, on a desktop and on a phone', { timeout: 240_000 }, async () => {
  await timed('in the builder', build);
  const address = await timed('in the editor', publish);
  expect(errors).toEqual([]);
  for (const width of [1280, 360]) {
    const reader = await Reader.open(browser, address, (page) => page.setViewport({ width, height: 780 }));
    await timed(`to the map, at ${width} px`, async () => {
      // Where the still is in sight as a whole the reader is asked, since a map would move what stands below. Whether
      // it is, the loader learns at the next frame, which may come after the page's event.
      const first = await reader.page.waitForSelector('.caucasus-map-open, figure caucasus-map');
      if (await first!.evaluate((one) => one.localName === 'button')) await first!.click();
      await reader.maps(1);
    });
    const shown = await reader.page.$eval('figure', (figure) => {
      const map = figure.querySelector('caucasus-map')!;
      return [map.view, map.label, figure.querySelector('figcaption')!.textContent];
    });
    expect(shown).toEqual(['baku', 'Map of Baku with its events', 'Baku, month by month']);
    expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await photograph(reader.page, `walk-reader-${width}`);
    expect(reader.complaints).toEqual([]);
    expect(reader.elsewhere(news.origin)).toEqual([]);
    await reader.page.close();
  }
  console.log('The walk took, in milliseconds:', took);
});
