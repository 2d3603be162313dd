/**
 * Adds to a brief what comes in files of its own: another language (an overlay), or the texts, notes and sources
 * of a split brief (its details). Both are merges by id that never drop what is already there.
 */
import type { Brief, BriefEvent, Place } from './brief.js';
import { addLanguage } from './text.js';

/** One language of a brief, in one file. */
export interface Overlay {
  readonly lang: string;
  /** True when a native reader has checked the texts. */
  readonly reviewed: boolean;
  readonly title?: string;
  readonly lead?: string;
  readonly events?: Readonly<
    Record<string, Readonly<Partial<Record<'title' | 'text' | 'attribution' | 'note' | 'dateText', string>>>>
  >;
  readonly places?: Readonly<
    Record<string, Readonly<Partial<Record<'name' | 'label' | 'labelNote' | 'note', string>>>>
  >;
}

const EVENT_TEXTS = ['title', 'text', 'attribution', 'note', 'dateText'] as const;
const PLACE_TEXTS = ['name', 'label', 'labelNote', 'note'] as const;

/** The words for an id; `constructor` is an id like any other. */
function wordsFor<W>(words: Readonly<Record<string, W>> | undefined, id: string): W | undefined {
  return words && Object.hasOwn(words, id) ? words[id] : undefined;
}

function translate<T extends BriefEvent | Place, K extends keyof T & string>(
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

/** Merges one language into a brief. Ids that the brief does not have are ignored. */
export function withLanguage(brief: Brief, overlay: Overlay): Brief {
  const { lang } = overlay;
  return {
    ...brief,
    languages: brief.languages.includes(lang) ? brief.languages : [...brief.languages, lang],
    title: overlay.title ? addLanguage(brief.title, lang, overlay.title) : brief.title,
    ...(overlay.lead ? { lead: addLanguage(brief.lead, lang, overlay.lead) } : {}),
    events: brief.events.map((event) =>
      translate(event, EVENT_TEXTS, lang, wordsFor(overlay.events, event.id)),
    ),
    places: brief.places.map((place) =>
      translate(place, PLACE_TEXTS, lang, wordsFor(overlay.places, place.id)),
    ),
  };
}
