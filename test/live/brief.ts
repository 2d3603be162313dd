/** The built-in brief as its files say it, read past the code that is tested. */
import index from '../../geo/brief/index.json' with { type: 'json' };

export const FEATURED = ['yekaterinburg', 'baku', 'gyumri', 'nakhchivan', 'zangezur-corridor'] as const;

/** Ids of all rows of a place. */
export function rowsOf(place: string): string[] {
  return index.events.filter(({ places }) => places.includes(place)).map(({ id }) => id);
}

export function pointOf(place: string): readonly [number, number] {
  const feature = index.features.find(({ id }) => id === place);
  const [lon, lat] = feature?.geometry.coordinates ?? [];
  if (typeof lon !== 'number' || typeof lat !== 'number') throw new Error(`${place} has no point.`);
  return [lon, lat];
}
