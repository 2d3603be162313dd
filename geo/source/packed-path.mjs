// Lines and rings to the packed text that geo/ground/unpack.ts reads: a step in one to three characters.
import { toWorld } from './projection.mjs';

const FIRST = 40;
const BACKSLASH = 92;

/** Points in lon, lat to whole numbers on a grid of `scale` steps a world unit, without repeats and without points on a straight step. */
export function toGrid(points, scale) {
  const out = [];
  for (const point of points) {
    const [x, y] = toWorld(point).map((value) => Math.round(value * scale));
    const last = out[out.length - 1];
    if (last && last[0] === x && last[1] === y) continue;
    const before = out[out.length - 2];
    if (before && sameDirection(before, last, [x, y])) out.pop();
    out.push([x, y]);
  }
  return out;
}

function sameDirection(a, b, c) {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
  return ux * vy === uy * vx && ux * vx + uy * vy > 0;
}

function symbol(digit) {
  const code = FIRST + digit;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}

function packNumber(number) {
  let value = number >= 0 ? number * 2 : -number * 2 - 1;
  let text = '';
  while (value >= 60) {
    text += symbol(60 + (value % 24));
    value = Math.floor(value / 24);
  }
  return text + symbol(value);
}

/** Lines (or rings) on the grid, each starting relative to where the one before left the pen. */
export function packPath(lines, { closed = false } = {}) {
  let pen = [0, 0];
  let packed = '';
  for (const line of lines) {
    const points = closed ? line.slice(0, -1) : line;
    if (points.length < (closed ? 3 : 2)) continue;
    let [x, y] = pen;
    for (const point of points) {
      packed += packNumber(point[0] - x) + packNumber(point[1] - y);
      [x, y] = point;
    }
    packed += '~';
    pen = closed ? points[0] : points[points.length - 1];
  }
  return packed;
}
