/** How the engine writes names, and draws the signs of cities and peaks beside them. */
import type { LayerSpecification } from 'maplibre-gl';
import { CAPITAL_CORE, RINGS } from './city-signs.js';
import type { ThemeTokens } from './tokens.js';

/** CSS font families, used as they are: no glyphs are requested. */
const FONT = ['system-ui', 'sans-serif'];
/** MapLibre reads the style from the first name; no face of this name exists, so the next one is taken. */
const ITALIC = ['"Italic"', 'system-ui', 'sans-serif'];

/** @param filter which of the names; those of water and regions are slanted. */
export function labelLayer(id: string, filter: unknown, theme: ThemeTokens): LayerSpecification[] {
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
export function labelDots({ soft, land }: ThemeTokens): LayerSpecification[] {
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
export function labelPeaks({ soft }: ThemeTokens): LayerSpecification {
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
