/** The brief's five translations against its English: nothing missing, no number changed, and still said by who says it. */
import { describe, expect, it } from 'vitest';
import details from '../../geo/brief/details.json';
import index from '../../geo/brief/index.json';
import az from '../../geo/brief/overlays/az.json';
import hy from '../../geo/brief/overlays/hy.json';
import ka from '../../geo/brief/overlays/ka.json';
import ru from '../../geo/brief/overlays/ru.json';
import tr from '../../geo/brief/overlays/tr.json';
import type { LocalizedText } from '../../src/model/brief.js';
import { withLanguage, type Overlay } from '../../src/model/overlay.js';
import { textIn } from '../../src/model/text.js';
import { BUILT_IN } from '../model/briefs.js';

const OVERLAYS: readonly Overlay[] = [az, hy, ka, ru, tr];

interface English {
  readonly attribution: string;
  readonly actors: readonly string[];
  readonly relations?: readonly { readonly type: string; readonly saidBy?: string }[];
  readonly [field: string]: unknown;
}
interface PlaceDetail {
  readonly precision: string;
  readonly note?: string;
  readonly aliases?: readonly { readonly name: string; readonly usedBy?: string; readonly note?: string }[];
}

const detailsOf: Readonly<Record<string, English>> = details.events;
const ROWS = index.events.map((row): { id: string; english: English } => {
  const detail = detailsOf[row.id];
  if (!detail) throw new Error(`details.json has no texts for ${row.id}.`);
  return { id: row.id, english: { ...row, ...detail } };
});
const placesOf: Readonly<Record<string, PlaceDetail>> = details.places;
const PLACES = Object.entries(placesOf);

const EVENT_FIELDS = ['title', 'text', 'attribution', 'note', 'dateText'];

/** Letters of a script, and none of another: Latin words only where the English text has them too. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  hy: /\p{Script=Armenian}/u,
  ka: /\p{Script=Georgian}/u,
  ru: /\p{Script=Cyrillic}/u,
};

/** Names of media and persons that are the same in Latin letters, and stand alone. */
const NAMES_ALONE =
  /^(Minval|Obyektiv Media|OC Media[;,] Ura\.news|Azernews|Azerbaijan Airlines \(AZAL\)|Vladimir Putin|Donald Trump|Recep Tayyip Erdoğan|Rossiya Segodnya|Türkiye)$/;

/** The stem of “analysis”, by which the July 2025 analysis is known in each language. */
const ANALYSIS: Readonly<Record<string, string>> = {
  az: 'təhlil',
  hy: 'վերլուծ',
  ka: 'ანალიზ',
  ru: 'анализ',
  tr: 'analiz',
};

/** Each translated text with its English one and where it is. */
function pairsOf(overlay: Overlay): { path: string; english: string; text: string }[] {
  const pairs: { path: string; english: string; text: string }[] = [];
  const add = (path: string, english: unknown, text: unknown) =>
    pairs.push({ path, english: String(english), text: String(text) });
  add('title', index.title, overlay.title);
  add('lead', index.lead, overlay.lead);
  for (const { id, english } of ROWS)
    for (const [field, text] of Object.entries(overlay.events?.[id] ?? {}))
      add(`events/${id}/${field}`, english[field], text);
  for (const [id, { note, aliases = [] }] of PLACES) {
    if (note !== undefined) add(`places/${id}/note`, note, overlay.places?.[id]?.note);
    aliases.forEach((alias, at) => {
      for (const [field, text] of Object.entries(overlay.aliases?.[id]?.[at] ?? {}))
        add(`aliases/${id}/${at}/${field}`, alias[field as 'usedBy' | 'note'], text);
    });
  }
  details.discrepancies.forEach(({ text }, at) =>
    add(`discrepancies/${at}`, text, overlay.discrepancies?.[at]),
  );
  for (const [english, text] of Object.entries(overlay.phrases ?? {})) add('phrases', english, text);
  return pairs;
}

/** All numbers of a text in the order of their size, without what separates thousands. */
function numbersOf(text: string): string[] {
  const joined = text.replace(/(?<!\d)\d{1,3}(?:[,. \u00a0\u202f]\d{3})+(?!\d)/g, (number) =>
    number.replace(/\D/g, ''),
  );
  return (joined.match(/\d+/g) ?? []).sort((a, b) => Number(a) - Number(b));
}

/** The first four letters, which no ending changes. */
const stem = (text: string, lang: string): string =>
  (text.match(/\p{L}/gu) ?? []).slice(0, 4).join('').toLocaleLowerCase(lang);

const lettersOf = (text: string, lang: string): string =>
  text.replace(/[^\p{L}]/gu, '').toLocaleLowerCase(lang);

/** A text as whole words, so that “Armenia” is not found in “Armenian”. */
const wordsOf = (text: string): string => ` ${(text.match(/\p{L}+/gu) ?? []).join(' ')} `;

/** A localized brief as an English reader has it: each text that has an English one, by that. */
function inEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (typeof value !== 'object' || value === null) return value;
  if ('en' in value) return value.en;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inEnglish(item)]));
}

describe('numbersOf', () => {
  it('takes separated thousands as one number, and leaves dates apart', () => {
    expect(numbersOf('100,000 on 19–20 September 2023')).toEqual(['19', '20', '2023', '100000']);
    expect(numbersOf('100\u00a0000 / 5.500 / 3 000, 8243')).toEqual(['3000', '5500', '8243', '100000']);
  });
});

