/** The exact ground in longitude and latitude: comes with the engine, not with the first payload. */
import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import corridorRoad from '../../geo/ground/corridor-road.json';
import exact from '../../geo/ground/exact.json';
import type { BBox } from '../model/brief.js';
import type { GroundData } from './style-features.js';

/** What each level covers, in degrees: the sea is drawn as a box, and the land on it. */
const EXTENTS: Readonly<Record<string, BBox>> = {
  overview: [22, 34, 72, 62],
  caucasus: [38, 36, 52, 45.2],
};

const seas = Object.entries(EXTENTS).map(
  ([level, [west, south, east, north]]): Feature<Polygon, { level: string; layer: string }> => ({
    type: 'Feature',
    properties: { level, layer: 'sea' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  }),
);

const ground = exact as unknown as GroundData;

/** The road beside the corridor's railway, as a layer of its own: worth drawing where both are apart by more than a pixel. */
const roads = (corridorRoad as FeatureCollection<LineString, { certainty: string }>).features.map(
  (feature): Feature<LineString, { level: string; layer: string; certainty: string }> => ({
    ...feature,
    properties: { level: 'caucasus', layer: 'road', certainty: feature.properties.certainty },
  }),
);

/** Overview, detailed level and roads. */
export const EXACT_GROUND: GroundData = { ...ground, features: [...seas, ...ground.features, ...roads] };
