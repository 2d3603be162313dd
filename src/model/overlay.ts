/**
 * Adds a language to a brief, from a file of its own: a merge by id that never drops what is already there.
 */
import type { Alias, Brief, LocalizedText } from './brief.js';
import { PLACE_TEXTS, translate, wordsFor } from './names.js';
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
  /** Who uses a place's other names, and what is said of them; in the order of the place's aliases. */
  readonly aliases?: Readonly<
    Record<string, readonly { readonly usedBy?: string; readonly note?: string }[]>
  >;
  /** Actors and speakers, by their words in the brief. */
  readonly phrases?: Readonly<Record<string, string>>;
  /** In the order of the brief's own. */
  readonly discrepancies?: readonly string[];
}

const EVENT_TEXTS = ['title', 'text', 'attribution', 'note', 'dateText'] as const;
function phrase(
  value: LocalizedText,
  lang: string,
  words: Readonly<Record<string, string>> | undefined,
): LocalizedText {
  const text = typeof value === 'string' ? wordsFor(words, value) : undefined;
  return text === undefined ? value : addLanguage(value, lang, text);
}

function translateAlias(alias: Alias, lang: string, words: { usedBy?: string; note?: string } = {}): Alias {
  return {
    ...alias,
    ...(words.usedBy && { usedBy: addLanguage(alias.usedBy, lang, words.usedBy) }),
    ...(words.note && { note: addLanguage(alias.note, lang, words.note) }),
  };
}

/** Merges one language into a brief. Ids that the brief does not have are ignored. */
export function withLanguage(brief: Brief, overlay: Overlay): Brief {
  const { lang, phrases } = overlay;
  return {
    ...brief,
    languages: brief.languages.includes(lang) ? brief.languages : [...brief.languages, lang],
    ...(overlay.reviewed ? {} : { unreviewed: [...(brief.unreviewed ?? []), lang] }),
    title: overlay.title ? addLanguage(brief.title, lang, overlay.title) : brief.title,
    ...(overlay.lead ? { lead: addLanguage(brief.lead, lang, overlay.lead) } : {}),
    events: brief.events.map((event) => ({
      ...translate(event, EVENT_TEXTS, lang, wordsFor(overlay.events, event.id)),
      actors: event.actors.map((actor) => phrase(actor, lang, phrases)),
      relations: event.relations.map((relation) =>
        relation.saidBy ? { ...relation, saidBy: phrase(relation.saidBy, lang, phrases) } : relation,
      ),
    })),
    places: brief.places.map((place) => ({
      ...translate(place, PLACE_TEXTS, lang, wordsFor(overlay.places, place.id)),
      aliases: place.aliases.map((alias, index) =>
        translateAlias(alias, lang, wordsFor(overlay.aliases, place.id)?.[index]),
      ),
    })),
    discrepancies: brief.discrepancies.map((discrepancy, index) => {
      const text = overlay.discrepancies?.[index];
      return text ? { ...discrepancy, text: addLanguage(discrepancy.text, lang, text) } : discrepancy;
    }),
  };
}
