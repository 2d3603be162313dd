/** Where a reader's wish leads the camera: a step closer or further, or so near that merged places come apart. */
import type { Place } from './brief.js';
import { boxOf, CLOSEST_ZOOM, scaleOfZoom, toWorld, type WorldBox } from './projection.js';
import { HIT_AREA } from './spots.js';
import { CAUCASUS, standForCaucasus, union } from './view.js';

/**
 * What a reader's step makes of the size of what is shown: a factor that ends at the whole world and at
 * {@link CLOSEST_ZOOM}. A map that is beyond either goes no further.
 * @param scale in pixels per world unit, now.
 * @param steps positive zooms in.
 */
export function zoomFactor(scale: number, steps: number): number {
  const [least, most] = [Math.min(scale, scaleOfZoom(-1)), Math.max(scale, scaleOfZoom(CLOSEST_ZOOM))];
  return scale / Math.max(least, Math.min(most, scale * 2 ** steps));
}

/** Nearer than this, in world units, places have one marker in every frame. */
const ONE_SPOT = HIT_AREA / scaleOfZoom(CLOSEST_ZOOM);

/** The camera that shows places apart that have merged into one marker under the current one; null where none does. */
export function cameraApart(places: readonly Place[], current: WorldBox): WorldBox | null {
  if (standForCaucasus(places, current)) return boxOf(CAUCASUS);
  const points = places.flatMap(({ point }) => (point ? [{ ...toWorld(point), width: 0, height: 0 }] : []));
  const box = union(points) ?? current;
  if (Math.max(box.width, box.height) < ONE_SPOT) return null;
  const least = current.width / 6;
  return {
    ...box,
    width: Math.max(box.width * 1.6, least),
    height: Math.max(box.height * 1.6, (least * 2) / 3),
  };
}
