/**
 * The scene of a brief in columns: the same rows, places and counts as `sceneOf` finds, from numbers. A property test
 * holds the two to each other.
 */
import type { BriefEvent, Place } from './brief.js';
import { FILTER_GROUPS, type FilterGroup, type Filters } from './filters.js';
import type { Column, Ledger } from './ledger.js';
import { resolveSelection, type Scene, type ScenePlace } from './scene.js';
import { searchIn } from './search.js';
import type { View } from './view.js';

/** One of each row: 1 where it is in. */
export type Mask = Uint8Array;

/** A place whose rows are looked up when somebody wants them: of thousands, few are opened. */
class PlaceOfMany implements ScenePlace {
  constructor(
    readonly place: Place,
    readonly parts: readonly Place[],
    readonly count: number,
    private readonly number: number,
    private readonly ledger: Ledger,
    private readonly shown: Mask,
  ) {}

  get events(): readonly BriefEvent[] {
    const { rows, rowsAt } = this.ledger;
    const own = rowsAt.items.subarray(rowsAt.from[this.number], rowsAt.from[this.number + 1]);
    const events: BriefEvent[] = [];
    for (const row of own) if (this.shown[row]) events.push(rows[row] as BriefEvent);
    return events;
  }
}

function inPeriod({ start, end, rows }: Ledger, period: View['period']): Mask {
  const mask = new Uint8Array(rows.length).fill(1);
  if (!period) return mask;
  const { start: from, end: to } = period;
  for (let row = 0; row < mask.length; row += 1)
    mask[row] = Number((start[row] as number) < to && from < (end[row] as number));
  return mask;
}

/** Takes those out that have none of the values asked for. */
function narrow(mask: Mask, { from, items, numbers, values }: Column, wanted: readonly string[]): void {
  const good = new Uint8Array(values.length);
  for (const value of wanted) {
    const number = numbers.get(value);
    if (number !== undefined) good[number] = 1;
  }
  for (let row = 0; row < mask.length; row += 1) {
    if (!mask[row]) continue;
    let has = 0;
    for (let at = from[row] as number; at < (from[row + 1] as number); at += 1)
      has |= good[items[at] as number] as number;
    mask[row] = has;
  }
}

/** @param except a group whose choices are left aside. @returns the rows that pass search and filters. */
export function passingMask(ledger: Ledger, filters: Filters, except?: FilterGroup): Mask {
  const mask = new Uint8Array(ledger.rows.length).fill(1);
  for (const group of FILTER_GROUPS)
    if (group !== except && filters[group].length > 0) narrow(mask, ledger.columns[group], filters[group]);
  if (filters.search === '') return mask;
  const found = searchIn(ledger.brief, filters.search);
  for (let row = 0; row < mask.length; row += 1)
    if (mask[row]) mask[row] = Number(found(ledger.rows[row] as BriefEvent));
  return mask;
}

function both(a: Mask, b: Mask): Mask {
  const mask = a.slice();
  for (let row = 0; row < mask.length; row += 1) mask[row] = (a[row] as number) & (b[row] as number);
  return mask;
}

function picked({ rows }: Ledger, mask: Mask): BriefEvent[] {
  const events: BriefEvent[] = [];
  for (let row = 0; row < mask.length; row += 1) if (mask[row]) events.push(rows[row] as BriefEvent);
  return events;
}

function sum(mask: Mask, of: Mask): number {
  let total = 0;
  for (let row = 0; row < mask.length; row += 1) total += (mask[row] as number) & (of[row] as number);
  return total;
}

/** How many rows of a mask each place has. */
function perPlace({ rows, placesOf: { from, items }, places }: Ledger, mask: Mask): Int32Array {
  const counts = new Int32Array(places.length);
  for (let row = 0; row < rows.length; row += 1) {
    if (!mask[row]) continue;
    for (let at = from[row] as number; at < (from[row + 1] as number); at += 1) {
      const place = items[at] as number;
      counts[place] = (counts[place] as number) + 1;
    }
  }
  return counts;
}

/** Which rows a scene shows, and its places by their numbers in the ledger. */
export const shownOf = new WeakMap<
  Scene,
  { readonly shown: Mask; readonly entries: readonly ScenePlace[] }
>();

/** The same rows and places with another selection, or in another language. */
function selecting(scene: Scene, { selection, language }: View): Scene {
  const own = { language, selection: resolveSelection(selection, scene.inPeriod, scene.places) };
  const selected = Object.defineProperties({ ...own } as Scene, {
    // As they are: what is only made when it is asked for is not made here.
    ...Object.getOwnPropertyDescriptors(scene),
    ...Object.getOwnPropertyDescriptors(own),
  });
  const shown = shownOf.get(scene);
  if (shown) shownOf.set(selected, shown);
  return selected;
}

/** Makes scenes of one brief. */
export function sceneMaker(ledger: Ledger): (view: View) => Scene {
  const { brief, places, dated, counted } = ledger;
  const some = places.some(({ featured }) => featured);
  const partsOf = new Map<string, Place[]>();
  for (const part of ledger.parts) {
    if (!part.partOf || !part.geometry || part.geometry.type === 'Point') continue;
    const parts = partsOf.get(part.partOf) ?? [];
    parts.push(part);
    partsOf.set(part.partOf, parts);
  }
  const NO_PARTS: readonly Place[] = [];
  // While a period is dragged the filters stay what they are, and the other way round.
  let last: { readonly period: View['period']; readonly filters: Filters; readonly scene: Scene } | null =
    null;
  let passed: { readonly filters: Filters; readonly mask: Mask; readonly rows: BriefEvent[] } | null = null;

  return (view) => {
    const { period, filters } = view;
    if (last?.filters === filters && last.period?.start === period?.start && last.period?.end === period?.end)
      return selecting(last.scene, view);
    if (passed?.filters !== filters) {
      const mask = passingMask(ledger, filters);
      passed = { filters, mask, rows: picked(ledger, mask) };
    }
    const falls = inPeriod(ledger, period);
    const shown = both(passed.mask, falls);
    const rowsInPeriod = picked(ledger, falls);
    const counts = perPlace(ledger, both(shown, counted));
    const eventful = some ? null : perPlace(ledger, falls);
    const [entries, featured, others]: [ScenePlace[], ScenePlace[], ScenePlace[]] = [[], [], []];
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] as Place;
      const parts = partsOf.size > 0 ? (partsOf.get(place.id) ?? NO_PARTS) : NO_PARTS;
      const entry = new PlaceOfMany(place, parts, counts[at] as number, at, ledger, shown);
      entries.push(entry);
      if (eventful ? eventful[at] : place.featured) featured.push(entry);
      else others.push(entry);
    }
    const all = [...featured, ...others];
    const scene: Scene = {
      brief,
      language: view.language,
      period,
      filters,
      selection: resolveSelection(view.selection, rowsInPeriod, all),
      events: picked(ledger, shown),
      anyTime: passed.rows,
      inPeriod: rowsInPeriod,
      places: all,
      featured,
      get placesAndParts() {
        return [...all.map(({ place }) => place), ...ledger.parts];
      },
      clustered: true,
      totals: {
        events: sum(shown, counted),
        featuredPlaces: featured.length,
        undated: sum(shown, shown) - sum(shown, dated),
        rows: ledger.rows.length,
      },
    };
    shownOf.set(scene, { shown, entries });
    last = { period, filters, scene };
    return scene;
  };
}
