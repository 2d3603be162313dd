/// <reference types="node" />
/**
 * Hostile briefs in a real browser: in every layout and format nothing runs. The strict policy is reported and not
 * enforced, so that an attack has every chance and what the policy would have stopped leaves a sign nevertheless.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { renderHtml } from '../../src/static/index.js';
import { parseBrief } from '../../src/model/parse-brief.js';
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

const SCRIPT = '<script type="module" src="/dist/caucasus-map.js"></script>';
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'none'; img-src data:; connect-src 'self'";
const STRICT: Headers = { 'content-security-policy': POLICY };
const REPORTED: Headers = { 'content-security-policy-report-only': POLICY };
const [FIRST = ''] = TEXTS;

let browser: Browser;
let host: Host;
let page: Page | null = null;
const addresses: Record<string, string> = {};

beforeAll(async () => {
  [browser, host] = await Promise.all([openBrowser(), Host.open()]);
  const file = (body: string, type: string): string => host.put(body, { 'content-type': type });
  addresses['a brief'] = file(JSON.stringify(hostileBrief()), 'application/json');
  addresses['GeoJSON'] = file(JSON.stringify(hostileGeoJson()), 'application/geo+json');
  addresses['overlay'] = file(JSON.stringify(hostileOverlay()), 'application/json');
  addresses['translated'] = file(JSON.stringify(overlaidBrief(addresses['overlay'])), 'application/json');
  addresses['CSV'] = file(hostileCsv(), 'text/csv');
});

afterAll(async () => {
  await Promise.all([browser?.close(), host?.close()]);
});

afterEach(async () => {
  if (page?.isClosed() === false) await page.close();
  page = null;
});

/** What has happened that must not, in the order in which it did. */
interface Signs {
  readonly page: Page;
  readonly asked: string[];
  readonly wrong: () => Promise<string[]>;
}

/** Opens a page in which every way that an attack could show itself leaves a sign. */
async function open(address: string): Promise<Signs> {
  const opened = await browser.newPage();
  page = opened;
  const asked: string[] = [];
  opened.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(host.origin) && !/^(data|blob):/.test(url)) asked.push(url);
  });
  opened.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await opened.evaluateOnNewDocument(() => {
    const signs: string[] = [];
    const sign = (name: string) => (): void => void signs.push(name);
    Object.assign(window, { signs, ran: sign('ran'), alert: sign('alert'), open: sign('open') });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      signs.push(`violation ${violatedDirective} ${blockedURI}`);
    });
  });
  await opened.goto(address, { waitUntil: 'load' });
  const wrong = async (): Promise<string[]> => [
    ...asked,
    ...(opened.url().split('?')[0] === address.split('?')[0] ? [] : [`went to ${opened.url()}`]),
    ...(await opened.evaluate(() => [
      ...(window as unknown as { signs: string[] }).signs,
      ...('polluted' in {} ? ['polluted'] : []),
    ])),
    ...(await opened.evaluate(faults)),
  ];
  return { page: opened, asked, wrong };
}

/** Runs in the page: everything in it and in its shadow roots that a brief may not bring. */
function faults(): string[] {
  const found: string[] = [];
  const all = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  for (const element of all(document)) {
    const inMap = element.getRootNode() instanceof ShadowRoot;
    const name = element.localName;
    if (
      inMap &&
      /^(script|iframe|object|embed|base|meta|link|form|img|image|video|audio|animate|set|use|math|marquee)$/.test(
        name,
      )
    )
      found.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) found.push(`${name} ${attribute}`);
      if (inMap && /^(srcdoc|src|srcset|action|formaction|poster|background)$/.test(attribute))
        found.push(`${name} ${attribute}`);
      if (inMap && /^(id|class|part|name|for|slot)$/.test(attribute) && !/^[\w\s:+-]*$/.test(value))
        found.push(`${name} ${attribute}=${value}`);
      if (attribute === 'style' && /url|evil|expression|@/i.test(value)) found.push(`${name} style=${value}`);
    }
    if (inMap && element instanceof HTMLAnchorElement && !element.getAttribute('href')?.startsWith('#')) {
      if (!/^(https?|mailto):$/.test(element.protocol)) found.push(`href=${element.href}`);
      // A link to what is open leads to this very page.
      if (element.href.split('#')[0] === location.href.split('#')[0]) continue;
      if (element.relList.contains('noopener') && element.relList.contains('noreferrer')) continue;
      found.push(`rel=${element.rel} href=${element.href}`);
    }
  }
  return found;
}

