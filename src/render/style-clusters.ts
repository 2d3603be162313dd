/** The counts of a large brief as the engine draws them: those around the frame, that no move begins on bare ground. */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Cluster } from '../model/at-scale.js';
import type { BoxSize } from '../model/frame.js';
import { scaleOf, toLonLat, WORLD, type WorldBox } from '../model/projection.js';
import type { ThemeTokens } from './tokens.js';

/**
 * MapLibre is not asked to cluster: it would have to be sent every place again after each change of period, and its
 * counts would be of places, while a marker counts events. So one index feeds both.
 * @param box in which the engine draws; it may be wider than the frame. Within the frame the markers stand, each a
 * button: a disc below one would come again on every copy of the world, where none opens it and its rows would be
 * counted twice.
 */
export function clusterFeatures(
  clusters: readonly Cluster[],
  camera: WorldBox,
  box: BoxSize,
): FeatureCollection {
  const scale = scaleOf(camera, box);
  const [across, down] = [box.width / scale / 2, box.height / scale / 2];
  const hasMarker = ({ x, y }: Cluster): boolean =>
    Math.abs(x) <= camera.width / 2 && Math.abs(y) <= camera.height / 2;
  const comesAgain = ({ x, y }: Cluster): boolean => WORLD - Math.abs(x) <= across && Math.abs(y) <= down;
  return {
    type: 'FeatureCollection',
    features: clusters
      .filter((cluster) => !hasMarker(cluster) && !comesAgain(cluster))
      .map(({ x, y, events, places }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...toLonLat({ x: camera.x + x, y: camera.y + y })] },
        properties: { events, places },
      })),
  };
}

/** Discs like those of the markers. */
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
