/**
 * The engine's style as a pure function of scene, labels and theme. It draws what the picture draws, in the same
 * order and colours, so that the engine can take over without a jump.
 */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Scene } from '../model/scene.js';
import { placeFeatures, type GroundData } from './style-features.js';
import { clusterLayers } from './style-clusters.js';
import { infrastructureLayer, NO_OVERLAYS, roadLayer, threadLayer, type Overlays } from './style-overlays.js';
import { labelDots, labelLayer, labelPeaks } from './style-labels.js';
import { AREA_FILL, DASHES, LINES, UNSETTLED, type ThemeTokens } from './tokens.js';

/** Layers whose features carry `properties.place` and can be clicked, topmost first. */
export const PLACE_LAYERS = [
  'place-points',
  'place-labels',
  'place-labels-italic',
  'place-lines',
  'place-areas',
] as const;

function groundLayers(theme: ThemeTokens, level: string, source = 'ground'): LayerSpecification[] {
  const only = (layer: string) =>
    ['all', ['==', ['get', 'level'], level], ['==', ['get', 'layer'], layer]] as never;
  const fill = (layer: string, color: string): LayerSpecification => ({
    id: `${level}-${layer}`,
    type: 'fill',
    source,
    filter: only(layer),
    paint: { 'fill-color': color, 'fill-antialias': layer !== 'sea' },
  });
  const line = (layer: string, of: string, color: string, width: number): LayerSpecification => ({
    id: `${level}-${layer}`,
    type: 'line',
    source,
    filter: only(of),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  });
  return [
    fill('sea', theme.sea),
    fill('land', theme.land),
    line('coast', 'coast', theme.coast, LINES.coast),
    fill('lake', theme.sea),
    line('lake-shore', 'lake', theme.coast, LINES.lakeShore),
    line('river', 'river', theme.river, LINES.river),
    line('border', 'border', theme.border, LINES.border),
  ];
}

/** Lines that are not agreed on, which the world alone has. */
function unsettledLayer(theme: ThemeTokens): LayerSpecification {
  return {
    id: 'world-unsettled',
    type: 'line',
    source: 'world',
    filter: ['==', ['get', 'layer'], 'unsettled'],
    paint: {
      'line-color': theme.border,
      'line-width': LINES.border,
      'line-dasharray': UNSETTLED.map((length) => length / LINES.border),
    },
  };
}

const state = (name: string) => ['boolean', ['feature-state', name], false];

function placeLayers({ accent }: ThemeTokens): LayerSpecification[] {
  const own = ['get', 'own'];
  const shown = ['case', state('selected'), 0.14, state('hover'), 0.1, own, AREA_FILL, 0] as never;
  const width = [
    'match',
    ['get', 'certainty'],
    ...(['under-construction', 'proposed', 'schematic'] as const).flatMap((name) => [name, LINES[name]]),
    LINES.existing,
  ];
  const dashes = (['proposed', 'schematic'] as const).flatMap((name) => [
    name,
    ['literal', DASHES[name].map((length) => length / LINES[name])],
  ]);
  return [
    {
      id: 'place-areas',
      type: 'fill',
      source: 'places',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': accent, 'fill-opacity': shown },
    },
    {
      id: 'place-outlines',
      type: 'line',
      source: 'places',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'line-color': accent,
        'line-width': ['case', state('selected'), 2, LINES.area] as never,
        'line-opacity': ['case', state('selected'), 1, own, 1, 0] as never,
      },
    },
    {
      id: 'place-lines',
      type: 'line',
      source: 'places',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': accent,
        'line-width': width as never,
        'line-dasharray': ['match', ['get', 'certainty'], ...dashes, ['literal', [1, 0]]] as never,
      },
    },
    {
      id: 'place-points',
      type: 'circle',
      source: 'places',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['case', ['get', 'featured'], 3, 0] as never,
        'circle-color': accent,
      },
    },
  ];
}

/** @param labels from {@link labelFeatures}; @param ground the exact ground; @param overlays nothing by default. */
export function styleFor(
  scene: Scene,
  labels: FeatureCollection,
  theme: ThemeTokens,
  ground: GroundData,
  { world, threads, infrastructure, clusters }: Overlays = NO_OVERLAYS,
): StyleSpecification {
  const detailed = groundLayers(theme, 'caucasus');
  return {
    version: 8,
    name: 'caucasus-map',
    sources: {
      world: { type: 'geojson', data: world, tolerance: 0.2, maxzoom: 12 },
      ground: { type: 'geojson', data: ground, tolerance: 0.2, maxzoom: 12 },
      places: {
        type: 'geojson',
        data: placeFeatures(scene, ground),
        promoteId: 'id',
        tolerance: 0.2,
        maxzoom: 12,
      },
      labels: { type: 'geojson', data: labels },
      threads: { type: 'geojson', data: threads },
      infrastructure: { type: 'geojson', data: infrastructure },
      clusters: { type: 'geojson', data: clusters },
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': theme.land } },
      ...groundLayers(theme, 'world', 'world').filter(({ id }) => !/lake|river/.test(id)),
      unsettledLayer(theme),
      ...groundLayers(theme, 'overview'),
      ...detailed.slice(0, -1),
      roadLayer(theme),
      infrastructureLayer(theme),
      ...placeLayers(theme).slice(0, -1),
      // State borders are drawn above the routes.
      ...detailed.slice(-1),
      ...labelDots(theme),
      threadLayer(theme),
      ...placeLayers(theme).slice(-1),
      labelPeaks(theme),
      ...labelLayer('context-labels', ['!', ['has', 'place']], theme),
      ...labelLayer('place-labels', ['has', 'place'], theme),
      ...clusterLayers(theme),
    ],
  };
}
