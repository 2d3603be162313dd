/** The counts of a large brief as the engine draws them: the clusters of the frame, fed as they are. */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Cluster } from '../model/at-scale.js';
import { toLonLat, type WorldBox } from '../model/projection.js';
import type { ThemeTokens } from './tokens.js';

/**
 * MapLibre is not asked to cluster: it would have to be sent every place again after each change of period, and its
 * counts would be of places, while a marker counts events. So one index feeds both.
 */
export function clusterFeatures(clusters: readonly Cluster[], camera: WorldBox): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: clusters.map(({ x, y, events, places }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...toLonLat({ x: camera.x + x, y: camera.y + y })] },
      properties: { events, places },
    })),
  };
}

/** Discs like those of the markers that stand on top of them. */
export function clusterLayers({ accent, onAccent, land }: ThemeTokens): LayerSpecification[] {
  return [
    {
      id: 'clusters',
      type: 'circle',
      source: 'clusters',
      paint: {
        'circle-radius': 12,
        'circle-color': accent,
        'circle-stroke-color': land,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source: 'clusters',
      layout: {
        'text-field': ['to-string', ['get', 'events']],
        'text-font': ['system-ui', 'sans-serif'],
        'text-size': 13,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': onAccent },
    },
  ];
}
