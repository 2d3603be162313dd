/// <reference types="node" />
/** The page for iframes, on another host than the page around it: sandboxes, policies, heights, hashes. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { framePage } from '../../src/embed/index.js';
import { embedHtml } from '../../src/embed/index.js';
import { noteComplaints } from '../complaints.js';
import { article, Host } from './hosts.js';
import { keptBy, NOTHING_KEPT } from './kept.js';
import { openBrowser } from './reader.js';

let browser: Browser;
let maps: Host;
let news: Host;
/** One tab for all: to open one takes as long as to load a page. */
let page: Page;
let complaints: string[];
/** Addresses on other hosts than the two. */
let foreign: string[];

beforeAll(async () => {
  maps = await Host.open({ 'access-control-allow-origin': '*' });
  news = await Host.open();
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await Promise.all([maps.close(), news.close()]);
});

beforeAll(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 800, height: 900 });
  page.on('request', (request) => {
    const url = request.url();
    if (![maps, news].some(({ origin }) => url.startsWith(`${origin}/`)) && !/^(data|blob):/.test(url))
      foreign.push(url);
  });
  noteComplaints(page, (complaint) => complaints.push(complaint));
  await page.evaluateOnNewDocument(() => {
    const messages: unknown[] = [];
    Object.assign(window, { messages });
    addEventListener('message', ({ data }) => messages.push(data));
  });
});

beforeEach(async () => {
  // The page before has ended by then, and adds nothing more to what is noted.
  await page.goto('about:blank');
  maps.requests.length = news.requests.length = 0;
  [complaints, foreign] = [[], []];
});

interface Framing {
  readonly query?: string;
  readonly hash?: string;
  readonly attributes?: string;
  readonly policy?: string;
  readonly path?: string;
  /** Whose page has the frame. */
  readonly around?: Host;
}

/** Opens a news page with one frame. @returns the frame, once its map is there. */
async function open({
  query = 'layout=map&loading=static',
  hash = '',
  attributes = '',
  policy,
  path = '/dist/embed/index.html',
  around = news,
}: Framing = {}): Promise<Frame> {
  const source = `${maps.origin}${path}?${query}${hash}`.replaceAll('&', '&amp;');
  const html = article(`<iframe ${attributes} width="600" height="400" src="${source}"></iframe>`);
  await page.goto(around.put('/framing', html, policy ? { 'content-security-policy': policy } : {}));
  const frame = await page.waitForFrame((candidate) => candidate.url().startsWith(maps.origin + path));
  return frame;
}

async function untilShown(frame: Frame): Promise<void> {
  await frame.waitForFunction(() =>
    document.querySelector('caucasus-map')?.shadowRoot?.querySelector('[part~="marker"]'),
  );
}

const SHARED = { 'access-control-allow-origin': '*' };
const SANDBOXES = [
  ['no sandbox', ''],
  ['scripts alone, as WordPress has it', 'sandbox="allow-scripts" security="restricted"'],
  ['scripts and origin', 'sandbox="allow-scripts allow-same-origin"'],
] as const;
const HOSTS = [
  ['of a host that shares its scripts', SHARED, 'other'],
  ['of a host that keeps them', {}, 'other'],
  ['of the page’s own host, which shares', SHARED, 'own'],
  ['of the page’s own host, which keeps them', {}, 'own'],
] as const;
const POLICIES = ['no policy', 'a strict policy'] as const;

describe.each(SANDBOXES)('in a frame with %s', (sandbox, attributes) => {
  describe.each(HOSTS)('%s', (_host, headers, whose) => {
    // A sandbox takes the origin away, and with it the right to scripts of a host that does not share them.
    const isRefused = sandbox.startsWith('scripts alone') && headers !== SHARED;
    it.each(POLICIES)(`there is ${isRefused ? 'image and link' : 'a map'} under %s`, async (policy) => {
      maps.headers = headers;
      maps.put('/dist/embed/with-still.html', framePage({ title: 'Map', base: `${maps.origin}/dist/` }));
      const frame = await open({
        attributes,
        path: '/dist/embed/with-still.html',
        around: whose === 'own' ? maps : news,
        ...(policy !== 'no policy' && {
          policy: `default-src 'none'; frame-src ${maps.origin}; style-src 'unsafe-inline'; img-src data:`,
        }),
      });
      try {
        if (isRefused) {
          await frame.waitForFunction(() => {
            const image = document.querySelector<HTMLImageElement>('main > a[href$="/m/caucasus/"] > img');
            return image?.complete && image.naturalWidth > 0;
          });
        } else {
          await untilShown(frame);
          // Of such a sandbox on one's own host the browser always says that it is none.
          expect(complaints.filter((text) => !text.includes('can escape its sandboxing'))).toEqual([]);
        }
      } finally {
        maps.headers = SHARED;
      }
    });
  });
});

