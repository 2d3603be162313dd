/** Reads one GeoJSON feature as a place or a part of one. */
import type { Geometry, Position } from 'geojson';
import { CERTAINTIES, type Alias, type BBox, type Place } from './brief.js';
import { GEOMETRY_DEPTH, standing } from './geometry.js';
import type { JsonReader } from './json-reader.js';
import { found } from './problems.js';

function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    Number.isFinite(value[0]) &&
    Number.isFinite(value[1]) &&
    Math.abs(value[0] as number) <= 180 &&
    Math.abs(value[1] as number) <= 90
  );
}

function areCoordinates(value: unknown, depth: number): boolean {
  if (depth === 0) return isPosition(value);
  return Array.isArray(value) && value.length > 0 && value.every((item) => areCoordinates(item, depth - 1));
}

function readGeometry(feature: JsonReader): Geometry | null {
  const geometry = feature.object('geometry');
  if (!geometry) return null;
  const type = geometry.string('type') ?? '';
  const depth = Object.hasOwn(GEOMETRY_DEPTH, type) ? GEOMETRY_DEPTH[type] : undefined;
  const coordinates = geometry.raw('coordinates');
  if (depth === undefined) {
    geometry.report(
      'geometry-type',
      'type',
      `The geometry is of type ${found(type)}; expected Point, LineString, Polygon or a Multi form of one. The place is kept without it.`,
    );
    return null;
  }
  if (!areCoordinates(coordinates, depth)) {
    const swapped =
      depth === 0 && Array.isArray(coordinates) && areCoordinates([coordinates[1], coordinates[0]], 0)
        ? ' They look swapped: write longitude first.'
        : '';
    geometry.report(
      'coordinates',
      'coordinates',
      `The coordinates are not [longitude, latitude] in degrees (−180 to 180, −90 to 90).${swapped} The place is kept without them.`,
    );
    return null;
  }
  return { type, coordinates } as Geometry;
}

/** Four numbers that enclose something: what a camera can be made of. */
export function isBBox(value: unknown): value is BBox {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [west, south, east, north] = value as unknown[];
  return isPosition([west, south]) && isPosition([east, north]) && value[0] < value[2] && value[1] < value[3];
}

/** A box that a camera cannot use is no fault of the place: one is computed from its geometry. */
function readBBox(feature: JsonReader): BBox | null {
  const bbox = feature.raw('bbox');
  return isBBox(bbox) ? bbox : null;
}

function readAliases(properties: JsonReader | undefined): Alias[] {
  return (properties?.objects('aliases') ?? []).flatMap((alias) => {
    const name = alias.string('name');
    if (!name) return [];
    const [usedBy, since, note] = [alias.localized('usedBy'), alias.string('since'), alias.localized('note')];
    return [{ name, ...(usedBy && { usedBy }), ...(since && { since }), ...(note && { note }) }];
  });
}

/** @param id already checked by the caller. */
export function parsePlace(feature: JsonReader, id: string): Place {
  const properties = feature.object('properties');
  const geometry = readGeometry(feature);
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
    ...standing(geometry, readBBox(feature)),
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as typeof optional),
  } as Place;
}
