/** What the two kinds of page that the site is made of have in common: their policy, and how one names its hosts. */
import { attributeList } from './markup.js';

/** Name of the `<meta>` that lists hosts besides the page's own from which a brief or a basemap may come. */
export const HOSTS_META = 'caucasus-map-hosts';

/** Origins as policies spell them; what is none would void the policy, so it is refused. */
function origins(hosts: readonly string[]): string[] {
  return hosts.map((host) => {
    const url = URL.canParse(host) ? new URL(host) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.origin !== host.replace(/\/$/, ''))
      throw new TypeError(
        `The host "${host}" of the pages is no origin: give scheme and host alone, such as "https://tiles.example.org".`,
      );
    return url.origin;
  });
}

/**
 * The policy of a page as a `<meta>`, and the hosts for its script. The engine's worker is a file beside it, or where a
 * sandbox takes the page's origin away, an address of data.
 * @param hashes of the scripts and styles in the page itself, in their quotes.
 * @throws TypeError when a host is not an origin.
 */
export function policyTags(
  hosts: readonly string[],
  {
    scripts = [],
    styles = [],
  }: { readonly scripts?: readonly string[]; readonly styles?: readonly string[] } = {},
): string {
  const allowed = origins(hosts);
  const sources = ["'self'", ...allowed].join(' ');
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "worker-src 'self' data:",
    ["style-src 'self'", ...styles].join(' '),
    `img-src ${sources} data:`,
    `connect-src ${sources}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<meta${attributeList({ 'http-equiv': 'Content-Security-Policy', content: policy })}>
    <meta${attributeList({ name: HOSTS_META, content: allowed.join(' ') })}>`;
}
