/** The facets of a brief in columns: the same options and counts as `facets` finds, but for the rarest of very many. */
import { facetOptions, type Facets } from './facets.js';
import { FILTER_GROUPS, type FilterGroup, type Filters } from './filters.js';
import type { Column, Ledger } from './ledger.js';
import { passingMask, type Mask } from './large-masks.js';
import type { Scene } from './scene.js';

/** More boxes to tick than these are no choice: the commonest are offered, and the search finds the rest. */
export const MOST_OPTIONS = 100;

/** How many rows of a mask in the period have each value. */
function counted(
  { from, items, values }: Column,
  mask: Mask,
  { start, end }: Ledger,
  scene: Scene,
): Int32Array {
  const counts = new Int32Array(values.length);
  const { period } = scene;
  for (let row = 0; row < mask.length; row += 1) {
    if (!mask[row]) continue;
    if (period && !((start[row] as number) < period.end && period.start < (end[row] as number))) continue;
    for (let at = from[row] as number; at < (from[row + 1] as number); at += 1) {
      const value = items[at] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  return counts;
}

function commonest({ values }: Column, counts: Int32Array): Map<string, number> {
  const some = [...counts.keys()].filter((value) => counts[value]);
  if (some.length > MOST_OPTIONS)
    some.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b).splice(MOST_OPTIONS);
  return new Map(some.map((value) => [values[value] as string, counts[value] as number]));
}

/** Counts a brief's facets. */
export function facetCounter(ledger: Ledger): (scene: Scene) => Facets {
  // While a period is dragged the filters stay what they are.
  let last: { readonly filters: Filters; readonly masks: ReadonlyMap<FilterGroup, Mask> } | null = null;
  return (scene) => {
    const { filters } = scene;
    if (last?.filters !== filters) {
      const all = passingMask(ledger, filters);
      const masks = new Map(
        FILTER_GROUPS.map((group) => [
          group,
          filters[group].length > 0 ? passingMask(ledger, filters, group) : all,
        ]),
      );
      last = { filters, masks };
    }
    const { masks } = last;
    const counts = (group: FilterGroup): Map<string, number> => {
      const column = ledger.columns[group];
      return commonest(column, counted(column, masks.get(group) as Mask, ledger, scene));
    };
    const byPlace = counts('place');
    const offered = [...new Set([...byPlace.keys(), ...filters.place])].flatMap(
      (id) => ledger.placeOf(id) ?? [],
    );
    return facetOptions(
      scene,
      {
        kind: counts('kind'),
        tier: counts('tier'),
        status: counts('status'),
        actor: counts('actor'),
        place: byPlace,
      },
      offered,
    );
  };
}
