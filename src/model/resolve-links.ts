/** What only the whole brief can tell of a row: whether its links lead somewhere, and what carries a confirmed one. */
import type { BriefEvent, Place, Source } from './brief.js';
import type { JsonReader } from './json-reader.js';

/** A part belongs to a place that is no part itself; any other row stands as a place of its own, so that it is seen. */
export function resolveParts(
  places: readonly Place[],
  reporterOf: (place: number) => JsonReader,
): readonly Place[] {
  if (places.every(({ partOf }) => partOf === undefined)) return places;
  const wholes = new Set(places.flatMap(({ partOf, id }) => (partOf ? [] : [id])));
  return places.map((place, at) => {
    if (place.partOf === undefined || wholes.has(place.partOf)) return place;
    const { partOf, ...alone } = place;
    reporterOf(at).report(
      'unknown-place',
      'properties',
      `“${place.id}” is part of “${partOf}”, which is no place of this brief or is itself a part. It is shown as a place of its own; correct “partOf”.`,
    );
    return alone;
  });
}

export interface LinkIds {
  readonly places: Pick<ReadonlySet<string>, 'has'>;
  readonly events: Pick<ReadonlySet<string>, 'has'>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly partial: boolean;
}

/** Do all links of a row lead somewhere, and does a source carry it where that is needed? */
function isWhole(event: BriefEvent, { places, events, sources }: LinkIds): boolean {
  return (
    event.status !== 'confirmed' &&
    event.places.every((id) => places.has(id)) &&
    event.relations.every(({ target }) => events.has(target)) &&
    event.sources.every((id) => Object.hasOwn(sources, id))
  );
}

/** Drops links between rows that lead nowhere, and says which. @param reporter of the row. */
export function resolveLinks(event: BriefEvent, reporter: () => JsonReader, ids: LinkIds): BriefEvent {
  // Nearly every row: nothing is made anew for it.
  if (isWhole(event, ids)) return event;
  const reader = reporter();
  const places = event.places.filter((id) => {
    if (!ids.places.has(id))
      reader.report(
        'unknown-place',
        'places',
        `Place “${id}” is not among the features. Add it, or correct the id.`,
      );
    return ids.places.has(id);
  });
  const relations = event.relations.filter(({ target }) => {
    if (!ids.events.has(target))
      reader.report(
        'unknown-target',
        'relations',
        `The relation leads to “${target}”, which is no event of this brief. It was left out; add the event, or correct the id.`,
      );
    return ids.events.has(target);
  });
  const sources = event.sources.filter((id) => {
    const known = Object.hasOwn(ids.sources, id);
    if (!known)
      reader.report(
        'unknown-source',
        'sources',
        `Source “${id}” is not in “sources”. Add it, or correct the id.`,
      );
    return known;
  });
  const carries = sources.some((id) => ids.sources[id]?.kind !== 'reference');
  if (!ids.partial && event.status === 'confirmed' && !carries) {
    reader.report(
      'unconfirmed',
      'status',
      `“${event.id}” is confirmed, but no source other than a reference work carries it. It is shown as reported; add a source.`,
    );
    return { ...event, places, relations, sources, status: 'reported' };
  }
  const whole =
    places.length === event.places.length &&
    relations.length === event.relations.length &&
    sources.length === event.sources.length;
  return whole ? event : { ...event, places, relations, sources };
}
