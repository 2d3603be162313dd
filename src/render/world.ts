/** The ground of the whole world, for picture and engine: a chunk that is fetched when a frame leaves the overview. */
import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson';
import { unpackLines, type Step } from '../../geo/ground/unpack.js';
import { worldPaths } from '../../geo/ground/world-paths.js';
import type { LonLat } from '../model/brief.js';
import { toLonLat, WORLD } from '../model/projection.js';
import type { GroundLevel } from './ground.js';

const { scale, extent } = worldPaths;

function pathOf(packed: string, closed: boolean, shift: number): string {
  return unpackLines(packed, closed)
    .map((line) => `M${line.map(([x, y]) => `${x + shift} ${y}`).join('L')}${closed ? 'z' : ''}`)
    .join('');
}

const copies = new Map<number, GroundLevel>();

/**
 * The world as a level of the picture.
 * @param turn how many times round the globe to the east it stands: for a frame across 180°.
 */
export function worldLevel(turn = 0): GroundLevel {
  const shift = turn * WORLD * scale;
  const level = copies.get(turn) ?? {
    scale,
    extent: [extent[0] + shift, extent[1], extent[2] + shift, extent[3]],
    land: pathOf(worldPaths.land, true, shift),
    coast: pathOf(worldPaths.coast, false, shift),
    borders: pathOf(worldPaths.borders, false, shift),
    unsettled: pathOf(worldPaths.unsettled, false, shift),
    lakes: '',
    rivers: '',
    areas: {},
  };
  copies.set(turn, level);
  return level;
}

const toDegrees = ([x, y]: Step): LonLat => toLonLat({ x: x / scale, y: y / scale });

function lines(packed: string): Position[][] {
  return unpackLines(packed, false).map((line) => line.map((step) => [...toDegrees(step)]));
}

/** Twice the area a ring goes round, negative for a hole. */
function turning(ring: readonly Step[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Step;
    // On the page y grows downwards.
    return sum + nextX * y - x * nextY;
  }, 0);
}

/** Rings as polygons; holes come right after what they are in. */
function polygons(packed: string): Position[][][] {
  const found: Position[][][] = [];
  for (const ring of unpackLines(packed, true)) {
    const points = [...ring, ring[0] as Step].map((step) => [...toDegrees(step)]);
    if (turning(ring) > 0) found.push([points]);
    else found.at(-1)?.push(points);
  }
  return found;
}

type GroundFeature = Feature<MultiLineString | MultiPolygon, { level: string; layer: string }>;

/** The world for the engine, which repeats it to the east and west by itself. */
export function worldFeatures(): GroundFeature[] {
  const stroked = (layer: string, packed: string): GroundFeature => ({
    type: 'Feature',
    properties: { level: 'world', layer },
    geometry: { type: 'MultiLineString', coordinates: lines(packed) },
  });
  const filled = (layer: string, coordinates: Position[][][]): GroundFeature => ({
    type: 'Feature',
    properties: { level: 'world', layer },
    geometry: { type: 'MultiPolygon', coordinates },
  });
  const [[west, north], [east, south]] = [toDegrees([0, 0]), toDegrees([extent[2], extent[3]])];
  const sheet = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return [
    filled('sea', [[sheet]]),
    filled('land', polygons(worldPaths.land)),
    stroked('coast', worldPaths.coast),
    stroked('border', worldPaths.borders),
    stroked('unsettled', worldPaths.unsettled),
  ];
}
