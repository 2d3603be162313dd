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

/** So much wider than high is a box at most that sees more than a frame beside it. */
const WIDEST = 3;

/** The copies of the world that a frame looks at, in turns: beyond 180° it is the next one. */
export function turnsSeen({ x, width, height }: WorldBox): number[] {
  const half = Math.max(width, height * WIDEST) / 2;
  const first = Math.floor((x - half) / WORLD);
  return Array.from({ length: Math.ceil((x + half) / WORLD) - first }, (_, more) => first + more);
}
