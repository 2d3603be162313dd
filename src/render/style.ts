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
import { CAPITAL_CORE, RINGS } from './city-signs.js';
import { AREA_FILL, DASHES, LINES, UNSETTLED, type ThemeTokens } from './tokens.js';

/** CSS font families, used as they are: no glyphs are requested. */
const FONT = ['system-ui', 'sans-serif'];
/** MapLibre reads the style from the first name; no face of this name exists, so the next one is taken. */
const ITALIC = ['"Italic"', 'system-ui', 'sans-serif'];

/** Layers whose features carry `properties.place` and can be clicked, topmost first. */
export const PLACE_LAYERS = [
  'place-points',
  'place-labels',
  'place-labels-italic',
  'place-lines',
  'place-areas',
] as const;

function groundLayers(theme: ThemeTokens, level: string): LayerSpecification[] {
  const only = (layer: string) =>
    ['all', ['==', ['get', 'level'], level], ['==', ['get', 'layer'], layer]] as never;
  const fill = (layer: string, color: string): LayerSpecification => ({
    id: `${level}-${layer}`,
    type: 'fill',
    source: 'ground',
    filter: only(layer),
    paint: { 'fill-color': color, 'fill-antialias': layer !== 'sea' },
  });
  const line = (layer: string, of: string, color: string, width: number): LayerSpecification => ({
    id: `${level}-${layer}`,
    type: 'line',
    source: 'ground',
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
    source: 'ground',
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

function labelLayer(id: string, filter: unknown, theme: ThemeTokens): LayerSpecification[] {
  const water = ['in', ['get', 'kind'], ['literal', ['sea', 'lake', 'river']]];
  const slanted = ['in', ['get', 'kind'], ['literal', ['sea', 'lake', 'river', 'region']]];
  return [false, true].map((italic) => ({
    id: italic ? `${id}-italic` : id,
    type: 'symbol',
    source: 'labels',
    filter: ['all', filter, italic ? slanted : ['!', slanted]] as never,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': italic ? ITALIC : FONT,
      'text-size': ['get', 'size'],
      'text-letter-spacing': ['get', 'spacing'],
      // Lines are broken where the frame breaks them.
      'text-max-width': 100,
      'text-line-height': 1.2,
      'text-anchor': ['get', 'anchor'] as never,
      // What queryRenderedFeatures looks at has its arrays as text; without this it would warn of each.
      'text-offset': [
        'case',
        ['==', ['typeof', ['get', 'offset']], 'string'],
        ['literal', [0, 0]],
        ['array', 'number', 2, ['get', 'offset']],
      ] as never,
      'text-rotate': ['get', 'tilt'],
      'text-justify': 'auto',
      'text-padding': 1,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': ['case', water, theme.water, theme.soft] as never,
      'text-halo-color': [
        'case',
        ['in', ['get', 'kind'], ['literal', ['sea', 'lake']]],
        theme.sea,
        theme.land,
      ] as never,
      'text-halo-width': 2,
    },
  }));
}

/** Rings of cities by their rank; a capital's has a core. */
function labelDots({ soft, land }: ThemeTokens): LayerSpecification[] {
  return [
    {
      id: 'label-dots',
      type: 'circle',
      source: 'labels',
      filter: ['in', ['get', 'kind'], ['literal', Object.keys(RINGS)]],
      paint: {
        'circle-radius': ['match', ['get', 'kind'], ...Object.entries(RINGS).flat(), 0] as never,
        'circle-color': land,
        'circle-stroke-color': soft,
        'circle-stroke-width': 1.25,
      },
    },
    {
      id: 'label-cores',
      type: 'circle',
      source: 'labels',
      filter: ['==', ['get', 'kind'], 'capital'],
      paint: { 'circle-radius': CAPITAL_CORE, 'circle-color': soft },
    },
  ];
}

/** A peak's mark, as a glyph: circles are all that the engine draws without images. */
function labelPeaks({ soft }: ThemeTokens): LayerSpecification {
  return {
    id: 'label-peaks',
    type: 'symbol',
    source: 'labels',
    filter: ['==', ['get', 'kind'], 'peak'],
    layout: {
      'text-field': '▲',
      'text-font': FONT,
      'text-size': 8,
      // It stands where its name was placed around it, and takes no part in finding room.
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': soft },
  };
}

/** @param labels from {@link labelFeatures}; @param ground the exact ground; @param overlays nothing by default. */
export function styleFor(
  scene: Scene,
  labels: FeatureCollection,
  theme: ThemeTokens,
  ground: GroundData,
  { threads, infrastructure, clusters }: Overlays = NO_OVERLAYS,
): StyleSpecification {
  const detailed = groundLayers(theme, 'caucasus');
  return {
    version: 8,
    name: 'caucasus-map',
    sources: {
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
      ...(clusters && { clusters: { type: 'geojson', data: clusters } }),
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': theme.land } },
      ...groundLayers(theme, 'world').filter(({ id }) => !/lake|river/.test(id)),
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
      ...(clusters ? clusterLayers(theme) : []),
    ],
  };
}
