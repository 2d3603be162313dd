/** Every language beside English, the two examples included: nothing missing, nothing left in English, all in its script. */
import { describe, expect, it } from 'vitest';
import index from '../../geo/brief/index.json';
import { FIRST_LABELS } from '../../geo/first-labels.js';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { english as en } from '../../src/i18n/en-later.js';
import { locale as az } from '../../src/locales/az.js';
import { locale as de } from '../../src/locales/de.js';
import { locale as fr } from '../../src/locales/fr.js';
import { locale as hy } from '../../src/locales/hy.js';
import { SHIPPED } from '../../src/locales/index.js';
import { locale as ka } from '../../src/locales/ka.js';
import { locale as ru } from '../../src/locales/ru.js';
import { locale as tr } from '../../src/locales/tr.js';

const LOCALES = Object.entries({ az, hy, ka, ru, tr, de, fr }).map(([lang, locale]) => ({ lang, ...locale }));

/** What is put into each text that takes something: signs that are letters in no script. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  events: [5],
  places: [5],
  summary: ['①', '②', '③'],
  asOf: ['①'],
  mapOf: ['①'],
  markerName: ['①', '②'],
  mergedLabel: [4, '①'],
  mapKeys: ['①'],
  mergedName: ['①', '②'],
  pointerName: ['①', '②', '③', '④'],
  about: ['①'],
  fromPlace: ['①', '②'],
  backTo: ['①'],
  notOnMap: [5],
  more: [5],
  background: [5],
  argument: [5],
  later: [5],
  'relation.described-as-response-to': ['①'],
  'relation.described-response': ['①'],
  usedBy: ['①'],
  list: [5],
  'find.shown': [7, 12],
  'time.undated': [5],
  'timeControls.several': [5, '①'],
  'time.period': ['①', '②'],
  'feed.current': ['①'],
  'feed.failing': ['①'],
  'feed.paused': ['①'],
  'feed.added': [3],
  'feed.changed': [3],
  'feed.removed': [3],
  'story.position': [3, 12],
  beyondFrame: [5],
  'lines.request': ['①', '②'],
  'lines.problems': [5],
};

/** What says which language it is, and is no text. */
const TECHNICAL = ['lang', 'dir', 'locale', 'own'];

/** Texts that are the same as in English; besides `markerName`, which has a comma between what it is given. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  az: ['filters.by.status'],
  de: ['find.filter', 'filters.by.status'],
  fr: ['sources', 'timeControls.pause'],
};

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  hy: /^\p{Script=Armenian}$/u,
  ka: /^\p{Script=Georgian}$/u,
  ru: /^\p{Script=Cyrillic}$/u,
};

/** Names of keys, which are the same on every keyboard. */
const KEYS = /\bCtrl\b/g;

/** Forms of a noun after a number. */
const FORMS: Readonly<Record<string, number>> = { az: 1, hy: 1, ka: 1, tr: 1, de: 2, fr: 2, ru: 3 };

const CALLED = new Set<string>();

/** Every text of a language by its path, those that take something filled with the samples. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (TECHNICAL.includes(path)) return [];
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const sample = SAMPLES[path];
    if (!sample) throw new Error(`${path} takes something, and SAMPLES does not say what.`);
    CALLED.add(path);
    return [[path, (value as (...args: readonly unknown[]) => string)(...sample)]];
  }
  return Object.entries(value as object).flatMap(([key, item]) =>
    textsOf(item, path === '' ? key : `${path}.${key}`),
  );
}

const ENGLISH = new Map(textsOf(en));

/** Letters of a text that are not of the language's script. */
const strange = (text: string, lang: string): string[] =>
  (text.replace(KEYS, '').match(/\p{L}/gu) ?? []).filter(
    (letter) => !(SCRIPTS[lang] ?? /^\p{Script=Latin}$/u).test(letter),
  );

const placeIds = index.features.map(({ id }) => id);

