/** What a page's hash says of a map: `#cm:<element id>:event=…&from=…`, or the short `#event=…`. */
import { ID_PATTERN } from './brief.js';
import { parseDate } from './dates.js';

/** Selection and period as a link can carry them. */
export interface Bookmark {
  readonly place: string | null;
  readonly event: string | null;
  /** EDTF dates. */
  readonly from: string | null;
  readonly to: string | null;
}

const isId = (value: string): boolean => ID_PATTERN.test(value);
const isDate = (value: string): boolean => parseDate(value) !== null;

const MEMBERS: Readonly<Record<keyof Bookmark, (value: string) => boolean>> = {
  place: isId,
  event: isId,
  from: isDate,
  to: isDate,
};

/** @returns null when the text is anything but a bookmark: then it belongs to the page. */
function readMembers(text: string): Bookmark | null {
  const bookmark: Record<keyof Bookmark, string | null> = { place: null, event: null, from: null, to: null };
  if (text === '') return bookmark;
  for (const part of text.split('&')) {
    const [name = '', raw = '', ...rest] = part.split('=');
    let value: string;
    try {
      value = decodeURIComponent(raw);
    } catch {
      return null;
    }
    if (rest.length > 0 || !Object.hasOwn(MEMBERS, name) || !MEMBERS[name as keyof Bookmark](value))
      return null;
    bookmark[name as keyof Bookmark] = value;
  }
  return bookmark;
}

/**
 * Reads a hash for one map.
 * @param id the element's id; empty when it has none.
 * @param alone whether it is the only map on the page that follows the hash, so that the short form is meant for it.
 * @returns null when the hash is another map's, or means something else to the page.
 */
export function readHash(hash: string, id: string, alone: boolean): Bookmark | null {
  const text = hash.replace(/^#/, '');
  const own = `cm:${encodeURIComponent(id)}:`;
  if (id && text.startsWith(own)) return readMembers(text.slice(own.length));
  return alone && text ? readMembers(text) : null;
}

/** @returns the hash with its sign; empty when there is nothing to say. */
export function writeHash(bookmark: Bookmark, id: string, alone: boolean): string {
  // An event leads to its place by itself.
  const { event, place, from, to } = bookmark;
  const members = Object.entries({ event, place: event ? null : place, from, to })
    .flatMap(([name, value]) =>
      value ? [`${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`] : [],
    )
    .join('&');
  if (!members) return '';
  return alone || !id ? `#${members}` : `#cm:${encodeURIComponent(id)}:${members}`;
}
