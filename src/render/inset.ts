/** A small map of the overview on which the current frame is drawn: where in the world this is. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { INSET_BOX } from '../model/furniture.js';
import type { WorldBox } from '../model/projection.js';
import type { Scene } from '../model/scene.js';
import { toWorld } from '../model/projection.js';
import type { GroundLevel } from './ground.js';
import { viewBox } from './picture.js';

/** A place's dot, in world units: about three pixels across. */
const DOT = 110;

/** One shape, since thousands of places come to hundreds of dots. */
function manyDots(spots: readonly { readonly x: number; readonly y: number }[]): SVGTemplateResult {
  const dot = `a${DOT} ${DOT} 0 1 0 ${DOT * 2} 0a${DOT} ${DOT} 0 1 0 ${-DOT * 2} 0`;
  return svg`<path class="inset-dot" d=${spots.map(({ x, y }) => `M${x - DOT} ${y}${dot}`).join('')}></path>`;
}

/** @param label its text alternative. */
export function inset(scene: Scene, camera: WorldBox, overview: GroundLevel, label: string): TemplateResult {
  const toUnits = `scale(${1 / overview.scale})`;
  const dots = scene.lookup
    ? manyDots(scene.lookup.spots(DOT * 2))
    : scene.featured.flatMap(({ place, parts }) => {
        if (!place.point || parts.length > 0) return [];
        const { x, y } = toWorld(place.point);
        return [svg`<circle class="inset-dot" cx=${x} cy=${y} r=${DOT}></circle>`];
      });
  const { x, y, width, height } = camera;
  return html`<svg part="inset" class="inset" viewBox=${viewBox(INSET_BOX)} role="img" aria-label=${label}>
    <g transform=${toUnits}>
      <path class="land" d=${overview.land}></path>
      <path class="coast" d=${overview.coast}></path>
      <path class="border" d=${overview.borders}></path>
    </g>
    ${dots}
    <rect class="inset-frame" x=${x - width / 2} y=${y - height / 2} width=${width} height=${height}></rect>
  </svg>`;
}
