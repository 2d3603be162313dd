import { describe, expect, it } from 'vitest';
import type { Brief, LocalizedText } from '../../src/model/brief.js';
import { withLanguage, type Overlay } from '../../src/model/overlay.js';
import { textIn } from '../../src/model/text.js';
import { BUILT_IN, briefOf, eventIn, point } from './briefs.js';

const AZ: Overlay = {
  lang: 'az',
  reviewed: true,
  title: 'Mübahisə',
  lead: 'Bir cümlə.',
  events: {
    'sputnik-baku-raid': { title: 'Bakıda reyd', note: 'Mənbələr fərqlidir.' },
    'no-such-event': { title: 'Yox' },
  },
  places: {
    baku: { name: 'Bakı' },
    gyumri: { name: 'Gümrü', note: 'Qeyd' },
    'no-such-place': { name: 'Yox' },
  },
};

/** Every text of a brief that an overlay may touch, as a reader of English sees it. */
function englishOf(brief: Brief): Record<string, string> {
  const texts: Record<string, string> = {};
  const add = (path: string, value: LocalizedText | undefined) => {
    if (value !== undefined) texts[path] = textIn(value, 'en').text;
  };
  add('title', brief.title);
  add('lead', brief.lead);
  for (const event of brief.events)
    for (const key of ['title', 'text', 'attribution', 'note', 'dateText'] as const)
      add(`${event.id}/${key}`, event[key]);
  for (const place of brief.places)
    for (const key of ['name', 'label', 'labelNote', 'note'] as const) add(`${place.id}/${key}`, place[key]);
  return texts;
}

describe('withLanguage', () => {
  const translated = withLanguage(BUILT_IN, AZ);

  it('adds the texts of the language', () => {
    expect(textIn(translated.title, 'az')).toEqual({ text: 'Mübahisə', lang: 'az' });
    expect(textIn(translated.lead ?? '', 'az').text).toBe('Bir cümlə.');
    expect(textIn(eventIn(translated, 'sputnik-baku-raid').title, 'az').text).toBe('Bakıda reyd');
    const baku = translated.places.find(({ id }) => id === 'baku');
    expect(textIn(baku?.name ?? '', 'az')).toEqual({ text: 'Bakı', lang: 'az' });
    expect(translated.languages).toEqual(['en', 'az']);
  });

  it('loses no English text', () => {
    const before = englishOf(BUILT_IN);
    expect(Object.keys(before).length).toBeGreaterThan(200);
    expect(englishOf(translated)).toMatchObject(before);
  });

  it('leaves a text that it does not have in English, and says so', () => {
    const event = eventIn(translated, 'sputnik-baku-raid');
    expect(textIn(event.text ?? '', 'az').lang).toBe('en');
    expect(textIn(event.note ?? '', 'az').lang).toBe('az');
  });

  it('loses no language when another one is added', () => {
    const both = withLanguage(translated, {
      lang: 'ru',
      reviewed: false,
      places: { baku: { name: 'Баку' } },
    });
    const name = both.places.find(({ id }) => id === 'baku')?.name ?? '';
    expect(['en', 'az', 'ru', 'tr'].map((lang) => textIn(name, lang).text)).toEqual([
      'Baku',
      'Bakı',
      'Баку',
      'Baku',
    ]);
    expect(both.languages).toEqual(['en', 'az', 'ru']);
    expect(englishOf(both)).toMatchObject(englishOf(BUILT_IN));
  });

  it('ignores ids that the brief does not have', () => {
    expect(translated.events.map(({ id }) => id)).toEqual(BUILT_IN.events.map(({ id }) => id));
    expect(translated.places.map(({ id }) => id)).toEqual(BUILT_IN.places.map(({ id }) => id));
  });

  it('leaves rows without words, and the brief it was given, as they are', () => {
    const frozen = structuredClone(BUILT_IN);
    withLanguage(BUILT_IN, AZ);
    expect(BUILT_IN).toEqual(frozen);
    expect(eventIn(translated, 'safarov-deaths')).toEqual(eventIn(BUILT_IN, 'safarov-deaths'));
  });

  it('gives the same brief when it is applied twice', () => {
    expect(withLanguage(translated, AZ)).toEqual(translated);
  });

  it('leaves out what is no text', () => {
    const events = { 'sputnik-baku-raid': { title: 42, note: null } } as unknown as Overlay['events'];
    const untouched = withLanguage(BUILT_IN, { lang: 'az', reviewed: true, ...(events && { events }) });
    expect(eventIn(untouched, 'sputnik-baku-raid')).toEqual(eventIn(BUILT_IN, 'sputnik-baku-raid'));
  });

  it('gives a place called constructor no name of its own making', () => {
    const brief = briefOf([point('constructor', [45, 40])], []);
    expect(withLanguage(brief, { lang: 'az', reviewed: true, places: {}, events: {} }).places).toEqual(
      brief.places,
    );
  });
});
