/// <reference types="node" />
/** The rendered map in a real browser whose reader has turned scripts off. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'puppeteer-core';
import { builtInBrief, renderHtml } from '../../src/static/index.js';
import { openBrowser } from './reader.js';

const FEATURED = ['yekaterinburg', 'baku', 'gyumri', 'nakhchivan', 'zangezur-corridor'];

describe('with scripts off', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    await page.setViewport({ width: 768, height: 900 });
    await page.setJavaScriptEnabled(false);
    const { html: map } = await renderHtml(await builtInBrief());
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Map</title><body>${map}`;
    // A data URL is no context for a declarative shadow root in every browser; a document that is written is.
    await page.goto(`data:text/html;base64,${Buffer.from(html).toString('base64')}`);
  }, 60_000);

  afterAll(() => browser.close());

  it('draws the picture with the width of its box', async () => {
    const box = await page.evaluate(() => {
      const picture = document.querySelector('caucasus-map')?.shadowRoot?.querySelector('[part~="picture"]');
      return picture?.getBoundingClientRect().toJSON() as DOMRect;
    });
    expect(box.width).toBeGreaterThan(700);
    expect(box.width / box.height).toBeCloseTo(1.5, 1);
  });

  it.each(FEATURED)('opens and closes the card of %s by mouse', async (place) => {
    const at = await page.evaluate((id) => {
      const root = document.querySelector('caucasus-map')?.shadowRoot;
      const disc = root?.querySelector(`[part~="marker"][data-place="${id}"] .disc`);
      disc?.scrollIntoView({ block: 'center' });
      return disc?.getBoundingClientRect().toJSON() as DOMRect;
    }, place);
    await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
    const card = () =>
      page.evaluate((id) => {
        const root = document.querySelector('caucasus-map')?.shadowRoot;
        const section = root?.querySelector(`[part~="popup"][data-place="${id}"]`);
        return {
          open: section?.matches(':popover-open'),
          rows: section?.querySelectorAll('[data-event] .row-button').length,
        };
      }, place);
    const opened = await card();
    expect(opened.open).toBe(true);
    expect(opened.rows).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect((await card()).open).toBe(false);
  });

  it('opens an event of the list by key, with its sources', async () => {
    await page.evaluate(() => {
      const root = document.querySelector('caucasus-map')?.shadowRoot;
      root?.querySelector<HTMLElement>('[part~="list"] [data-event] .row-button')?.focus();
    });
    await page.keyboard.press('Enter');
    const text = await page.evaluate(
      () =>
        document.querySelector('caucasus-map')?.shadowRoot?.querySelector<HTMLElement>('.list :popover-open')
          ?.innerText,
    );
    expect(text).toMatch(/Sources/);
  });

  it('keeps no room for what only a script would bring', async () => {
    const height = await page.evaluate(
      () =>
        document.querySelector('caucasus-map')?.shadowRoot?.querySelector<HTMLElement>('.list-tools')
          ?.offsetHeight,
    );
    expect(height).toBe(0);
  });
});