it('a frame whose script is refused shows the still of no other brief than the built-in one', async () => {
  maps.headers = {};
  try {
    maps.put('/dist/embed/with-still.html', framePage({ title: 'Map', base: `${maps.origin}/dist/` }));
    const frame = await open({
      attributes: 'sandbox="allow-scripts"',
      path: '/dist/embed/with-still.html',
      query: 'src=/own.json&loading=static',
    });
    const text = await frame.waitForFunction(() => document.querySelector('main > p')?.textContent);
    expect(await text.jsonValue()).toBe('The script of this map could not be loaded.');
    expect(await frame.$('main img')).toBeNull();
  } finally {
    maps.headers = SHARED;
  }
});

const heard = (): Promise<unknown[]> =>
  page.evaluate(() => (window as unknown as { messages: unknown[] }).messages);

describe('the iframe page', () => {
  it.each(SANDBOXES)(
    'is live in a frame with %s, under a strict page, stores nothing and asks no other host',
    async (_name, attributes) => {
      const frame = await open({
        attributes,
        query: 'layout=map&loading=eager',
        policy: `default-src 'none'; frame-src ${maps.origin}; style-src 'unsafe-inline'; img-src data:`,
      });
      await untilShown(frame);
      expect(await frame.evaluate(() => document.querySelector('caucasus-map')?.ready)).toBe(true);
      expect(complaints).toEqual([]);
      expect(foreign).toEqual([]);
      expect(news.requests).toEqual(['/framing']);
      // Without an origin of its own it could keep nothing.
      if (attributes !== SANDBOXES[1][1]) expect(await keptBy(frame)).toEqual(NOTHING_KEPT);
    },
  );

  it('takes the element’s attributes from its query, and nothing else', async () => {
    const query =
      'view=nakhchivan&lang=ka&from=2025&heading-level=4&theme=dark&loading=static&debug=1&permalink=1&utm_source=x&onclick=alert(1)&ref=y';
    const frame = await open({ query });
    await untilShown(frame);
    const attributes = await frame.evaluate(() => {
      const map = document.querySelector('caucasus-map')!;
      return Object.fromEntries([...map.attributes].map(({ name, value }) => [name, value]));
    });
    expect(attributes).toEqual({
      view: 'nakhchivan',
      lang: 'ka',
      from: '2025',
      'heading-level': '4',
      theme: 'dark',
      loading: 'static',
      debug: '',
    });
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('ka');
  });

  it('has room beside the text of a theme of its own, on the ground of that theme, and none otherwise', async () => {
    const sides = async (query: string): Promise<number[]> => {
      const frame = await open({ query: `layout=map&loading=static${query}` });
      await untilShown(frame);
      return frame.$eval('caucasus-map', (map) => {
        const { left, right } = map.getBoundingClientRect();
        const ground = [...getComputedStyle(map).boxShadow.matchAll(/ (-?\d+)px 0px 0px 0px/g)];
        return [left, innerWidth - right, ...ground.map(([, px]) => Number(px))];
      });
    };
    expect(await sides('')).toEqual([0, 0]);
    expect(await sides('&theme=dark')).toEqual([12, 12, 12, -12]);
  });

  it('refuses a brief of a host that it does not know, and says how to mend that', async () => {
    const frame = await open({ query: 'src=https://elsewhere.example/brief.json' });
    await frame.waitForFunction(() => document.querySelector('main > p'));
    expect(await frame.evaluate(() => document.body.innerText)).toMatch(/elsewhere\.example.*on their list/s);
    expect(await frame.$('caucasus-map')).toBeNull();
    expect(maps.asked('caucasus-map.js')).toBe(0);
  });

  it('takes a brief from a host on its list, and of its own', async () => {
    const brief = {
      type: 'FeatureCollection',
      title: 'Of another host',
      features: [
        {
          type: 'Feature',
          id: 'poti',
          geometry: { type: 'Point', coordinates: [41.67, 42.15] },
          properties: { kind: 'city', name: 'Poti', featured: true },
        },
      ],
      events: [],
      sources: {},
    };
    const json = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
    const there = news.put('/brief.json', JSON.stringify(brief), json);
    maps.put('/dist/embed/listed.html', framePage({ title: 'Map', hosts: [news.origin] }));
    for (const src of [there, maps.put('/dist/own.json', JSON.stringify(brief), json)]) {
      const frame = await open({
        path: '/dist/embed/listed.html',
        query: `loading=static&src=${encodeURIComponent(src)}`,
      });
      await frame.waitForFunction(() =>
        document.querySelector('caucasus-map')?.shadowRoot?.textContent?.includes('Of another host'),
      );
    }
  });

  it('tells its height in every protocol, and again when it changes', async () => {
    const frame = await open({
      query: 'layout=map&loading=static&id=front&childId=pym-3&initialWidth=600',
      hash: '#?secret=aB3dE5',
    });
    await untilShown(frame);
    const height = await frame.waitForFunction(
      () => document.documentElement.offsetHeight > 400 && document.documentElement.offsetHeight,
    );
    const px = await height.jsonValue();
    const wanted = [
      { type: 'caucasus-map:height', id: 'front', height: px },
      { 'datawrapper-height': { front: px } },
      { sentinel: 'amp', type: 'embed-size', height: px },
      JSON.stringify({ src: frame.url(), context: 'iframe.resize', height: px }),
      { message: 'height', value: px, secret: 'aB3dE5' },
      `pymxPYMxpym-3xPYMxheightxPYMx${px}`,
    ];
    await page.waitForFunction(
      (count) => (window as unknown as { messages: unknown[] }).messages.length >= count,
      {},
      wanted.length,
    );
    const messages = await heard();
    for (const message of wanted) expect(messages).toContainEqual(message);
    // The hash is WordPress's, and stays.
    expect(frame.url()).toMatch(/#\?secret=aB3dE5$/);

    const told = messages.length;
    await frame.evaluate(() => {
      document.querySelector<HTMLElement>('caucasus-map')!.style.blockSize = '1234px';
    });
    await page.waitForFunction(
      (before) =>
        (window as unknown as { messages: { height?: number }[] }).messages
          .slice(before)
          .some(({ height }) => height === 1234),
      {},
      told,
    );
  });

  it('answers a listener that comes late, as WordPress’s does', async () => {
    const frame = await open({ hash: '#?secret=late' });
    await untilShown(frame);
    await page.evaluate(() => {
      (window as unknown as { messages: unknown[] }).messages.length = 0;
      document.querySelector('iframe')?.contentWindow?.postMessage({ message: 'ready', secret: 'late' }, '*');
    });
    await page.waitForFunction(() =>
      (window as unknown as { messages: { secret?: string }[] }).messages.some(
        ({ secret }) => secret === 'late',
      ),
    );
  });

  it('tells nothing and sets no secret where nobody has given one', async () => {
    const frame = await open();
    await untilShown(frame);
    const messages = await heard();
    expect(messages.some((message) => typeof message === 'object' && 'message' in Object(message))).toBe(
      false,
    );
    expect(messages.some((message) => typeof message === 'string' && message.startsWith('pym'))).toBe(false);
  });

  it('is as high as its map in the resized form, and only the frame itself may say so', async () => {
    const { iframeResize, loader } = embedHtml({
      base: `${maps.origin}/dist/`,
      title: 'A map',
      height: 300,
      attributes: { loading: 'static' },
    });
    await page.goto(news.put('/resized', article(iframeResize, loader)));
    const frame = await page.waitForFrame((candidate) => candidate.url().includes('/dist/embed/'));
    await untilShown(frame);
    await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 400);
    const height = await page.evaluate(() => {
      postMessage({ type: 'caucasus-map:height', id: 'caucasus-map', height: 9999 }, '*');
      return new Promise((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => done(document.querySelector('iframe')?.height)),
        ),
      );
    });
    expect(height).not.toBe('9999');
    expect(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  });
});
