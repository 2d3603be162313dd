/**
 * The script of the iframe page and of the permanent pages: gives the map what the query asks for, and tells a page
 * around it how high it is. It stores nothing, and leaves the hash to whoever put it there.
 */
import {
  ADDRESS_ATTRIBUTES,
  attributesOfQuery,
  attributesThat,
  isAllowedAddress,
  type AttributeName,
  type Attributes,
} from './attributes.js';
import { languageOf } from '../i18n/language.js';
import { pagePath, STILL_LANGUAGES } from './embed-options.js';
import { frameIdentity, heightMessages } from './height-messages.js';
import { HOSTS_META } from './page-markup.js';
import { requestWords } from './words-early.js';

/** Apart from its use, so that the build does not take what it points at into this file. */
const here = import.meta.url;
const framed = window.parent !== window;
const listed = document.querySelector<HTMLMetaElement>(`meta[name="${HOSTS_META}"]`)?.content;
const hosts = listed?.split(' ').filter(Boolean) ?? [];

/** May this page ask that host? A worker is code, and so never from a list. */
function isAllowed(name: AttributeName, value: string): boolean {
  return isAllowedAddress(value, location.href, name === 'worker-url' ? [] : hosts);
}

/** What the query asks for and this page may do. @returns null when no map would be better than another one. */
function allowedAttributes(): Attributes | null {
  const asked = attributesOfQuery(new URLSearchParams(location.search));
  const refused = ADDRESS_ATTRIBUTES.filter(
    (name) => asked[name] !== undefined && !isAllowed(name, asked[name]),
  );
  for (const name of refused) {
    const message = `The query of this page names "${asked[name]}" as "${name}", which is on a host that this page may not ask. Put the file on the page's own host, or build the pages with that host on their list.`;
    console.error(message);
    if (name !== 'src') continue;
    tell(message);
    return null;
  }
  // In a frame the hash belongs to the page around it.
  return attributesThat(asked, (name) => !refused.includes(name) && !(framed && name === 'permalink'));
}

function tell(message: string): void {
  const line = document.createElement('p');
  line.textContent = message;
  (document.querySelector('main') ?? document.body).replaceChildren(line);
}

/** Named views have a permanent page each, in each of the site's languages. */
function pointToCanonical({ view, lang }: Attributes): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const site = link && /^.*\/(?=m\/)/.exec(link.href)?.[0];
  if (!framed || !site || !view || !/^[a-z][a-z0-9-]*$/.test(view)) return;
  link.href =
    site +
    pagePath(
      view,
      STILL_LANGUAGES.find((known) => known === lang),
    );
}

/** Tells the height now, at every change, and to a listener that comes late and asks. */
function tellHeight(): void {
  const identity = frameIdentity(location.href);
  const post = (): void => {
    for (const message of heightMessages(document.documentElement.offsetHeight, identity))
      window.parent.postMessage(message, '*');
  };
  new ResizeObserver(post).observe(document.body);
  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source !== window.parent) return;
    const { message, type } = Object(data) as { message?: unknown; type?: unknown };
    const asks =
      message === 'ready' ||
      type === 'caucasus-map:ask' ||
      (typeof data === 'string' && data.startsWith('pymx'));
    if (asks) post();
  });
}

const attributes = allowedAttributes();
if (attributes) {
  const map = document.querySelector('caucasus-map') ?? document.createElement('caucasus-map');
  if (attributes.lang) document.documentElement.lang = attributes.lang;
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) map.setAttribute(name, value);
  if (!map.isConnected) document.querySelector('main')?.append(map);
  pointToCanonical(attributes);
  // The map's own ground reaches beyond its text, and a frame would cut that off.
  if (framed && (attributes.theme === 'dark' || attributes.theme === 'light'))
    document.body.style.paddingInline = '0.75rem';
  const script = new URL('../caucasus-map.js', here).href;
  requestWords(languageOf(map), script);
  import(/* @vite-ignore */ script).catch(() =>
    tell(`The map's script could not be had from ${script}. Put it there, or allow this page to ask for it.`),
  );
}
if (framed) tellHeight();
