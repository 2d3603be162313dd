/**
 * The trust boundary: everything that is shown as a brief has come through here, the built-in one included.
 * Nothing throws; good rows are kept; what is wrong is told by pointer with the way to mend it.
 */
import {
  ID_PATTERN,
  RESERVED_IDS,
  type BBox,
  type Brief,
  type BriefEvent,
  type Correction,
  type Discrepancy,
  type Place,
  type Source,
} from './brief.js';
import { JsonReader } from './json-reader.js';
import { parseEvent, parseSource, readDate } from './parse-event.js';
import { isBBox, parsePlace } from './parse-place.js';
import { found, isObject, type Problem } from './problems.js';

export interface ParsedBrief {
  /** Null when the value is no brief at all. */
  readonly brief: Brief | null;
  readonly problems: readonly Problem[];
}

/** Reads the ids of a list, one namespace for places and events; a bad or repeated id drops its row. */
function withIds(readers: readonly JsonReader[], taken: Set<string>): { reader: JsonReader; id: string }[] {
  return readers.flatMap((reader) => {
    const raw = reader.raw('id');
    const id = typeof raw === 'number' ? String(raw) : reader.string('id');
    if (!id || !ID_PATTERN.test(id) || RESERVED_IDS.includes(id)) {
      reader.report(
        'id',
        'id',
        `The id is ${found(raw)}; expected small letters, digits and hyphens, and none of ${RESERVED_IDS.join(', ')}. The row was left out.`,
      );
      return [];
    }
    if (taken.has(id)) {
      reader.report(
        'duplicate-id',
        'id',
        `The id “${id}” is used before (places and events share one set of ids). The later row was left out.`,
      );
      return [];
    }
    taken.add(id);
    return [{ reader, id }];
  });
}

function readSources(root: JsonReader): Record<string, Source> {
  const sources = root.object('sources');
  const read: Record<string, Source> = {};
  for (const id of sources?.keys() ?? []) {
    const reader = sources?.object(id);
    const source = reader && parseSource(reader, id);
    if (source) read[id] = source;
  }
  return read;
}

function readDiscrepancies(root: JsonReader, known: ReadonlySet<string>): Discrepancy[] {
  return root.objects('discrepancies').flatMap((reader) => {
    const text = reader.localized('text');
    const id = reader.string('id');
    const events = reader.strings('events').filter((event) => {
      if (!known.has(event))
        reader.report('unknown-event', 'events', `“${event}” is no event of this brief. Correct the id.`);
      return known.has(event);
    });
    if (text) return [{ text, events, ...(id && { id }) }];
    reader.report('no-text', '', 'A discrepancy needs a “text”. It was left out.');
    return [];
  });
}

function readCorrections(root: JsonReader): Correction[] {
  return root.objects('corrections').flatMap((reader) => {
    const [date, text, event] = [reader.string('date'), reader.localized('text'), reader.string('event')];
    if (date && text) return [{ date, text, ...(event && { event }) }];
    reader.report('correction', '', 'A correction needs a “date” and a “text”. It was left out.');
    return [];
  });
}

function readView(root: JsonReader): string | BBox | undefined {
  const view = root.raw('view');
  if (Array.isArray(view)) {
    if (isBBox(view)) return view;
    root.report(
      'view',
      'view',
      'A list as “view” is a box of four numbers in degrees: [west, south, east, north], west less than east and south less than north. It was left out.',
    );
    return undefined;
  }
  return root.string('view');
}

/** A part belongs to a place that is no part itself; any other row stands as a place of its own, so that it is seen. */
function resolveParts(rows: readonly { reader: JsonReader; place: Place }[]): Place[] {
  const wholes = new Set(rows.flatMap(({ place }) => (place.partOf ? [] : [place.id])));
  return rows.map(({ reader, place }) => {
    const { partOf, ...alone } = place;
    if (partOf === undefined || wholes.has(partOf)) return place;
    reader.report(
      'unknown-place',
      'properties',
      `“${place.id}” is part of “${partOf}”, which is no place of this brief or is itself a part. It is shown as a place of its own; correct “partOf”.`,
    );
    return alone;
  });
}

/** Drops links between rows that lead nowhere, and says which. */
function resolveLinks(event: BriefEvent, reader: JsonReader, ids: LinkIds): BriefEvent {
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
        `The relation leads to “${target}”, which is no event of this brief. It was left out.`,
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
  return { ...event, places, relations, sources };
}

interface LinkIds {
  readonly places: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly partial: boolean;
}

/**
 * Reads a brief from parsed JSON.
 * @param value anything at all.
 * @param options `partial`: texts, notes and sources come later, so a row without a source is no problem yet.
 */
export function parseBrief(value: unknown, { partial = false } = {}): ParsedBrief {
  const problems: Problem[] = [];
  if (!isObject(value) || (!Array.isArray(value['features']) && !Array.isArray(value['events']))) {
    const message = `The brief is ${found(value)}; expected a GeoJSON FeatureCollection with “features” (places) and “events”.`;
    return { brief: null, problems: [{ code: 'no-brief', where: '', message }] };
  }
  const root = new JsonReader(value, '', problems);
  const taken = new Set<string>();
  const features = withIds(root.objects('features'), taken);
  const places = resolveParts(features.map(({ reader, id }) => ({ reader, place: parsePlace(reader, id) })));
  const rows = withIds(root.objects('events'), taken).flatMap(({ reader, id }) => {
    const event = parseEvent(reader, id, partial);
    return event ? [{ reader, event }] : [];
  });
  const sources = readSources(root);
  const ids: LinkIds = {
    places: new Set(places.map(({ id }) => id)),
    events: new Set(rows.map(({ event }) => event.id)),
    sources,
    partial,
  };
  const scope = root.object('scope');
  const [from, to] = [scope?.string('from'), scope?.string('to')];
  const lead = root.localized('lead');
  const asOf = readDate(root, 'asOf');
  const view = readView(root);
  const brief: Brief = {
    id: root.string('id') ?? 'brief',
    title: root.localized('title') ?? '',
    languages: root.strings('languages'),
    places,
    events: rows.map(({ reader, event }) => resolveLinks(event, reader, ids)),
    sources,
    discrepancies: readDiscrepancies(root, ids.events),
    corrections: readCorrections(root),
    withdrawn: root.strings('withdrawn'),
    partial,
    ...(lead && { lead }),
    ...(asOf && { asOf }),
    ...(view && { view }),
    ...(scope && { scope: { ...(from && { from }), ...(to && { to }) } }),
  };
  return { brief, problems };
}
