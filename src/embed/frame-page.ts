/** The page that stands in iframes, as a text: the script beside it reads the query and puts the map in. */
import { resolveEmbed } from './embed-options.js';
import { attributeList, escaped } from './markup.js';
import { policyTags } from './page-markup.js';

/**
 * Where the page's script is refused, as in a sandbox by a host without `Access-Control-Allow-Origin`, scripts are on, and
 * so nobody would show what stands in `noscript`. A script in the page needs no such header, and is named by its hash.
 * The still is of the built-in brief, and stands for no other one.
 */
const REFUSED =
  'addEventListener("error",function(e){if(e.target.localName==="script")document.querySelector("main").innerHTML=/[?&]src=/.test(location.search)?"<p>The script of this map could not be loaded.</p>":document.querySelector("noscript").textContent},true)';
const REFUSED_HASH = "'sha256-EODsFahp63Z2P9oMqSt7d2epSYN427pcXEo9dmepu7o='";

export interface FramePageOptions {
  /** Address of the site's folder: gives the page a canonical address and, without script, a still. */
  readonly base?: string;
  readonly title: string;
  /** Origins besides the page's own from which `src` and `basemap` may come. */
  readonly hosts?: readonly string[];
}

/** @throws TypeError when `base` is not an absolute address or a host is not an origin. */
export function framePage({ base, title, hosts = [] }: FramePageOptions): string {
  const embed = base === undefined ? null : resolveEmbed({ base, title });
  const { page = '', still } = embed?.addresses ?? {};
  const canonical = embed
    ? `\n    <link${attributeList({ rel: 'canonical', href: new URL('.', page).href })}>`
    : '';
  const image = still
    ? `<a${attributeList({ href: new URL('.', page).href, target: '_top', rel: 'noopener' })}><img${attributeList({ src: still('svg'), alt: title, width: '100%' })}></a>`
    : `<p>${escaped(title)}: the map needs scripts, and they are off.</p>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    ${policyTags(hosts, { scripts: [REFUSED_HASH] })}
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${escaped(title)}</title>${canonical}
    <link rel="icon" href="data:,">
  </head>
  <body topmargin="0" leftmargin="0" marginwidth="0" marginheight="0">
    <main></main>
    <noscript>${image}</noscript>
    <script>${REFUSED}</script>
    <script type="module" src="frame.js"></script>
  </body>
</html>
`;
}
