import { describe, expect, it } from 'vitest';
import { FILTER_GROUPS, NO_FILTERS, isFiltered, type Filters } from '../../src/model/filters.js';
import { actorKey } from '../../src/model/passing.js';
import { scene } from '../../src/model/filtered-scene.js';
import { findEvent } from '../../src/model/scene.js';
import { periodFrom } from '../../src/model/view.js';
import { groupingFrom } from '../../src/ui/filter-panel.js';
import { filtersFrom } from '../../src/ui/filter-panel.js';
import { BUILT_IN, FEATURED, briefOf, ids, point, sceneOf } from './briefs.js';
import { SEEDS, VOCABULARY, drawFrom, randomBrief, randomView } from './random-briefs.js';

const only = (some: Partial<Filters>) => ({ filters: { ...NO_FILTERS, ...some } });

describe('filters', () => {
  const brief = briefOf(
    [point('town', [45, 40]), point('port', [46, 41])],
    [
      {
        id: 'a',
        kind: 'claim',
        attribution: 'Anna',
        status: 'alleged',
        places: ['town'],
        actors: ['Anna'],
        date: '2025-06',
      },
      {
        id: 'b',
        tier: 'more',
        places: ['town', 'port'],
        actors: [{ en: 'Ben', az: 'Bən' }],
        date: '2025-07',
      },
      { id: 'c', kind: 'claim', attribution: 'Cem', places: ['port'], actors: ['Anna', 'Cem'], date: null },
      { id: 'd', tier: 'background', date: '2025-08' },
    ],
  );

  it.each<[string, Partial<Filters>, string[]]>([
    ['nothing', {}, ['a', 'b', 'd', 'c']],
    ['one kind', { kind: ['claim'] }, ['a', 'c']],
    ['two tiers', { tier: ['more', 'background'] }, ['b', 'd']],
    ['a status', { status: ['alleged'] }, ['a']],
    ['an actor among several', { actor: ['Anna'] }, ['a', 'c']],
    ['an actor by the English name', { actor: ['Ben'] }, ['b']],
    ['no actor by another language', { actor: ['Bən'] }, []],
    ['a place among several', { place: ['port'] }, ['b', 'c']],
    ['two groups at once', { kind: ['claim'], place: ['port'] }, ['c']],
    ['a group and a search', { actor: ['Anna'], search: 'cem' }, ['c']],
    ['a value that no row has', { place: ['moon'] }, []],
  ])('for %s', (_, filters, expected) => {
    expect(ids(sceneOf(brief, only(filters)).events)).toEqual(expected);
  });

  it('and period are both kept; the timeline’s rows leave out the period, the facets’ rows the filters', () => {
    const shown = sceneOf(brief, {
      ...only({ actor: ['Anna', 'Ben'] }),
      period: periodFrom('2025-07', '2025-08').period,
    });
    expect(ids(shown.events)).toEqual(['b', 'c']);
    expect(ids(shown.anyTime)).toEqual(['a', 'b', 'c']);
    expect(ids(shown.inPeriod)).toEqual(['b', 'd', 'c']);
    expect(shown.totals).toMatchObject({ rows: 4, undated: 1, events: 2 });
  });

  it('leave the places where they are, and change what their markers count', () => {
    const shown = sceneOf(brief, only({ place: ['port'], tier: ['more'] }));
    expect(shown.places.map(({ place, count }) => [place.id, count])).toEqual([
      ['town', 1],
      ['port', 1],
    ]);
    const none = sceneOf(BUILT_IN, only({ search: 'nothing is called this' }));
    expect(none.featured.map(({ place, count }) => [place.id, count])).toEqual(FEATURED.map((id) => [id, 0]));
    expect(none.totals).toMatchObject({ events: 0, featuredPlaces: 5, rows: 63 });
  });

  it('do not close what the reader has opened; a period does', () => {
    const selection = { place: null, event: 'a' };
    const filtered = sceneOf(brief, { ...only({ tier: ['background'] }), selection });
    expect(filtered.selection).toEqual({ place: 'town', event: 'a' });
    expect(findEvent(filtered, 'a')?.id).toBe('a');
    const { period } = periodFrom('2025-07', null);
    expect(sceneOf(brief, { period, selection }).selection.event).toBeNull();
  });

  it('are said to be there only when they ask for something', () => {
    expect(isFiltered(NO_FILTERS)).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, search: ' — ' })).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, search: 'x' })).toBe(true);
    for (const group of FILTER_GROUPS) expect(isFiltered({ ...NO_FILTERS, [group]: ['x'] })).toBe(true);
  });

  it('know an actor without English by the first text', () => {
    expect(actorKey({ az: 'Şəhər şurası', ru: 'Совет' })).toBe('Şəhər şurası');
  });
});