/** Waits until the texts are there too: from then on a card shows all that it ever will. */
async function whole(opened: Page): Promise<void> {
  await opened.waitForFunction(
    () => document.querySelector('caucasus-map')?.shadowRoot?.querySelector('.figure.complete [data-event]'),
    { timeout: 60_000 },
  );
}

/** Opens cards of a share of the places and rows, and the panels; gives the text of all that was shown. */
function readAll(opened: Page, selections: readonly { place?: string; event?: string }[]): Promise<string> {
  return opened.evaluate(
    async (wishes) => {
      const element = document.querySelector('caucasus-map')!;
      const root = element.shadowRoot!;
      let text = '';
      for (const button of root.querySelectorAll<HTMLElement>('[data-filters], summary')) button.click();
      for (const wish of wishes) {
        element.select(wish);
        await element.updateComplete;
        await new Promise((resolve) => setTimeout(resolve));
        for (const details of root.querySelectorAll('details')) details.open = true;
        text += root.querySelector('[part~="popup"]')?.textContent ?? '';
      }
      window.dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      return text + root.textContent;
    },
    selections as { place?: string; event?: string }[],
  );
}

/** As a reader sees it; what HTML cannot hold is left out. */
const plain = (text: string): string =>
  text.replaceAll('\u0000', '').replaceAll('\ufeff', '').replace(/\s+/g, ' ').trim();

const map = (src: string, more = ''): string =>
  `<caucasus-map src="${src}" loading="static" debug permalink ${more}></caucasus-map>`;

const HUB_CARDS = Array.from({ length: HUBS }, (_, index) => ({ place: `place-${index}` }));

it('an attack that works would leave its signs', async () => {
  const { page: opened, wrong } = await open(host.put(pageOf(TEXTS[0]!), REPORTED));
  await opened.waitForFunction(() => (window as unknown as { signs: string[] }).signs.includes('ran'));
  expect(await wrong()).toEqual(
    expect.arrayContaining(['ran', expect.stringMatching(/^violation script-src-attr/)]),
  );
});

it('every text of a brief is text, in list, cards, timeline, key, notices and print', async () => {
  const { page: opened, wrong } = await open(host.put(pageOf(map(addresses['a brief']!), SCRIPT), REPORTED));
  await whole(opened);
  const shown = plain(await readAll(opened, HUB_CARDS));
  expect(await wrong()).toEqual([]);
  expect(TEXTS.filter((vector) => !shown.includes(plain(vector)))).toEqual([]);
});

it('so is every text of a translation', async () => {
  const { page: opened, wrong } = await open(
    host.put(pageOf(map(addresses['translated']!, 'lang="az" translations="all"'), SCRIPT), REPORTED),
  );
  await whole(opened);
  await opened.waitForFunction(
    (words) => document.querySelector('caucasus-map')!.shadowRoot!.textContent.includes(words),
    {},
    FIRST,
  );
  const shown = plain(await readAll(opened, HUB_CARDS));
  expect(await wrong()).toEqual([]);
  expect(TEXTS.filter((vector) => !shown.includes(plain(vector)))).toEqual([]);
});

