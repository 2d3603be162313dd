/** What a scene could be narrowed down to, and how many rows each choice would show. */
import { atScale } from './at-scale.js';
import { EVENT_KINDS, STATUSES, TIERS, type Brief, type LocalizedText } from './brief.js';
import { FILTER_GROUPS, type FilterGroup } from './filters.js';
import { actorKey, admits, valuesOf } from './passing.js';
import type { Scene } from './scene.js';
import { searchIn } from './search.js';
import { displayName, textIn } from './text.js';

export interface FacetOption {
  /** As `Filters` has it. */
  readonly value: string;
  /** What readers see it called; null where the interface has the words. */
  readonly text: LocalizedText | null;
  /** Rows shown if this alone were chosen in its group and everything else stayed as it is. */
  readonly count: number;
  readonly chosen: boolean;
}

export type Facets = Readonly<Record<FilterGroup, readonly FacetOption[]>>;

/** A row that fails one group of filters would be shown by a choice in that group; one that fails two, by none. */
function countRows(scene: Scene): Readonly<Record<FilterGroup, ReadonlyMap<string, number>>> {
  const { brief, filters, inPeriod } = scene;
  const counts = {
    kind: new Map<string, number>(),
    tier: new Map<string, number>(),
    status: new Map<string, number>(),
    actor: new Map<string, number>(),
    place: new Map<string, number>(),
  };
  for (const event of inPeriod.filter(searchIn(brief, filters.search))) {
    const failed = FILTER_GROUPS.filter((group) => !admits(filters, group, event));
    if (failed.length > 1) continue;
    for (const group of failed.length === 1 ? failed : FILTER_GROUPS)
      for (const value of new Set(valuesOf(event, group)))
        counts[group].set(value, (counts[group].get(value) ?? 0) + 1);
  }
  return counts;
}

const actorsOf = new WeakMap<Brief, ReadonlyMap<string, LocalizedText>>();

/** Every actor by key, the last of the same key; looked up once a brief. */
function actors(brief: Brief): ReadonlyMap<string, LocalizedText> {
  const known = actorsOf.get(brief);
  if (known) return known;
  const found = new Map<string, LocalizedText>();
  for (const event of brief.events) for (const actor of event.actors) found.set(actorKey(actor), actor);
  actorsOf.set(brief, found);
  return found;
}

/** In the order of the reader's alphabet, so that no option moves while others are chosen. */
function actorNames({ brief, language }: Scene): Map<string, LocalizedText> {
  // Names of companies stand in quotation marks in some languages.
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true });
  return new Map(
    [...actors(brief)].sort(([, a], [, b]) => compare(textIn(a, language).text, textIn(b, language).text)),
  );
}

/** @param counts for each value of a group the rows that it would show. @param places that can be chosen from. */
export function facetOptions(
  scene: Scene,
  counts: Readonly<Record<FilterGroup, ReadonlyMap<string, number>>>,
  places = scene.placesAndParts,
): Facets {
  const options = (group: FilterGroup, known: ReadonlyMap<string, LocalizedText | null>): FacetOption[] => {
    const chosen: readonly string[] = scene.filters[group];
    // A choice from an earlier brief, or of a place now withdrawn, is known by nothing but itself.
    const strangers = chosen.filter((value) => !known.has(value)).map((value) => [value, value] as const);
    return [...known, ...strangers].flatMap(([value, text]) => {
      const option = { value, text, count: counts[group].get(value) ?? 0, chosen: chosen.includes(value) };
      return option.count > 0 || option.chosen ? [option] : [];
    });
  };
  const worded = (values: readonly string[]) => new Map(values.map((value) => [value, null]));
  return {
    kind: options('kind', worded(EVENT_KINDS)),
    tier: options('tier', worded(TIERS)),
    status: options('status', worded(STATUSES)),
    actor: options('actor', actorNames(scene)),
    place: options('place', new Map(places.map((place) => [place.id, displayName(place)]))),
  };
}

/**
 * The options of each group of filters. Those that would show nothing are left out, but for the ones that are chosen,
 * which a reader must be able to take back.
 */
export function facets(scene: Scene): Facets {
  return atScale.get(scene.brief)?.facets(scene) ?? facetOptions(scene, countRows(scene));
}
