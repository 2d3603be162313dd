/** Search over the words of a brief's rows: in every language that a row has, whatever the case and the accents. */
import type { Brief, BriefEvent, LocalizedText, Place } from './brief.js';
import { eachRow, finish, type Steps } from './steps.js';

/** Accents and quotes, which are left out; the hamza and madda of Arabic count as accents of their letter. */
const LEFT_OUT = /[\p{Dia}\u0653-\u0655'’]/gu;
const PLAIN = /^[ -~\s]*$/;
const BETWEEN_PLAIN_WORDS = /[^A-Z0-9]+/g;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * Upper case, since only there do ı and i, ß and ss, ς and σ, and the two Georgian alphabets meet. Ə is written E
 * on other keyboards, and և is one letter that Armenian capitals write in two ways.
 * @returns the words, with one blank between them.
 */
function folded(text: string): string {
  // Most words of most briefs have no letter that needs more than this.
  if (PLAIN.test(text))
    return text.replace(/['^`]/g, '').toUpperCase().replace(BETWEEN_PLAIN_WORDS, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(LEFT_OUT, '')
    .toUpperCase()
    .replace(/Ə/g, 'E')
    .replace(/ԵՒ/g, 'ԵՎ')
    .replace(BETWEEN_WORDS, ' ')
    .trim();
}

function languagesOf(text: LocalizedText | undefined): string[] {
  return typeof text === 'string' ? [text] : Object.values(text ?? {});
}

function namesOf({ name, label, aliases }: Place): string[] {
  return [name, label, ...aliases.map((alias) => alias.name)].flatMap(languagesOf);
}

const indexes = new WeakMap<Brief, ReadonlyMap<BriefEvent, string>>();

/** Reads all words of a brief, in steps; without this the first search does it at once. */
export function* searchSteps(brief: Brief): Steps<ReadonlyMap<BriefEvent, string>> {
  const known = indexes.get(brief);
  if (known) return known;
  const { places, events } = brief;
  const withdrawn = new Set(brief.withdrawn);
  const names = new Map<string, string[]>();
  yield* eachRow(places, (place) => {
    if (!withdrawn.has(place.id)) names.set(place.id, namesOf(place));
  });
  const index = new Map<BriefEvent, string>();
  yield* eachRow(events, (event) => {
    const { title, text, attribution, note, actors } = event;
    const own = [title, text, attribution, note, ...actors].flatMap(languagesOf);
    const all = [...own, ...event.places.flatMap((id) => names.get(id) ?? [])];
    index.set(event, folded(all.join(' ')));
  });
  indexes.set(brief, index);
  return index;
}

/** Can this brief be searched without reading it first? */
export function isSearchable(brief: Brief): boolean {
  return indexes.has(brief);
}

/** Does this query ask for anything? Blanks and punctuation do not. */
export function isQuery(query: string): boolean {
  return folded(query) !== '';
}

/** @returns the test of a row: each word of the query is somewhere in it, as a word or as a part of one. */
export function searchIn(brief: Brief, query: string): (event: BriefEvent) => boolean {
  if (!isQuery(query)) return () => true;
  const words = folded(query).split(' ');
  const index = finish(searchSteps(brief));
  return (event) => words.every((word) => index.get(event)?.includes(word));
}
