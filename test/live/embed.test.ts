/// <reference types="node" />
/** Maps in other people's pages: what the loader makes of figures, elements and links, in a real browser. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';
import { escaped } from '../../src/embed/markup.js';
import { embedHtml, type EmbedCodes, type EmbedOptions } from '../../src/embed/index.js';
import * as settings from '../../src/embed/sanitizer.js';
import { textIn } from '../../src/model/text.js';
import { builtInBrief, renderHtml } from '../../src/static/index.js';
import { noteComplaints } from '../complaints.js';
import { article, Host, PARAGRAPHS } from './hosts.js';
import { keptBy, NOTHING_KEPT } from './kept.js';
import { openBrowser } from './reader.js';

let browser: Browser;
let maps: Host;
let news: Host;
/** One tab for all: to open one takes as long as to load a page. */
let page: Page;
let complaints: string[];

beforeAll(async () => {
  // Scripts of another host are only run when it says that they may be.
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
  noteComplaints(page, (complaint) => complaints.push(complaint));
  await page.evaluateOnNewDocument(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
});

beforeEach(async () => {
  // The page before has ended by then, and adds nothing more to what is noted.
  await page.goto('about:blank');
  await page.setViewport({ width: 800, height: 900 });
  maps.requests.length = news.requests.length = 0;
  complaints = [];
});

function codes(options: Partial<EmbedOptions> = {}): EmbedCodes {
  return embedHtml({
    base: `${maps.origin}/dist/`,
    title: 'The dispute, place by place',
    alt: 'Map of five places',
    ...options,
    attributes: { loading: 'static', caption: 'Five places', ...options.attributes },
  });
}

/** Maps on the page that show their brief. */
const shown = (): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('caucasus-map')].filter((map) =>
        map.shadowRoot?.querySelector('[part~="marker"]'),
      ).length,
  );

async function untilShown(count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('caucasus-map')].filter((map) =>
        map.shadowRoot?.querySelector('[part~="marker"]'),
      ).length === wanted,
    {},
    count,
  );
}

/** Two frames: whatever an observer or a layout shift had to tell has been told. */
const settled = (): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

describe('what sanitizers leave', () => {
  const merged = {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, ...settings.sanitizeHtml.allowedTags],
    allowedAttributes: {
      ...sanitizeHtml.defaults.allowedAttributes,
      ...settings.sanitizeHtml.allowedAttributes,
    },
  };
  const schema = {
    ...defaultSchema,
    tagNames: [...(defaultSchema.tagNames ?? []), ...settings.rehypeSanitize.tagNames],
    attributes: { ...defaultSchema.attributes, ...settings.rehypeSanitize.attributes },
  };
  const rehype = (html: string, own = schema): string =>
    String(
      unified()
        .use(rehypeParse, { fragment: true })
        .use(rehypeSanitize, own)
        .use(rehypeStringify)
        .processSync(html),
    );
  const purified = async (html: string, own: object): Promise<string> => {
    await page.goto(news.put('/blank', article('')));
    await page.addScriptTag({ url: '/node_modules/dompurify/dist/purify.min.js' });
    return page.evaluate(
      (dirty, { CUSTOM_ELEMENT_HANDLING: handling }) =>
        (
          window as unknown as { DOMPurify: { sanitize: (html: string, options: object) => string } }
        ).DOMPurify.sanitize(
          dirty,
          handling
            ? {
                CUSTOM_ELEMENT_HANDLING: {
                  ...handling,
                  tagNameCheck: /^caucasus-map$/,
                  attributeNameCheck: new RegExp(handling.attributeNameCheck),
                },
              }
            : {},
        ),
      html,
      own as { CUSTOM_ELEMENT_HANDLING?: { attributeNameCheck: string } },
    );
  };
  const published = {
    CUSTOM_ELEMENT_HANDLING: {
      attributeNameCheck: settings.domPurify.CUSTOM_ELEMENT_HANDLING.attributeNameCheck.source,
    },
  };

  /** Every form that is HTML, and put into an article; the others are a shortcode, JSON and the loader. */
  const FORMS = [
    'figure',
    'element',
    'iframe',
    'iframeResize',
    'image',
    'wordpressBlock',
    'ghost',
    'amp',
    'link',
  ] as const satisfies readonly (keyof EmbedCodes)[];
  /** Each in a box of its own. */
  const boxes = (): string => FORMS.map((form) => `<section>${codes()[form]}</section>`).join('\n');

  it.each<[string, (html: string) => string | Promise<string>, number, number]>([
    ['no sanitizer', (html) => html, 4, 0],
    ['DOMPurify with the published settings', (html) => purified(html, published), 4, 2],
    ['DOMPurify as it comes', (html) => purified(html, {}), 3, 2],
    ['sanitize-html with the published settings', (html) => sanitizeHtml(html, merged), 4, 2],
    ['sanitize-html as it comes', (html) => sanitizeHtml(html), 0, 0],
    ['rehype-sanitize with the published settings', (html) => rehype(html), 4, 2],
    ['rehype-sanitize as it comes', (html) => rehype(html, defaultSchema as typeof schema), 0, 0],
  ])('%s: maps, or at least the link', async (_name, sanitize, count, offers) => {
    const left = await sanitize(boxes());
    await page.goto(
      news.put('/clean', article(left.replaceAll('<img', '<img loading="eager"'), codes().loader)),
    );
    await page.setViewport({ width: 800, height: 9000 });
    await untilShown(count);
    // Where a filter has taken a frame away no room was kept, and so the reader is asked.
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('.caucasus-map-open').length === wanted,
      {},
      offers,
    );
    for (const button of await page.$$('.caucasus-map-open')) await button.click();
    await untilShown(count + offers);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a')]
        .filter(({ href }) => href.includes('/dist/m/caucasus/'))
        .map((link) => link.textContent),
    );
    // Each form has its link, in a caption, around an image or alone.
    expect(links.filter((text) => text === 'The dispute, place by place').length).toBe(FORMS.length);
  });
});

