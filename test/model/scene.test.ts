import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/model/dates.js';
import { findEvent, findPlace, isCounted } from '../../src/model/scene.js';
import { periodFrom } from '../../src/model/view.js';
import { BUILT_IN, FEATURED, briefOf, eventIn, ids, point, sceneOf } from './briefs.js';

const period = (from: string | null, to: string | null) => periodFrom(from, to).period;
const TOWNS = [point('town', [45, 40]), point('port', [46, 41])];
const at = (id: string, date: string | null, more: object = {}) => ({ id, date, places: ['town'], ...more });

describe('the built-in brief', () => {
  const { places, featured, totals, events } = sceneOf();

  it('counts the events of each featured place as they are counted by hand', () => {
    expect(featured.map(({ place, count }) => [place.id, count])).toEqual([
      ['yekaterinburg', 7],
      ['baku', 11],
      ['gyumri', 2],
      ['nakhchivan', 2],
      ['zangezur-corridor', 3],
    ]);
  });

  it('counts 27 events in all, each once, at five places, and says how many rows have no date', () => {
    expect(totals).toEqual({ events: 27, featuredPlaces: 5, undated: 7, rows: 63 });
  });

  it('shows every row, and every place that is no part of another, featured ones first', () => {
    expect(events).toHaveLength(BUILT_IN.events.length);
    expect(places.slice(0, 5).map(({ place }) => place.id)).toEqual(FEATURED);
    expect(places).toHaveLength(31);
    expect(findPlace(sceneOf(), 'gyumri-base')).toBeUndefined();
  });

  it('ties each place to exactly the rows that name it', () => {
    for (const { place, events: own } of places)
      expect(ids(own).sort()).toEqual(
        ids(BUILT_IN.events.filter((row) => row.places.includes(place.id))).sort(),
      );
    expect(ids(findPlace(sceneOf(), 'nakhchivan')?.events ?? [])).toEqual([
      'ceasefire-2020',
      'later-washington',
      'later-nakhchivan-rail',
      'corridor-definition',
    ]);
  });

  it('gives the corridor its three sections, and a town with a base no shape', () => {
    expect(findPlace(sceneOf(), 'zangezur-corridor')?.parts).toHaveLength(3);
    expect(findPlace(sceneOf(), 'gyumri')?.parts).toEqual([]);
  });
});

