/// <reference types="node" />
/**
 * Hostile briefs in a real browser: in every layout and format nothing runs. Each is tried twice: under a strict policy
 * that is only reported, so that an attack has every chance and what the policy would have stopped leaves a sign, and
 * under the same one in force, which the map itself must keep to, whatever it is given.
 */
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../src/feed/read-text.js';
import { renderHtml } from '../../src/static/index.js';
import {
  ALL,
  hostileBrief,
  hostileCsv,
  hostileGeoJson,
  hostileOverlay,
  HUBS,
  overlaidBrief,
  REFUSED_LINKS,
  TEXTS,
} from '../security/hostile.js';
import { Host, pageOf, type Headers } from './host.js';
import { openBrowser } from './reader.js';
import { openWatched, readAll, whole, type Signs } from './signs.js';

const SCRIPT = '<script type="module" src="/dist/caucasus-map.js"></script>';
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'none'; img-src data:; connect-src 'self'";
const STRICT: Headers = { 'content-security-policy': POLICY };
const REPORTED: Headers = { 'content-security-policy-report-only': POLICY };
const POLICIES: [name: string, headers: Headers][] = [
  ['reported', REPORTED],
  ['in force', STRICT],
];
const [FIRST = ''] = TEXTS;
const HUB_CARDS = Array.from({ length: HUBS }, (_, index) => ({ place: `place-${index}` }));

let browser: Browser;
let host: Host;
let watched: Signs | null = null;

/** Files by their format, as text and at an address. */
const texts: Record<string, string> = {};
const addresses: Record<string, string> = {};

beforeAll(async () => {
  [browser, host] = await Promise.all([openBrowser(), Host.open()]);
  const put = (format: string, text: string, type: string): string => {
    texts[format] = text;
    return (addresses[format] = host.put(text, { 'content-type': type }));
  };
  put('brief', JSON.stringify(hostileBrief()), 'application/json');
  put('geojson', JSON.stringify(hostileGeoJson()), 'application/geo+json');
  put('csv', hostileCsv(), 'text/csv');
  const overlay = put('overlay', JSON.stringify(hostileOverlay()), 'application/json');
  put('translated', JSON.stringify(overlaidBrief(overlay)), 'application/json');
});

afterAll(async () => {
  await Promise.all([browser?.close(), host?.close()]);
});

afterEach(async () => {
  await watched?.page.close();
  watched = null;
});

async function open(address: string): Promise<Signs> {
  await watched?.page.close();
  return (watched = await openWatched(browser, host.origin, address));
}

const map = (src: string, id: string, more = ''): string =>
  `<caucasus-map id="${id}" src="${src}" loading="static" debug ${more}></caucasus-map>`;

/** As a reader sees it; what HTML cannot hold is left out. */
const plain = (text: string): string =>
  text.replaceAll('\u0000', '').replaceAll('\ufeff', '').replace(/\s+/g, ' ').trim();

const FORMATS = ['brief', 'geojson', 'csv', 'translated'];

/** An overlay is read for the languages that have one. */
const TONGUE: Readonly<Record<string, string>> = { translated: 'lang="az" translations="all"' };

/** So short that an update for each attack is a short one. */
const ONE_ROW = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'one',
      geometry: { type: 'Point', coordinates: [45, 40] },
      properties: { name: 'One' },
    },
  ],
  events: [{ id: 'row', title: 'Row', date: '2025', places: ['one'] }],
};

it('is tried with more than 150 attacks', () => {
  expect(new Set([...TEXTS, ...REFUSED_LINKS]).size).toBeGreaterThanOrEqual(150);
});

it('an attack that works would leave its signs, and so would one that a policy stops', async () => {
  const { page, wrong } = await open(host.put(pageOf(FIRST), REPORTED));
  await page.waitForFunction(() => (window as unknown as { signs: string[] }).signs.includes('ran'));
  const violation: unknown = expect.stringMatching(/^violation script-src-attr/);
  expect(await wrong()).toEqual(expect.arrayContaining(['ran', violation]));
  const stopped = await open(host.put(pageOf(FIRST), STRICT));
  await stopped.page.waitForFunction(() => (window as unknown as { signs: string[] }).signs.length > 0);
  expect(await stopped.wrong()).toEqual(expect.arrayContaining([violation]));
  expect(await stopped.wrong()).not.toContain('ran');
});

