/// <reference types="node" />
/** The lower edge of a card over the map: no line is cut in half there. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Pixels } from './pixel-reader.js';
import { openBrowser, Visit } from './reader.js';
import { Site } from './site.js';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

/** Half a line and more: where in it the edge lies does not matter. */
const STEPS = [0, 3, 6, 9, 12, 15, 18, 21];
/** Of the strip above the edge that is looked at, in pixels; its sides have a scroll bar and a margin. */
const STRIP = { height: 5, margin: 20 };

/** How many colours the strip above the lower edge of the open card has; null where it cannot be scrolled so far. */
async function coloursAtEdge({ page }: Visit, scrolled: number): Promise<number | null> {
  const box = await page.evaluate((top) => {
    const card = document.querySelector('caucasus-map')!.shadowRoot!.querySelector('[part~="popup"]')!;
    card.scrollTop = top;
    const { x, width, y } = card.getBoundingClientRect();
    return card.scrollTop === top ? { x, width, bottom: y + card.clientTop + card.clientHeight } : null;
  }, scrolled);
  if (!box) return null;
  const pixels = new Pixels(await page.screenshot(), 1);
  const { height, margin } = STRIP;
  const strip = { x: box.x + margin, y: box.bottom - height, width: box.width - 2 * margin, height };
  return pixels.colours(strip).length;
}

const CARDS = [
  ['en', 'baku', 'light'],
  ['hy', 'nakhchivan', 'dark'],
  ['ru', 'gyumri', 'light'],
] as const;

describe('a card that scrolls', () => {
  it.each(CARDS)('lets its lines fade out before they are cut: %s, %s, %s', async (lang, place, theme) => {
    const attributes = { lang, place, theme, layout: 'map', loading: 'static', translations: 'all' };
    const visit = await Visit.open(browser, site, { width: 768, height: 900, attributes });
    await visit.until('.figure.complete [part~="popup"]');
    await visit.page.waitForFunction(() => document.querySelector('caucasus-map')?.loaded);
    await visit.rest();
    const seen = [];
    for (const step of STEPS) seen.push(await coloursAtEdge(visit, step));
    expect(seen).toEqual(STEPS.map(() => 1));
    await visit.close();
  });
});
