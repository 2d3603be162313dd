/** Picks the words of the reader's language, and says which language they are really in. */
import type { LocalizedText, Place } from './brief.js';

/** A text and the language that it is in, so that markup can say so. */
export interface SpokenText {
  readonly text: string;
  readonly lang: string;
}

/**
 * Chooses from a localized text: the language asked for, its base language, English, else whatever comes first.
 * @param fallbackLang the language of a plain string.
 */
export function textIn(value: LocalizedText, lang: string, fallbackLang = 'en'): SpokenText {
  if (typeof value === 'string') return { text: value, lang: fallbackLang };
  for (const tag of [lang, lang.split('-')[0] ?? lang, fallbackLang, 'en']) {
    // Own members only: a page may say lang="constructor".
    const text = Object.hasOwn(value, tag) ? value[tag] : undefined;
    if (text !== undefined) return { text, lang: tag };
  }
  const [first] = Object.entries(value);
  return first ? { text: first[1], lang: first[0] } : { text: '', lang };
}

/** Adds a language to a text without losing the ones that it has. */
export function addLanguage(value: LocalizedText | undefined, lang: string, text: string): LocalizedText {
  if (value === undefined) return { [lang]: text };
  return typeof value === 'string' ? { en: value, [lang]: text } : { ...value, [lang]: text };
}

/** Between these a name may break: never before a stroke or what closes or follows a word. */
export function wordsOf(text: string): string[] {
  return text.split(/ (?![/)\]»…:;!?·–—])/);
}

/** What a reader sees a place called: its label where it has one, since its bare name may be one side's. */
export function displayName({ label, name }: Place): LocalizedText {
  return label ?? name;
}