/** Names that the engine writes and the picture does not: lines of the infrastructure, ranges at its edge. */
const FURTHER = 'btc scp btk kapudzhukh pontic alborz talysh karabakh-range meghri-range'.split(' ');
const labelIds = new Set([
  ...CONTEXT_LABELS.map(({ id }) => id).filter((id) => !placeIds.includes(id)),
  ...FURTHER,
]);

describe('the languages', () => {
  it('that ship are five; German and French are examples and do not', () => {
    expect(Object.keys(SHIPPED).sort()).toEqual(['az', 'hy', 'ka', 'ru', 'tr']);
  });

  it.each(Object.entries(SHIPPED))(
    'have the same in %s, requested in two parts or whole',
    async (lang, load) => {
      const { messages, later, names, texts } = await load();
      const whole = LOCALES.find(({ lang: each }) => each === lang)!;
      const more = await later();
      expect({ ...messages, ...more.messages }).toEqual(whole.messages);
      expect({ ...names, labels: { ...names?.labels, ...more.labels } }).toEqual(whole.names);
      expect(await texts?.load()).toEqual(await whole.texts?.load());
    },
  );

  it.each(Object.entries(SHIPPED))(
    'bring in %s first the names that are painted first',
    async (_lang, load) => {
      const { names, later } = await load();
      const ground = FIRST_LABELS.map(({ id }) => id).filter((id) => !placeIds.includes(id));
      expect(Object.keys(names?.labels ?? {}).sort()).toEqual(ground.sort());
      expect(Object.keys((await later()).labels).filter((id) => ground.includes(id))).toEqual([]);
    },
  );

  it('are asked for every text that takes something', () => {
    expect([...CALLED].sort()).toEqual(Object.keys(SAMPLES).sort());
  });
});

