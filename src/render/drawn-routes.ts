/** Finds out which kinds of route a frame shows, so that the key explains those and no others. */
import type { Geometry, Position } from 'geojson';
import { crosses, type Edges, type Line } from '../model/lines-in-frame.js';
import { toWorld } from '../model/projection.js';
import { drawnPlaces, type Scene } from '../model/scene.js';

function linesOf(geometry: Geometry | null): Line[] {
  const lines =
    geometry?.type === 'LineString'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return lines.map((positions: readonly Position[]) =>
    positions.map(([lon = 0, lat = 0]) => {
      const { x, y } = toWorld([lon, lat]);
      return [x, y] as const;
    }),
  );
}

/** Does a box show any of these, as a line? */
export function showsLine(geometries: readonly Geometry[], edges: Edges): boolean {
  return geometries.some((geometry) => crosses(linesOf(geometry), edges));
}

/** The certainties of the routes that a box shows. */
export function drawnRoutes(scene: Scene, edges: Edges): ReadonlySet<string> {
  return new Set(
    drawnPlaces(scene, [])
      .flatMap(({ place, parts }) => [place, ...parts])
      .flatMap(({ geometry, certainty }) =>
        certainty && geometry && showsLine([geometry], edges) ? [certainty] : [],
      ),
  );
}