describe('the loader', () => {
  it('makes one map of a figure, keeps image, link and caption, and moves nothing', async () => {
    const { figure, loader } = codes();
    await page.goto(
      news.put('/one', article(`${PARAGRAPHS.slice(0, 300)}</p>${figure}<p id="below">Below.</p>`, loader)),
    );
    await untilShown(1);
    await settled();
    const found = await page.evaluate(() => {
      const figure = document.querySelector('figure')!;
      return {
        inside: figure.querySelector('caucasus-map > a > img')?.getAttribute('alt'),
        caption: document.querySelector('figure > figcaption')?.textContent,
        order: [...figure.children].map(({ localName }) => localName),
        shift: (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
      };
    });
    expect(found).toEqual({
      inside: 'Map of five places',
      caption: 'Five places · The dispute, place by place',
      order: ['caucasus-map', 'figcaption'],
      shift: 0,
    });
    expect(complaints).toEqual([]);
  });

  it.each([
    ['figure', 800],
    ['element', 360],
    ['element', 800],
  ] as const)('moves nothing that is seen: %s at %d px, in a tall window', async (form, width) => {
    await page.setViewport({ width, height: 3000 });
    const { loader, [form]: code } = codes();
    await page.goto(news.put('/still', article(`${code}<p id="below">Below.</p>`)));
    const top = (): Promise<number> =>
      page.evaluate(() => document.getElementById('below')!.getBoundingClientRect().top);
    const before = await top();
    // Late, as optimisers run it: after everything has been painted.
    await page.evaluate(
      (html) => document.body.append(document.createRange().createContextualFragment(html)),
      loader,
    );
    await untilShown(1);
    await settled();
    expect(Math.abs((await top()) - before)).toBeLessThan(0.6);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts).toEqual([]);
  });

  it('offers the map where its room is too small, and lets it grow once the reader asks', async () => {
    await page.setViewport({ width: 360, height: 3000 });
    const { figure, loader } = codes();
    await page.goto(news.put('/small', article(`${figure}<p id="below">Below.</p>`, loader)));
    const button = await page.waitForSelector('figure > button');
    expect(maps.asked('caucasus-map.js')).toBe(0);
    await button?.click();
    await untilShown(1);
    await page.waitForFunction(() => {
      const map = document.querySelector('caucasus-map');
      return map && map.clientHeight > 480 && map.scrollHeight <= map.clientHeight;
    });
  });

  it('requests the map only when one comes near', async () => {
    const { figure, loader } = codes();
    await page.goto(news.put('/far', article(`<div style="block-size: 5000px"></div>${figure}`, loader)), {
      waitUntil: 'networkidle0',
    });
    expect(maps.asked('loader.js')).toBe(1);
    expect(maps.asked('caucasus-map.js')).toBe(0);
    await page.evaluate(() => scrollTo(0, 4200));
    await untilShown(1);
    expect(maps.asked('caucasus-map.js')).toBe(1);
  });

  it('does nothing twice: two copies of it, and the map’s own script besides', async () => {
    const { figure, element, loader } = codes();
    const second = loader.replace('loader.js', 'loader.js?copy=2');
    const own = `<script type="module" src="${maps.origin}/dist/caucasus-map.js"></script>`;
    await page.setViewport({ width: 800, height: 3000 });
    await page.goto(news.put('/twice', article(figure + element, loader + second + own)), {
      waitUntil: 'networkidle0',
    });
    await untilShown(2);
    expect(maps.asked('loader.js')).toBe(2);
    expect(await page.evaluate(() => document.querySelectorAll('caucasus-map').length)).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('finds what is added later', async () => {
    const { figure, element, loader } = codes();
    await page.goto(news.put('/later', article('<div id="feed"></div>', loader)), {
      waitUntil: 'networkidle0',
    });
    expect(await shown()).toBe(0);
    for (const [i, code] of [figure, element].entries()) {
      await page.evaluate(
        (html) => document.getElementById('feed')?.insertAdjacentHTML('afterbegin', html),
        code,
      );
      await untilShown(i + 1);
    }
  });

  it('waits for the reader where it is told to, and then gives them the map', async () => {
    const { figure, loader } = codes({ attributes: { loading: 'interaction', lang: 'tr' } });
    await page.goto(news.put('/click', article(figure, loader)), { waitUntil: 'networkidle0' });
    expect(maps.asked('caucasus-map.js')).toBe(0);
    const button = await page.waitForSelector('figure > button');
    expect(await button?.evaluate(({ textContent, lang }) => [textContent, lang])).toEqual([
      'Haritayı aç',
      'tr',
    ]);
    await button?.focus();
    await page.keyboard.press('Enter');
    await untilShown(1);
    await page.waitForFunction(() =>
      document.querySelector('caucasus-map')?.shadowRoot?.activeElement?.matches('[part~="marker"]'),
    );
    expect(await page.$('figure > button')).toBeNull();
  });

  it.each(['figure', 'element', 'iframe'] as const)(
    'requests the words of the language with the script, not once that is there: %s',
    async (form) => {
      const { ka: words } = JSON.parse(readFileSync('dist/languages.json', 'utf8')) as { ka: string };
      const order: string[] = [];
      const note = (what: string) => (request: HTTPRequest) =>
        void order.push(`${what} ${new URL(request.url()).pathname}`);
      const [asks, has] = [note('asks'), note('has')];
      page.on('request', asks).on('requestfinished', has);
      const { [form]: code, loader } = codes({ attributes: { lang: 'ka-GE' } });
      await page.goto(news.put('/georgian', article(code, loader)));
      const script = '/dist/caucasus-map.js';
      const both = expect.arrayContaining([`has ${script}`, `has /dist/${words}`]);
      await expect.poll(() => order, { timeout: 30_000 }).toEqual(both);
      page.off('request', asks).off('requestfinished', has);
      expect(order.filter((what) => what === `asks /dist/${words}`)).toHaveLength(1);
      expect(order.indexOf(`asks /dist/${words}`)).toBeLessThan(order.indexOf(`has ${script}`));
    },
  );

  it('leaves image and link where the map cannot be had', async () => {
    const { figure } = codes();
    const loader = `<script type="module" src="${maps.origin}/dist/loader.js" data-caucasus-map-loader data-base="/nothing"></script>`;
    await page.goto(news.put('/gone', article(figure, loader)), { waitUntil: 'networkidle0' });
    expect(
      await page.evaluate(() => document.querySelector('figure > a > img')?.clientHeight),
    ).toBeGreaterThan(100);
    expect(complaints.some((text) => /Put caucasus-map\.js beside loader\.js/.test(text))).toBe(true);
  });

  it('makes a map of a link that stands alone, when the page asks for that', async () => {
    const href = `${maps.origin}/dist/m/baku/?lang=az&utm_source=x&loading=static&src=https://elsewhere.example/`;
    const links = `<p><a href="${href}">Baku</a></p><p>In a sentence, <a href="${href}">Baku</a> stays.</p>`;
    const asking = codes().loader.replace('data-caucasus-map-loader', 'data-caucasus-map-loader data-links');
    await page.goto(news.put('/links', article(links, asking)));
    await untilShown(1);
    const made = await page.evaluate(() => {
      const map = document.querySelector('caucasus-map')!;
      return {
        ...Object.fromEntries([...map.attributes].map(({ name, value }) => [name, value])),
        links: document.links.length,
      };
    });
    expect(made).toMatchObject({ view: 'baku', lang: 'az', links: 2 });
    expect(made).not.toHaveProperty('src');
    await page.goto(news.put('/links', article(links, codes().loader)), { waitUntil: 'networkidle0' });
    expect(await page.$('caucasus-map')).toBeNull();
  });

  it('takes no address of another host, and no worker, from what an editor pasted', async () => {
    const figure = codes().figure.replace(
      '<figure',
      '<figure data-worker-url="/evil.js" data-src="https://elsewhere.example/brief.json" data-basemap="/own.json"',
    );
    await page.goto(news.put('/pasted', article(figure, codes().loader)));
    await untilShown(1);
    const names = await page.evaluate(() => document.querySelector('caucasus-map')?.getAttributeNames());
    expect(names).toContain('basemap');
    expect(names).not.toContain('src');
    expect(names).not.toContain('worker-url');
  });

  it('stores nothing, and asks no third host', async () => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (![maps, news].some(({ origin }) => url.startsWith(`${origin}/`)) && !url.startsWith('data:'))
        foreign.push(url);
    });
    const { figure, loader } = codes();
    await page.goto(news.put('/stored', article(figure, loader)), { waitUntil: 'networkidle0' });
    await untilShown(1);
    expect(await keptBy(page.mainFrame())).toEqual(NOTHING_KEPT);
    expect(foreign).toEqual([]);
  });
});

