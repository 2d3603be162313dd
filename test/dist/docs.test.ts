/// <reference types="node" />
/** The documentation that the build has made: it says what the source says, every link leads somewhere, and it can be searched. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { referenceOf } from '../../scripts/docs.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
const DOCS = join(DIST, 'demo/docs');

const pages = readdirSync(DOCS)
  .filter((file) => file.endsWith('.html'))
  .map((name) => ({ name, html: readFileSync(join(DOCS, name), 'utf8') }));

describe('the reference', () => {
  it('is what the source of the element says: else run "npm run docs"', async () => {
    const manifest: unknown = JSON.parse(readFileSync(join(DIST, 'custom-elements.json'), 'utf8'));
    expect(readFileSync(join(ROOT, 'docs/attributes.md'), 'utf8')).toBe(await referenceOf(manifest));
  });
});

describe('the pages', () => {
  it('are all the texts of docs/', () => {
    const texts = readdirSync(join(ROOT, 'docs')).filter((file) => file.endsWith('.md'));
    const made = pages.map(({ name }) => name);
    for (const text of texts) expect(made).toContain(text.replace(/\.md$/, '.html'));
  });

  it.each(pages)('$name has one title, and a menu that says where it is', ({ name, html }) => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+ · caucasus-map<\/title>/);
    // The first page is there under two names.
    const own = name === 'index.html' ? 'get-started.html' : name;
    expect(html).toContain(`<a href="${own}" aria-current="page">`);
  });

  it.each(pages)('$name links to what is there', ({ html }) => {
    const hrefs = [...html.matchAll(/\b(?:href|src)="([^"]+)"/g)].map(([, href]) => href!);
    const inside = hrefs.filter((href) => !/^(https?:|data:|mailto:)/.test(href));
    for (const href of inside) {
      const [path = '', hash] = href.replace(/\?[^#]*/, '').split('#');
      const file = resolve(DOCS, path === '' ? '.' : path);
      if (path !== '') expect(existsSync(file), href).toBe(true);
      if (!hash) continue;
      const target = path === '' ? html : readFileSync(file, 'utf8');
      expect(target.includes(`id="${hash}"`), href).toBe(true);
    }
  });

  it.each(pages)(
    '$name takes nothing from another host, and has no style or script of its own',
    ({ html }) => {
      expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/);
      expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\bsrc=)/);
    },
  );

  it('that speak of a map show one, in the page, in a frame or as it looks in another program', () => {
    const shown = (pattern: RegExp): string[] =>
      pages.filter(({ html }) => pattern.test(html)).map(({ name }) => name.replace('.html', ''));
    expect(shown(/<caucasus-map /)).toEqual(
      expect.arrayContaining([
        ...['accessibility', 'attributes', 'geography', 'get-started', 'live-feeds'],
        ...['loading-and-failures', 'privacy', 'your-own-brief'],
      ]),
    );
    expect(shown(/<iframe /)).toEqual(['embedding']);
    expect(shown(/<img src="[\w-]+\.webp" alt="[^"]+" width="\d{3,4}" height="\d{3,4}"/)).toEqual([
      'builder',
      'wordpress',
    ]);
  });

  it.each(pages)('$name has what a map says without script inside of it', ({ html }) => {
    for (const [map] of html.matchAll(/.{0,3}<caucasus-map .*?<\/caucasus-map>/gs)) {
      expect(map).not.toMatch(/^<p>/);
      expect(map).toMatch(/<p>[^<]+<\/p><\/caucasus-map>$/);
    }
  });

  it('that show a map have its script, and no others do', () => {
    for (const { name, html } of pages)
      expect(html.includes('caucasus-map.js"></script>\n</head>'), name).toBe(
        html.includes('<caucasus-map '),
      );
  });
});

describe('the search', () => {
  interface Section {
    readonly address: string;
    readonly page: string;
    readonly heading: string;
    readonly text: string;
  }
  interface Search {
    search(sections: readonly Section[], question: string): Section[];
    excerptOf(section: Section, question: string): string;
  }
  const load = async <Module>(file: string): Promise<Module> =>
    (await import(pathToFileURL(join(DOCS, file)).href)) as Module;

  it('finds the section that a word of its heading names first', async () => {
    const { sections } = await load<{ sections: Section[] }>('search-index.js');
    const { search } = await load<Search>('search.js');
    expect(search(sections, 'parts')[0]?.address).toBe('attributes.html#parts');
    expect(search(sections, 'withdr').map(({ page }) => page)).toContain('Corrections');
  });

  it('finds nothing for words that are nowhere, and for no words', async () => {
    const { sections } = await load<{ sections: Section[] }>('search-index.js');
    const { search } = await load<Search>('search.js');
    expect(search(sections, 'marmalade')).toEqual([]);
    expect(search(sections, '  ')).toEqual([]);
    expect(search(sections, 'attribute marmalade')).toEqual([]);
  });

  it('shows the words around what was asked for', async () => {
    const { excerptOf } = await load<Search>('search.js');
    const text = `${'before '.repeat(40)}needle${' after'.repeat(40)}`;
    const excerpt = excerptOf({ address: '', page: '', heading: '', text }, 'needle');
    expect(excerpt).toMatch(/^….*before needle after.*…$/);
    expect(excerpt.length).toBeLessThan(200);
  });
});
