/// <reference types="node" />
/** A map rendered in advance, whose script arrives late: the reader does not see it come, and loses nothing. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'puppeteer-core';
import { builtInBrief, renderHtml, type RenderOptions } from '../../src/static/index.js';
import { openBrowser } from './reader.js';
import { Site } from './site.js';

type Watched = Window & { shift: number; violations: string[] };

const TEXT = '<p id="below">The article goes on below the map.</p>';
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; img-src data:; connect-src 'none'";

describe('a map rendered in advance', () => {
  let browser: Browser;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await Site.open();
    browser = await openBrowser();
  }, 60_000);

  afterEach(async () => {
    site.reset();
    await page.close();
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** Opens the page, with its script held back. */
  async function open(
    options: RenderOptions = {},
    {
      width = 900,
      height = 2400,
      policy,
    }: { width?: number; height?: number; policy?: (hashes: readonly string[]) => string } = {},
  ): Promise<void> {
    const { html, styleHashes } = await renderHtml(await builtInBrief(), {
      ...options,
      attributes: { loading: 'static', ...options.attributes },
    });
    page = await browser.newPage();
    await page.setViewport({ width, height });
    await page.evaluateOnNewDocument(() => {
      Object.assign(window, { shift: 0, violations: [] });
      const seen = window as unknown as Watched;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        seen.violations.push(violatedDirective),
      );
    });
    site.held = (path) => path.endsWith('/caucasus-map.js');
    void page
      .goto(site.put({ map: html, after: TEXT, ...(policy && { policy: policy(styleHashes) }) }))
      .catch(() => undefined);
    await page.waitForFunction(
      () =>
        document.getElementById('below') && performance.getEntriesByName('first-contentful-paint').length > 0,
    );
  }

  /** Lets the script come. */
  async function takeOver(): Promise<void> {
    site.letGo();
    await page.waitForFunction(() => document.querySelector('caucasus-map')?.hasUpdated);
    await page.evaluate(async () => {
      await document.querySelector('caucasus-map')?.updateComplete;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
  }

  const inside = <T>(read: (root: ShadowRoot) => T): Promise<T> =>
    page.evaluate(
      (source) =>
        (new Function(`return ${source}`)() as (root: ShadowRoot) => never)(
          document.querySelector('caucasus-map')!.shadowRoot!,
        ),
      read.toString(),
    );

  it.each([360, 768, 1280])(
    'is taken over at %d px without any shift, and leaves one figure',
    async (width) => {
      await open({}, { width });
      await takeOver();
      expect(await page.evaluate(() => (window as unknown as Watched).shift)).toBe(0);
      expect(await inside((root) => root.querySelectorAll('.figure').length)).toBe(1);
      expect(await inside((root) => root.querySelector('[popover], style') === null)).toBe(true);
    },
  );

  it.each<RenderOptions>([
    { lang: 'ka', translations: 'all' },
    { layout: 'map' },
    { place: 'baku' },
    { view: 'overview' },
  ])('shifts nothing with %o either', async (options) => {
    await open(options);
    await takeOver();
    expect(await page.evaluate(() => (window as unknown as Watched).shift)).toBe(0);
  });

  it('keeps the focus on a marker and on a row, and opened folds', async () => {
    await open();
    await inside((root) => {
      root.querySelector<HTMLDetailsElement>('.list .fold')!.open = true;
      root.querySelector<HTMLElement>('.list .fold .row-button')!.focus();
    });
    const row = await inside((root) => root.activeElement?.closest<HTMLElement>('.row')?.dataset['event']);
    await takeOver();
    expect(await inside((root) => root.activeElement?.closest<HTMLElement>('.row')?.dataset['event'])).toBe(
      row,
    );
    expect(await inside((root) => root.querySelector<HTMLDetailsElement>('.list .fold')!.open)).toBe(true);
    await page.close();
    await open();
    await inside((root) => root.querySelector<HTMLElement>('[data-place="baku"]')!.focus());
    await takeOver();
    expect(await inside((root) => (root.activeElement as HTMLElement | null)?.dataset['place'])).toBe('baku');
  });

  it('keeps how far the page and the list are scrolled', async () => {
    // Wide enough that the list stands beside the map, and scrolls by itself.
    await open({}, { width: 1280, height: 500 });
    const scrolled = (): Promise<{ page: number; list: number }> =>
      page.evaluate(() => {
        const list = document.querySelector('caucasus-map')!.shadowRoot!.querySelector('.list')!;
        const box = [list, ...list.querySelectorAll('*')].find(
          (entry) =>
            entry.scrollHeight > entry.clientHeight + 1 &&
            /auto|scroll/.test(getComputedStyle(entry).overflowY),
        );
        return { page: Math.round(scrollY), list: Math.round(box?.scrollTop ?? 0) };
      });
    await page.evaluate(() => {
      const list = document.querySelector('caucasus-map')!.shadowRoot!.querySelector('.list')!;
      for (const entry of [list, ...list.querySelectorAll('*')]) entry.scrollTop = 120;
      window.scrollTo(0, 333);
    });
    const before = await scrolled();
    expect(before.page).toBe(333);
    expect(before.list).toBeGreaterThan(0);
    await takeOver();
    expect(await scrolled()).toEqual(before);
  });

  it('waits while a card is read, and comes when it is closed', async () => {
    await open();
    await inside((root) => root.querySelector<HTMLElement>('[data-place="baku"]')!.focus());
    await page.keyboard.press('Enter');
    site.letGo();
    await page.waitForFunction(() => document.querySelector('caucasus-map')?.loaded);
    expect(await inside((root) => root.querySelector(':popover-open')?.matches('[data-place="baku"]'))).toBe(
      true,
    );
    expect(await page.evaluate(() => document.querySelector('caucasus-map')!.place)).toBe(null);
    await page.keyboard.press('Escape');
    await takeOver();
    expect(await inside((root) => (root.activeElement as HTMLElement | null)?.dataset['place'])).toBe('baku');
    expect(await inside((root) => root.querySelectorAll('.figure').length)).toBe(1);
  });

  it.each([
    ['a nonce', { nonce: 'r4nd0m' } as const, () => `${POLICY}; style-src 'nonce-r4nd0m'`],
    ['its hash', 'hash' as const, (hashes: readonly string[]) => `${POLICY}; style-src ${hashes.join(' ')}`],
  ])('passes a strict policy by %s', async (_name, styles, policy) => {
    await open({ styles }, { policy });
    const styled = (): Promise<string> =>
      inside((root) => getComputedStyle(root.querySelector('.map')!).position);
    expect(await styled()).toBe('relative');
    await takeOver();
    expect(await styled()).toBe('relative');
    expect(await page.evaluate(() => (window as unknown as Watched).violations)).toEqual([]);
  });

  it('gives a still of what it shows', async () => {
    await open();
    await takeOver();
    const xml = await page.evaluate(() => document.querySelector('caucasus-map')!.toSVG());
    const problem = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ??
        null,
      xml,
    );
    expect(problem).toBeNull();
    expect(xml).toMatch(/<title>The Azerbaijan–Russia dispute/);
    expect(xml).toContain('OpenStreetMap contributors');
    expect(xml).not.toContain('<!--');
  });
});
