/** The map as a vector picture: the ground, the shapes of the brief's places, and the borders above them. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Ground, GroundLevel } from './ground.js';
import { WORLD, type WorldBox } from '../model/projection.js';
import { drawnPlaces, type Scene } from '../model/scene.js';
import { svgPath } from './svg-path.js';
import { UNSETTLED } from './tokens.js';

/** `viewBox` of a camera: always wholly visible, with ground drawn beyond it to the edges of the box. */
export function viewBox({ x, y, width, height }: WorldBox): string {
  return [x - width / 2, y - height / 2, width, height]
    .map((value) => Math.round(value * 100) / 100)
    .join(' ');
}

/** Ground paths are in steps, finer than world units. */
function toUnits(scale: number): string {
  return `scale(${1 / scale})`;
}

function level(ground: GroundLevel): SVGTemplateResult {
  const [minX, minY, maxX, maxY] = ground.extent;
  return svg`<g transform=${toUnits(ground.scale)}>
    <rect class="sea" x=${minX} y=${minY} width=${maxX - minX} height=${maxY - minY}></rect>
    <path class="land" d=${ground.land}></path>
    <path class="coast" d=${ground.coast}></path>
    <path class="lake" d=${ground.lakes}></path>
    <path class="river" d=${ground.rivers}></path>
  </g>`;
}

function borders(ground: GroundLevel): SVGTemplateResult {
  const { scale, unsettled } = ground;
  return svg`<path class="border" transform=${toUnits(scale)} d=${ground.borders}></path>${
    unsettled &&
    svg`<path class="border" stroke-dasharray=${UNSETTLED.join(' ')} transform=${toUnits(scale)} d=${unsettled}></path>`
  }`;
}

/** Shapes of places: the outline that the ground knows for a place, then the shapes that the brief brings. */
function shapes(scene: Scene, ground: Ground): SVGTemplateResult[] {
  const outlined = ground.flatMap(({ areas }) => Object.keys(areas));
  return drawnPlaces(scene, outlined).flatMap(({ place, parts }) => {
    const selected = scene.selection.place === place.id ? 'selected' : '';
    const known = ground.flatMap(({ areas, scale }) => {
      const path = Object.hasOwn(areas, place.id) ? areas[place.id] : undefined;
      return path
        ? [
            svg`<path class="area ${selected}" data-shape=${place.id} transform=${toUnits(scale)} d=${path}></path>`,
          ]
        : [];
    });
    const own = [place, ...parts].flatMap(({ geometry, certainty }) => {
      if (!geometry || geometry.type.endsWith('Point')) return [];
      const kind = geometry.type.endsWith('LineString') ? 'route' : 'area own';
      return [
        svg`<path class="${kind} ${certainty ?? ''} ${selected}" data-shape=${place.id} d=${svgPath(geometry)}></path>`,
      ];
    });
    return own.length > 0 && place.geometry?.type.endsWith('Polygon') ? own : [...known, ...own];
  });
}

/** The same on another copy of the world. */
export function onCopy(drawn: SVGTemplateResult, turn: number): SVGTemplateResult {
  return turn === 0 ? drawn : svg`<g transform=${`translate(${turn * WORLD})`}>${drawn}</g>`;
}

/** What is drawn around the detailed level as long as there is no coarser one: water, and no land that may be wrong. */
const openSea = svg`<rect class="sea" width=${WORLD} height=${WORLD}></rect>`;

/**
 * The contents of the picture; the element puts them into its `<svg part="picture">`.
 * @param ground levels from coarse to fine; the coarse ones may be missing.
 * @param infrastructure lines under the shapes of places; none by default.
 * @param turns the copies of the world to draw; one by default.
 */
export function picture(
  scene: Scene,
  ground: Ground,
  infrastructure: SVGTemplateResult | null = null,
  turns: readonly number[] = [0],
): SVGTemplateResult[] {
  const coarse = ground.slice(0, -1);
  const fine = ground.slice(-1);
  const world = svg`${coarse.length > 0 ? nothing : openSea}${coarse.map((one) => svg`${level(one)}${borders(one)}`)}${fine.map(level)}${infrastructure}${shapes(scene, ground)}${fine.map(borders)}`;
  return turns.map((turn) => onCopy(world, turn));
}
