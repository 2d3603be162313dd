/** Names places in another language. Apart from the other texts of a language, which may come later or not at all. */
import type { ContextLabel } from '../../geo/labels.js';
import type { Brief, BriefEvent, Place } from './brief.js';
import { addLanguage } from './text.js';

/** Names alone: of a brief's places, and of the ground by the ids of its labels. */
export interface Names {
  readonly places: Readonly<
    Record<string, { readonly name: string; readonly label?: string; readonly labelNote?: string }>
  >;
  readonly labels: Readonly<Record<string, string>>;
}

export const PLACE_TEXTS = ['name', 'label', 'labelNote', 'note'] as const;

/** The words for an id; `constructor` is an id like any other. */
export function wordsFor<W>(words: Readonly<Record<string, W>> | undefined, id: string): W | undefined {
  return words && Object.hasOwn(words, id) ? words[id] : undefined;
}

export function translate<T extends BriefEvent | Place, K extends keyof T & string>(
  item: T,
  keys: readonly K[],
  lang: string,
  words: Partial<Record<K, string>> | undefined,
): T {
  if (!words) return item;
  const changed: Partial<Record<K, unknown>> = {};
  for (const key of keys) {
    const text = words[key];
    if (typeof text === 'string') changed[key] = addLanguage(item[key] as never, lang, text);
  }
  return { ...item, ...changed };
}

/** Names the places of a brief in another language, and leaves its texts as they are. */
export function withNames(brief: Brief, lang: string, { places }: Names): Brief {
  return {
    ...brief,
    places: brief.places.map((place) => translate(place, PLACE_TEXTS, lang, wordsFor(places, place.id))),
  };
}

/** Names the ground in another language; what is a place of the built-in brief too has its name there. */
export function withGroundNames(
  labels: readonly ContextLabel[],
  lang: string,
  names: Names | null | undefined,
): readonly ContextLabel[] {
  return labels.map((label) => {
    const name = wordsFor(names?.labels, label.id) ?? wordsFor(names?.places, label.id)?.name;
    return name ? { ...label, name: addLanguage(label.name, lang, name) } : label;
  });
}
