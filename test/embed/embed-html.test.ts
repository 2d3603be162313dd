/// <reference types="node" />
/** The codes to paste: hostile text stays text, editors find nothing to tear apart, and each format is what it claims. */
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { embedHtml, type EmbedOptions } from '../../src/embed/index.js';
import { builtInBrief } from '../../src/static/index.js';

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}

function nodes(html: string): Node[] {
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(unified().use(rehypeParse, { fragment: true }).parse(html) as Node);
}

const tags = (html: string): string[] => nodes(html).flatMap(({ tagName }) => tagName ?? []);
const text = (html: string): string =>
  nodes(html)
    .flatMap(({ type, value }) => (type === 'text' ? value : []))
    .join('');

const HOSTILE = `"'><script>alert(1)</script> --> ]]> [/caucasus-map] & é`;
const OPTIONS: EmbedOptions = { base: 'https://maps.example/site', title: 'The dispute' };
const hostile = embedHtml({
  ...OPTIONS,
  title: HOSTILE,
  alt: HOSTILE,
  attributes: { caption: HOSTILE, label: HOSTILE, view: 'baku', lang: 'az', debug: '' },
});
const MARKUP = [
  'link',
  'figure',
  'element',
  'iframe',
  'iframeResize',
  'amp',
  'image',
  'wordpressBlock',
  'ghost',
] as const;