describe('of any brief and view', () => {
  const cases = SEEDS.map((seed) => {
    const draw = drawFrom(seed);
    const brief = randomBrief(draw);
    return { seed, brief, view: randomView(draw) };
  });

  it('a choice of two values shows the rows of the one and of the other, each once', () => {
    for (const { seed, brief, view } of cases)
      for (const group of FILTER_GROUPS) {
        const shown = (values: readonly string[]) =>
          ids(scene(brief, { ...view, filters: { ...view.filters, [group]: values } }).events);
        const [first = '', second = ''] = VOCABULARY[group];
        const either = new Set([...shown([first]), ...shown([second])]);
        expect(new Set(shown([first, second])), `seed ${seed}, ${group}`).toEqual(either);
        expect(shown([first, second])).toHaveLength(either.size);
      }
  });

  it('the groups, the search and the period each only take away, and together what each takes', () => {
    for (const { seed, brief, view } of cases) {
      const one = (filters: Partial<Filters>) =>
        ids(scene(brief, { ...view, period: null, filters: { ...NO_FILTERS, ...filters } }).events);
      const each = [
        one({ search: view.filters.search }),
        ...FILTER_GROUPS.map((group) => one({ [group]: view.filters[group] })),
        ids(scene(brief, { ...view, filters: NO_FILTERS }).events),
      ];
      const common = one({}).filter((id) => each.every((rows) => rows.includes(id)));
      expect(ids(scene(brief, view).events), `seed ${seed}`).toEqual(common);
    }
  });

  it('what is shown is what both the timeline’s and the facets’ rows have', () => {
    for (const { seed, brief, view } of cases) {
      const { events, anyTime, inPeriod, totals } = scene(brief, view);
      const inBoth = anyTime.filter((row) => inPeriod.includes(row));
      expect(ids(events), `seed ${seed}`).toEqual(ids(inBoth));
      expect(totals.rows).toBe(brief.events.filter(({ id }) => !brief.withdrawn.includes(id)).length);
    }
  });
});

describe('filters from a field', () => {
  const field = (dataset: DOMStringMap, value: string, checked = false) => ({ dataset, value, checked });

  it('take the search as it is typed', () => {
    const before: Filters = { ...NO_FILTERS, kind: ['claim'] };
    expect(filtersFrom(before, field({ search: '' }, ' Bakı '))).toEqual({ ...before, search: ' Bakı ' });
  });

  it('take up a box that is ticked, once, and drop one that is not', () => {
    const ticked = filtersFrom(NO_FILTERS, field({ filter: 'place' }, 'baku', true));
    expect(ticked).toEqual({ ...NO_FILTERS, place: ['baku'] });
    expect(filtersFrom(ticked, field({ filter: 'place' }, 'baku', true))).toEqual(ticked);
    const both = filtersFrom(ticked, field({ filter: 'place' }, 'gyumri', true));
    expect(both.place).toEqual(['baku', 'gyumri']);
    expect(filtersFrom(both, field({ filter: 'place' }, 'baku')).place).toEqual(['gyumri']);
    expect(NO_FILTERS.place).toEqual([]);
  });

  it('are the same for a field that is none of theirs', () => {
    expect(filtersFrom(NO_FILTERS, field({ grouping: '' }, 'month', true))).toBe(NO_FILTERS);
    expect(filtersFrom(NO_FILTERS, field({ filter: 'search' }, 'x', true))).toBe(NO_FILTERS);
  });

  it('and a grouping from a radio button', () => {
    expect(groupingFrom(field({ grouping: '' }, 'month'))).toBe('month');
    expect(groupingFrom(field({ grouping: '' }, 'colour'))).toBeNull();
    expect(groupingFrom(field({ filter: 'place' }, 'place'))).toBeNull();
  });
});
