/** The page that a map's link leads to, as a text: everything is in it before any script, and machines can read it. */
import type { Brief } from '../model/brief.js';
import { displayName, textIn } from '../model/text.js';
import { attributeList, escaped } from './markup.js';
import { policyTags } from './page-markup.js';

export interface PermanentPageOptions {
  /** Address of the page itself, absolute. */
  readonly address: string;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** Image for cards: absolute address, size in pixels, what it shows. */
  readonly image: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
  /** Absolute address of its oEmbed answer. */
  readonly oembed: string;
  /** The map as `renderHtml` gives it, or whatever is to be read without script. */
  readonly map: string;
  /** Hashes of the style elements in `map`, in their quotes, as `renderHtml` gives them. */
  readonly styleHashes?: readonly string[];
  readonly brief: Brief;
  /** This page and others of the same site and language; `lang` where a title is in another one. */
  readonly pages: readonly { readonly url: string; readonly title: string; readonly lang?: string }[];
  /** This page in every language that it has, each with its own name for itself. */
  readonly languages?: readonly { readonly url: string; readonly lang: string; readonly name: string }[];
  /** Language of title and description, where they are not translated. */
  readonly titleLang?: string;
  readonly hosts?: readonly string[];
}

/** Schema.org data; a `<` in a text may not end the script. */
function linkedData({ address, lang, title, description, image, brief }: PermanentPageOptions): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Map',
    '@id': address,
    url: address,
    name: title,
    description,
    inLanguage: lang,
    image: image.url,
    ...(brief.asOf && { dateModified: brief.asOf.edtf }),
    spatialCoverage: brief.places
      .filter(({ featured, point }) => featured && point)
      .map((place) => ({
        '@type': 'Place',
        name: textIn(displayName(place), lang).text,
        geo: { '@type': 'GeoCoordinates', latitude: place.point?.[1], longitude: place.point?.[0] },
      })),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** @throws TypeError when a host is not an origin. */
export function permanentPage(options: PermanentPageOptions): string {
  const { address, lang, title, description, image, oembed, map, styleHashes, pages, hosts = [] } = options;
  const { languages = [], titleLang = lang } = options;
  const spokenIn = (text: string | undefined): string | undefined => (text === lang ? undefined : text);
  const isBelowView = /\/m\/[^/]+\/[^/]+\/$/.test(address);
  const root = isBelowView ? '../../../' : '../../';
  const meta = (values: Readonly<Record<string, string | number>>, key: 'property' | 'name'): string =>
    Object.entries(values)
      .map(([name, content]) => `<meta${attributeList({ [key]: name, content })}>`)
      .join('\n    ');
  const links = pages
    .map(({ url, title: text, lang: titled = lang }) => {
      const current = url === address ? 'page' : undefined;
      return `<li><a${attributeList({ href: url, lang: titled, 'aria-current': current })}>${escaped(text)}</a></li>`;
    })
    .join('');
  const inLanguages = languages
    .map(({ url, lang: other, name }) => {
      const current = url === address ? 'page' : undefined;
      return `<li><a${attributeList({ href: url, hreflang: other, lang: other, 'aria-current': current })}>${escaped(name)}</a></li>`;
    })
    .join('');
  const [first] = languages;
  const alternates = [...languages, ...(first ? [{ ...first, lang: 'x-default' }] : [])]
    .map(
      ({ url, lang: hreflang }) => `\n    <link${attributeList({ rel: 'alternate', hreflang, href: url })}>`,
    )
    .join('');
  return `<!doctype html>
<html${attributeList({ lang })}>
  <head>
    <meta charset="utf-8">
    ${policyTags(hosts, { styles: styleHashes })}
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escaped(title)}</title>
    ${meta({ description, 'twitter:card': 'summary_large_image' }, 'name')}
    ${meta(
      {
        'og:type': 'article',
        'og:title': title,
        'og:description': description,
        'og:url': address,
        'og:image': image.url,
        'og:image:width': image.width,
        'og:image:height': image.height,
        'og:image:alt': image.alt,
      },
      'property',
    )}
    <link${attributeList({ rel: 'canonical', href: address })}>${alternates}
    <link${attributeList({ rel: 'alternate', type: 'application/json+oembed', href: oembed, title })}>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${root}page.css">
    <script type="application/ld+json">${linkedData(options)}</script>
    <script type="module" src="${root}embed/frame.js"></script>
  </head>
  <body>
    <main>
      <h1${attributeList({ lang: spokenIn(titleLang) })}>${escaped(title)}</h1>
      ${map}
    </main>
    <nav lang="en" aria-label="Maps"><ul>${links}</ul></nav>${
      inLanguages && `\n    <nav lang="en" aria-label="Languages"><ul>${inLanguages}</ul></nav>`
    }
  </body>
</html>
`;
}
