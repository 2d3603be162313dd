/** The ground of a still with the routes and areas of its brief: every colour and width is an attribute. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { scaleOf, type WorldBox } from '../model/projection.js';
import type { Scene } from '../model/scene.js';
import type { BoxSize } from '../model/size-class.js';
import { turnsSeen } from '../model/turns.js';
import { compactLevel } from './compact-path.js';
import type { Ground, GroundLevel } from './ground.js';
import { onCopy, viewBox } from './picture.js';
import { round } from './still-text.js';
import { svgPath } from './svg-path.js';
import { AREA_FILL, DASHES, LINES, UNSETTLED, type ThemeTokens } from './tokens.js';

/** @param unit world units for a pixel. */
function level(
  ground: GroundLevel,
  unit: number,
  { sea, land, coast, river }: ThemeTokens,
): SVGTemplateResult {
  const [minX, minY, maxX, maxY] = ground.extent;
  const width = (line: keyof typeof LINES): number => round(LINES[line] * unit * ground.scale);
  return svg`<g transform=${`scale(${1 / ground.scale})`}>
    <rect x=${minX} y=${minY} width=${maxX - minX} height=${maxY - minY} fill=${sea}></rect>
    <path d=${ground.land} fill=${land} stroke=${land} stroke-width=${round(unit * ground.scale)}></path>
    <path d=${ground.coast} stroke=${coast} stroke-width=${width('coast')}></path>
    <path d=${ground.lakes} fill=${sea} stroke=${coast} stroke-width=${width('lakeShore')}></path>
    <path d=${ground.rivers} stroke=${river} stroke-width=${width('river')}></path>
  </g>`;
}

function borders(
  { scale, borders: path, unsettled }: GroundLevel,
  unit: number,
  { border }: ThemeTokens,
): SVGTemplateResult {
  const step = unit * scale;
  const line = (d: string, dashes?: string): SVGTemplateResult =>
    svg`<path transform=${`scale(${1 / scale})`} d=${d} stroke=${border} stroke-width=${round(LINES.border * step)} stroke-dasharray=${dashes ?? nothing}></path>`;
  return svg`${line(path)}${unsettled ? line(unsettled, UNSETTLED.map((length) => round(length * step)).join(' ')) : nothing}`;
}

/** Routes and areas that the brief brings; those that only the ground knows are drawn by their borders alone. */
function routes(scene: Scene, unit: number, { accent }: ThemeTokens): SVGTemplateResult[] {
  return scene.places.flatMap(({ place, parts }) =>
    [place, ...parts].flatMap(({ geometry, certainty = 'existing' }) => {
      if (geometry?.type.endsWith('Polygon'))
        return [
          svg`<path d=${svgPath(geometry)} stroke=${accent} stroke-width=${round(LINES.area * unit)} fill=${accent} fill-opacity=${AREA_FILL}></path>`,
        ];
      if (!geometry?.type.endsWith('LineString')) return [];
      const steps = certainty === 'proposed' || certainty === 'schematic' ? DASHES[certainty] : null;
      return [
        svg`<path d=${svgPath(geometry)} stroke=${accent} stroke-width=${round(LINES[certainty] * unit)}
          stroke-linecap=${certainty === 'proposed' ? 'butt' : 'round'}
          stroke-dasharray=${steps ? steps.map((step) => round(step * unit)).join(' ') : nothing}></path>`,
      ];
    }),
  );
}

/** What is drawn of one camera under names and markers. */
export interface StillGround {
  readonly scene: Scene;
  readonly camera: WorldBox;
  /** Levels from coarse to fine. */
  readonly ground: Ground;
  readonly tokens: ThemeTokens;
}

export function stillGround({ scene, camera, ground, tokens }: StillGround, box: BoxSize): SVGTemplateResult {
  const unit = 1 / scaleOf(camera, box);
  const levels = ground.map(compactLevel);
  const [coarse, fine] = [levels.slice(0, -1), levels.slice(-1)];
  const drawn = (some: readonly GroundLevel[]): SVGTemplateResult[] =>
    some.map((one) => level(one, unit, tokens));
  const edges = (some: readonly GroundLevel[]): SVGTemplateResult[] =>
    some.map((one) => borders(one, unit, tokens));
  const world = svg`${coarse.map((one) => [drawn([one]), edges([one])])}${drawn(fine)}${routes(scene, unit, tokens)}${edges(fine)}`;
  return svg`<svg width=${round(box.width)} height=${round(box.height)} viewBox=${viewBox(camera)} fill="none" stroke-linejoin="round" stroke-linecap="round">
    ${turnsSeen(camera).map((turn) => onCopy(world, turn))}
  </svg>`;
}
