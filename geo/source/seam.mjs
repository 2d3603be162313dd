// Where the two levels meet: Natural Earth's lines are bent, over their last kilometres, to end where OpenStreetMap's do.
import { edgeOf } from './clip.mjs';
import { distanceKm } from './projection.mjs';

const MATCH_KM = 20;
const BEND_KM = 60;

/** Three decimals, about 100 m, are more than Natural Earth knows. */
const coarse = (value) => Number(value.toFixed(3));

/** Points of the parts on an edge of the box, without its corners. */
function crossings(parts, box) {
  const found = new Map();
  for (const point of parts.flatMap(({ polygons }) => polygons.flat(2))) {
    if ([1, 2, 4, 8].includes(edgeOf(point, box))) found.set(point.join(), point);
  }
  return [...found.values()];
}

/** The outer parts with every crossing moved onto the nearest inner crossing; throws when the two do not pair up. */
export function bendToSeam(outer, inner, box) {
  const targets = crossings(inner, box);
  const moves = crossings(outer, box).map((from) => {
    const near = targets
      .filter((to) => edgeOf(to, box) === edgeOf(from, box))
      .reduce((best, to) => (!best || distanceKm(from, to) < distanceKm(from, best) ? to : best), null);
    if (!near || distanceKm(from, near) > MATCH_KM) throw new Error(`Nothing to join ${from} to on the seam`);
    return { from, to: near };
  });
  const used = new Set(moves.map(({ to }) => to.join()));
  const missed = targets.filter((point) => !used.has(point.join()));
  if (missed.length > 0 || used.size < moves.length) {
    throw new Error(`The seam does not pair up: ${missed.join(' | ')} (${moves.length} to ${used.size})`);
  }
  const bend = (point) => {
    const exact = moves.find(({ from }) => from[0] === point[0] && from[1] === point[1]);
    if (exact) return exact.to;
    const [x, y] = point;
    if (edgeOf(point, box)) return point;
    const shift = [0, 0];
    for (const { from, to } of moves) {
      const share = Math.max(0, 1 - distanceKm(point, from) / BEND_KM);
      shift[0] += share * (to[0] - from[0]);
      shift[1] += share * (to[1] - from[1]);
    }
    return [coarse(x + shift[0]), coarse(y + shift[1])];
  };
  return outer.map(({ id, polygons }) => ({
    id,
    polygons: polygons.map((polygon) => polygon.map((ring) => ring.map(bend))),
  }));
}
