/// <reference types="node" />
/**
 * Files of others on a page, by one attribute: data that nobody here wrote is shown, and a file that is meant to break
 * the page, or is by far too large, is a problem that says so beside a page that goes on.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Host, pageOf } from './host.js';
import { openBrowser } from './reader.js';

const SCRIPT = '<script type="module" src="/dist/caucasus-map.js"></script>';

let browser: Browser;
let host: Host;
let page: Page | null = null;

beforeAll(async () => {
  [browser, host] = await Promise.all([openBrowser(), Host.open()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), host?.close()]);
});

afterEach(async () => {
  await page?.close();
  page = null;
});

/** What is on the page once the file is read or given up. */
interface Shown {
  readonly events: number;
  /** Of the numbers in all discs. */
  readonly sum: number;
  readonly markers: number;
  readonly rows: number;
  readonly notice: string;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  /** Turns that the page had meanwhile. */
  readonly turns: number;
  readonly foreign: readonly string[];
}

async function show(body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Shown> {
  const file = host.put(body, { 'content-type': 'text/plain', ...headers });
  const opened = await browser.newPage();
  page = opened;
  const foreign: string[] = [];
  opened.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(host.origin))
      foreign.push(request.url());
  });
  await opened.setViewport({ width: 900, height: 900 });
  await opened.goto(
    host.put(pageOf(`<caucasus-map src="${file}" loading="static"></caucasus-map>${SCRIPT}`)),
  );
  const shown = await opened.evaluate(async () => {
    await customElements.whenDefined('caucasus-map');
    const element = document.querySelector('caucasus-map')!;
    let [turns, over] = [0, false];
    const turn = (): void => {
      turns += 1;
      if (!over) setTimeout(turn);
    };
    turn();
    while (!element.loaded && !element.matches(':state(error)'))
      await new Promise((resolve) => setTimeout(resolve, 20));
    over = true;
    await element.updateComplete;
    const root = element.shadowRoot!;
    const listed = (): number => root.querySelectorAll('[part~="list"] [data-event]').length;
    // The list of many rows comes by itself, a moment later.
    for (let waited = 0; element.loaded && listed() === 0 && waited < 300; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const markers = [...root.querySelectorAll('button[part~="marker"]')];
    return {
      events: Number(/([\d,]+) events/.exec(root.textContent ?? '')?.[1]?.replaceAll(',', '') ?? 0),
      sum: markers.reduce((all, one) => all + Number(one.querySelector('.disc')?.textContent), 0),
      markers: markers.length,
      rows: listed(),
      notice: root.querySelector('[part~="notice"]')?.textContent?.trim() ?? '',
      codes: element.problems.map(({ code }) => code),
      messages: element.problems.map(({ message }) => message),
      turns,
    };
  });
  return { ...shown, foreign };
}

const dataset = (name: string): Uint8Array =>
  readFileSync(new URL(`../../node_modules/vega-datasets/data/${name}`, import.meta.url));

describe('a public dataset is on the map by one attribute', { timeout: 120_000 }, () => {
  it.each([
    ['earthquakes.json', 1707],
    ['airports.csv', 3376],
    ['us-state-capitals.json', 50],
  ])('%s, all %i rows of it', async (name, rows) => {
    const shown = await show(dataset(name));
    expect(shown.foreign).toEqual([]);
    expect(shown.events).toBe(rows);
    expect(shown.notice).toBe('');
    expect(shown.markers).toBeGreaterThan(5);
    // Every row has one place, and the frame holds them all.
    expect(shown.sum).toBe(rows);
    expect(shown.rows).toBeGreaterThan(5);
  });
});

describe('a sheet that LibreOffice has saved is on the map by one attribute', () => {
  const sheet = (name: string): Buffer =>
    readFileSync(new URL(`../feed/fixtures/desk/${name}`, import.meta.url));

  it.each(['mended-en-us.csv', 'mended-de-de.csv', 'mended-ru-ru.tsv'])(
    '%s: all its events, and nothing to tell a reader',
    async (name) => {
      const shown = await show(sheet(name));
      expect(shown).toMatchObject({ events: 30, rows: 30, notice: '', codes: ['mapping'] });
      expect(shown.markers).toBeGreaterThan(5);
    },
  );

  it('as it was typed, with all slips in it: all its events all the same', async () => {
    const shown = await show(sheet('typed-en-us.csv'));
    expect(shown).toMatchObject({ events: 30, rows: 30, notice: '' });
    expect(shown.codes).toEqual(expect.arrayContaining(['swapped', 'duplicate-id', 'unsafe-url']));
  });
});

describe('beside a page that goes on, a clear problem is', { timeout: 240_000 }, () => {
  it('a file that is small until it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const shown = await show(bomb, { 'content-encoding': 'gzip' });
    expect(shown.codes).toEqual(['too-large']);
    expect(shown.messages[0]).toMatch(/more than 64 MB \(unpacked\)/);
    expect(shown.notice).not.toBe('');
  });

  it('a table of a million rows, the first of which are shown', async () => {
    const shown = await show(`title,lat,lon\n${'A row,41,45\n'.repeat(1_000_000)}`);
    expect(shown.codes).toContain('too-many-rows');
    expect(shown.events).toBe(200_000);
    expect(shown.turns).toBeGreaterThan(20);
  });

  it('a text of ten million characters, of which the beginning is shown', async () => {
    const text = 'x'.repeat(10_000_000);
    const shown = await show(JSON.stringify([{ title: text, text, lat: 41, lon: 45 }]));
    // The title, the place that is called by it, and the text.
    expect(shown.codes.filter((code) => code === 'too-long')).toHaveLength(3);
    expect(shown.rows).toBe(1);
  });

  it('a list in a list in a list, without end', async () => {
    const shown = await show('['.repeat(500_000) + ']'.repeat(500_000));
    expect(shown.codes).toHaveLength(1);
    expect(shown.notice).not.toBe('');
  });

  it('a file whose keys are those of every object', async () => {
    const shown = await show(
      '[{"title": "A row", "lat": 41, "lon": 45, "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}]',
    );
    expect(shown.rows).toBe(1);
    expect(await page?.evaluate(() => 'polluted' in {})).toBe(false);
  });
});