it.each(['GeoJSON', 'CSV'])('so is every text of %s', async (format) => {
  const { page: opened, wrong } = await open(host.put(pageOf(map(addresses[format]!), SCRIPT), REPORTED));
  await whole(opened);
  const events = await opened.evaluate(() =>
    [
      ...document.querySelector('caucasus-map')!.shadowRoot!.querySelectorAll<HTMLElement>('[data-event]'),
    ].map(({ dataset }) => dataset['event'] ?? ''),
  );
  expect(new Set(events).size).toBeGreaterThan(20);
  await readAll(
    opened,
    events.slice(0, 12).map((event) => ({ event })),
  );
  expect(await wrong()).toEqual([]);
});

it('so is a story', async () => {
  const { page: opened, wrong } = await open(
    host.put(pageOf(map(addresses['a brief']!, 'layout="story"'), SCRIPT), REPORTED),
  );
  await whole(opened);
  await opened.evaluate(async () => {
    const element = document.querySelector('caucasus-map')!;
    for (let step = 0; step < 40; step += 1) {
      element.next();
      await element.updateComplete;
    }
  });
  expect(await wrong()).toEqual([]);
});

it('every attribute takes every attack without running it', async () => {
  const { page: opened, wrong } = await open(
    host.put(pageOf('<caucasus-map loading="static" debug></caucasus-map>', SCRIPT), REPORTED),
  );
  await whole(opened);
  await opened.evaluate(async (vectors: readonly string[]) => {
    const element = document.querySelector('caucasus-map')!;
    const names = [
      'label',
      'caption',
      'credit',
      'view',
      'place',
      'event',
      'from',
      'to',
      'layout',
      'theme',
      'lang',
      'translations',
      'heading-level',
      'refresh',
      'loading',
      'permalink',
    ];
    for (const vector of vectors) {
      for (const name of names) element.setAttribute(name, vector);
      await element.updateComplete;
    }
  }, ALL as string[]);
  expect(await wrong()).toEqual([]);
});

it('an address that is no file of the web is not asked for, whatever attribute names it', async () => {
  const { page: opened, wrong } = await open(
    host.put(pageOf('<caucasus-map loading="static"></caucasus-map>', SCRIPT), STRICT),
  );
  await whole(opened);
  await opened.evaluate(
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

it('a page rendered in advance runs nothing, before its script and after it', async () => {
  const { brief } = parseBrief(hostileBrief());
  const { html } = await renderHtml(brief!, { caption: FIRST, credit: FIRST, label: FIRST });
  const bare = await open(host.put(pageOf(html)));
  expect(await bare.wrong()).toEqual([]);
  await bare.page.close();
  const { page: opened, wrong } = await open(host.put(pageOf(html, SCRIPT)));
  await opened.waitForFunction(() => customElements.get('caucasus-map'));
  expect(await wrong()).toEqual([]);
});

it('a live map runs nothing', async () => {
  const { page: opened, wrong } = await open(
    host.put(pageOf(map(addresses['a brief']!).replace('static', 'eager'), SCRIPT), STRICT),
  );
  expect(await opened.evaluate(() => document.querySelector('caucasus-map')!.ready)).toBe(true);
  await readAll(opened, HUB_CARDS.slice(0, 3));
  expect(await wrong()).toEqual([]);
});

it('the page for frames takes an attack in any key of its query, and asks no other host', async () => {
  const keys = [
    'caption',
    'label',
    'credit',
    'view',
    'place',
    'event',
    'lang',
    'theme',
    'basemap',
    'worker-url',
  ];
  const attacks = [...TEXTS, ...REFUSED_LINKS];
  const pages = Array.from({ length: 12 }, (_, index) => attacks.slice(index * 19, index * 19 + 19));
  for (const vectors of pages) {
    const query = new URLSearchParams(
      vectors.slice(0, keys.length).map((vector, index) => [keys[index]!, vector]),
    );
    for (const vector of vectors) query.append(vector, vector);
    const { page: opened, wrong } = await open(`${host.origin}/dist/embed/index.html?${query}`);
    await opened.waitForFunction(() =>
      document.querySelector('caucasus-map')?.shadowRoot?.querySelector('[part~="list"]'),
    );
    expect(await wrong(), String(query)).toEqual([]);
    await opened.close();
  }
});
