/** Pipelines and the railway Baku–Tbilisi–Kars, drawn only where the view asks for them: schematic, and background. */
import { svg, type SVGTemplateResult } from 'lit';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { infrastructure as packed } from '../../geo/ground/infrastructure.js';
import { unpackLines } from '../../geo/ground/unpack.js';
import { toLonLat } from '../model/projection.js';
import { svgPath } from './svg-path.js';

let lines: FeatureCollection<LineString> | undefined;

/** Unpacked once for all maps of a page; for the engine's source `infrastructure`. */
export function infrastructureFeatures(): FeatureCollection<LineString> {
  lines ??= {
    type: 'FeatureCollection',
    features: packed.sections.flatMap(({ id, properties, line }) =>
      unpackLines(line, false).map((steps): Feature<LineString> => ({
        type: 'Feature',
        properties: { ...properties, id },
        geometry: {
          type: 'LineString',
          coordinates: steps.map(([x, y]) => [...toLonLat({ x: x / packed.scale, y: y / packed.scale })]),
        },
      })),
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
