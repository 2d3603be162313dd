/**
 * Puts what lies on both sides of 180° side by side: degrees east of it go on counting, up to 540, so that frames, paths
 * and markers need not know of the date line.
 */
import type { Geometry, Position } from 'geojson';
import type { BBox, Place } from './brief.js';
import { bboxOf, GEOMETRY_DEPTH, positionsOf, standing } from './geometry.js';

/** From west to east, in degrees. */
interface Span {
  readonly west: number;
  readonly east: number;
}

const TURN = 360;

/**
 * Where the round of longitudes is best cut open.
 * @returns what begins west of it belongs a turn further east; null when nothing does.
 */
function cutOf(spans: readonly Span[]): number | null {
  if (spans.length === 0) return null;
  const sorted = [...spans].sort((a, b) => a.west - b.west);
  const first = sorted[0] as Span;
  let [east, cut, widest] = [first.east, first.west, 0];
  for (const span of sorted.slice(1)) {
    if (span.west - east > widest) [widest, cut] = [span.west - east, span.west];
    east = Math.max(east, span.east);
  }
  // The gap from the last one round to the first is there without any shift.
  const whole = east - first.west;
  return whole > TURN / 2 && widest > TURN - whole ? cut : null;
}

type Positions = readonly Position[];

/** A line that jumps over half the globe takes the short way; a step along ±180 itself is the edge of a sheet. */
function continuous(line: Positions): Position[] {
  let turns = 0;
  return line.map(([lon = 0, ...rest], index) => {
    const step = lon - (line[index - 1]?.[0] ?? lon);
    if (Math.abs(step) > TURN / 2 && Math.abs(step) < TURN) turns -= Math.sign(step) * TURN;
    return [lon + turns, ...rest];
  });
}

function moved(value: unknown, by: number): unknown {
  const [first, ...rest] = value as unknown[];
  if (typeof first === 'number') return [first + by, ...rest];
  return (value as unknown[]).map((item) => moved(item, by));
}

function spanOf(geometry: Geometry): Span {
  const [west, , east] = bboxOf(positionsOf(geometry)) ?? [0, 0, 0, 0];
  return { west, east };
}

/** Holes on the same side as what they are in. */
function beside(rings: Position[][]): Position[][] {
  const span = (ring: Position[]): Span => spanOf({ type: 'LineString', coordinates: ring });
  const outer = rings[0] && span(rings[0]);
  return rings.map((ring) =>
    outer && span(ring).east < outer.west ? (moved(ring, TURN) as Position[]) : ring,
  );
}

/** The lines of a geometry made continuous, at any depth. */
function withContinuousLines(value: unknown, depth: number): unknown {
  if (depth === 1) return continuous(value as Positions);
  const lines = (value as unknown[]).map((item) => withContinuousLines(item, depth - 1));
  return depth === 2 ? beside(lines as Position[][]) : lines;
}

/** The pieces of a Multi form on one side of a cut; any other geometry is one piece. */
function sideBySide(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection' || !geometry.type.startsWith('Multi')) return geometry;
  const type = geometry.type.slice('Multi'.length);
  const pieces = (geometry.coordinates as unknown[]).map((coordinates) => ({
    coordinates,
    ...spanOf({ type, coordinates } as Geometry),
  }));
  const cut = cutOf(pieces);
  if (cut === null) return geometry;
  const coordinates = pieces.map(({ coordinates: piece, west }) => (west < cut ? moved(piece, TURN) : piece));
  return { type: geometry.type, coordinates } as Geometry;
}

/**
 * A geometry as it is drawn on a flat map.
 * @returns the same one when it lies on one side of 180° or crosses it as a map of the world does.
 */
export function unrolled(geometry: Geometry): Geometry {
  const { west, east } = spanOf(geometry);
  if (geometry.type === 'GeometryCollection' || east - west <= TURN / 2) return geometry;
  const depth = GEOMETRY_DEPTH[geometry.type] ?? 0;
  // Points have nothing that could run on.
  const runsOn = !geometry.type.endsWith('Point');
  const coordinates = runsOn ? withContinuousLines(geometry.coordinates, depth) : geometry.coordinates;
  return sideBySide({ type: geometry.type, coordinates } as Geometry);
}

/** A box of RFC 7946 across 180° has its west above its east. */
export function unrolledBox([west, south, east, north]: BBox): BBox {
  return [west, south, west > east ? east + TURN : east, north];
}

function spanOfPlace({ point, bbox }: Place): Span | null {
  if (bbox) return { west: bbox[0], east: bbox[2] };
  return point && { west: point[0], east: point[0] };
}

function movedPlace(place: Place): Place {
  const { geometry, bbox } = place;
  if (!geometry || geometry.type === 'GeometryCollection') return place;
  const shifted = { ...geometry, coordinates: moved(geometry.coordinates, TURN) } as Geometry;
  const box = bbox && ([bbox[0] + TURN, bbox[1], bbox[2] + TURN, bbox[3]] as const);
  return { ...place, geometry: shifted, ...standing(shifted, box) };
}

/** Do all places lie within half the globe? Nearly always, so nothing is made to find out. */
function isOnOneSide(places: readonly Place[], featuredOnly: boolean): boolean {
  let [least, most] = [Infinity, -Infinity];
  for (const { bbox, point, featured } of places) {
    if (featuredOnly && !featured) continue;
    const west = bbox ? bbox[0] : point?.[0];
    const east = bbox ? bbox[2] : west;
    if (west === undefined || east === undefined) continue;
    if (west < least) least = west;
    if (east > most) most = east;
  }
  return most - least <= TURN / 2;
}

/** The places of a brief side by side, where their shortest frame goes across 180°. The same list where it does not. */
export function gathered(places: readonly Place[]): readonly Place[] {
  const some = places.some(({ featured }) => featured);
  if (isOnOneSide(places, some)) return places;
  const shown = some ? places.filter(({ featured }) => featured) : places;
  const cut = cutOf(shown.flatMap((place) => spanOfPlace(place) ?? []));
  if (cut === null) return places;
  return places.map((place) => ((spanOfPlace(place)?.west ?? cut) < cut ? movedPlace(place) : place));
}

/** A longitude back between −180 and 180. */
export function rolledLongitude(lon: number): number {
  return lon > TURN / 2 ? lon - TURN : lon;
}

/** One piece back between −180 and 180: as a whole where it lies beyond, else point by point. */
function rolledPiece(value: unknown, west: number): unknown {
  if (west >= TURN / 2) return moved(value, -TURN);
  const [first, ...rest] = value as unknown[];
  if (typeof first === 'number') return [rolledLongitude(first), ...rest];
  return (value as unknown[]).map((item) => rolledPiece(item, west));
}

/** The inverse of {@link unrolled}, for files: degrees from −180 to 180. */
export function rolled(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection' || spanOf(geometry).east <= TURN / 2) return geometry;
  const type = geometry.type.replace('Multi', '');
  const back = (piece: unknown): unknown =>
    rolledPiece(piece, spanOf({ type, coordinates: piece } as Geometry).west);
  const coordinates = geometry.type.startsWith('Multi')
    ? (geometry.coordinates as unknown[]).map(back)
    : back(geometry.coordinates);
  return { type: geometry.type, coordinates } as Geometry;
}
