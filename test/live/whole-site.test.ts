/// <reference types="node" />
/** The site that `npm run site` writes, whole: nothing in it leads nowhere, and its pages are maps with and without script. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'puppeteer-core';
import { Host } from './hosts.js';
import { keptBy, NOTHING_KEPT } from './kept.js';
import { openBrowser } from './reader.js';
import { Witness } from './witness.js';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, '.cache/site');
const LANGUAGES = ['en', 'az', 'hy', 'ka', 'ru', 'tr'];
const VIEWS = ['caucasus', 'overview', 'yekaterinburg', 'baku', 'gyumri', 'nakhchivan', 'zangezur-corridor'];
const PAGES = VIEWS.flatMap((view) =>
  LANGUAGES.map((lang) => `m/${view}/${lang === 'en' ? '' : `${lang}/`}`),
);

let host: Host;
let base: string;
let browser: Browser;

const read = (path: string): string => readFileSync(join(OUT, path), 'utf8');

/** Addresses in a text that are of the site, as paths in it. */
function ownAddresses(text: string): string[] {
  const found = [...text.matchAll(/https?:\/\/[^\s"'<>\\)]+/g)].map(([address]) =>
    address.replaceAll('&amp;', '&'),
  );
  return [...new Set(found)]
    .filter((address) => address.startsWith(base))
    .map((address) => new URL(address).pathname.slice(new URL(base).pathname.length));
}

function isThere(path: string): boolean {
  const file = join(OUT, decodeURIComponent(path));
  return existsSync(file) && (statSync(file).isFile() || existsSync(join(file, 'index.html')));
}

beforeAll(async () => {
  host = await Host.open();
  base = `${host.origin}/.cache/site/`;
  const written = promisify(execFile)(
    process.execPath,
    ['scripts/site.mjs', '--svg-only', '--out', OUT, '--base', base],
    { cwd: ROOT },
  );
  [browser] = await Promise.all([openBrowser(), written]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

describe('the files', () => {
  it('are a page, an answer and stills for each view in each language', () => {
    expect(PAGES.filter((page) => !isThere(page))).toEqual([]);
    const [answers, stills] = ['oembed', 'stills'].map((folder) => readdirSync(join(OUT, folder)));
    expect(answers).toHaveLength(PAGES.length);
    const wanted = VIEWS.flatMap((view) =>
      LANGUAGES.flatMap((lang) => [
        `${view}-${lang}-light.svg`,
        `${view}-${lang}-dark.svg`,
        lang === 'en' ? `${view}-card.svg` : `${view}-card-${lang}.svg`,
      ]),
    );
    expect(stills?.sort()).toEqual(wanted.sort());
  });

  it('lead nowhere but to one another', () => {
    const texts = [
      ...PAGES.map((page) => `${page}index.html`),
      ...readdirSync(join(OUT, 'oembed')).map((name) => `oembed/${name}`),
      'embed/index.html',
    ];
    const missing = texts.flatMap((file) => {
      const addresses = ownAddresses(read(file));
      expect(addresses.length, file).toBeGreaterThan(0);
      return addresses.filter((path) => !isThere(path)).map((path) => `${file}: ${path}`);
    });
    expect(missing).toEqual([]);
  });

  it('have stills with title, description and credit, in words that were checked', () => {
    for (const name of readdirSync(join(OUT, 'stills'))) {
      const svg = read(`stills/${name}`);
      expect(svg, name).toMatch(/<title>[^<]*The Azerbaijan–Russia dispute/);
      expect(svg, name).toMatch(/<desc>[^<]+/);
      expect(svg, name).toContain('OpenStreetMap');
    }
  });
});

it('the brief is a file of its own, in six languages, which the page for frames shows', async () => {
  const query = new URLSearchParams({
    src: `${base}brief.json`,
    lang: 'ka',
    translations: 'all',
    layout: 'explorer',
    loading: 'static',
  });
  const witness = await Witness.open(browser, `${base}embed/index.html?${query}`);
  const told = await witness.page.waitForFunction(() => {
    const root = document.querySelector('caucasus-map')?.shadowRoot;
    const marker = root?.querySelector('button[part~="marker"][data-place="baku"]')?.textContent;
    const row = root?.querySelector('[part~="list"] [data-event]')?.textContent;
    const isGeorgian = (text: string | undefined): boolean => /\p{Script=Georgian}{3}/u.test(text ?? '');
    return isGeorgian(marker) && isGeorgian(row) && root!.querySelectorAll('li[data-event]').length;
  });
  expect(await told.jsonValue()).toBeGreaterThan(20);
  expect((await witness.seen()).notice).toBe('');
  expect(witness.complaints).toEqual([]);
  await witness.close();
});

describe.each(['m/baku/', 'm/zangezur-corridor/az/'])('the page %s', (path) => {
  it('is a map without script, and says what happened', async () => {
    const witness = await Witness.open(browser, base + path, (page) => page.setJavaScriptEnabled(false));
    const { paths, rows } = await witness.page.evaluate(() => {
      const root = document.querySelector('caucasus-map')!.shadowRoot!;
      return {
        paths: root.querySelectorAll('[part~="picture"] path').length,
        rows: root.querySelectorAll('li[data-event]').length,
      };
    });
    expect(paths).toBeGreaterThan(4);
    expect(rows).toBeGreaterThan(20);
    expect(witness.complaints).toEqual([]);
    await witness.close();
  });

  it('becomes a live one under its own policy, and keeps nothing', async () => {
    const witness = await Witness.open(browser, base + path);
    expect(await witness.until('live')).toMatchObject({ picture: false, notice: '' });
    expect(await witness.violations()).toEqual([]);
    expect(witness.complaints).toEqual([]);
    expect(await keptBy(witness.page.mainFrame())).toEqual(NOTHING_KEPT);
    await witness.close();
  });

  it('is found by what crawlers and editors read', async () => {
    const html = read(`${path}index.html`);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ '@type': 'Map' });
    const discovery = /type="application\/json\+oembed" href="([^"]+)"/.exec(html)?.[1] ?? '';
    const answer = (await (await fetch(discovery)).json()) as { html: string; thumbnail_url: string };
    const frame = /src="([^"]+)"/.exec(answer.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await fetch(frame)).status).toBe(200);
    expect((await fetch(answer.thumbnail_url)).headers.get('content-type')).toBe('image/svg+xml');
  });
});
