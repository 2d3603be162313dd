/** The trust boundary of translations: what a publisher gives as an overlay, read without a throw and row by row. */
import type { Overlay } from './overlay.js';
import { found, isObject, pointer, type Problem } from './problems.js';

/** Each language of a brief as an address, or as the overlay itself. */
export type Overlays = Readonly<Record<string, string | Overlay>>;

const EVENT_TEXTS = ['title', 'text', 'attribution', 'note', 'dateText'];
const PLACE_TEXTS = ['name', 'label', 'labelNote', 'note'];
const ALIAS_TEXTS = ['usedBy', 'note'];

/** A language as HTML writes it: `az`, `uz-Cyrl`. */
const TAG = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;

class OverlayReader {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    this.problems = problems;
  }

  text(value: unknown, where: string): string | undefined {
    if (typeof value === 'string' || value === undefined || value === null) return value || undefined;
    this.report(where, `The text is ${found(value)}; expected plain text. It was left out.`);
    return undefined;
  }

  texts(value: unknown, where: string, keys: readonly string[]): Record<string, string> {
    const read = isObject(value)
      ? keys.map((key) => [key, this.text(value[key], pointer(where, key))] as const)
      : [];
    return Object.fromEntries(read.filter((entry): entry is [string, string] => entry[1] !== undefined));
  }

  /** Own keys alone, whatever they are called; `fromEntries` sets no prototype. */
  entries<T>(value: unknown, where: string, read: (value: unknown, where: string) => T): Record<string, T> {
    if (value === undefined || value === null) return {};
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [key, read(entry, pointer(where, key))]),
      );
    this.report(where, `This is ${found(value)}; expected an object with ids as keys. It was left out.`);
    return {};
  }

  list<T>(value: unknown, where: string, read: (value: unknown, where: string) => T): T[] {
    return Array.isArray(value) ? value.map((entry, at) => read(entry, pointer(where, at))) : [];
  }

  report(where: string, message: string): void {
    this.problems.push({ code: 'overlay', where, message });
  }
}

/**
 * Reads one overlay from parsed JSON.
 * @param value anything at all.
 * @param lang the language it was given for; what the file says of itself does not count.
 * @param where JSON pointer that problems start with.
 * @returns null when the value is no overlay at all.
 */
export function parseOverlay(
  value: unknown,
  lang: string,
  where: string,
  problems: Problem[],
): Overlay | null {
  const reader = new OverlayReader(problems);
  if (!isObject(value)) {
    reader.report(
      where,
      `The overlay for “${lang}” is ${found(value)}; expected an object with “events” and “places” by id. The texts stay in their own language.`,
    );
    return null;
  }
  const { title, lead } = reader.texts(value, where, ['title', 'lead']);
  const under = (key: string): [unknown, string] => [value[key], pointer(where, key)];
  const phrases = reader.entries(...under('phrases'), (entry, at) => reader.text(entry, at) ?? '');
  return {
    lang,
    reviewed: value['reviewed'] === true,
    ...(title && { title }),
    ...(lead && { lead }),
    events: reader.entries(...under('events'), (entry, at) => reader.texts(entry, at, EVENT_TEXTS)),
    places: reader.entries(...under('places'), (entry, at) => reader.texts(entry, at, PLACE_TEXTS)),
    aliases: reader.entries(...under('aliases'), (entry, at) =>
      reader.list(entry, at, (alias, place) => reader.texts(alias, place, ALIAS_TEXTS)),
    ),
    phrases: Object.fromEntries(Object.entries(phrases).filter(([, words]) => words)),
    discrepancies: reader.list(...under('discrepancies'), (entry, at) => reader.text(entry, at) ?? ''),
  };
}

/** Reads the member `overlays` of a brief: addresses are kept as they are, objects are read. */
export function readOverlays(value: unknown, problems: Problem[]): Overlays {
  const reader = new OverlayReader(problems);
  const read = reader.entries(value, '/overlays', (entry, where): string | Overlay | null => {
    const lang = where.slice('/overlays/'.length);
    if (!TAG.test(lang)) {
      reader.report(where, `“${lang}” is no language; write its tag, such as az or ru. It was left out.`);
      return null;
    }
    return typeof entry === 'string' ? entry : parseOverlay(entry, lang, where, problems);
  });
  return Object.fromEntries(
    Object.entries(read).filter((entry): entry is [string, string | Overlay] => Boolean(entry[1])),
  );
}
