/** The built-in brief as its files say it, read past the code that is tested. */
import details from '../geo/brief/details.json';
import index from '../geo/brief/index.json';

export interface Row {
  readonly id: string;
  readonly kind: string;
  readonly tier: string;
  readonly section?: string;
  readonly title: string;
  readonly places: readonly string[];
}

export interface Detail {
  readonly text: string;
  readonly note?: string;
  readonly sources: readonly string[];
  readonly relations?: readonly { readonly target: string; readonly saidBy?: string }[];
}

export const DETAILS: Readonly<Record<string, Detail & { readonly title?: string }>> = details.events;
/** The titles of rows that are folded away at first come with the details. */
export const ROWS: readonly Row[] = index.events.map((row) => ({
  ...row,
  title: row.title ?? DETAILS[row.id]?.title ?? '',
}));

/** Sources by id. */
export const SOURCES: Readonly<Record<string, { readonly url?: string; readonly link?: boolean }>> =
  details.sources;

export const FEATURED = ['yekaterinburg', 'baku', 'gyumri', 'nakhchivan', 'zangezur-corridor'] as const;

/** Ids of all rows of a place. */
export function rowsOf(place: string): string[] {
  return ROWS.filter(({ places }) => places.includes(place)).map(({ id }) => id);
}

/** How many of them count as events: leading or further ones of the brief's own period, no headings. */
export function countOf(place: string): number {
  return ROWS.filter(
    ({ places, tier, kind, section }) =>
      places.includes(place) && ['lead', 'more'].includes(tier) && kind !== 'group' && section !== 'later',
  ).length;
}

/** Where a place stands, as [lon, lat]. */
export function pointOf(place: string): readonly [number, number] {
  const [lon, lat] = index.features.find(({ id }) => id === place)?.geometry.coordinates ?? [];
  if (typeof lon !== 'number' || typeof lat !== 'number') throw new Error(`${place} has no point.`);
  return [lon, lat];
}

export function rowOf(id: string): Row {
  const row = ROWS.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`The brief has no event ${id}.`);
  return row;
}