describe('order', () => {
  it('is that of time: start, then end, then tier, and the undated last', () => {
    const brief = briefOf(TOWNS, [
      at('undated-b', null),
      at('july', '2025-07'),
      at('first-of-july-background', '2025-07-01', { tier: 'background' }),
      at('undated-a', null),
      at('first-of-july', '2025-07-01'),
      at('june', '2025-06-30'),
      at('year', '2025'),
      at('ancient', '0001'),
    ]);
    expect(ids(sceneOf(brief).events)).toEqual([
      'ancient',
      'year',
      'june',
      'first-of-july',
      'first-of-july-background',
      'july',
      'undated-b',
      'undated-a',
    ]);
  });

  it('of the built-in brief never goes back in time', () => {
    const starts = sceneOf().events.map(({ date }) => date?.start ?? Infinity);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('counts', () => {
  it('are of lead and more rows of the brief, without headings and later developments', () => {
    const brief = briefOf(TOWNS, [
      at('lead', '2025', { tier: 'lead' }),
      at('more', '2025', { tier: 'more' }),
      at('claim', '2025', { kind: 'claim', tier: 'more' }),
      at('background', '2025', { tier: 'background' }),
      at('argument', '2025', { tier: 'argument' }),
      at('heading', '2025', { kind: 'group' }),
      at('later', '2026', { section: 'later' }),
      at('elsewhere', '2025', { places: ['port'] }),
      at('nowhere', '2025', { places: [] }),
      at('both', '2025', { places: ['town', 'port'] }),
    ]);
    const shown = sceneOf(brief);
    expect(ids(brief.events.filter(isCounted))).toEqual([
      'lead',
      'more',
      'claim',
      'elsewhere',
      'nowhere',
      'both',
    ]);
    expect(shown.places.map(({ place, count, events }) => [place.id, count, events.length])).toEqual([
      ['town', 4, 8],
      ['port', 2, 2],
    ]);
    expect(shown.totals.events).toBe(6);
  });
});

describe('a period', () => {
  const brief = briefOf(TOWNS, [
    at('june', '2025-06'),
    at('last-of-june', '2025-06-30'),
    at('night', '2025-06-30T23:59:59Z'),
    at('across', '2025-06-30/2025-07-01'),
    at('first-of-july', '2025-07-01'),
    at('july', '2025-07'),
    at('year', '2025'),
    at('august', '2025-08-01'),
    at('undated', null),
  ]);
  const within = (from: string | null, to: string | null) =>
    ids(sceneOf(brief, { period: period(from, to) }).events);

  it('takes in what shares a moment with it, and not what only touches it', () => {
    expect(within('2025-07', '2025-07')).toEqual(['year', 'across', 'first-of-july', 'july', 'undated']);
    expect(within('2025-07-01', '2025-07-01')).toEqual([
      'year',
      'across',
      'first-of-july',
      'july',
      'undated',
    ]);
    expect(within('2025-06-30', '2025-06-30')).toEqual([
      'year',
      'june',
      'last-of-june',
      'across',
      'night',
      'undated',
    ]);
    expect(within('2025-07-02', '2025-07-31')).toEqual(['year', 'july', 'undated']);
  });

  it('may be open on one side', () => {
    expect(within('2025-08', null)).toEqual(['year', 'august', 'undated']);
    expect(within(null, '2025-05')).toEqual(['year', 'undated']);
  });

  it('never hides a row without a date, and counts it as undated', () => {
    const shown = sceneOf(brief, { period: period('1999', '1999') });
    expect(ids(shown.events)).toEqual(['undated']);
    expect(shown.totals).toMatchObject({ events: 1, undated: 1 });
  });

  it('changes the counts of places', () => {
    const shown = sceneOf(BUILT_IN, { period: period('2025-06-27', '2025-06-27') });
    const counts = Object.fromEntries(shown.featured.map(({ place, count }) => [place.id, count]));
    // The raid of 27 June and what happened that day; nothing of it in Gyumri.
    expect(counts['yekaterinburg']).toBeGreaterThan(0);
    expect(counts['yekaterinburg']).toBeLessThan(7);
    expect(counts['gyumri']).toBe(0);
  });
});

describe('withdrawn ids', () => {
  const brief = briefOf(
    [
      ...TOWNS,
      {
        ...point('line', [45, 40], { partOf: 'town' }),
        geometry: {
          type: 'LineString',
          coordinates: [
            [45, 40],
            [46, 41],
          ],
        },
      },
    ],
    [at('kept', '2025'), at('gone', '2025', { relations: [] })],
    { withdrawn: ['gone', 'port', 'line', 'no-such-id'] },
  );

  it('vanish from rows, places, parts and counts', () => {
    const shown = sceneOf(brief);
    expect(ids(shown.events)).toEqual(['kept']);
    expect(shown.places.map(({ place, count, parts }) => [place.id, count, parts.length])).toEqual([
      ['town', 1, 0],
    ]);
    expect(shown.totals.events).toBe(1);
  });

  it('cannot be selected', () => {
    expect(sceneOf(brief, { selection: { place: 'port', event: 'gone' } }).selection).toEqual({
      place: null,
      event: null,
    });
  });
});

describe('featured places', () => {
  it('are, in a brief that features none, those with events', () => {
    const shown = sceneOf(briefOf([point('empty', [44, 40]), ...TOWNS], [at('a', '2025')]));
    expect(shown.featured.map(({ place }) => place.id)).toEqual(['town']);
    expect(shown.places.map(({ place }) => place.id)).toEqual(['town', 'empty', 'port']);
  });

  it('are those that say so, also without events', () => {
    const places = [...TOWNS, point('star', [44, 40], { featured: true })];
    const shown = sceneOf(briefOf(places, [at('a', '2025')]));
    expect(shown.featured.map(({ place }) => place.id)).toEqual(['star']);
    expect(shown.places.map(({ place }) => place.id)).toEqual(['star', 'town', 'port']);
  });
});

describe('parts', () => {
  it('are those with a shape of their own', () => {
    const part = (id: string, geometry: unknown) => ({
      ...point(id, [45, 40], { partOf: 'town' }),
      geometry,
    });
    const brief = briefOf(
      [
        ...TOWNS,
        part('spot', { type: 'Point', coordinates: [45, 40] }),
        part('shapeless', null),
        part('line', {
          type: 'LineString',
          coordinates: [
            [45, 40],
            [46, 41],
          ],
        }),
      ],
      [],
    );
    expect(ids(findPlace(sceneOf(brief), 'town')?.parts ?? [])).toEqual(['line']);
  });
});

describe('selection', () => {
  const selected = (place: string | null, event: string | null, changes: object = {}) =>
    sceneOf(BUILT_IN, { selection: { place, event }, ...changes }).selection;

  it('of ids that are not there selects nothing', () => {
    expect(selected('atlantis', 'no-such-event')).toEqual({ place: null, event: null });
    expect(selected('atlantis', null)).toEqual({ place: null, event: null });
    expect(selected(null, 'baku')).toEqual({ place: null, event: null });
    expect(selected('__proto__', 'constructor')).toEqual({ place: null, event: null });
  });

  it('of an event goes to its first place', () => {
    expect(eventIn(BUILT_IN, 'corridor-definition').places[0]).toBe('zangezur-corridor');
    expect(selected(null, 'corridor-definition')).toEqual({
      place: 'zangezur-corridor',
      event: 'corridor-definition',
    });
    expect(selected('yekaterinburg', 'corridor-definition').place).toBe('zangezur-corridor');
  });

  it('of an event keeps the place when the event is there too', () => {
    expect(selected('nakhchivan', 'corridor-definition')).toEqual({
      place: 'nakhchivan',
      event: 'corridor-definition',
    });
  });

  it('of a place alone is that place', () => {
    expect(selected('gyumri', null)).toEqual({ place: 'gyumri', event: null });
    expect(selected('gyumri', 'no-such-event')).toEqual({ place: 'gyumri', event: null });
  });

  it('of an event outside the period selects no event', () => {
    const dated = { period: period('2020', '2020') };
    expect(selected(null, 'sputnik-baku-raid', dated)).toEqual({ place: null, event: null });
    expect(selected(null, 'ceasefire-2020', dated).event).toBe('ceasefire-2020');
  });
});

describe('the scene', () => {
  it('is the same for the same brief and view, and leaves the brief as it is', () => {
    const before = structuredClone(BUILT_IN);
    const view = { period: parseDate('2025-07') };
    expect(sceneOf(BUILT_IN, view)).toEqual(sceneOf(BUILT_IN, view));
    expect(BUILT_IN).toEqual(before);
  });

  it('finds its own rows and nothing else', () => {
    const shown = sceneOf();
    expect(findEvent(shown, 'safarov-deaths')?.id).toBe('safarov-deaths');
    expect(findEvent(shown, 'baku')).toBeUndefined();
    expect(findEvent(shown, null)).toBeUndefined();
    expect(findPlace(shown, null)).toBeUndefined();
  });
});
