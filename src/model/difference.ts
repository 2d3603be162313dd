/** What a later version of a brief has that an earlier one had not: for marks on rows and for one sentence about them. */
import type { Brief, BriefEvent, Place } from './brief.js';
import { isObject } from './problems.js';

/** Ids, in the order of the later brief; those that are gone, in the order of the earlier one. */
export interface RowDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface Difference {
  readonly events: RowDifference;
  readonly places: RowDifference;
  /** Anything beside the rows: title, lead, date, frame, corrections and the like. */
  readonly rest: boolean;
}

/** Equal in content: the order of keys means nothing, a member that is undefined the same as none. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => alike(item, b[at]));
  if (!isObject(a) || !isObject(b)) return Number.isNaN(a) && Number.isNaN(b);
  return (
    Object.keys(a).every((key) => alike(a[key], Object.hasOwn(b, key) ? b[key] : undefined)) &&
    Object.keys(b).every((key) => Object.hasOwn(a, key) || b[key] === undefined)
  );
}

type Row = BriefEvent | Place;

function rows<T extends Row>(
  [before, after]: readonly [readonly T[], readonly T[]],
  same: (a: T, b: T) => boolean,
): RowDifference {
  const earlier = new Map(before.map((row) => [row.id, row]));
  const later = new Set(after.map(({ id }) => id));
  const ids = (list: readonly T[]): string[] => list.map(({ id }) => id);
  return {
    added: ids(after.filter(({ id }) => !earlier.has(id))),
    changed: ids(
      after.filter((row) => {
        const old = earlier.get(row.id);
        return old !== undefined && !same(old, row);
      }),
    ),
    removed: ids(before.filter(({ id }) => !later.has(id))),
  };
}

function shown<T extends Row>(list: readonly T[], { withdrawn }: Brief): readonly T[] {
  if (withdrawn.length === 0) return list;
  const hidden = new Set(withdrawn);
  return list.filter(({ id }) => !hidden.has(id));
}

/** The sources of a row as they are printed; when somebody last looked one up is no news to a reader. */
function sourcesOf({ sources }: BriefEvent, brief: Brief): unknown {
  return sources.map((id) => {
    const source = Object.hasOwn(brief.sources, id) ? brief.sources[id] : undefined;
    return source && { ...source, id: '', retrieved: undefined, archived: undefined };
  });
}

/**
 * Compares two versions of a brief, row by row. A row that is withdrawn counts as not there.
 * @param before the version that is shown.
 * @param after the version that replaces it.
 */
export function difference(before: Brief, after: Brief): Difference {
  const without = ({ places: _places, events: _events, sources: _sources, ...rest }: Brief): unknown => rest;
  const plain = ({ sources: _sources, ...event }: BriefEvent): unknown => event;
  return {
    events: rows(
      [shown(before.events, before), shown(after.events, after)],
      (a, b) => alike(plain(a), plain(b)) && alike(sourcesOf(a, before), sourcesOf(b, after)),
    ),
    places: rows([shown(before.places, before), shown(after.places, after)], alike),
    rest: !alike(without(before), without(after)),
  };
}

/** Is there anything at all in a difference that a map could show? */
export function isDifferent({ events, places, rest }: Difference): boolean {
  return rest || [events, places].some((part) => Object.values(part).some((list) => list.length > 0));
}