describe.each(POLICIES)('under a strict policy, %s,', (_policy, headers) => {
  it('every text of every format is text: list, cards, timeline, story, key, notices and print', async () => {
    const maps = FORMATS.map((format) =>
      map(addresses[format]!, format, `${TONGUE[format] ?? ''} ${format === 'brief' ? 'permalink' : ''}`),
    );
    const { page, wrong } = await open(host.put(pageOf(maps.join(''), SCRIPT), headers));
    for (const format of FORMATS) await whole(page, format);
    await page.waitForFunction(
      (words) => document.getElementById('translated')!.shadowRoot!.textContent.includes(words),
      {},
      FIRST,
    );
    for (const format of FORMATS) {
      const events = await page.evaluate(
        (id) => [
          ...new Set(
            [...document.getElementById(id)!.shadowRoot!.querySelectorAll<HTMLElement>('[data-event]')].map(
              ({ dataset }) => dataset['event'] ?? '',
            ),
          ),
        ],
        format,
      );
      expect(events.length, format).toBeGreaterThan(20);
      const hasHubs = format === 'brief' || format === 'translated';
      const shown = plain(
        await readAll(page, format, hasHubs ? HUB_CARDS : events.slice(0, 4).map((event) => ({ event }))),
      );
      // The others are shown on cards of their own, a few of which are opened.
      if (hasHubs)
        expect(
          TEXTS.filter((vector) => !shown.includes(plain(vector))),
          format,
        ).toEqual([]);
    }
    expect(await wrong()).toEqual([]);

    // The same maps as stories, whose every format goes a good way forward.
    const steps = await page.evaluate(async (ids) => {
      const seen = new Set<string>();
      for (const id of ids) {
        const element = document.getElementById(id) as HTMLElementTagNameMap['caucasus-map'];
        element.select(null);
        element.layout = 'story';
        await element.updateComplete;
        for (let step = 0; step < 12; step += 1) {
          element.next();
          await element.updateComplete;
          seen.add(`${id} ${element.event}`);
        }
      }
      return seen.size;
    }, FORMATS);
    expect(steps).toBe(FORMATS.length * 12);
    expect(await wrong()).toEqual([]);
  });

  it('every attribute takes every attack', async () => {
    const { page, wrong } = await open(
      host.put(pageOf('<caucasus-map loading="static" debug></caucasus-map>', SCRIPT), headers),
    );
    // Each by itself where it has every chance; the policy in force is the same for several at once.
    const several = headers === STRICT ? 8 : 1;
    const values = ALL.flatMap((_, at) =>
      at % several === 0 ? [ALL.slice(at, at + several).join(' ')] : [],
    );
    const shown = await page.evaluate(
      async (vectors: readonly string[], brief: object) => {
        await customElements.whenDefined('caucasus-map');
        const element = document.querySelector('caucasus-map')!;
        const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
        element.brief = brief;
        await loaded;
        await element.updateComplete;
        const names =
          'label caption credit view place event from to layout theme lang translations heading-level refresh permalink';
        let count = 0;
        for (const vector of vectors) {
          for (const name of names.split(' ')) element.setAttribute(name, vector);
          await element.updateComplete;
          if (element.shadowRoot!.textContent.includes(vector)) count += 1;
        }
        // Any word but `static` would start the engine, hence no update between.
        for (const vector of vectors) element.setAttribute('loading', vector);
        element.setAttribute('loading', 'static');
        await element.updateComplete;
        return count;
      },
      values,
      ONE_ROW,
    );
    // A caption is shown as it is.
    expect(shown).toBe(values.length);
    expect(await wrong()).toEqual([]);
  });
});

it('an address that is no file of the web is not asked for, whatever attribute names it', async () => {
  const { page, wrong } = await open(
    host.put(pageOf('<caucasus-map loading="static"></caucasus-map>', SCRIPT), STRICT),
  );
  await page.waitForFunction(() => customElements.get('caucasus-map'));
  await page.evaluate(
    async (links: readonly string[]) => {
      const element = document.querySelector('caucasus-map')!;
      for (const link of links) {
        element.setAttribute('src', link);
        await element.updateComplete;
      }
    },
    REFUSED_LINKS.filter((link) => /^\W*(java|vb|live|data:text)/i.test(link)) as string[],
  );
  const signs = await wrong();
  expect(signs.filter((sign) => !sign.startsWith('violation connect-src'))).toEqual([]);
});

it('pages of every format rendered in advance run nothing: bare, and by a nonce before and after the script', async () => {
  const nonce = 'r4nd0m';
  const rendered = await Promise.all(
    FORMATS.map(async (format) => {
      const { brief } = await readText(texts[format]!);
      // Of a table each place has a card; those of all are judged without a browser, and made of the same template.
      const places = brief!.places.map((place, at) => ({ ...place, featured: at < 24 }));
      const options = { caption: FIRST, credit: FIRST, label: FIRST, styles: { nonce } };
      const attributes = { src: addresses[format]!, loading: 'static' };
      return (await renderHtml({ ...brief!, places }, { ...options, id: format, attributes })).html;
    }),
  );
  const bare = await open(host.put(pageOf(rendered.join(''))));
  expect(await bare.wrong()).toEqual([]);
  const policy = POLICY.replace("style-src 'none'", `style-src 'nonce-${nonce}'`);
  const { page, wrong } = await open(
    host.put(pageOf(rendered.join(''), SCRIPT), { 'content-security-policy': policy }),
  );
  await page.waitForFunction(() => customElements.get('caucasus-map'));
  await whole(page, 'brief');
  expect(await wrong()).toEqual([]);
});

it('a live map runs nothing', async () => {
  const { page, wrong } = await open(
    host.put(pageOf(map(addresses['brief']!, 'brief').replace('static', 'eager'), SCRIPT), STRICT),
  );
  expect(await page.evaluate(() => document.querySelector('caucasus-map')!.ready)).toBe(true);
  await readAll(page, 'brief', HUB_CARDS.slice(0, 1));
  expect(await wrong()).toEqual([]);
});

it('the page for frames takes an attack in any key of its query, and asks no other host', async () => {
  const [words, others] = [
    ['caption', 'label', 'credit'],
    ['view', 'place', 'event', 'lang', 'theme', 'basemap', 'worker-url'],
  ];
  const attacks = [...TEXTS, ...REFUSED_LINKS];
  const share = 36;
  for (let from = 0; from < attacks.length; from += share) {
    const vectors = attacks.slice(from, from + share);
    const query = new URLSearchParams({ loading: 'static' });
    for (const [index, key] of others.entries()) query.append(key, vectors[index] ?? FIRST);
    // Words take several at once.
    for (const [index, key] of words.entries())
      query.append(
        key,
        vectors.filter((_, at) => at >= others.length && at % words.length === index).join(' '),
      );
    for (const vector of vectors) query.append(vector, vector);
    const { page, wrong } = await open(`${host.origin}/dist/embed/index.html?${query}`);
    await page.waitForFunction(() =>
      document.querySelector('caucasus-map')?.shadowRoot?.querySelector('[part~="list"]'),
    );
    expect(await wrong(), String(query)).toEqual([]);
  }
});
