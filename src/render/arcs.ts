/** The arcs of the selected event, for the picture and for the engine. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { FeatureCollection } from 'geojson';
import { flight8243 } from '../../geo/ground/flight-8243.js';
import { arcsOf, type Arc } from '../model/arcs.js';
import type { WorldBox } from '../model/projection.js';
import type { Scene } from '../model/scene.js';
import { viewBox } from './picture.js';
import { svgPath } from './svg-path.js';

/** Ways that the geodata know of events of the built-in brief. */
const ROUTES = [flight8243];

/** Picture and engine ask for the same scene, and the picture again at every update. */
const arcsOfScene = new WeakMap<Scene, readonly Arc[]>();

function arcsIn(scene: Scene): readonly Arc[] {
  const arcs = arcsOfScene.get(scene) ?? arcsOf(scene, ROUTES);
  arcsOfScene.set(scene, arcs);
  return arcs;
}

/** For the engine's source `threads`. */
export function arcFeatures(scene: Scene): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: arcsIn(scene).map(({ id, kind, geometry }) => ({
      type: 'Feature',
      geometry,
      properties: { id, kind },
    })),
  };
}

/** The shapes of those whose course is not known. */
export function schematicArcs(scene: Scene): Arc['geometry'][] {
  return arcsIn(scene).flatMap(({ kind, geometry }) => (kind === 'schematic' ? [geometry] : []));
}

/** Paths in world units, as the picture's own. */
export function arcs(scene: Scene): SVGTemplateResult {
  return svg`${arcsIn(scene).map(
    ({ id, kind, geometry }) => svg`<path class="arc ${kind}" data-arc=${id} d=${svgPath(geometry)}></path>`,
  )}`;
}

/** The arcs as a sheet over the picture, under names and markers; null when there are none. */
export function arcsOverlay(scene: Scene, camera: WorldBox): TemplateResult | null {
  if (arcsIn(scene).length === 0) return null;
  return html`<svg
    part="arcs"
    class="picture arcs"
    viewBox=${viewBox(camera)}
    preserveAspectRatio="xMidYMid meet"
    aria-hidden="true"
    focusable="false"
  >
    ${arcs(scene)}
  </svg>`;
}
