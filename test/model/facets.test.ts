import { describe, expect, it } from 'vitest';
import { facets } from '../../src/model/facets.js';
import { FILTER_GROUPS, NO_FILTERS } from '../../src/model/filters.js';
import { scene } from '../../src/model/filtered-scene.js';
import { BUILT_IN, briefOf, point, sceneOf, viewOf } from './briefs.js';
import { SEEDS, VOCABULARY, drawFrom, randomBrief, randomView } from './random-briefs.js';

const valuesIn = (options: readonly { readonly value: string }[]) => options.map(({ value }) => value);

describe('facets of any brief and view', () => {
  const cases = SEEDS.flatMap((seed) => {
    const draw = drawFrom(seed);
    const brief = randomBrief(draw);
    const view = randomView(draw);
    const found = facets(scene(brief, view));
    return FILTER_GROUPS.map((group) => ({
      name: `seed ${seed}, ${group}`,
      brief,
      view,
      group,
      options: found[group],
      showing: (value: string) =>
        scene(brief, { ...view, filters: { ...view.filters, [group]: [value] } }).events.length,
    }));
  });

  it('count what the scene shows once the option is chosen', () => {
    let counted = 0;
    for (const { name, options, showing } of cases)
      for (const { value, count } of options) {
        expect(count, `${name}, ${value}`).toBe(showing(value));
        counted += count;
      }
    // Else the chances are such that nothing was tested.
    expect(counted).toBeGreaterThan(1000);
  });

  it('leave out no place, actor or word that would show a row, and list nothing twice', () => {
    for (const { name, brief, group, options, showing, view } of cases) {
      const chosen: readonly string[] = view.filters[group];
      for (const value of VOCABULARY[group]) {
        const possible = showing(value) > 0 && !brief.withdrawn.includes(value);
        expect(valuesIn(options).includes(value), `${name}, ${value}`).toBe(
          possible || chosen.includes(value),
        );
      }
      expect(new Set(valuesIn(options)).size, name).toBe(options.length);
    }
  });

  it('say what is chosen', () => {
    for (const { name, group, options, view } of cases)
      expect(valuesIn(options.filter(({ chosen }) => chosen)).sort(), name).toEqual(
        [...view.filters[group]].sort(),
      );
  });
});

describe('facets', () => {
  const brief = briefOf(
    [
      point('town', [45, 40], { label: 'Town (north)' }),
      point('port', [46, 41], { featured: true }),
      point('mole', [46, 41], { partOf: 'port' }),
      point('gone', [47, 41]),
    ],
    [
      { id: 'a', actors: [{ en: 'Zoe', az: 'Ayan' }, 'Ben'], places: ['town', 'gone'] },
      { id: 'b', tier: 'more', actors: ['Ben', 'Ben'], places: ['port', 'mole'] },
      { id: 'c', tier: 'more', status: 'alleged', actors: ['Émile'], places: ['mole'] },
    ],
    { withdrawn: ['gone'] },
  );

  it('have words of their own for actors and places only, and those of the reader’s map', () => {
    const { kind, actor, place } = facets(sceneOf(brief));
    expect(kind).toEqual([{ value: 'event', text: null, count: 3, chosen: false }]);
    expect(place.map(({ value, text, count }) => [value, text, count])).toEqual([
      ['port', 'port', 1],
      ['town', 'Town (north)', 1],
      ['mole', 'mole', 2],
    ]);
    expect(actor.map(({ value, count }) => [value, count])).toEqual([
      ['Ben', 2],
      ['Émile', 1],
      ['Zoe', 1],
    ]);
  });

  it('put actors in the order of the reader’s language', () => {
    expect(valuesIn(facets(sceneOf(brief, { language: 'az' })).actor)).toEqual(['Zoe', 'Ben', 'Émile']);
  });

  it('keep their order when one is chosen, and keep a chosen one that shows nothing, even a stranger', () => {
    const filters = {
      ...NO_FILTERS,
      tier: ['more' as const, 'argument' as const],
      place: ['mole', 'atlantis'],
    };
    const { tier, place } = facets(sceneOf(brief, { filters }));
    expect(tier).toEqual([
      { value: 'more', text: null, count: 2, chosen: true },
      { value: 'argument', text: null, count: 0, chosen: true },
    ]);
    expect(place).toEqual([
      { value: 'port', text: 'port', count: 1, chosen: false },
      { value: 'mole', text: 'mole', count: 2, chosen: true },
      { value: 'atlantis', text: 'atlantis', count: 0, chosen: true },
    ]);
  });

  it('of the built-in brief add up to all its rows where a row has one value', () => {
    const found = facets(scene(BUILT_IN, viewOf()));
    for (const group of ['kind', 'tier', 'status'] as const)
      expect(found[group].reduce((sum, { count }) => sum + count, 0)).toBe(BUILT_IN.events.length);
    expect(found.actor.length).toBeGreaterThan(5);
  });
});
