// Lines and rings to the packed text that geo/ground/unpack.ts reads: a step in one to three characters.
import { toWorld } from './projection.mjs';

const FIRST = 40;
const BACKSLASH = 92;
const SYMBOLS = 84;
const BEFORE_A = 56;

/** World units to steps that are a multiple of `grid`. */
export const toSteps = (value, scale, grid) => Math.round((value * scale) / grid) * grid;

/**
 * Points in lon, lat to whole numbers on a grid of `scale` steps a world unit, without repeats and without points on a
 * straight step. Where lines begin, end or meet, which `isNode(point)` tells, they are on the coarsest grid, whatever
 * their own.
 */
export function toGrid({ points, grid = 1 }, { scale, coarsest, isNode }) {
  const out = [];
  const last = points.length - 1;
  points.forEach((point, i) => {
    const own = i === 0 || i === last || isNode(point) ? coarsest : grid;
    const [x, y] = toWorld(point).map((value) => toSteps(value, scale, own));
    const previous = out[out.length - 1];
    if (previous && previous[0] === x && previous[1] === y) return;
    const before = out[out.length - 2];
    if (before && sameDirection(before, previous, [x, y])) out.pop();
    out.push([x, y]);
  });
  return out;
}

function sameDirection(a, b, c) {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
  return ux * vy === uy * vx && ux * vx + uy * vy > 0;
}

function symbol(digit) {
  const code = FIRST + ((digit + BEFORE_A) % SYMBOLS);
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}

function packNumber(number) {
  const value = number >= 0 ? number * 2 : -number * 2 - 1;
  let text = symbol(value % 60);
  for (let rest = Math.floor(value / 60); rest > 0; rest = Math.floor(rest / 24)) {
    text = symbol(60 + (rest % 24)) + text;
  }
  return text;
}

/** Lines (or rings) `{steps, grid}`, each starting relative to where the one before left the pen. */
export function packPath(lines, { closed = false } = {}) {
  let pen = [0, 0];
  let packed = '';
  for (const { steps, grid } of lines) {
    const points = closed ? steps.slice(0, -1) : steps;
    if (points.length < (closed ? 3 : 2)) continue;
    let [x, y] = pen;
    packed += packNumber(grid);
    for (const point of points) {
      packed += packNumber((point[0] - x) / grid) + packNumber((point[1] - y) / grid);
      [x, y] = point;
    }
    packed += '~';
    pen = closed ? points[0] : points[points.length - 1];
  }
  return packed;
}