describe.each(LOCALES)('the words of $lang', ({ lang, messages }) => {
  const texts = textsOf(messages);

  it('say which language they are', () => {
    expect(messages.lang).toBe(lang);
    expect(new Intl.Locale(messages.locale).language).toBe(lang);
    expect(Intl.DateTimeFormat.supportedLocalesOf([messages.locale])).toEqual([messages.locale]);
  });

  it('are there, for all that English has', () => {
    expect(texts.map(([path]) => path).sort()).toEqual([...ENGLISH.keys()].sort());
    for (const [path, text] of texts) expect(text, path).toMatch(/^\S(.*\S)?$/u);
  });

  it('differ from English, all but those that may be the same', () => {
    const same = texts.filter(([path, text]) => ENGLISH.get(path) === text).map(([path]) => path);
    expect(same.sort()).toEqual(['markerName', ...(SAME[lang] ?? [])].sort());
  });

  it('keep all that is put into them', () => {
    for (const [path, text] of texts)
      for (const sign of (SAMPLES[path] ?? []).map(String)) expect(text, path).toContain(sign);
  });

  it('fit where the English ones fit', () => {
    const tooLong = texts.filter(([path, text]) => text.length > (ENGLISH.get(path) ?? '').length * 2.2 + 12);
    expect(tooLong).toEqual([]);
  });

  it('are in the script of the language, with quotation marks that are no typewriter’s', () => {
    expect(texts.filter(([, text]) => strange(text, lang).length > 0)).toEqual([]);
    expect(texts.filter(([, text]) => /['"]|\.\.\./.test(text))).toEqual([]);
  });

  it('tell eight winds apart, and a response from what is only later', () => {
    expect(new Set(messages.directions).size).toBe(8);
    expect(new Set(texts.filter(([path]) => path.startsWith('relation.')).map(([, text]) => text)).size).toBe(
      6,
    );
  });

  it('begin an accessible name with the visible label', () => {
    for (const label of ['Baku', 'Zəngəzur dəhlizi']) {
      const marker = messages.markerName(label, messages.events(3));
      expect(marker.startsWith(label)).toBe(true);
      const pointer = messages.pointerName(marker, messages.directions[1], messages.about('50 km'), 'Gyumri');
      expect(pointer.startsWith(marker)).toBe(true);
      for (const merged of [messages.mergedLabel(4, label), messages.mergedLabel(2, null)])
        expect(messages.mergedName(merged, 'Baku, Gyumri').startsWith(merged)).toBe(true);
      expect(messages.mapKeys(label).startsWith(label)).toBe(true);
    }
  });

  it('hold what the visible label of a pointer says in its accessible name', () => {
    const distance = messages.about('50 km');
    const name = messages.pointerName('①', messages.directions[0], distance, 'Gyumri');
    for (const part of messages.fromPlace(distance, 'Gyumri').split(/\s/u)) expect(name).toContain(part);
  });
});

describe.each(LOCALES)('numbers of things in $lang', ({ lang, messages }) => {
  const rules = new Intl.PluralRules(lang);
  const counted: Readonly<Record<string, (count: number) => string>> = {
    events: messages.events,
    places: messages.places,
    beyondFrame: messages.beyondFrame,
    undated: messages.time.undated,
    several: (count) => messages.timeControls.several(count, '①'),
    shown: (count) => messages.find.shown(0, count),
  };

  it.each(Object.keys(counted))('%s: one form for each case of the language', (name) => {
    const words = new Map<string, Set<string>>();
    for (const count of [0, 1, 2, 5, 11, 21, 22, 25, 101]) {
      const text = counted[name]?.(count) ?? '';
      expect(text.match(/\d+/g), text).toContain(String(count));
      const rule = rules.select(count);
      words.set(rule, (words.get(rule) ?? new Set()).add(text.replace(/\d+/g, '')));
    }
    for (const [rule, forms] of words) expect([...forms], rule).toHaveLength(1);
  });

  it.each(['events', 'places'])('%s: as many forms as the language has', (name) => {
    const forms = [0, 1, 2, 5, 21].map((count) => counted[name]?.(count).replace(/\d+/, ''));
    expect(new Set(forms).size).toBe(FORMS[lang]);
  });
});

describe.each(LOCALES)('the names of $lang', ({ lang, names }) => {
  const places = names?.places ?? {};
  const labels = names?.labels ?? {};
  const all = [
    ...Object.values(places).flatMap(({ name, label, labelNote }) => [name, label, labelNote]),
    ...Object.values(labels),
  ].filter((name) => name !== undefined);

  it('are those of all places of the brief and of the ground, and of no others', () => {
    expect(Object.keys(places).sort()).toEqual([...placeIds].sort());
    expect(Object.keys(labels).sort()).toEqual([...labelIds].sort());
  });

  it('have a label and its note exactly where English has them', () => {
    for (const { id, properties } of index.features) {
      const has = ['name', 'label', 'labelNote'].filter((key) => key in properties);
      expect(Object.keys(places[id] ?? {}), id).toEqual(has);
    }
  });

  it('are in its script', () => {
    for (const name of all) {
      expect(name).toMatch(/^\S(.*\S)?$/u);
      expect(strange(name, lang), name).toEqual([]);
    }
  });

  it('give both names of a place that has two', () => {
    expect(places.khankendi?.name).toMatch(/^\p{L}+ \(\p{L}+\)$/u);
    expect(labels.kapudzhukh).toMatch(/^\p{L}+ \/ \p{L}+$/u);
  });

  it('leave the name of the route to those who say it', () => {
    const { name = '', label = '', labelNote = '' } = places['zangezur-corridor'] ?? {};
    const [first = '', second = '', ...more] = labelNote.split(' · ');
    expect(more).toEqual([]);
    // Of two speakers' statements the first holds the name; the map's own label does not.
    const stem = name.slice(0, 6).toLocaleLowerCase(lang);
    expect(first.toLocaleLowerCase(lang)).toContain(stem);
    expect(label.toLocaleLowerCase(lang)).not.toContain(stem);
    expect(second.toLocaleLowerCase(lang)).not.toContain(stem);
    for (const country of ['azerbaijan', 'turkiye']) expect(first).toContain(places[country]?.name);
    expect(second).toContain(places.armenia?.name);
    expect(label).toContain((places.syunik?.name ?? '').slice(0, 4));
  });
});
