/** What every form of embedding is made of, and the addresses that follow from it. */
import type { Brief } from '../model/brief.js';
import { ATTRIBUTES, BOOLEAN_ATTRIBUTES, type AttributeName, type Attributes } from './attributes.js';

/** One map, for whatever page it is to stand in. */
export interface EmbedOptions {
  /** Address of the folder that `npm run site` wrote, such as `https://example.org/maps/`. */
  readonly base: string;
  /** Names the map: text of links, title of frames. */
  readonly title: string;
  /** Text alternative of the still image; the title by default. */
  readonly alt?: string;
  /**
   * The element's attributes by their names; by default the view `caucasus` in the layout `map`. What is `undefined` or
   * `null`, as content systems give a field that nobody has filled in, is as good as absent.
   */
  readonly attributes?: Readonly<Partial<Record<AttributeName, string | null | undefined>>>;
  /**
   * Absolute address of a still in place of the site's own. Needed with the attribute `src`: stills and permanent pages of
   * the site show its brief, which may tell what this one leaves out. With `src` links lead to the page for iframes.
   */
  readonly image?: string;
  /** Size of still and frame in CSS pixels, and so the ratio that a page reserves; 720 × 760 by default. */
  readonly width?: number;
  readonly height?: number;
  /** Makes the Apple News map; without it that form is a picture with a link. */
  readonly brief?: Brief;
}

/** In the middle of an article the list waits behind its button. */
const DEFAULT_ATTRIBUTES = { view: 'caucasus', layout: 'map' } as const;

export const DEFAULT_SIZE = { width: 720, height: 760 } as const;

/** Languages in which the site has stills, and a permanent page of each view. */
export const STILL_LANGUAGES = ['en', 'az', 'hy', 'ka', 'ru', 'tr'] as const;

export type StillType = 'svg' | 'png';

export interface EmbedAddresses {
  /** The permanent page of this map, settings included. */
  readonly page: string;
  /** The page for iframes; `without` names what the page around it tells already. */
  readonly frame: (without?: readonly AttributeName[]) => string;
  readonly loader: string;
  readonly script: string;
  readonly still: (type: StillType) => string;
}

/** Options with every default in place. */
export interface Embed extends Required<Omit<EmbedOptions, 'brief' | 'base' | 'image' | 'attributes'>> {
  readonly attributes: Attributes;
  readonly brief: Brief | null;
  readonly addresses: EmbedAddresses;
}

/** A view that has a name has a page and stills of its own. */
const NAMED = /^[a-z][a-z0-9-]*$/;

function query(attributes: Attributes, without: readonly AttributeName[] = []): string {
  const search = new URLSearchParams();
  for (const name of ATTRIBUTES) {
    const value = attributes[name];
    if (value !== undefined && !without.includes(name))
      search.set(name, BOOLEAN_ATTRIBUTES.includes(name) ? '1' : value);
  }
  const text = search.toString();
  return text && `?${text}`;
}

/** What says how a map stands in an article is nothing for a page of its own. */
const OF_THE_ARTICLE: readonly AttributeName[] = [
  'layout',
  'loading',
  'label',
  'heading-level',
  'caption',
  'credit',
];

function baseUrl(base: string): URL {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new TypeError(
      `The option "base" of embedHtml is "${base}", which is no absolute address: name the folder of the site, such as "https://example.org/maps/".`,
    );
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  url.search = url.hash = '';
  return url;
}

/** Where the site has the permanent page of a view: in English at the view itself, in other languages below it. */
export function pagePath(view: string, lang = 'en'): string {
  return lang === 'en' ? `m/${view}/` : `m/${view}/${lang}/`;
}

/** Name of a still in the folder `stills/`. */
export function stillName(view: string, lang: string, theme: 'light' | 'dark', type: StillType): string {
  return `${view}-${lang}-${theme}.${type}`;
}

function given(attributes: EmbedOptions['attributes'] = {}): Attributes {
  return Object.fromEntries(
    ATTRIBUTES.flatMap((name) => {
      const value = attributes[name];
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}

function size(value: number | undefined, fallback: number): number {
  return value !== undefined && Number.isFinite(value) && value >= 1 ? Math.round(value) : fallback;
}

/**
 * Puts the defaults in and works the addresses out.
 * @throws TypeError when `base` is not an absolute http or https address, or a brief of one's own has no image.
 */
export function resolveEmbed({
  base,
  title,
  alt,
  image,
  width,
  height,
  brief,
  ...options
}: EmbedOptions): Embed {
  const attributes = { ...DEFAULT_ATTRIBUTES, ...given(options.attributes) };
  if (attributes.src && !image)
    throw new TypeError(
      `The attribute "src" of embedHtml is "${attributes.src}", and the option "image" is missing: the stills of the site show another brief, so give the address of one that shows this.`,
    );
  const url = baseUrl(base);
  const at = (path: string): string => new URL(path, url).href;
  const named = NAMED.test(attributes.view) ? attributes.view : null;
  // What the path says the query need not.
  const inPath: AttributeName[] = named ? ['view'] : [];
  const pageLang = STILL_LANGUAGES.find((known) => known === attributes.lang);
  if (pageLang) inPath.push('lang');
  const language = attributes.lang?.toLowerCase().split('-')[0] ?? 'en';
  const lang = STILL_LANGUAGES.find((known) => known === language) ?? 'en';
  const theme = attributes.theme === 'dark' ? 'dark' : 'light';
  const frame: EmbedAddresses['frame'] = (without) => at(`embed/index.html${query(attributes, without)}`);
  return {
    title,
    alt: alt ?? title,
    attributes,
    width: size(width, DEFAULT_SIZE.width),
    height: size(height, DEFAULT_SIZE.height),
    brief: brief ?? null,
    addresses: {
      page: attributes.src
        ? frame(OF_THE_ARTICLE)
        : at(
            `${pagePath(named ?? 'caucasus', pageLang)}${query(attributes, [...OF_THE_ARTICLE, ...inPath])}`,
          ),
      frame,
      loader: at('loader.js'),
      script: at('caucasus-map.js'),
      still: (type) => image ?? at(`stills/${stillName(named ?? 'caucasus', lang, theme, type)}`),
    },
  };
}
