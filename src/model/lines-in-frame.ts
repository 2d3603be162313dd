/** Which lines a box really shows: for the key, which explains those and no others. */
import { scaleOf, type WorldBox } from './projection.js';
import type { BoxSize } from './size-class.js';

/** `[left, top, right, bottom]`. */
export type Edges = readonly [number, number, number, number];
type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

/** The proportion that the map has by default: what is assumed where nothing is laid out. */
const DEFAULT_BOX: BoxSize = { width: 3, height: 2 };

/** All that a box shows of the world: the camera's frame, and the ground beyond it to the edges. */
export function edgesShown(camera: WorldBox, box: BoxSize | null): Edges {
  const { width, height } = box ?? DEFAULT_BOX;
  const scale = 2 * scaleOf(camera, { width, height });
  const [across, down] = [width / scale, height / scale];
  return [camera.x - across, camera.y - down, camera.x + across, camera.y + down];
}

/** The part of a segment inside a box, as fractions of its length; null where there is none (Liang and Barsky). */
function within([x, y]: Point, [toX, toY]: Point, [left, top, right, bottom]: Edges): Point | null {
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [x - toX, x - left],
    [toX - x, right - x],
    [y - toY, y - top],
    [toY - y, bottom - y],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to ? [from, to] : null;
}

/** @param finer what is drawn over the lines. */
export function crosses(lines: readonly Line[], edges: Edges, finer: readonly Edges[] = []): boolean {
  return lines.some((line) =>
    line.some((end, at) => {
      const start = line[at - 1];
      const part = start && within(start, end, edges);
      if (!part) return false;
      return part.some((share) => {
        const [x, y] = [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
        return finer.every(([left, top, right, bottom]) => x < left || x > right || y < top || y > bottom);
      });
    }),
  );
}
