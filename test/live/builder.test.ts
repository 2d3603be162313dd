/// <reference types="node" />
/** The page on which editors build a map, in a real browser: by keyboard alone, by its address, down to pages that work. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedHtml, type EmbedCodes } from '../../src/embed/embed-html.js';
import { noteComplaints } from '../complaints.js';
import { openBrowser } from './reader.js';
import { Site } from './site.js';

const ANSWERS = {
  title: 'Five places & a route',
  alt: 'Map of five places',
  names: 'map',
  checked: '2026-01-02',
};

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
  await browser
    .defaultBrowserContext()
    .overridePermissions(site.origin, ['clipboard-read', 'clipboard-sanitized-write']);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

interface BuilderPage {
  readonly page: Page;
  /** What went wrong on it: the console, policies, what was not caught. */
  readonly complaints: string[];
}

async function open(
  choices: Readonly<Record<string, string>> = {},
  { width = 1280, dark = false } = {},
): Promise<BuilderPage> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  noteComplaints(page, (complaint) => complaints.push(complaint));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  const query = new URLSearchParams({ loading: 'static', ...choices });
  await page.goto(`${site.origin}/dist/builder/index.html?${query}`, { waitUntil: 'load' });
  await mapsAreThere(page);
  return { page, complaints };
}

async function mapsAreThere(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const maps = [...document.querySelectorAll('caucasus-map')];
    return maps.length === 2 && maps.every((map) => map.loaded && map.shadowRoot!.querySelector('.complete'));
  });
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent.trim());

const valueOf = (page: Page, id: string): Promise<string> =>
  page.$eval(`#${id}`, (control) => (control as HTMLInputElement | HTMLSelectElement).value);

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === id) return;
  }
  throw new Error(`No Tab leads to #${id}.`);
}

it('leads from opening to a copied code by keyboard alone, and refuses it before the answers are there', async () => {
  const { page, complaints } = await open();
  // The link past the form, then the tabs, then the button.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, 'tab-figure');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('tab-element');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe('tab-figure');
  await tabTo(page, 'copy-form');
  await page.keyboard.press('Enter');
  expect(await textOf(page, '#notice')).toBe('Not copied. Give the map a title.');
  expect(await page.$('#form-code')).toBeNull();
  expect(await focused(page)).toBe('title');

  await page.keyboard.type(ANSWERS.title);
  await tabTo(page, 'alt');
  await page.keyboard.type(ANSWERS.alt);
  await tabTo(page, 'names');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'checked');
  await page.keyboard.type('01022026');
  await tabTo(page, 'copy-form');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('#notice')!.textContent === 'Copied: Figure and loader.',
  );
  const attributes = { loading: 'static', label: ANSWERS.alt };
  const { figure } = embedHtml({ base: `${site.origin}/dist/`, ...ANSWERS, attributes });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(figure);
  expect(complaints).toEqual([]);
  await page.close();
});

it('says on a phone what a button has done where it is seen, and leads to the code from its top', async () => {
  const { page } = await open(ANSWERS, { width: 360 });
  await page.click('.skip');
  await page.waitForFunction(
    () => Math.abs(document.querySelector('#codes-name')!.getBoundingClientRect().top) < innerHeight / 2,
  );
  await page.$eval('#copy-form', (button) => {
    button.scrollIntoView();
    (button as HTMLElement).click();
  });
  await page.waitForFunction(() => document.querySelector('#notice')!.textContent.startsWith('Copied'));
  const shows = await page.$eval('#notice', (notice) => {
    const { top, bottom } = notice.getBoundingClientRect();
    return top > 0 && bottom <= innerHeight;
  });
  expect(shows).toBe(true);
  await page.close();
});

describe('the codes', () => {
  let page: Page;
  const choices = {
    ...ANSWERS,
    view: 'baku',
    lang: 'az',
    theme: 'dark',
    from: '2025-06',
    width: '640',
    height: '700',
  };

  beforeAll(async () => {
    ({ page } = await open(choices));
  });

  afterAll(() => page?.close());

  const expected = (): EmbedCodes =>
    embedHtml({
      base: `${site.origin}/dist/`,
      title: ANSWERS.title,
      alt: ANSWERS.alt,
      width: 640,
      height: 700,
      attributes: {
        view: 'baku',
        from: '2025-06',
        layout: 'map',
        theme: 'dark',
        lang: 'az',
        loading: 'static',
        label: ANSWERS.alt,
      },
    });

  it('are those of embedHtml in every tab, with the loader where a page needs it', async () => {
    const tabs = await page.$$eval('[role="tab"]', (all) => all.map(({ id }) => id.replace('tab-', '')));
    const shown: Record<string, string> = {};
    for (const name of tabs) {
      await page.click(`#tab-${name}`);
      shown[name] = await textOf(page, '#form-code');
      const loader = await page.$('#loader-code');
      if (loader) shown['loader'] = await textOf(page, '#loader-code');
    }
    expect(shown).toEqual(expected());
  });

  it('have the address of the page alone too, for editors that make a map of a pasted address', async () => {
    await page.click('#tab-link');
    const { link } = expected();
    expect(`<a href="${(await textOf(page, '#address-code')).replaceAll('&', '&amp;')}">`).toBe(
      /^<a [^>]*>/.exec(link)?.[0],
    );
  });

  it('come with their weight and with the hashes of the scripts', async () => {
    await page.click('#tab-figure');
    const sri = JSON.parse(await readFile(join(import.meta.dirname, '../../dist/sri.json'), 'utf8')) as {
      integrity: Record<string, string>;
    };
    expect(await textOf(page, '[data-hash="loader.js"]')).toBe(sri.integrity['loader.js']);
    const [now = 0, live = 0] = [...(await textOf(page, '#weight')).matchAll(/(\d+) kB/g)].map(([, kB]) =>
      Number(kB),
    );
    // The first script alone is about 41 kB, the engine several hundred.
    expect(now).toBeGreaterThan(60);
    expect(live).toBeGreaterThan(300);
    await page.click('#tab-link');
    expect(await textOf(page, '#weight')).toBe('No script.');
  });

  it.each(['figure', 'element', 'iframe'] as const)('make a map of a page with the %s', async (name) => {
    await page.click(`#tab-${name}`);
    const code = await textOf(page, '#form-code');
    const loader = (await page.$('#loader-code')) ? await textOf(page, '#loader-code') : '';
    site.putFile('/dist/stills/baku-az-dark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', {
      type: 'image/svg+xml',
    });
    const html = `<!doctype html><html lang="en"><head><title>A page</title>${loader}</head><body>${code}</body></html>`;
    const other = await browser.newPage();
    await other.goto(site.putFile(`/with-${name}.html`, html, { type: 'text/html' }));
    await other.waitForFunction(() => {
      const frame = document.querySelector('iframe');
      const map = (frame?.contentDocument ?? document).querySelector('caucasus-map');
      return map?.loaded && map.view === 'baku' && map.from === '2025-06';
    });
    await other.close();
  });
});

