/** Finds out which kinds of border a frame shows, so that the key explains those and no others. */
import { unpackLines } from '../../geo/ground/unpack.js';
import { undelimitedLines } from '../../geo/ground/undelimited-lines.js';
import type { DrawnBorders } from '../model/drawn-borders.js';
import { crosses, type Edges, type Line } from '../model/lines-in-frame.js';
import type { Ground, GroundLevel } from './ground.js';

/** @param path lines of whole numbers, with absolute points or with steps from point to point. */
function linesOf(path: string): Line[] {
  return path
    .split('M')
    .filter((line) => line !== '')
    .map((line) => {
      const numbers = (line.match(/-?\d+/g) ?? []).map(Number);
      const steps = line.includes('l');
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, at): Line[number] => {
        const [nextX = 0, nextY = 0] = numbers.slice(2 * at, 2 * at + 2);
        [x, y] = steps ? [x + nextX, y + nextY] : [nextX, nextY];
        return [x, y];
      });
    });
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

const scaled = (edges: Edges, scale: number): Edges => edges.map((edge) => edge * scale) as unknown as Edges;

/**
 * @param ground levels from coarse to fine, as they are drawn.
 * @param edges of what is shown, in world units.
 */
export function drawnBorders(ground: Ground, edges: Edges): DrawnBorders {
  const drawn = (kind: keyof LevelLines): boolean =>
    ground.some((level, at) => {
      const finer = ground
        .slice(at + 1)
        // Copies of the world stand side by side and cover nothing of each other.
        .filter(({ scale }) => scale !== level.scale)
        .map(({ extent, scale }) => scaled(extent, level.scale / scale));
      return crosses(linesOfLevel(level)[kind], scaled(edges, level.scale), finer);
    });
  undelimited ??= undelimitedLines.sections.flatMap(({ line }) => unpackLines(line, false));
  return {
    state: drawn('borders'),
    undelimited: crosses(undelimited, scaled(edges, undelimitedLines.scale)),
    unsettled: drawn('unsettled'),
  };
}
