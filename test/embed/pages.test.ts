/// <reference types="node" />
/** Pages and answers of the site: what crawlers, WordPress and browsers without script find in them. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { framePage, oEmbedOf, oEmbedProviders, pagePath, permanentPage } from '../../src/embed/index.js';
import { isAllowedAddress } from '../../src/embed/attributes.js';
import { attributesOfLink } from '../../src/embed/loader/links.js';
import { heightOf } from '../../src/embed/height-messages.js';
import { builtInBrief, renderHtml } from '../../src/static/index.js';

const BASE = 'https://maps.example/site/';
const image = { url: `${BASE}stills/baku-card.png`, width: 1200, height: 630, alt: 'Map' };

describe('a permanent page', async () => {
  const brief = await builtInBrief();
  const { html: map, styleHashes } = await renderHtml(brief, { view: 'baku' });
  const html = permanentPage({
    address: `${BASE}m/baku/`,
    lang: 'en',
    title: 'Baku </script><b>',
    description: 'What happened.',
    image,
    oembed: `${BASE}oembed/baku.json`,
    map,
    styleHashes,
    brief,
    pages: [{ url: `${BASE}m/baku/`, title: 'Baku' }],
  });

  it('names itself, its image and its oEmbed answer', () => {
    expect(html).toContain(`<link rel="canonical" href="${BASE}m/baku/">`);
    expect(html).toContain(`<meta property="og:image" content="${image.url}">`);
    expect(html).toMatch(
      /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/maps\.example\/site\/oembed\/baku\.json"/,
    );
  });

  it('has data that machines can read, out of which no text can break', () => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const data = JSON.parse(json) as { '@type': string; name: string; spatialCoverage: { name: string }[] };
    expect(data['@type']).toBe('Map');
    expect(data.name).toBe('Baku </script><b>');
    expect(data.spatialCoverage.map(({ name }) => name)).toContain('Gyumri');
    expect(html).not.toContain('<b>');
  });

  it('tells the events to readers that know no shadow root', () => {
    const outside = html.replace(/<template shadowrootmode.*<\/template>/s, '');
    expect(outside).toContain('Police raids in Yekaterinburg');
  });
});

describe('a permanent page of another language', async () => {
  const brief = await builtInBrief();
  const languages = ['en', 'az'].map((lang) => ({
    url: `${BASE}${pagePath('baku', lang)}`,
    lang,
    name: lang,
  }));
  const { html: map, styleHashes } = await renderHtml(brief, { view: 'baku', lang: 'az' });
  const html = permanentPage({
    address: `${BASE}m/baku/az/`,
    lang: 'az',
    title: 'Baku',
    titleLang: 'en',
    description: 'What happened.',
    image,
    oembed: `${BASE}oembed/baku-az.json`,
    map,
    styleHashes,
    brief,
    pages: [{ url: `${BASE}m/baku/az/`, title: 'Baku', lang: 'en' }],
    languages,
  });

  it('is in it before any script, and says which words are not', () => {
    expect(html).toContain('<html lang="az">');
    expect(html).toContain('<h1 lang="en">Baku</h1>');
    expect(html).toMatch(/<caucasus-map[^>]* lang="az"/);
    expect(html).toContain('Xəzər');
  });

  it('names itself as canonical, and every language for search engines and for readers', () => {
    expect(html).toContain(`<link rel="canonical" href="${BASE}m/baku/az/">`);
    const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)];
    expect(alternates.map(([, lang, url]) => [lang, url])).toEqual([
      ['en', `${BASE}m/baku/`],
      ['az', `${BASE}m/baku/az/`],
      ['x-default', `${BASE}m/baku/`],
    ]);
    expect(html).toContain(`<a href="${BASE}m/baku/az/" hreflang="az" lang="az" aria-current="page">az</a>`);
  });

  it('finds its style and script from where it is', () => {
    for (const [, path = ''] of html.matchAll(/(?:href|src)="(\.\.[^"]+)"/g))
      expect(new URL(path, `${BASE}m/baku/az/`).href).toMatch(/site\/(page\.css|embed\/frame\.js)$/);
  });

  it.each([
    ['m/baku/', { view: 'baku', layout: 'map' }],
    ['m/baku/az/', { view: 'baku', lang: 'az', layout: 'map' }],
    ['m/baku/az/?lang=ka&theme=dark', { view: 'baku', lang: 'ka', theme: 'dark', layout: 'map' }],
  ])('is what a link to %s says', (path, attributes) => {
    expect(attributesOfLink(BASE + path, `${BASE}m/`)).toEqual(attributes);
  });
});

describe('the iframe page', () => {
  it('is for frames alone, and has a still where it knows its site', () => {
    const html = framePage({ title: 'Map', base: BASE });
    const inline = /<script>(.*)<\/script>/.exec(html)?.[1] ?? '';
    expect(html).toContain(`sha256-${createHash('sha256').update(inline).digest('base64')}`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<link rel="canonical" href="${BASE}m/caucasus/">`);
    expect(html).toMatch(
      /<noscript><a href="[^"]+" target="_top" rel="noopener"><img src="[^"]+\.svg" alt="Map"/,
    );
  });

  it.each(['https://a.example/path', "https://a.example; script-src 'unsafe-inline'", '*', 'data:'])(
    'lets no host through that is no origin: %s',
    (host) => {
      expect(() => framePage({ title: 'Map', hosts: [host] })).toThrow(/is no origin.*such as/);
    },
  );
});

describe('oEmbed', () => {
  it('answers with all that consumers insist on', () => {
    const answer = oEmbedOf({
      base: BASE,
      title: 'Baku',
      providerName: 'Maps',
      thumbnail: image,
      attributes: { view: 'baku' },
    });
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600, thumbnail_width: 1200 });
    // WordPress shows a frame of this class alone, and clamps heights to 200–1000.
    expect(answer.html).toMatch(
      /<iframe class="wp-embedded-content" src="https:\/\/maps\.example\/site\/embed\//,
    );
    expect(answer.height).toBeGreaterThan(200);
    expect(answer.height).toBeLessThanOrEqual(1000);
  });

  it('has an endpoint for each page, since files cannot tell pages apart, and none hides another', () => {
    const [provider] = oEmbedProviders(BASE, 'Maps', ['baku', 'gyumri']);
    const answerFor = (address: string): string | undefined =>
      provider?.endpoints.find(({ schemes }) =>
        schemes.some((scheme) => address.startsWith(scheme.slice(0, -1))),
      )?.url;
    expect(provider?.endpoints).toHaveLength(12);
    expect(answerFor(`${BASE}m/baku/`)).toBe(`${BASE}oembed/baku.json`);
    expect(answerFor(`${BASE}m/baku/?theme=dark`)).toBe(`${BASE}oembed/baku.json`);
    expect(answerFor(`${BASE}m/baku/az/?theme=dark`)).toBe(`${BASE}oembed/baku-az.json`);
    expect(answerFor(`${BASE}m/gyumri/ka/`)).toBe(`${BASE}oembed/gyumri-ka.json`);
  });
});

describe('trust', () => {
  it.each([
    ['/brief.json', true],
    ['brief.json', true],
    ['https://maps.example/x', true],
    ['https://listed.example/x', true],
    ['https://maps.example.evil.test/x', false],
    ['//evil.test/x', false],
    ['https://maps.example@evil.test/', false],
    ['javascript:alert(1)', false],
    ['data:application/json,{}', false],
    ['http://[', false],
  ])('of the address %s: %s', (value, allowed) => {
    expect(isAllowedAddress(value, 'https://maps.example/embed/', ['https://listed.example'])).toBe(allowed);
  });

  it.each([
    null,
    'x',
    5,
    {},
    { type: 'caucasus-map:height' },
    { type: 'caucasus-map:height', height: 1e9 },
    { type: 'other', height: 300 },
  ])('of a message that is no height: %j', (message) => expect(heightOf(message)).toBeNull());
});
