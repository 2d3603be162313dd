/** What the engine draws besides ground and places, and only at times: threads, infrastructure, roads near by. */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { OVERLAY_DASHES, OVERLAY_LINES } from './overlay-lines.js';
import { DASHES, LINES, type ThemeTokens } from './tokens.js';

export interface Overlays {
  /** What lies around the overview, from `worldFeatures`: a source of its own, since it comes late and the rest stays. */
  readonly world: FeatureCollection;
  /** Arcs of the selected event, from `arcFeatures`. */
  readonly threads: FeatureCollection;
  /** Pipelines and railway, from `infrastructureFeatures`. */
  readonly infrastructure: FeatureCollection;
  /** Counts of a large brief, from `clusterFeatures`. */
  readonly clusters: FeatureCollection;
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const NO_OVERLAYS: Overlays = {
  world: NOTHING,
  threads: NOTHING,
  infrastructure: NOTHING,
  clusters: NOTHING,
};

/** MapLibre counts dashes in widths of the line. */
function dashed(pattern: readonly number[], width: number): number[] {
  return pattern.map((length) => length / width);
}

/** Thin and dashed, without a head: a relation has no direction on the ground. */
export function threadLayer({ accent }: ThemeTokens): LayerSpecification {
  const byKind = (schematic: unknown, thread: unknown) =>
    ['match', ['get', 'kind'], 'schematic', schematic, thread] as never;
  return {
    id: 'threads',
    type: 'line',
    source: 'threads',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': accent,
      'line-width': byKind(OVERLAY_LINES.schematic, OVERLAY_LINES.thread),
      'line-dasharray': byKind(
        ['literal', dashed(OVERLAY_DASHES.schematic, OVERLAY_LINES.schematic)],
        ['literal', dashed(OVERLAY_DASHES.thread, OVERLAY_LINES.thread)],
      ),
    },
  };
}

/** Not in the accent colour, which is kept for what the brief is about. */
export function infrastructureLayer({ soft }: ThemeTokens): LayerSpecification {
  return {
    id: 'infrastructure',
    type: 'line',
    source: 'infrastructure',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': soft,
      'line-width': OVERLAY_LINES.infrastructure,
      'line-dasharray': dashed(OVERLAY_DASHES.schematic, OVERLAY_LINES.infrastructure),
    },
  };
}

/** The road beside the railway of the corridor, from where both are apart by more than a pixel. */
export function roadLayer({ soft }: ThemeTokens): LayerSpecification {
  return {
    id: 'roads',
    type: 'line',
    source: 'ground',
    minzoom: 8.5,
    filter: ['==', ['get', 'layer'], 'road'],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': soft,
      'line-width': LINES.road,
      'line-dasharray': [
        'match',
        ['get', 'certainty'],
        'proposed',
        ['literal', dashed(DASHES.proposed, LINES.road)],
        ['literal', [1, 0]],
      ] as never,
    },
  };
}
