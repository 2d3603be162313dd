/** Pipelines and the railway Baku–Tbilisi–Kars, drawn only where the view asks for them: schematic, and background. */
import { svg, type SVGTemplateResult } from 'lit';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { infrastructure as packed } from '../../geo/ground/infrastructure.js';
import { unpackLines } from '../../geo/ground/unpack.js';
import { toLonLat, type WorldPoint } from '../model/projection.js';
import { svgPath } from './svg-path.js';

/**
 * Two pipelines run in one corridor for most of their way. Drawn on one another they would look like one, so each
 * further one is moved to its right by this much, in world units: about 5 km, a third of what their ways are known to.
 */
const LANE = 10;

let lines: FeatureCollection<LineString> | undefined;

function beside(line: readonly WorldPoint[], by: number): WorldPoint[] {
  return line.map(({ x, y }, index) => {
    const [before, after] = [line[index - 1] ?? { x, y }, line[index + 1] ?? { x, y }];
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const length = Math.hypot(dx, dy) || 1;
    return { x: x - (dy / length) * by, y: y + (dx / length) * by };
  });
}

/** Unpacked once for all maps of a page; for the engine's source `infrastructure`. */
export function infrastructureFeatures(): FeatureCollection<LineString> {
  const begun = new Map<string, number>();
  lines ??= {
    type: 'FeatureCollection',
    features: packed.sections.flatMap(({ id, properties, line }) =>
      unpackLines(line, false).map((steps): Feature<LineString> => {
        const lane = begun.get(String(steps[0])) ?? 0;
        begun.set(String(steps[0]), lane + 1);
        const way = steps.map(([x, y]) => ({ x: x / packed.scale, y: y / packed.scale }));
        return {
          type: 'Feature',
          properties: { ...properties, id },
          geometry: {
            type: 'LineString',
            coordinates: beside(way, lane * LANE).map((point) => [...toLonLat(point)]),
          },
        };
      }),
    ),
  };
  return lines;
}

/** Paths in world units, for the third argument of `picture`. */
export function infrastructure(): SVGTemplateResult {
  return svg`${infrastructureFeatures().features.map(
    ({ geometry, properties }) =>
      svg`<path class="route schematic infrastructure" data-line=${String(properties?.['id'])} d=${svgPath(geometry)}></path>`,
  )}`;
}
