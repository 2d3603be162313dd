/**
 * The short way in for the built-in brief alone: it has been through `parseBrief` in the tests, which also prove that
 * both ways give the same brief. So the parser and its sentences stay out of the first payload.
 */
import type { Geometry } from 'geojson';
import type { BBox, Brief, BriefEvent, Place, Source } from './brief.js';
import { parseDate } from './dates.js';
import { standing } from './geometry.js';
import type { JsonObject } from './split-brief.js';

interface Feature extends JsonObject {
  readonly id: string;
  readonly geometry: Geometry;
  readonly bbox?: BBox;
  readonly properties: JsonObject;
}

/** Without the members that are null: in a brief they mean the same as none. */
function given(row: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''));
}

function place({ id, geometry, bbox, properties }: Feature): Place {
  const { country: _country, ...rest } = given(properties);
  return {
    aliases: [],
    featured: false,
    ...rest,
    id,
    geometry,
    ...standing(geometry, bbox ?? null),
  } as unknown as Place;
}

function event(row: JsonObject): BriefEvent {
  const { date } = row;
  return {
    section: 'brief',
    // Of rows that are folded away at first: it comes with the texts.
    title: '',
    actors: [],
    relations: [],
    sources: [],
    ...given(row),
    date: typeof date === 'string' ? parseDate(date) : null,
  } as unknown as BriefEvent;
}

function source([id, row]: [string, unknown]): [string, Source] {
  const fields = given(row as JsonObject);
  const link = fields['link'] !== false && 'url' in fields;
  return [id, { ...fields, id, link } as unknown as Source];
}

/** @param json a brief that is known to be good. */
export function trustedBrief(json: JsonObject, partial: boolean): Brief {
  const { type: _type, overlays: _overlays, features, events, sources = {}, asOf, ...rest } = json;
  return {
    discrepancies: [],
    corrections: [],
    withdrawn: [],
    ...rest,
    asOf: parseDate(String(asOf)),
    places: (features as Feature[]).map(place),
    events: (events as JsonObject[]).map(event),
    sources: Object.fromEntries(Object.entries(sources as JsonObject).map(source)),
    partial,
  } as unknown as Brief;
}
