/** The GeoJSON part of a brief's JSON Schema (RFC 7946): positions, boxes and the geometries a map can draw. */

export const position = {
  type: 'array',
  title: 'Position',
  description:
    '[longitude, latitude] in degrees, WGS 84; longitude first. A height may follow and is not used.',
  prefixItems: [
    { type: 'number', minimum: -180, maximum: 180, description: 'Longitude: −180 (west) to 180 (east).' },
    { type: 'number', minimum: -90, maximum: 90, description: 'Latitude: −90 (south) to 90 (north).' },
  ],
  items: { type: 'number' },
  minItems: 2,
  examples: [[49.892, 40.3777]],
} as const;

export const bbox = {
  type: 'array',
  title: 'Box',
  description: '[west, south, east, north] in degrees; west less than east, south less than north.',
  prefixItems: [
    { type: 'number', minimum: -180, maximum: 180, description: 'West' },
    { type: 'number', minimum: -90, maximum: 90, description: 'South' },
    { type: 'number', minimum: -180, maximum: 180, description: 'East' },
    { type: 'number', minimum: -90, maximum: 90, description: 'North' },
  ],
  items: { type: 'number' },
  minItems: 4,
  maxItems: 4,
  examples: [[44.76, 38.84, 46.17, 39.78]],
} as const;

const positions = { type: 'array', items: position, minItems: 1 } as const;
const line = { type: 'array', items: position, minItems: 2 } as const;
const ring = {
  type: 'array',
  description: 'A closed ring: the last position is the first again.',
  items: position,
  minItems: 4,
} as const;
const rings = {
  type: 'array',
  description: 'The outer ring, then its holes.',
  items: ring,
  minItems: 1,
} as const;

const point = {
  type: 'object',
  title: 'Point',
  required: ['type', 'coordinates'],
  properties: { type: { const: 'Point' }, coordinates: position },
} as const;
const multiPoint = {
  type: 'object',
  title: 'MultiPoint',
  required: ['type', 'coordinates'],
  properties: { type: { const: 'MultiPoint' }, coordinates: positions },
} as const;
const lineString = {
  type: 'object',
  title: 'LineString',
  required: ['type', 'coordinates'],
  properties: { type: { const: 'LineString' }, coordinates: line },
} as const;
const multiLineString = {
  type: 'object',
  title: 'MultiLineString',
  required: ['type', 'coordinates'],
  properties: {
    type: { const: 'MultiLineString' },
    coordinates: { type: 'array', items: line, minItems: 1 },
  },
} as const;
const polygon = {
  type: 'object',
  title: 'Polygon',
  required: ['type', 'coordinates'],
  properties: { type: { const: 'Polygon' }, coordinates: rings },
} as const;
const multiPolygon = {
  type: 'object',
  title: 'MultiPolygon',
  required: ['type', 'coordinates'],
  properties: { type: { const: 'MultiPolygon' }, coordinates: { type: 'array', items: rings, minItems: 1 } },
} as const;

export const geometry = {
  title: 'Geometry',
  description:
    'Where the place is, as GeoJSON. A point gets a marker; lines and areas are drawn and get one too. null: the place has no spot on the map and stands in the list alone.',
  anyOf: [{ type: 'null' }, point, multiPoint, lineString, multiLineString, polygon, multiPolygon],
  examples: [{ type: 'Point', coordinates: [49.892, 40.3777] }],
} as const;
