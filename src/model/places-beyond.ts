/** Which places with events a frame neither holds nor points to: the key says how many. */
import { markedPlaces } from './marker.js';
import { toWorld, type WorldBox } from './projection.js';
import type { Scene, ScenePlace } from './scene.js';

/** @param way from the middle of the frame as it is to be measured; the first script needs no way round the globe. */
export function placesBeyond(
  scene: Scene,
  { x, y, width, height }: WorldBox,
  way: (away: number) => number = Number,
): ScenePlace[] {
  const marked = markedPlaces(scene);
  return scene.places.filter((entry) => {
    if (!entry.place.point || marked.includes(entry)) return false;
    const at = toWorld(entry.place.point);
    return (
      (Math.abs(way(at.x - x)) > width / 2 || Math.abs(at.y - y) > height / 2) && entry.events.length > 0
    );
  });
}
