/** Finds out which kinds of border a frame shows, so that the key explains those and no others. */
import { unpackLines } from '../../geo/ground/unpack.js';
import { undelimitedLines } from '../../geo/ground/undelimited-lines.js';
import type { DrawnBorders } from '../model/drawn-borders.js';
import type { WorldBox } from '../model/projection.js';
import type { Ground, GroundLevel } from './ground.js';

/** `[left, top, right, bottom]`. */
type Box = readonly [number, number, number, number];
type Point = readonly [x: number, y: number];
type Line = readonly Point[];

/** @param path lines of whole numbers, with absolute points or with steps from point to point. */
function linesOf(path: string): Line[] {
  return path
    .split('M')
    .filter((line) => line !== '')
    .map((line) => {
      const numbers = (line.match(/-?\d+/g) ?? []).map(Number);
      const steps = line.includes('l');
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, at): Point => {
        const [nextX = 0, nextY = 0] = numbers.slice(2 * at, 2 * at + 2);
        [x, y] = steps ? [x + nextX, y + nextY] : [nextX, nextY];
        return [x, y];
      });
    });
}

/** The part of a segment inside a box, as fractions of its length; null where there is none (Liang and Barsky). */
function within([x, y]: Point, [toX, toY]: Point, [left, top, right, bottom]: Box): Point | null {
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
function crosses(lines: readonly Line[], box: Box, finer: readonly Box[]): boolean {
  return lines.some((line) =>
    line.some((end, at) => {
      const start = line[at - 1];
      const part = start && within(start, end, box);
      if (!part) return false;
      return part.some((share) => {
        const [x, y] = [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
        return finer.every(([left, top, right, bottom]) => x < left || x > right || y < top || y > bottom);
      });
    }),
  );
}

interface LevelLines {
  readonly borders: readonly Line[];
  readonly unsettled: readonly Line[];
}

const known = new WeakMap<GroundLevel, LevelLines>();

function linesOfLevel(level: GroundLevel): LevelLines {
  const lines = known.get(level) ?? {
    borders: linesOf(level.borders),
    unsettled: linesOf(level.unsettled ?? ''),
  };
  known.set(level, lines);
  return lines;
}

let undelimited: readonly Line[] | undefined;

const scaled = (box: Box, scale: number): Box => box.map((edge) => edge * scale) as unknown as Box;

/**
 * @param ground levels from coarse to fine, as they are drawn.
 * @param camera seen in a box of 3 / 2, as the map has it by default.
 */
export function drawnBorders(ground: Ground, { x, y, width, height }: WorldBox): DrawnBorders {
  const [across, down] = [Math.max(width, height * 1.5) / 2, Math.max(height, width / 1.5) / 2];
  const box: Box = [x - across, y - down, x + across, y + down];
  const drawn = (kind: keyof LevelLines): boolean =>
    ground.some((level, at) => {
      const finer = ground
        .slice(at + 1)
        // Copies of the world stand side by side and cover nothing of each other.
        .filter(({ scale }) => scale !== level.scale)
        .map(({ extent, scale }) => scaled(extent, level.scale / scale));
      return crosses(linesOfLevel(level)[kind], scaled(box, level.scale), finer);
    });
  undelimited ??= undelimitedLines.sections.flatMap(({ line }) => unpackLines(line, false));
  return {
    state: drawn('borders'),
    undelimited: crosses(undelimited, scaled(box, undelimitedLines.scale), []),
    unsettled: drawn('unsettled'),
  };
}