describe('hostile text', () => {
  it.each(MARKUP)('is text in the form %s', (form) => {
    const found = tags(hostile[form]).filter((tag) => tag === 'script');
    // Ghost's card brings the loader, and nothing else.
    expect(found).toHaveLength(form === 'ghost' ? 1 : 0);
    expect(text(hostile[form])).toContain(HOSTILE);
    const names = nodes(hostile[form]).flatMap(({ properties }) => Object.keys(properties ?? {}));
    expect(names.filter((name) => /^on|^style$/i.test(name))).toEqual([]);
  });

  it('cannot end a shortcode', () => {
    const inside = /^\[caucasus-map([^[\]<>]*)\]$/.exec(hostile.wordpressShortcode)?.[1] ?? '';
    expect(inside).toContain(' view="baku"');
    expect(inside.replace(/"[^"]*"/g, '')).not.toMatch(/["']/);
  });

  it('cannot end the comment of a block, and comes out of it as it went in', () => {
    const json = /^<!-- wp:caucasus\/map (\{.*\}) -->\n/.exec(hostile.wordpressBlock)?.[1] ?? '';
    expect(json).not.toMatch(/--|[<>&]/);
    expect(JSON.parse(json)).toMatchObject({ view: 'baku', lang: 'az', title: HOSTILE, caption: HOSTILE });
  });
});

describe('what stands in an article', () => {
  it.each(['figure', 'element', 'image', 'iframe'] as const)(
    'is one figure without paragraphs, boxes or scripts: %s',
    (form) => {
      expect(embedHtml(OPTIONS)[form]).toMatch(/^<figure[\s>].*<\/figure>$/);
      expect(
        tags(embedHtml(OPTIONS)[form]).filter((tag) => ['p', 'div', 'table', 'script'].includes(tag)),
      ).toEqual([]);
      expect(embedHtml(OPTIONS)[form]).not.toContain('\n');
    },
  );

  it.each(['figure', 'element', 'image'] as const)('reserves its room: %s', (form) => {
    const { [form]: code } = embedHtml({ ...OPTIONS, width: 640, height: 480 });
    expect(nodes(code).find(({ tagName }) => tagName === 'img')?.properties).toMatchObject({
      width: 640,
      height: 480,
    });
  });

  it('leads to the page of its view, with what a reader sees of it, and not how the article shows it', () => {
    const { link } = embedHtml({
      ...OPTIONS,
      attributes: { view: 'baku', lang: 'az', layout: 'map', caption: 'x' },
    });
    expect(link).toBe('<a href="https://maps.example/site/m/baku/az/">The dispute</a>');
    const free = embedHtml({ ...OPTIONS, attributes: { view: '44.5,40.2,7' } });
    expect(free.link).toContain('https://maps.example/site/m/caucasus/?view=44.5%2C40.2%2C7');
  });

  it('shows the still of its language and theme, where there is one', () => {
    const still = (lang: string, theme: string): string =>
      /stills\/[^"]*/.exec(embedHtml({ ...OPTIONS, attributes: { lang, theme } }).figure)?.[0] ?? '';
    expect(still('ka', 'dark')).toBe('stills/caucasus-ka-dark.svg');
    expect(still('hy-AM', 'auto')).toBe('stills/caucasus-hy-light.svg');
    expect(still('fr', 'light')).toBe('stills/caucasus-en-light.svg');
  });

  it('tells a caption once: not in the frame when it stands below', () => {
    const { iframe, amp } = embedHtml({ ...OPTIONS, attributes: { caption: 'Once' } });
    expect(iframe.match(/Once/g)).toHaveLength(1);
    expect(amp).toContain('caption=Once');
  });
});

describe('other formats', () => {
  it('AMP: a placeholder, an overflow, and no origin of its own', () => {
    const found = nodes(embedHtml(OPTIONS).amp);
    const frame = found.find(({ tagName }) => tagName === 'amp-iframe')?.properties ?? {};
    expect(String(frame.sandbox)).toContain('allow-scripts');
    expect(String(frame.sandbox)).not.toContain('allow-same-origin');
    expect(found.find(({ tagName }) => tagName === 'amp-img')?.properties).toHaveProperty('placeholder');
    expect(found.some(({ properties }) => properties && 'overflow' in properties)).toBe(true);
  });

  it('Apple News: its own map, with the featured places where they are', async () => {
    const map = JSON.parse(embedHtml({ ...OPTIONS, brief: await builtInBrief() }).appleNews) as {
      role: string;
      latitude: number;
      longitude: number;
      span: { latitudeDelta: number; longitudeDelta: number };
      items: { latitude: number; longitude: number; caption: string }[];
    };
    expect(map.role).toBe('map');
    const baku = map.items.find(({ caption }) => caption === 'Baku');
    expect(baku?.latitude).toBeCloseTo(40.4, 0);
    expect(baku?.longitude).toBeCloseTo(49.9, 0);
    // Tbilisi is in the frame, Moscow is not.
    expect(Math.abs(41.7 - map.latitude)).toBeLessThan(map.span.latitudeDelta / 2);
    expect(Math.abs(55.8 - map.latitude)).toBeGreaterThan(map.span.latitudeDelta / 2);
    expect(map.items).toHaveLength(5);
  });

  it('Apple News without a brief: the picture', () => {
    expect(JSON.parse(embedHtml(OPTIONS).appleNews)).toMatchObject({ role: 'photo' });
  });
});

describe('fields of a content system that nobody has filled in', () => {
  it('are as good as absent', () => {
    const attributes = { view: undefined, lang: null, theme: undefined, caption: null };
    expect(embedHtml({ ...OPTIONS, attributes })).toEqual(embedHtml(OPTIONS));
  });

  it.each([undefined, null, ' '])('are refused where they are the title: %j', (title) => {
    expect(() => embedHtml({ ...OPTIONS, title: title as string })).toThrow(/"title".*is missing: give/);
  });
});

describe('the address of the site', () => {
  it.each(['/maps/', 'maps.example', 'javascript:alert(1)', ''])(
    'is refused, with a way to mend it: %s',
    (base) => {
      expect(() => embedHtml({ ...OPTIONS, base })).toThrow(/"base".*such as "https:\/\//);
    },
  );
});

describe('a brief of one’s own', () => {
  const attributes = { src: 'https://paper.example/brief.json' };

  it('is not shown with a picture of another one', () => {
    expect(() => embedHtml({ ...OPTIONS, attributes })).toThrow(/give the address of one that shows this/);
  });

  it('is asked for by the page that links and frames lead to', () => {
    const codes = embedHtml({ ...OPTIONS, attributes, image: 'https://paper.example/map.png' });
    const query = 'src=https%3A%2F%2Fpaper.example%2Fbrief.json';
    expect(codes.link).toContain(`https://maps.example/site/embed/index.html?view=caucasus&amp;${query}`);
    expect(codes.iframe).toContain(query);
  });
});
