import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../src/model/text.js';
import { isQuery } from '../../src/model/search.js';
import { NO_FILTERS } from '../../src/model/filters.js';
import type { Brief } from '../../src/model/brief.js';
import { BUILT_IN, briefOf, ids, point, sceneOf } from './briefs.js';

const found = (brief: Brief, search: string): string[] =>
  ids(sceneOf(brief, { filters: { ...NO_FILTERS, search } }).events);

function titled(title: string): Brief {
  return briefOf([], [{ id: 'row', title }]);
}

describe('a search finds', () => {
  it.each([
    ['case', 'baku', 'BAKU'],
    ['an Azerbaijani ə typed as e', 'eliyev', 'Əliyev'],
    ['an Azerbaijani ə typed as it is', 'əliyev', 'Əliyev'],
    ['a dotless ı typed as i', 'baki', 'Bakı'],
    ['a dotless ı for an i', 'bakı', 'Baki'],
    ['capital İ in lower case', 'irəvan', 'İrəvan'],
    ['capital I of ı', 'IRAK', 'ırak'],
    ['ğ, ş, ç, ö and ü without their marks', 'agri dagi, gumus cesme, kopru', 'Ağrı Dağı Gümüş Çeşme Köprü'],
    ['marks that stand on their own', 'Ağrı', 'Ag\u0306rı'],
    ['letters that have theirs, by marks that stand alone', 'c\u0327es\u0327me', 'çeşme'],
    ['ё written as е', 'орел', 'Орёл'],
    ['е written as ё', 'орёл', 'ОРЕЛ'],
    ['й written with its mark alone', 'баи\u0306кал', 'Байкал'],
    ['և in two letters', 'Երեւան', 'Երևան'],
    ['և in capitals of the reformed spelling', 'ԵՐԵՎԱՆ', 'Երևան'],
    ['և in capitals of the old spelling', 'ԵՐԵՒԱՆ', 'Երևան'],
    ['Georgian capitals', 'ᲑᲐᲗᲣᲛᲘ', 'ბათუმი'],
    ['ß in capitals', 'STRASSE', 'Straße'],
    ['a final sigma', 'οδοσ', 'οδός'],
    ['Arabic without its vowels', 'باكو', 'بَاكُو'],
    ['alif without its hamza', 'اذربيجان', 'أذربيجان'],
    ['full-width letters', 'baku', 'Ｂａｋｕ'],
    ['either apostrophe, or none', "yerevan's armenia’s bakus", 'Yerevan’s, Armenia’s and Baku’s'],
    ['either dash', 'baku-tbilisi', 'Baku–Tbilisi–Kars'],
    ['a part of a word', 'zangez', 'the Zangezur corridor'],
    ['words in any order, each somewhere', 'corridor zangezur', 'Zangezur corridor'],
    ['blanks around', '  kars \n', 'Kars'],
    ['digits', '201', 'flight 8243 of 2010'],
  ])('%s', (_, query, title) => {
    expect(found(titled(title), query)).toEqual(['row']);
  });

  it.each([
    ['one word of two', 'baku harbour', 'Baku council'],
    ['words run together', 'bakucouncil', 'Baku council'],
    ['other letters', 'боку', 'Баку'],
    ['vowels of an Indic script that differ', 'कि', 'कु'],
  ])('not %s', (_, query, title) => {
    expect(found(titled(title), query)).toEqual([]);
  });
});

describe('a search looks', () => {
  const brief = briefOf(
    [
      point('town', [45, 40], {
        name: { en: 'Khankendi', ru: 'Ханкенди' },
        label: 'Khankendi / Stepanakert',
        aliases: [{ name: 'Vararakn', usedBy: 'old maps' }],
        note: 'a hidden remark',
      }),
      point('gone', [46, 40], { name: 'Atlantis' }),
    ],
    [
      {
        id: 'all',
        title: { en: 'Title', az: 'Başlıq' },
        text: { en: 'Body', ka: 'ტექსტი' },
        attribution: { en: 'Speaker', ru: 'Оратор' },
        note: { en: 'Doubt', hy: 'Կասկած' },
        actors: ['Anna', { en: 'Ministry', tr: 'Bakanlık' }],
        places: ['town', 'gone'],
      },
      { id: 'other', title: 'Other' },
    ],
    { withdrawn: ['gone'] },
  );

  it.each([
    'title',
    'basliq',
    'body',
    'ტექსტი',
    'speaker',
    'оратор',
    'doubt',
    'կասկած',
    'anna',
    'ministry',
    'bakanlik',
    'khankendi',
    'ханкенди',
    'stepanakert',
    'vararakn',
    'anna stepanakert оратор',
  ])('for %s in every language of a row and of its places', (query) => {
    expect(found(brief, query)).toEqual(['all']);
  });

  it('neither at what is no name of a place nor at a place that is withdrawn', () => {
    expect(found(brief, 'hidden')).toEqual([]);
    expect(found(brief, 'old maps')).toEqual([]);
    expect(found(brief, 'atlantis')).toEqual([]);
  });

  it('not across the end of one text into the next', () => {
    expect(found(brief, 'titlebody')).toEqual([]);
  });

  it('at a language that came later, since that makes another brief', () => {
    expect(found(brief, 'autre')).toEqual([]);
    const events = brief.events.map((event) =>
      event.id === 'other' ? { ...event, title: addLanguage(event.title, 'fr', 'Autre') } : event,
    );
    expect(found({ ...brief, events }, 'autre')).toEqual(['other']);
  });
});

describe('a query of nothing', () => {
  it.each(['', '   ', '…', ' – ', "'"])('“%s” asks for nothing and hides nothing', (query) => {
    expect(isQuery(query)).toBe(false);
    expect(found(BUILT_IN, query)).toHaveLength(BUILT_IN.events.length);
  });
});

describe('the built-in brief', () => {
  it('is found by a name of a place that only its aliases have', () => {
    const ofGyumri = ids(BUILT_IN.events.filter(({ places }) => places.includes('gyumri')));
    expect(ofGyumri.length).toBeGreaterThan(0);
    expect(found(BUILT_IN, 'leninakan').sort()).toEqual(ofGyumri.sort());
    expect(found(BUILT_IN, 'gumru').sort()).toEqual(ofGyumri);
  });

  it('has every row that is found by two words among those found by one', () => {
    const both = found(BUILT_IN, 'baku sputnik');
    expect(both.length).toBeGreaterThan(0);
    for (const word of ['baku', 'sputnik'])
      expect(found(BUILT_IN, word)).toEqual(expect.arrayContaining(both));
  });
});
