// Boxes, and the cleaning that makes neighbours share their borders exactly. The heavy work is mapshaper's.
import mapshaper from 'mapshaper';

const DECIMALS = 4;

export const round = (value) => Number(value.toFixed(DECIMALS));

export function bounds(ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

export const meets = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** Which edge of the box a point lies on, as bits (1 west, 2 south, 4 east, 8 north); 0 when on none. */
export function edgeOf([x, y], box) {
  return (x === box[0] ? 1 : 0) | (y === box[1] ? 2 : 0) | (x === box[2] ? 4 : 0) | (y === box[3] ? 8 : 0);
}

/** Runs mapshaper's commands over `{id, polygons}` parts and gives such parts back; `files` are what commands name. */
export async function reshape(parts, commands, files = {}) {
  const features = parts.map(({ id, polygons }) => ({
    type: 'Feature',
    properties: { id },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }));
  const input = { ...files, 'parts.json': JSON.stringify({ type: 'FeatureCollection', features }) };
  const output = await mapshaper.applyCommands(`-i parts.json ${commands} -o out.json format=geojson`, input);
  return JSON.parse(output['out.json'])
    .features.filter(({ geometry }) => geometry)
    .map(({ properties, geometry: { type, coordinates } }) => ({
      id: properties.id,
      polygons: type === 'Polygon' ? [coordinates] : coordinates,
    }));
}
