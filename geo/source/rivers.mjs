// Rivers as smooth lines through waypoints placed by hand; where a river is the border, it is the border's own line.
import { readFile } from 'node:fs/promises';
import { round } from './clip.mjs';
import { smooth } from './curve.mjs';
import { contains } from './inside.mjs';
import { distanceKm } from './projection.mjs';
import { bordersOf, partsOf } from './topology.mjs';

const SOUTH_OF_ARAS = new Set(['TUR', 'IRN']);
const NORTH_OF_ARAS = new Set(['ARM', 'NAX', 'AZE']);

/** `[{name, points, onBorder}]`, river by river, from the source down. */
export async function riverStretches(topo) {
  const rivers = JSON.parse(await readFile(new URL('rivers.json', import.meta.url), 'utf8'));
  const border = arasBorder(topo);
  const land = partsOf(topo).flatMap(({ polygons }) => polygons);
  const onLand = (point) => land.some((polygon) => contains(polygon, point));
  return ['kura', 'aras'].map((id) => {
    const { name, stretches } = rivers[id];
    const fixed = stretches.map(({ border: ends }) => ends && between(border, ends));
    const lines = stretches.map(({ points }, i) =>
      fixed[i]
        ? { points: fixed[i], onBorder: true }
        : {
            points: untilCoast(smooth(joined(points, fixed[i - 1], fixed[i + 1])), onLand),
            onBorder: false,
          },
    );
    return { id, name, lines };
  });
}

/** Waypoints whose ends are those of the border stretches before and after them. */
const joined = (points, before, after) => [
  before ? before[before.length - 1] : points[0],
  ...points.slice(1, -1),
  after ? after[0] : points[points.length - 1],
];

/** Do these two states share the border that is, for most of its length, the Aras? */
export const acrossAras = (a, b) =>
  (SOUTH_OF_ARAS.has(a) && NORTH_OF_ARAS.has(b)) || (SOUTH_OF_ARAS.has(b) && NORTH_OF_ARAS.has(a));

function arasBorder(topo) {
  const lines = bordersOf(topo, (a, b) => acrossAras(a.id, b.id));
  return lines.reduce((longest, line) => (line.length > longest.length ? line : longest));
}

function nearest(line, point) {
  let best = 0;
  for (let i = 1; i < line.length; i++) {
    if (distanceKm(line[i], point) < distanceKm(line[best], point)) best = i;
  }
  return best;
}

function between(line, [from, to]) {
  const [a, b] = [nearest(line, from), nearest(line, to)];
  return a <= b ? line.slice(a, b + 1) : line.slice(b, a + 1).reverse();
}

/** Up to where the line reaches the sea. */
function untilCoast(points, onLand) {
  const i = points.findIndex((point) => !onLand(point));
  if (i < 1) return points;
  let [land, sea] = [points[i - 1], points[i]];
  while (distanceKm(land, sea) > 0.02) {
    const middle = [0, 1].map((k) => (land[k] + sea[k]) / 2);
    if (onLand(middle)) land = middle;
    else sea = middle;
  }
  return [...points.slice(0, i), land.map(round)];
}