describe('an article in reader mode', () => {
  const read = async (): Promise<string> => {
    await page.addScriptTag({ url: '/node_modules/@mozilla/readability/Readability.js' });
    return page.evaluate(() => {
      type Reader = new (copy: Document) => { parse: () => { content: string } | null };
      const { Readability } = window as unknown as { Readability: Reader };
      return new Readability(document.cloneNode(true) as Document).parse()?.content ?? '';
    });
  };

  it.each([
    ['before the map is there', ''],
    ['after', 'loader'],
  ] as const)('keeps image, caption and link %s', async (_when, key) => {
    const { figure } = codes();
    await page.goto(
      news.put('/reader', article(`${PARAGRAPHS}${figure}${PARAGRAPHS}`, key && codes()[key])),
      { waitUntil: 'networkidle0' },
    );
    if (key) {
      await page.evaluate(() => document.querySelector('figure')?.scrollIntoView());
      await untilShown(1);
    }
    const content = await read();
    expect(content).toContain('Map of five places');
    expect(content).toMatch(/<a href="[^"]*\/dist\/m\/caucasus\/"[^>]*>The dispute, place by place<\/a>/);
    expect(content).toContain('Five places ·');
  });

  it('tells the events of a map rendered in advance', async () => {
    const { html } = await renderHtml(await builtInBrief(), { headingLevel: 2 });
    await page.goto(news.put('/rendered', article(`${PARAGRAPHS}${html}${PARAGRAPHS}`)), {
      waitUntil: 'networkidle0',
    });
    const content = await read();
    for (const { title, tier } of (await builtInBrief()).events)
      if (tier === 'lead') expect(content).toContain(escaped(textIn(title, 'en').text));
    expect(content).toMatch(/Police raids in Yekaterinburg[^<]*<\/strong>[^]{0,200}June 2025/);
  });
});
