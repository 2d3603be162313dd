/** Static answers to oEmbed, so that a pasted address of a permanent page becomes a map without a server of our own. */
import { pagePath, resolveEmbed, STILL_LANGUAGES, type EmbedOptions } from './embed-options.js';
import { attributeList, escaped } from './markup.js';

/** Width and height in CSS pixels; a static file cannot follow `maxwidth`, so it is one that themes have room for. */
const SIZE = { width: 600, height: 760 } as const;

/** An oEmbed 1.0 answer of the type `rich`. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

export interface OEmbedOptions extends EmbedOptions {
  readonly providerName: string;
  /** Size of the image for cards in pixels. */
  readonly thumbnail: { readonly url: string; readonly width: number; readonly height: number };
}

/**
 * The answer for one permanent page. Its markup has the class names that WordPress looks for, so that WordPress shows
 * the frame once the page in it has told its height.
 * @throws TypeError when `base` is not an absolute http or https address.
 */
export function oEmbedOf(options: OEmbedOptions): OEmbed {
  const { addresses, title } = resolveEmbed(options);
  const quote = `<blockquote class="wp-embedded-content"><a${attributeList({ href: addresses.page })}>${escaped(title)}</a></blockquote>`;
  const frame = attributeList({
    class: 'wp-embedded-content',
    src: addresses.frame(),
    title,
    ...SIZE,
    frameborder: 0,
    sandbox: 'allow-scripts allow-popups',
  });
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: options.providerName,
    provider_url: new URL('.', addresses.loader).href,
    cache_age: 86_400,
    html: `${quote}<iframe${frame}></iframe>`,
    ...SIZE,
    thumbnail_url: options.thumbnail.url,
    thumbnail_width: options.thumbnail.width,
    thumbnail_height: options.thumbnail.height,
  };
}

/** An entry for the public list of providers. */
export interface OEmbedProvider {
  readonly provider_name: string;
  readonly provider_url: string;
  readonly endpoints: readonly {
    readonly schemes: readonly string[];
    readonly url: string;
    readonly discovery: true;
    readonly formats: readonly ['json'];
  }[];
}

/** Where the answer for a permanent page is. */
export function oEmbedPath(view: string, lang = 'en'): string {
  return lang === 'en' ? `oembed/${view}.json` : `oembed/${view}-${lang}.json`;
}

/**
 * One endpoint for each page, since a static file answers for one address. English comes last: its addresses begin as
 * those of the other languages do, and the first that fits is taken.
 */
export function oEmbedProviders(
  base: string,
  providerName: string,
  views: readonly string[],
): OEmbedProvider[] {
  const others = STILL_LANGUAGES.filter((lang) => lang !== 'en');
  const pages = views.flatMap((view) => [...others, 'en'].map((lang) => ({ view, lang })));
  const { href } = new URL('.', resolveEmbed({ base, title: '' }).addresses.loader);
  return [
    {
      provider_name: providerName,
      provider_url: href,
      endpoints: pages.map(({ view, lang }) => ({
        schemes: [`${href}${pagePath(view, lang)}*`],
        url: `${href}${oEmbedPath(view, lang)}`,
        discovery: true,
        formats: ['json'],
      })),
    },
  ];
}
