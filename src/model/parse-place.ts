/** Reads one GeoJSON feature as a place or a part of one. */
import type { Geometry } from 'geojson';
import { unrolled, unrolledBox } from './antimeridian.js';
import { CERTAINTIES, type Alias, type BBox, type Place } from './brief.js';
import { GEOMETRY_DEPTH, positionsOf, standing } from './geometry.js';
import type { JsonReader } from './json-reader.js';
import { defined } from './parse-event.js';
import { areCoordinates, isPosition, whyNoCoordinates } from './positions.js';
import { found } from './problems.js';
import { MAX_LATITUDE } from './projection.js';

const EXPECTED = 'expected Point, LineString, Polygon, a Multi form of one, or a GeometryCollection of them';

/** Members of a collection that are drawn; a collection in a collection is none of them. */
function membersOf(collection: JsonReader): Geometry[] {
  return collection.objects('geometries').flatMap((member) => readShape(member) ?? []);
}

/** One geometry of the members that say most: areas before lines before points. */
function readCollection(collection: JsonReader): Geometry | null {
  const members = membersOf(collection);
  for (const type of ['Polygon', 'LineString', 'Point'] as const) {
    const drawn = members.filter((member) => member.type.endsWith(type));
    if (drawn.length === 0) continue;
    if (drawn.length < members.length)
      collection.report(
        'geometry-type',
        'type',
        `The collection mixes points, lines and areas; only its ${drawn.length} of the kind “${type}” are drawn. Make several places of it to show all.`,
        'warning',
      );
    const coordinates = drawn.flatMap((member) => {
      if (member.type === 'GeometryCollection') return [];
      return member.type.startsWith('Multi') ? (member.coordinates as unknown[]) : [member.coordinates];
    });
    return { type: `Multi${type}`, coordinates } as Geometry;
  }
  if (collection.list('geometries').length === 0)
    collection.report(
      'geometry-type',
      'type',
      `The collection is empty; ${EXPECTED}. The place is kept without it.`,
    );
  return null;
}

function readShape(geometry: JsonReader): Geometry | null {
  const type = geometry.string('type') ?? '';
  const depth = Object.hasOwn(GEOMETRY_DEPTH, type) ? GEOMETRY_DEPTH[type] : undefined;
  const coordinates = geometry.raw('coordinates');
  if (depth === undefined) {
    geometry.report(
      'geometry-type',
      'type',
      `The geometry is of type ${found(type)}; ${EXPECTED}. The place is kept without it.`,
    );
    return null;
  }
  if (!areCoordinates(coordinates, depth)) {
    geometry.report(
      'coordinates',
      'coordinates',
      `The coordinates of the ${type} are not [longitude, latitude] in degrees (−180 to 180, −90 to 90). ${whyNoCoordinates(coordinates, depth)} The place is kept without them.`,
    );
    return null;
  }
  return { type, coordinates } as Geometry;
}

function readGeometry(feature: JsonReader): Geometry | null {
  const geometry = feature.object('geometry');
  if (!geometry) return null;
  const shape =
    geometry.raw('type') === 'GeometryCollection' ? readCollection(geometry) : readShape(geometry);
  if (!shape) return null;
  // A point has nothing that could go across 180°.
  if (shape.type === 'Point' && Math.abs(shape.coordinates[1] ?? 0) <= MAX_LATITUDE) return shape;
  warnOfPoles(geometry, shape);
  return unrolled(shape);
}

/** Web mercator has no poles: what lies beyond its edge is drawn on the edge, and an editor should know. */
function warnOfPoles(geometry: JsonReader, shape: Geometry): void {
  const beyond = positionsOf(shape).find(([, lat]) => Math.abs(lat) > MAX_LATITUDE);
  if (beyond)
    geometry.report(
      'near-pole',
      'coordinates',
      `A latitude is ${beyond[1]}; a web map ends at ${Math.sign(beyond[1]) * 85.0511}. What lies beyond is drawn on its edge; say so in the place’s note.`,
      'warning',
    );
}

/** Four numbers that enclose something: what a camera can be made of. Across 180° the west is above the east. */
export function isBBox(value: unknown): value is BBox {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [west, south, east, north] = value as [number, number, number, number];
  if (!isPosition([west, south]) || !isPosition([east, north]) || south >= north) return false;
  // More than half the globe the other way round is rather a slip.
  return west < east || west - east >= 180;
}

/** A box that a camera cannot use is no fault of the place: one is computed from its geometry. */
function readBBox(feature: JsonReader): BBox | null {
  const bbox = feature.raw('bbox');
  return isBBox(bbox) ? unrolledBox(bbox) : null;
}

function readAliases(properties: JsonReader | undefined): Alias[] {
  return (properties?.objects('aliases') ?? []).flatMap((alias) => {
    const name = alias.string('name');
    if (!name) return [];
    const [usedBy, since, note] = [alias.localized('usedBy'), alias.string('since'), alias.localized('note')];
    return [{ name, ...(usedBy && { usedBy }), ...(since && { since }), ...(note && { note }) }];
  });
}

/** Most places are points, and may be very many: no lists are made of one. */
function standingOf(geometry: Geometry | null, own: BBox | null): ReturnType<typeof standing> {
  if (geometry?.type !== 'Point') return standing(geometry, own);
  const [lon = 0, lat = 0] = geometry.coordinates;
  return { point: [lon, lat], bbox: own ?? [lon, lat, lon, lat] };
}

/**
 * @param id already checked by the caller.
 * @param onEarth whether the coordinates of the document are degrees at all.
 */
export function parsePlace(feature: JsonReader, id: string, onEarth: boolean): Place {
  const properties = feature.object('properties');
  const geometry = onEarth ? readGeometry(feature) : null;
  let name = properties?.localized('name');
  if (!name) {
    feature.report(
      'no-name',
      'properties',
      `Place “${id}” has no “name”; its id is shown instead. Add properties.name.`,
    );
    name = id;
  }
  const optional = {
    label: properties?.localized('label'),
    labelNote: properties?.localized('labelNote'),
    note: properties?.localized('note'),
    precision: properties?.string('precision'),
    partOf: properties?.string('partOf'),
    certainty: properties?.oneOf('certainty', CERTAINTIES, undefined),
  };
  return {
    id,
    kind: properties?.string('kind') ?? 'place',
    name,
    aliases: readAliases(properties),
    featured: properties?.flag('featured') ?? false,
    geometry,
    ...standingOf(geometry, readBBox(feature)),
    ...defined(optional),
  } as Place;
}
