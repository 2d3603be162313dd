/**
 * Joins the two files of a split brief: the index (titles, dates, statuses, places) that is painted first, and the
 * details (texts, notes, sources) that follow. Works on the JSON, before the trust boundary.
 */
import { isObject } from './problems.js';

export type JsonObject = Record<string, unknown>;

function section(details: JsonObject, key: string): JsonObject {
  const value = details[key];
  return isObject(value) ? value : {};
}

function list(index: JsonObject, key: string): JsonObject[] {
  const value = index[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function byId(rows: JsonObject, row: JsonObject): JsonObject {
  const id = row['id'];
  const found = typeof id === 'string' && Object.hasOwn(rows, id) ? rows[id] : undefined;
  return isObject(found) ? found : {};
}

/** @returns one whole brief as JSON; feed it to `parseBrief`. */
export function joinBrief(index: JsonObject, details: JsonObject): JsonObject {
  const { events: _events, places: _places, ...rest } = details;
  const [eventDetails, placeDetails] = [section(details, 'events'), section(details, 'places')];
  return {
    ...index,
    ...rest,
    features: list(index, 'features').map((feature) => ({
      ...feature,
      properties: {
        ...(isObject(feature['properties']) ? feature['properties'] : {}),
        ...byId(placeDetails, feature),
      },
    })),
    events: list(index, 'events').map((event) => ({ ...event, ...byId(eventDetails, event) })),
  };
}