describe('the address', () => {
  it('holds every choice, and back and forward walk through them', async () => {
    const { page } = await open();
    await page.select('#layout', 'explorer');
    await page.select('#view', 'gyumri');
    await page.focus('#title');
    await page.keyboard.type('Three');
    const query = (): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);
    const all = { loading: 'static', layout: 'explorer', view: 'gyumri', title: 'Three' };
    expect(query()).toEqual(all);
    const maps = (): Promise<(string | null)[]> =>
      page.$$eval('caucasus-map', (both) => both.flatMap(({ view, layout }) => [view, layout]));
    expect(await maps()).toEqual(['gyumri', 'explorer', 'gyumri', 'explorer']);

    await page.evaluate(() => history.go(-2));
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('#view')!.value === 'caucasus',
    );
    expect(query()).toEqual({ loading: 'static', layout: 'explorer' });
    expect(await valueOf(page, 'title')).toBe('');
    await page.evaluate(() => history.go(2));
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#title')!.value === 'Three');

    await page.reload();
    await mapsAreThere(page);
    expect(query()).toEqual(all);
    expect(await valueOf(page, 'layout')).toBe('explorer');
    expect(await maps()).toEqual(['gyumri', 'explorer', 'gyumri', 'explorer']);
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ]);
    await page.close();
  });

  it('takes over what is opened in a map, without making the maps anew', async () => {
    const { page } = await open();
    const before = await page.$('#on-phone');
    await page.$eval('#on-desktop', (map) =>
      map.shadowRoot!.querySelector<HTMLElement>('button[part~="marker"][data-place="baku"]')!.click(),
    );
    await page.waitForFunction(() => new URL(location.href).searchParams.get('place') === 'baku');
    await page.waitForFunction(() =>
      document.querySelector('#on-phone')!.shadowRoot!.querySelector('[part~="popup"][data-place="baku"]'),
    );
    expect(await valueOf(page, 'place')).toBe('baku');
    expect(await page.evaluate((map) => map === document.querySelector('#on-phone'), before)).toBe(true);
    await page.close();
  });
});

describe('rows', () => {
  it('that are hidden are in neither map nor sheet, and ask for a brief of one’s own', async () => {
    const { page } = await open({ ...ANSWERS, hide: 'hur-gyumri-report' });
    const shown = await page.$$eval('caucasus-map', (maps) =>
      maps.map((map) => [...map.scene!.events].some(({ id }) => id === 'hur-gyumri-report')),
    );
    expect(shown).toEqual([false, false]);
    expect(await page.$('[data-row="hur-gyumri-report"]')).toBeNull();
    expect(await page.$$eval('.unmet a', (links) => links.map(({ hash }) => hash))).toEqual([
      '#src',
      '#image',
    ]);
    await page.focus('#src');
    await page.keyboard.type('https://paper.example/brief.json');
    await page.focus('#image');
    await page.keyboard.type('https://paper.example/map.png');
    const code = await textOf(page, '#form-code');
    expect(code).toContain('data-src="https://paper.example/brief.json"');
    expect(code).toContain('<img src="https://paper.example/map.png"');
    expect(await page.$$('.unmet a')).toEqual([]);
    await page.close();
  });
});

it('saves a picture of two pixels for one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'builder-'));
  const { page } = await open({ width: '600', height: '500' });
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const done = new Promise<void>((resolve) =>
    session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve()),
  );
  await page.click('#save-picture');
  await done;
  const [name = ''] = await readdir(folder);
  expect(name).toBe('caucasus-map-caucasus@2x.png');
  const { width, height, data } = PNG.sync.read(await readFile(join(folder, name)));
  expect([width, height]).toEqual([1200, 1000]);
  const colours = new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4));
  expect(colours.size).toBeGreaterThan(50);
  await page.close();
  await rm(folder, { recursive: true });
});

it.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])('breaks no rule of axe and is no wider than its window: %o', async (options) => {
  const { page, complaints } = await open(
    { ...ANSWERS, hide: 'hur-gyumri-report', view: '45,40,6' },
    options,
  );
  await page.evaluate(axe.source);
  const broken = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    // A marker's number stands before its label, while its name begins with the label.
    checker.configure({ rules: [{ id: 'label-content-name-mismatch', selector: '*:not(.marker)' }] });
    const { violations } = await checker.run(document, {
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id} at ${target.flat().join(' ')}`),
    );
  });
  expect(broken).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.width);
  expect(complaints).toEqual([]);
  await page.close();
});
