/** The engine's ground around the overview: nothing until a camera first reaches beyond that. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import type { WorldBox } from '../model/projection.js';
import { loadGround, needsWorld, worldGround } from '../render/ground.js';
import { NO_OVERLAYS } from '../render/style-overlays.js';

/** Made once for all maps of a page. */
let features: FeatureCollection | undefined;

/** The world, if it is there by now. */
export function worldAround(): FeatureCollection {
  const world = worldGround();
  if (!world) return NO_OVERLAYS.world;
  return (features ??= { type: 'FeatureCollection', features: world.worldFeatures() });
}

/**
 * Fetches the world if a camera needs it; without it there is land of no shape beyond the overview.
 * @param source of the world at that time; none when the map is gone or has another ground.
 */
export function bringWorld(camera: WorldBox, source: () => GeoJSONSource | undefined): void {
  if (worldGround() || !needsWorld(camera)) return;
  loadGround(camera).then(
    () => source()?.setData(worldAround()),
    () => undefined,
  );
}
