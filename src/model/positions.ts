/** Judges coordinates, and says why they are none: metres, the wrong order, text, a lost decimal point. */
import type { Position } from 'geojson';
import type { JsonReader } from './json-reader.js';
import { found, isObject } from './problems.js';

/** Is this `[lon, lat]` in degrees? */
export function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    Number.isFinite(value[0]) &&
    Number.isFinite(value[1]) &&
    Math.abs(value[0] as number) <= 180 &&
    Math.abs(value[1] as number) <= 90
  );
}

/** Are these lists of positions, that many levels deep? */
export function areCoordinates(value: unknown, depth: number): boolean {
  if (depth === 0) return isPosition(value);
  return Array.isArray(value) && value.length > 0 && value.every((item) => areCoordinates(item, depth - 1));
}

/** The first position that is no good, in lists as deep as the type of geometry wants. */
function firstWrong(value: unknown, depth: number): unknown {
  for (let level = depth; level > 0; level -= 1) {
    if (!Array.isArray(value)) return value;
    const inner = level - 1;
    value = value.find((item) => !areCoordinates(item, inner)) as unknown;
  }
  return value;
}

/**
 * Why a pair is no position, in a sentence; of GeoJSON and of tables alike.
 * @param lon degrees or what stands in their place.
 * @param order how the format wants them.
 */
export function whyNoPosition(lon: number, lat: number, order: string): string {
  if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180 && Math.abs(lat) > 90)
    return `They look swapped: ${order}.`;
  // Metres are counted in hundreds of thousands; where they are fewer, a point is missing.
  if (Math.min(Math.abs(lon), Math.abs(lat)) > 1000 && Math.max(Math.abs(lon), Math.abs(lat)) >= 100_000)
    return 'They look like metres of a projected system (Web Mercator, UTM): save the file in WGS 84 (EPSG:4326), in degrees. If no other row has such numbers, decimal points are missing.';
  return 'Look for a missing decimal point.';
}

/** What is wrong with the coordinates of a geometry, in one or two sentences. */
export function whyNoCoordinates(coordinates: unknown, depth: number): string {
  const wrong = firstWrong(coordinates, depth);
  if (!Array.isArray(wrong) || wrong.length < 2) return `One position is ${found(wrong)}.`;
  const [lon, lat] = wrong as unknown[];
  if (typeof lon === 'string' || typeof lat === 'string')
    return `${found(lon)}, ${found(lat)} are texts: write numbers without quotes, with a point.`;
  if (typeof lon !== 'number' || typeof lat !== 'number') return `One has ${found(lon)} and ${found(lat)}.`;
  return `One is ${lon}, ${lat}. ${whyNoPosition(lon, lat, 'write longitude first')}`;
}

/** Names of what GeoJSON is in anyway, or what differs from it by less than a metre or two. */
const ON_EARTH = /(crs:?:?84|epsg:{1,2}(\d+(\.\d+)*:)?(4326|4258|4269|4979))$/i;

/**
 * GeoJSON of before 2016 may say in which system its coordinates are.
 * @returns false when they are in one that is not read, so that nothing is drawn where it is not.
 */
export function readCrs(root: JsonReader): boolean {
  const crs = root.raw('crs');
  if (crs === undefined || crs === null) return true;
  const properties = isObject(crs) ? crs['properties'] : undefined;
  const name = isObject(properties) ? properties['name'] : crs;
  if (typeof name === 'string' && ON_EARTH.test(name)) return true;
  root.report(
    'crs',
    'crs',
    `The coordinates are in the system ${found(name)}; expected WGS 84 (longitude and latitude in degrees). No place is drawn; save the file in EPSG:4326.`,
  );
  return false;
}
