import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/i18n/en-later.js';
import { formatDate } from '../../src/i18n/formats.js';
import { groupsByMonth, groupsByPlace, type RowGroup } from '../../src/model/groups.js';
import { scene } from '../../src/model/filtered-scene.js';
import { BUILT_IN, briefOf, ids, point, sceneOf } from './briefs.js';
import { SEEDS, drawFrom, randomBrief, randomView } from './random-briefs.js';

const told = <H>(groups: readonly RowGroup<H>[], name: (heading: H) => string) =>
  groups.map(({ heading, events }) => [heading && name(heading), ids(events)]);

const scenes = SEEDS.map((seed) => {
  const draw = drawFrom(seed);
  return { seed, shown: scene(randomBrief(draw), randomView(draw)) };
});

describe('groups by month', () => {
  it('say no more of a date than is known, begin where a span begins, and end with the undated', () => {
    const brief = briefOf(
      [],
      [
        { id: 'undated', date: null },
        { id: 'year', date: '2025' },
        { id: 'years', date: '2025/2026' },
        { id: 'month', date: '2025-01' },
        { id: 'day', date: '2025-01-31' },
        { id: 'turn', date: '2025-01-30/2025-02-02' },
        { id: 'from-a-month', date: '2025-02/2026' },
        { id: 'new-years-eve', date: '2024-12-31T23:30:00Z' },
        { id: 'utc', date: '2025-01-01T02:00:00+04:00' },
        { id: 'old', date: '0033-04-03' },
      ],
    );
    expect(told(groupsByMonth(sceneOf(brief)), (month) => formatDate(month, en))).toEqual([
      ['April 33', ['old']],
      ['December 2024', ['utc', 'new-years-eve']],
      ['2025', ['year', 'years', 'from-a-month']],
      ['January 2025', ['month', 'turn', 'day']],
      [null, ['undated']],
    ]);
  });

  it('have every row of any scene once, under the time in which it began, in the order of time', () => {
    for (const { seed, shown } of scenes) {
      const groups = groupsByMonth(shown);
      expect(ids(groups.flatMap(({ events }) => events)).sort(), `seed ${seed}`).toEqual(
        ids(shown.events).sort(),
      );
      for (const { heading, events } of groups) {
        expect(events.length).toBeGreaterThan(0);
        expect(events, `seed ${seed}`).toEqual(shown.events.filter((row) => events.includes(row)));
        for (const { date } of events) {
          expect(date === null, `seed ${seed}`).toBe(heading === null);
          if (!date || !heading) continue;
          expect(date.start >= heading.start && date.start < heading.end, `seed ${seed}, ${date.edtf}`).toBe(
            true,
          );
          expect(heading.precision === 'year', `seed ${seed}, ${date.edtf}`).toBe(date.precision === 'year');
        }
      }
      const headings = groups.map(({ heading }) => heading);
      expect(headings.indexOf(null)).toBeOneOf([-1, headings.length - 1]);
      const starts = headings.map((heading) => heading?.start ?? Infinity);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(new Set(headings.map((heading) => heading?.edtf)).size).toBe(headings.length);
    }
  });

  it('of the built-in brief have July 2025 as one of them', () => {
    const months = told(groupsByMonth(sceneOf()), (month) => formatDate(month, en));
    const july = months.find(([heading]) => heading === 'July 2025')?.[1] ?? [];
    expect(july.length).toBeGreaterThan(5);
    expect(months.at(-1)?.[0]).toBeNull();
  });
});

describe('groups by place', () => {
  it('list a row under each of its places, parts after wholes, and last what is nowhere', () => {
    const brief = briefOf(
      [
        point('town', [45, 40]),
        point('mole', [46, 41], { partOf: 'port' }),
        point('port', [46, 41], { featured: true }),
        point('empty', [47, 41]),
        point('gone', [48, 41]),
      ],
      [
        { id: 'late', date: '2025-02', places: ['town', 'port'] },
        { id: 'early', date: '2025-01', places: ['port'] },
        { id: 'part', places: ['mole'] },
        { id: 'lost', places: ['gone'] },
        { id: 'nowhere', places: [] },
      ],
      { withdrawn: ['gone'] },
    );
    expect(told(groupsByPlace(sceneOf(brief)), ({ id }) => id)).toEqual([
      ['port', ['early', 'late']],
      ['town', ['late']],
      ['mole', ['part']],
      [null, ['lost', 'nowhere']],
    ]);
  });

  it('have every row of any scene under exactly the places that it names', () => {
    for (const { seed, shown } of scenes) {
      const groups = groupsByPlace(shown);
      const shownPlaces = new Set(shown.placesAndParts.map(({ id }) => id));
      for (const row of shown.events) {
        const own = groups
          .filter(({ events }) => events.includes(row))
          .map(({ heading }) => heading?.id ?? null);
        const named = row.places.filter((id) => shownPlaces.has(id));
        expect(own.sort(), `seed ${seed}, ${row.id}`).toEqual(named.length > 0 ? named.sort() : [null]);
      }
      for (const { events } of groups) {
        expect(events.length, `seed ${seed}`).toBeGreaterThan(0);
        expect(events).toEqual(shown.events.filter((row) => events.includes(row)));
      }
    }
  });

  it('of the built-in brief begin with a featured place, and its group is what its card lists', () => {
    const shown = sceneOf(BUILT_IN);
    for (const { heading, events } of groupsByPlace(shown)) {
      const place = shown.places.find((entry) => entry.place === heading);
      if (place) expect(events).toEqual(place.events);
    }
    expect(groupsByPlace(shown)[0]?.heading?.featured).toBe(true);
  });
});
