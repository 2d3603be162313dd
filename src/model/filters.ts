/** What the reader has narrowed a brief down to, beside the period: one immutable value. */
import type { EventKind, Status, Tier } from './brief.js';

export const FILTER_GROUPS = ['kind', 'tier', 'status', 'actor', 'place'] as const;
export type FilterGroup = (typeof FILTER_GROUPS)[number];

/** An empty list sets no limit. Within a list any value will do; across the lists, all of them must. */
export interface Filters {
  readonly search: string;
  readonly kind: readonly EventKind[];
  readonly tier: readonly Tier[];
  readonly status: readonly Status[];
  /** As `actorKey` has them. */
  readonly actor: readonly string[];
  /** By id. */
  readonly place: readonly string[];
}

export const NO_FILTERS: Filters = { search: '', kind: [], tier: [], status: [], actor: [], place: [] };

/** Do these filters ask for anything? */
export function isFiltered(filters: Filters): boolean {
  return /[\p{L}\p{N}]/u.test(filters.search) || FILTER_GROUPS.some((group) => filters[group].length > 0);
}
