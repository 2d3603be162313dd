/** Where a row of a table stands: from latitude and longitude, from one column with both, or from WKT. */
import { whyNoPosition } from '../model/positions.js';
import { found } from '../model/problems.js';
import { partLatLon, partWkt, readDegrees, type Axis } from './degrees.js';
import type { RowReader } from './row-reader.js';

export type RowPosition = readonly [lon: number, lat: number];

const EXPECTED: Readonly<Record<Axis, string>> = {
  lat: 'expected a latitude such as 40.41',
  lon: 'expected a longitude such as 49.87',
};

const KEPT =
  'The position is left out, so the row is on the map only if another row says where the same place is.';

/** @returns true when some column may hold positions. */
export function hasPositions({ table, mapping: { roles } }: RowReader): boolean {
  if (table.geometry) return true;
  return (roles.has('lat') && roles.has('lon')) || roles.has('latLon') || roles.has('wkt');
}

function degreesOf(reader: RowReader, cell: unknown, column: number | undefined, axis: Axis): number | null {
  const read = readDegrees(cell, axis);
  if ('degrees' in read) return read.degrees;
  reader.report(
    'coordinates',
    column,
    `${found(cell)} is not read, because ${read.why}; ${EXPECTED[axis]}. ${KEPT}`,
  );
  return null;
}

function checked(
  reader: RowReader,
  lon: number,
  lat: number,
  column: number | undefined,
): RowPosition | null {
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return [lon, lat];
  reader.report(
    'coordinates',
    column,
    `Latitude ${lat}, longitude ${lon} is nowhere on earth (−90 to 90, −180 to 180). ${whyNoPosition(lon, lat, 'swap the two numbers or the headers')} ${KEPT}`,
  );
  return null;
}

function fromTwo(reader: RowReader): RowPosition | null | undefined {
  const [latColumn, lonColumn] = [reader.mapping.roles.get('lat'), reader.mapping.roles.get('lon')];
  if (latColumn === undefined || lonColumn === undefined) return undefined;
  const [lat, lon] = [reader.text(latColumn), reader.text(lonColumn)];
  if (lat === undefined && lon === undefined) return undefined;
  if (lat === undefined || lon === undefined) {
    const column = lat === undefined ? latColumn : lonColumn;
    reader.report(
      'coordinates',
      column,
      `The cell is empty; ${EXPECTED[lat === undefined ? 'lat' : 'lon']}. ${KEPT}`,
    );
    return null;
  }
  const north = degreesOf(reader, reader.raw(latColumn), latColumn, 'lat');
  const east = degreesOf(reader, reader.raw(lonColumn), lonColumn, 'lon');
  return north === null || east === null ? null : checked(reader, east, north, latColumn);
}

/** Of arrays as JSON has them the first number is the longitude, as in GeoJSON. */
function fromOne(reader: RowReader, role: 'latLon' | 'wkt'): RowPosition | null | undefined {
  const column = reader.mapping.roles.get(role);
  const value = reader.raw(column);
  if (Array.isArray(value)) {
    const [lon, lat] = value as unknown[];
    const [east, north] = [degreesOf(reader, lon, column, 'lon'), degreesOf(reader, lat, column, 'lat')];
    return north === null || east === null ? null : checked(reader, east, north, column);
  }
  const text = reader.text(column);
  if (text === undefined) return undefined;
  const parts = role === 'wkt' ? partWkt(text) : (partLatLon(text) ?? partWkt(text));
  if (!parts) {
    const expected =
      role === 'wkt' ? 'a point such as POINT (49.87 40.41)' : 'latitude and longitude such as 40.41, 49.87';
    reader.report('coordinates', column, `${found(text)} is no position; expected ${expected}. ${KEPT}`);
    return null;
  }
  const north = degreesOf(reader, parts[0], column, 'lat');
  const east = degreesOf(reader, parts[1], column, 'lon');
  return north === null || east === null ? null : checked(reader, east, north, column);
}

/** @returns null when what the row says is no position (then told), undefined when it says none. */
export function positionOf(reader: RowReader): RowPosition | null | undefined {
  const two = fromTwo(reader);
  if (two !== undefined) return two;
  const both = fromOne(reader, 'latLon');
  return both !== undefined ? both : fromOne(reader, 'wkt');
}
