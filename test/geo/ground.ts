// Reading the generated ground for the tests, and the few measures they share.
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, featureCollection, lineString, polygonize } from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { unpackPath } from '../../geo/ground/unpack.js';
import type { GroundPaths } from '../../geo/ground/types.js';

const read = (path: string) => readFileSync(new URL(`../../geo/${path}`, import.meta.url), 'utf8');

export const readText = read;

export const readFeatures = <G extends Feature['geometry']>(path: string) =>
  JSON.parse(read(path)) as FeatureCollection<G, Record<string, string>>;

type Countries = FeatureCollection<MultiPolygon, { country: string }>;
export const levels = {
  caucasus: {
    box: [38, 36, 52, 45.2],
    countries: JSON.parse(read('data/countries-caucasus.json')) as Countries,
  },
  overview: {
    box: [22, 34, 72, 62],
    countries: JSON.parse(read('data/countries-overview.json')) as Countries,
  },
} as const;
export type Level = keyof typeof levels;

/** The countries a point lies in; more than one is a defect. */
export function countriesAt(level: Level, point: Position): string[] {
  return levels[level].countries.features
    .filter((country) => booleanPointInPolygon(point, country))
    .map(({ properties }) => properties.country);
}

export function country(level: Level, id: string): Feature<MultiPolygon> {
  const found = levels[level].countries.features.find(({ properties }) => properties.country === id);
  if (!found) throw new Error(`No ${id} at ${level}`);
  return found;
}

export const within = ([west, south, east, north]: readonly number[], [x, y]: Position) =>
  x! >= west! && x! <= east! && y! >= south! && y! <= north!;

export const onEdge = ([west, south, east, north]: readonly number[], [x, y]: Position) =>
  x === west || x === east || y === south || y === north;

export function exact(level: Level, layer: string) {
  const { features } = readFeatures<MultiLineString | MultiPolygon | Polygon>('ground/exact.json');
  return features.filter(({ properties }) => properties.level === level && properties.layer === layer);
}

export const exactLines = (level: Level, layer: string): Position[][] =>
  exact(level, layer).flatMap(({ geometry }) => (geometry as MultiLineString).coordinates);

const WORLD = 65536;

/** Packed lines back to longitude and latitude, through the SVG path text that a browser would draw. */
export function decode(packed: string, scale: GroundPaths['scale'], closed: boolean): Position[][] {
  const lines = unpackPath(packed, closed).split('M').slice(1);
  return lines.map((text) => {
    const points = text.replace('z', '').split('L');
    const line = points.map((point) => {
      const [x, y] = point.split(' ').map(Number);
      return unproject(x! / scale, y! / scale);
    });
    return text.endsWith('z') ? [...line, line[0]!] : line;
  });
}

export function unproject(x: number, y: number): Position {
  const lat = 2 * Math.atan(Math.exp(Math.PI * (1 - (2 * y) / WORLD))) - Math.PI / 2;
  return [(x / WORLD) * 360 - 180, (lat * 180) / Math.PI];
}

/**
 * The ground that lines enclose, as a reader of the map sees it: coasts and the edges of the map, and every border. Two
 * points are in one state, as drawn, when they are in one face.
 */
export function facesOf(land: readonly Position[][], borders: readonly Position[][]): Feature<Polygon>[] {
  const ends = borders.flatMap((line) => [line[0]!, line[line.length - 1]!]);
  const rings = land.map((ring) => withNodes(ring, ends));
  const lines = [...rings, ...borders].map((line) => lineString(line));
  return polygonize(featureCollection(lines)).features;
}

/** The ring with a corner wherever a border ends on one of its edges: the edges of the map have none there. */
function withNodes(ring: readonly Position[], ends: readonly Position[]): Position[] {
  return ring.flatMap((to, i) => {
    const from = ring[i - 1];
    if (!from) return [to];
    const along = (point: Position) => Math.hypot(point[0]! - from[0]!, point[1]! - from[1]!);
    const beside = (point: Position) =>
      along(point) + Math.hypot(to[0]! - point[0]!, to[1]! - point[1]!) - along(to);
    const between = ends.filter(
      (point) => beside(point) < 1e-9 && along(point) > 0 && along(point) < along(to),
    );
    return [...between.sort((a, b) => along(a) - along(b)), to];
  });
}

export type { LineString };
