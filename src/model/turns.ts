/** The globe is round and a frame is flat: which of the copies of a thing, a turn apart, is meant. */
import { WORLD, type WorldBox } from './projection.js';

/** @param x from the middle of a frame, in world units. @returns the same by the shorter way round the globe. */
export function shortWay(x: number): number {
  return Math.abs(x) <= WORLD / 2 ? x : x - Math.round(x / WORLD) * WORLD;
}

/** The same camera on the copy of the world on which another one is nearest. */
export function besideCamera(camera: WorldBox, other: WorldBox): WorldBox {
  return { ...camera, x: other.x + shortWay(camera.x - other.x) };
}
