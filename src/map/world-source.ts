/** The engine's ground: the overview and the detailed level, and the world from when a camera first reaches beyond them. */
import type { GeoJSONSource } from 'maplibre-gl';
import type { WorldBox } from '../model/projection.js';
import { loadGround, needsWorld, worldGround } from '../render/ground.js';
import { wholeExactGround } from '../render/ground-exact.js';
import type { GroundData } from '../render/style-features.js';

/** All of the ground that is there by now. */
export function exactGround(): GroundData {
  return wholeExactGround(worldGround());
}

/**
 * Fetches the world if a camera needs it; without it there is land of no shape beyond the overview.
 * @param source of the ground at that time; none when the map is gone or has another ground.
 */
export function bringWorld(camera: WorldBox, source: () => GeoJSONSource | undefined): void {
  if (worldGround() || !needsWorld(camera)) return;
  loadGround(camera).then(
    () => source()?.setData(exactGround()),
    () => undefined,
  );
}
