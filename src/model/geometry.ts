/** What a geometry says about itself: its positions, its box, and where a marker of it stands. */
import type { Geometry, Position } from 'geojson';
import type { BBox, LonLat } from './brief.js';

/** How deep the positions of each type of geometry are nested. */
export const GEOMETRY_DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** Every position of a geometry, in order. */
export function positionsOf(geometry: Geometry): LonLat[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const depth = GEOMETRY_DEPTH[geometry.type] ?? 0;
  const flat = depth === 0 ? [geometry.coordinates] : (geometry.coordinates as unknown[]).flat(depth - 1);
  return (flat as Position[]).map(([lon = 0, lat = 0]) => [lon, lat] as const);
}

export function bboxOf(points: readonly LonLat[]): BBox | null {
  if (points.length === 0) return null;
  // A loop, because a coastline has more positions than a call may have arguments.
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

/** The point itself, the middle vertex of a line, the middle of an area's box. */
function anchorOf(geometry: Geometry, points: readonly LonLat[], bbox: BBox): LonLat | null {
  if (geometry.type.endsWith('Polygon')) return [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2];
  return points[Math.floor(points.length / 2)] ?? null;
}

/** @param own a `bbox` that the feature brings itself. */
export function standing(
  geometry: Geometry | null,
  own: BBox | null,
): { point: LonLat | null; bbox: BBox | null } {
  const points = geometry ? positionsOf(geometry) : [];
  const box = bboxOf(points);
  return { point: geometry && box ? anchorOf(geometry, points, box) : null, bbox: own ?? box };
}