describe.each(OVERLAYS)('the translation $lang', (overlay) => {
  const { lang } = overlay;
  const pairs = pairsOf(overlay);
  const translated = pairs.filter(({ text }) => !NAMES_ALONE.test(text));

  it('is not said to be checked by a native reader', () => {
    expect(overlay.reviewed).toBe(false);
  });

  it('has all events, each with the fields that English has', () => {
    expect(Object.keys(overlay.events ?? {}).sort()).toEqual(ROWS.map(({ id }) => id).sort());
    for (const { id, english } of ROWS)
      expect(Object.keys(overlay.events?.[id] ?? {}).sort(), id).toEqual(
        EVENT_FIELDS.filter((field) => field in english).sort(),
      );
  });

  it('has all notes on places, and all that is said of other names', () => {
    const noted = PLACES.filter(([, { note }]) => note !== undefined).map(([id]) => id);
    expect(Object.keys(overlay.places ?? {}).sort()).toEqual(noted.sort());
    for (const id of noted) expect(Object.keys(overlay.places?.[id] ?? {}), id).toEqual(['note']);
    for (const [id, { aliases = [] }] of PLACES) {
      const fields = aliases.map((alias) => ['usedBy', 'note'].filter((field) => field in alias).sort());
      const own = (overlay.aliases?.[id] ?? []).map((alias) => Object.keys(alias).sort());
      // Aliases of which nothing is said may be left out as a whole.
      expect(own.length === 0 ? fields.map(() => []) : own, id).toEqual(fields);
    }
  });

  it('has every actor, every speaker and every point on which sources part', () => {
    const phrases = ROWS.flatMap(({ english: { actors, relations = [] } }) => [
      ...actors,
      ...relations.flatMap(({ saidBy }) => saidBy ?? []),
    ]);
    expect(Object.keys(overlay.phrases ?? {}).sort()).toEqual([...new Set(phrases)].sort());
    expect(overlay.discrepancies).toHaveLength(details.discrepancies.length);
  });

  it('has every number of the English text as often, and no other', () => {
    expect(pairs.some(({ english }) => numbersOf(english).length > 3)).toBe(true);
    for (const { path, english, text } of pairs) expect(numbersOf(text), path).toEqual(numbersOf(english));
  });

  it('differs from English, names that stand alone aside', () => {
    expect(pairs.length - translated.length).toBeLessThan(15);
    expect(translated.filter(({ english, text }) => english === text)).toEqual([]);
  });

  it('is in the script of the language', () => {
    const script = SCRIPTS[lang];
    const foreign = translated.filter(({ english, text }) => {
      if (!script) return /[^\P{L}\p{Script=Latin}]/u.test(text) || /\b(the|and|of|with|says)\b/.test(text);
      const words: readonly string[] = text.match(/\p{Script=Latin}+/gu) ?? [];
      const known = new Set(english.match(/\p{L}+/gu));
      const others = text.replace(/\p{Script=Latin}/gu, '').match(/\p{L}/gu) ?? [];
      return (
        !script.test(text) || words.some((word) => !known.has(word)) || others.some((l) => !script.test(l))
      );
    });
    expect(foreign).toEqual([]);
  });

  it('is plain text, set like text', () => {
    for (const { path, text } of pairs)
      expect(text, path).not.toMatch(/[<>]|&\w+;|['"]|\s\s|^\s|\s$|\d-\d|\.\.\./);
  });

  it('says who says it: the actors whom the English attribution names', () => {
    let named = 0;
    for (const { id, english } of ROWS)
      for (const [phrase, words] of Object.entries(overlay.phrases ?? {})) {
        if (!wordsOf(english.attribution).includes(wordsOf(phrase))) continue;
        named += 1;
        const attribution = lettersOf(overlay.events?.[id]?.attribution ?? '', lang);
        expect(attribution, `${id}: ${phrase}`).toContain(stem(words, lang));
      }
    expect(named).toBeGreaterThan(20);
  });

  it('says so where a text is the July 2025 analysis’s', () => {
    const analysed = pairs.filter(({ english }) => english.includes('July 2025 analysis'));
    expect(analysed.length).toBeGreaterThan(50);
    for (const { path, text } of analysed)
      expect(text.toLocaleLowerCase(lang), path).toContain(ANALYSIS[lang]);
  });
});

describe.each(OVERLAYS)('the brief with its translation $lang', (overlay) => {
  const { lang } = overlay;
  const brief = withLanguage(BUILT_IN, overlay);

  it('has lost nothing: English texts, relations, dates, sources and statuses are as they were', () => {
    const { languages, unreviewed, ...rest } = brief;
    expect(languages).toEqual(['en', lang]);
    expect(unreviewed).toEqual([lang]);
    const { languages: before, ...original } = BUILT_IN;
    expect(before).toEqual(['en']);
    expect(inEnglish(rest)).toEqual(original);
  });

  it('speaks the language wherever a reader looks', () => {
    const shown: [string, LocalizedText | undefined][] = [
      ['title', brief.title],
      ['lead', brief.lead],
      ...brief.discrepancies.map(({ text }): [string, LocalizedText] => ['discrepancy', text]),
      ...brief.events.flatMap((event): [string, LocalizedText | undefined][] => [
        ...(['title', 'text', 'attribution', 'note', 'dateText'] as const).map(
          (field): [string, LocalizedText | undefined] => [`${event.id}/${field}`, event[field]],
        ),
        ...event.actors.map((actor): [string, LocalizedText] => [`${event.id}/actors`, actor]),
        ...event.relations.map((relation): [string, LocalizedText | undefined] => [
          `${event.id}/relations`,
          relation.saidBy,
        ]),
      ]),
      ...brief.places.map(({ id, note }): [string, LocalizedText | undefined] => [id, note]),
    ];
    const inOther = shown.filter(([, text]) => text !== undefined && textIn(text, lang).lang !== lang);
    expect(inOther.map(([path]) => path)).toEqual([]);
  });
});
