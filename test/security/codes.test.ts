/** Pages, answers and codes for other systems: captions that look like tags, shortcodes or ends of comments stay text. */
import { describe, expect, it } from 'vitest';
import { embedHtml, framePage, oEmbedOf, permanentPage } from '../../src/embed/index.js';
import type { Brief } from '../../src/model/brief.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { ALL, hostileBrief } from './hostile.js';
import { judge, plain } from './markup.js';

const BASE = 'https://maps.example/site/';

/** What ends a code early or starts another one where it is pasted. */
const TEXTS: readonly string[] = [
  ...ALL,
  '[gallery ids="1"]',
  '[caption]x[/caption]',
  'closed"] [caucasus-map src="https://evil.example/"',
  '--> <!-- wp:html --><script>ran(1)</script><!-- /wp:html -->',
  '<!--kg-card-end: html--><script>ran(1)</script>',
  '"} /--><script>ran(1)</script>',
  'ends in a backslash\\',
  '\\","src":"https://evil.example/',
  '\\\\" \\u003cscript>',
  '\\x3cscript\\x3eran(1)\\x3c/script\\x3e',
];

const codesFor = (text: string) =>
  embedHtml({ base: BASE, title: text, alt: text, attributes: { caption: text, credit: text, label: text } });

describe.each(['wordpressBlock', 'ghost', 'amp', 'iframeResize'] as const)('the code %s', (form) => {
  it('has no element but its own, whatever the caption', () => {
    const tags = (html: string): string[] => [...html.matchAll(/<!?[a-z/-][^\s>]*/gi)].map(([tag]) => tag);
    const own = tags(codesFor('plain')[form]);
    for (const text of TEXTS) expect(tags(codesFor(text)[form]), text).toEqual(own);
  });

  it('tells the title as it was written', () => {
    for (const text of TEXTS) expect(plain(judge(codesFor(text)[form]).text)).toContain(plain(text));
  });
});

describe('the block of WordPress', () => {
  it('has attributes that come out as they went in', () => {
    for (const text of TEXTS) {
      const json = /^<!-- wp:caucasus\/map (\{.*?\}) -->\n/s.exec(codesFor(text).wordpressBlock)?.[1] ?? '';
      expect(json, text).not.toMatch(/--|[<>&]|\\"|\\\\/);
      expect(JSON.parse(json)).toMatchObject({ title: text, caption: text, credit: text, label: text });
    }
  });

  it('has no square bracket in its content, where WordPress would run a shortcode', () => {
    for (const text of TEXTS) {
      const content = codesFor(text).wordpressBlock.split('-->')[1];
      expect(content).not.toMatch(/[[\]]/);
      // WordPress writes brackets for these, and whatever looks for shortcodes after it finds one.
      expect(content).not.toMatch(/&#9[13];/);
    }
  });
});

describe('the shortcode', () => {
  /** As WordPress splits one, for attributes in double quotes. */
  const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
  const decoded = (value: string): string => judge(value).text;

  it('is one, and its values come out as they went in, white space aside', () => {
    for (const text of TEXTS) {
      const code = codesFor(text).wordpressShortcode;
      expect(code, text).toMatch(/^\[caucasus-map[^[\]<>\\]*\]$/);
      const values = Object.fromEntries(
        [...code.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]),
      );
      expect(Object.keys(values).sort()).toEqual(['caption', 'credit', 'label', 'layout', 'title', 'view']);
      for (const name of ['caption', 'credit', 'title'])
        expect(plain(decoded(values[name] ?? '')), text).toBe(plain(text));
    }
  });

  it('keeps a caption that is meant to be empty empty', () => {
    const code = embedHtml({ base: BASE, title: 'T', attributes: { caption: '', permalink: '' } });
    expect(code.wordpressShortcode).toContain(' caption=""');
    expect(code.wordpressShortcode).toContain(' permalink="1"');
  });
});

describe('for machines', () => {
  const brief = parseBrief(hostileBrief()).brief as Brief;

  it('Apple News gets JSON with the texts as they are', () => {
    for (const text of TEXTS) {
      const options = { base: BASE, title: text, alt: text };
      for (const code of [embedHtml(options), embedHtml({ ...options, brief })])
        expect(JSON.parse(code.appleNews)).toMatchObject({ caption: text, accessibilityCaption: text });
    }
  });

  it('oEmbed gets a quotation and a frame', () => {
    for (const title of TEXTS) {
      const thumbnail = { url: `${BASE}card.png`, width: 1200, height: 630 };
      const { html } = oEmbedOf({
        base: BASE,
        title,
        providerName: title,
        thumbnail,
        attributes: { label: title },
      });
      const own = /^<iframe>$|^iframe src=https:\/\/maps\.example\/|^rel= href=https:\/\/maps\.example\//;
      expect(
        judge(html).faults.filter((fault) => !own.test(fault)),
        title,
      ).toEqual([]);
    }
  });
});

describe('a page', () => {
  const brief = parseBrief(hostileBrief()).brief as Brief;
  const pageOf = (text: string): string =>
    permanentPage({
      address: `${BASE}m/baku/`,
      lang: text,
      title: text,
      description: text,
      image: { url: `${BASE}card.png`, width: 1200, height: 630, alt: text },
      oembed: `${BASE}oembed/baku.json`,
      map: '<p>The map.</p>',
      brief,
      pages: [{ url: `${BASE}m/baku/`, title: text }],
    });
  /** Elements by name, in their order. */
  const skeleton = (html: string): string[] =>
    [...html.matchAll(/<!?[a-z/-][^\s>]*/gi)].map(([tag]) => tag.toLowerCase());

  it('that is permanent has the elements of any other, and two scripts', () => {
    const own = skeleton(pageOf('plain'));
    expect(own.filter((tag) => tag === '<script')).toHaveLength(2);
    for (const text of TEXTS) expect(skeleton(pageOf(text)), text).toEqual(own);
  });

  it('that is permanent has linked data which say what was said', () => {
    for (const text of TEXTS) {
      const json = /<script type="application\/ld\+json">(.*?)<\/script/is.exec(pageOf(text))?.[1] ?? '';
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toMatchObject({ name: text, description: text, inLanguage: text });
    }
  });

  it('for frames has the elements of any other', () => {
    for (const base of [BASE, undefined]) {
      const of = (title: string): string[] => skeleton(framePage({ title, ...(base && { base }) }));
      const own = of('plain');
      for (const text of TEXTS) expect(of(text), text).toEqual(own);
    }
  });
});
