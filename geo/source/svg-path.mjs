// Lines and rings to the shortest SVG path text: whole numbers, relative steps, no needless separators.
import { toWorld } from './projection.mjs';

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

/** Lines (or rings, closed with z) on the grid as path data; every line starts relative to where the last one left the pen. */
export function pathData(lines, { closed = false } = {}) {
  let pen = null;
  let data = '';
  for (const line of lines) {
    const points = closed ? line.slice(0, -1) : line;
    if (points.length < (closed ? 3 : 2)) continue;
    const numbers = [];
    let [x, y] = pen ?? [0, 0];
    for (const point of points) {
      numbers.push(point[0] - x, point[1] - y);
      [x, y] = point;
    }
    // Also first in a path: there m counts as absolute, and the pairs after it are relative all the same.
    data += `m${join(numbers)}`;
    if (closed) data += 'z';
    pen = closed ? points[0] : points[points.length - 1];
  }
  return data;
}

const join = (numbers) => numbers.map((value, i) => (i > 0 && value >= 0 ? ' ' : '') + value).join('');
