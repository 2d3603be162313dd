import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/i18n/en-later.js';
import { baseOf } from '../../src/i18n/language.js';
import { RELATION_TYPES, SOURCE_KINDS, STATUSES } from '../../src/model/brief.js';
import { summary } from '../../src/ui/frame-parts.js';
import { periodFrom } from '../../src/model/view.js';
import { BUILT_IN, briefOf, point, sceneOf } from '../model/briefs.js';

describe('numbers of things', () => {
  it('are singular for one alone', () => {
    expect([0, 1, 2, 11, 21].map(en.events)).toEqual([
      '0 events',
      '1 event',
      '2 events',
      '11 events',
      '21 events',
    ]);
    expect([0, 1, 4].map(en.places)).toEqual(['0 places', '1 place', '4 places']);
  });
});

describe('the sentence before the picture', () => {
  it('tells of the built-in brief how many places and events, and of which time', () => {
    expect(summary(sceneOf(), en)).toBe(
      'Map: 5 places, 27 events, 2020 to July 2025. Everything is in the list below.',
    );
  });

  it('leaves the time out when the brief does not say it', () => {
    const brief = briefOf([point('town', [45, 40], { featured: true })], [{ id: 'a', places: ['town'] }]);
    expect(summary(sceneOf(brief), en)).toBe('Map: 1 place, 1 event. Everything is in the list below.');
  });

  it('counts what the period shows', () => {
    const { period } = periodFrom('1999', '1999');
    expect(summary(sceneOf(BUILT_IN, { period }), en)).toMatch(/^Map: 5 places, \d events?, /);
  });
});

describe('the English words', () => {
  it('name the winds clockwise from north', () => {
    expect(en.directions.map((wind) => wind[0])).toEqual(['n', 'n', 'e', 's', 's', 's', 'w', 'n']);
    expect(new Set(en.directions).size).toBe(8);
  });

  it('begin an accessible name with the visible label', () => {
    expect(en.markerName('Baku', en.events(11))).toBe('Baku, 11 events');
    expect(en.pointerName('Yekaterinburg, 7 events', 'north-east', en.about('2,000 km'), 'Baku')).toBe(
      'Yekaterinburg, 7 events, outside this map, north-east, about 2,000 km from Baku',
    );
    expect(en.mergedLabel(4, en.southCaucasus)).toBe('South Caucasus, 4\u00a0places');
    expect(en.mergedLabel(2, null)).toBe('2\u00a0places');
  });

  it('have a word for every status, kind of source and relation', () => {
    for (const status of STATUSES) expect(en.status[status]).toMatch(/\w/);
    for (const kind of SOURCE_KINDS) expect(en.sourceKind[kind]).toMatch(/\w/);
    for (const type of RELATION_TYPES) expect(en.relation[type]).toBeTruthy();
  });
});

describe('baseOf', () => {
  it('finds the language of any tag', () => {
    for (const tag of ['en', 'EN-gb', 'en-US']) expect(baseOf(tag)).toBe('en');
    expect(baseOf('az-Latn-AZ')).toBe('az');
  });
});
