/** Search over the words of a brief's rows: in every language that a row has, whatever the case and the accents. */
import type { Brief, BriefEvent, LocalizedText, Place } from './brief.js';

/** Accents and quotes, which are left out; the hamza and madda of Arabic count as accents of their letter. */
const LEFT_OUT = /[\p{Dia}\u0653-\u0655'’]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * Upper case, since only there do ı and i, ß and ss, ς and σ, and the two Georgian alphabets meet. Ə is written E
 * on other keyboards, and և is one letter that Armenian capitals write in two ways.
 * @returns the words, with one blank between them.
 */
function folded(text: string): string {
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

function indexOf({ places, events, withdrawn }: Brief): ReadonlyMap<BriefEvent, string> {
  const names = new Map(
    places.filter(({ id }) => !withdrawn.includes(id)).map((place) => [place.id, namesOf(place)]),
  );
  return new Map(
    events.map((event) => {
      const { title, text, attribution, note, actors } = event;
      const own = [title, text, attribution, note, ...actors].flatMap(languagesOf);
      const all = [...own, ...event.places.flatMap((id) => names.get(id) ?? [])];
      return [event, folded(all.join(' '))];
    }),
  );
}

const indexes = new WeakMap<Brief, ReadonlyMap<BriefEvent, string>>();

/** Does this query ask for anything? Blanks and punctuation do not. */
export function isQuery(query: string): boolean {
  return folded(query) !== '';
}

/** @returns the test of a row: each word of the query is somewhere in it, as a word or as a part of one. */
export function searchIn(brief: Brief, query: string): (event: BriefEvent) => boolean {
  if (!isQuery(query)) return () => true;
  const words = folded(query).split(' ');
  const index = indexes.get(brief) ?? indexOf(brief);
  indexes.set(brief, index);
  return (event) => words.every((word) => index.get(event)?.includes(word));
}
