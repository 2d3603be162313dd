/** Turns GeoJSON geometry into an SVG path in world units. */
import type { Geometry, Position } from 'geojson';
import { toWorld } from '../model/projection.js';

const round = (value: number): number => Math.round(value * 100) / 100;

function line(positions: readonly Position[], close: boolean): string {
  const steps = positions.map(([lon = 0, lat = 0]) => {
    const { x, y } = toWorld([lon, lat]);
    return `${round(x)} ${round(y)}`;
  });
  return `M${steps.join('L')}${close ? 'z' : ''}`;
}

/** The path of lines and areas; points have none. */
export function svgPath(geometry: Geometry): string {
  switch (geometry.type) {
    case 'LineString':
      return line(geometry.coordinates, false);
    case 'MultiLineString':
      return geometry.coordinates.map((part) => line(part, false)).join('');
    case 'Polygon':
      return geometry.coordinates.map((ring) => line(ring, true)).join('');
    case 'MultiPolygon':
      return geometry.coordinates
        .flat()
        .map((ring) => line(ring, true))
        .join('');
    case 'GeometryCollection':
      return geometry.geometries.map(svgPath).join('');
    default:
      return '';
  }
}
