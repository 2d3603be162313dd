// Rivers as smooth lines through waypoints placed by hand; where a river is the border, it is the border's own line.
import { readFile } from 'node:fs/promises';
import { round } from './clip.mjs';
import { distanceKm } from './projection.mjs';
import { bordersOf } from './topology.mjs';

const STEP_KM = 2;
const SOUTH_OF_ARAS = new Set(['TUR', 'IRN']);
const NORTH_OF_ARAS = new Set(['ARM', 'NAX', 'AZE']);

/** `[{name, points, onBorder}]`, river by river, from the source down. */
export async function riverStretches(topo) {
  const rivers = JSON.parse(await readFile(new URL('rivers.json', import.meta.url), 'utf8'));
  const border = arasBorder(topo);
  return ['kura', 'aras'].map((id) => {
    const { name, stretches } = rivers[id];
    const lines = stretches.map(({ points, border: ends }) =>
      ends ? { points: between(border, ends), onBorder: true } : { points: smooth(points), onBorder: false },
    );
    joinEnds(lines);
    return { id, name, lines };
  });
}

function arasBorder(topo) {
  const lines = bordersOf(
    topo,
    (a, b) =>
      (SOUTH_OF_ARAS.has(a.id) && NORTH_OF_ARAS.has(b.id)) ||
      (SOUTH_OF_ARAS.has(b.id) && NORTH_OF_ARAS.has(a.id)),
  );
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

/** Free stretches take the ends of the border stretches beside them. */
function joinEnds(lines) {
  lines.forEach((line, i) => {
    if (line.onBorder) return;
    const [before, after] = [lines[i - 1], lines[i + 1]];
    if (before?.onBorder) line.points[0] = before.points[before.points.length - 1];
    if (after?.onBorder) line.points[line.points.length - 1] = after.points[0];
  });
}

/** Centripetal Catmull-Rom: through every waypoint, without loops where waypoints lie close. */
function smooth(points) {
  const path = [points[0], ...points, points[points.length - 1]];
  const out = [points[0]];
  for (let i = 1; i < path.length - 2; i++) {
    const [p0, p1, p2, p3] = path.slice(i - 1, i + 3);
    const knot = (a, b) => Math.max(Math.sqrt(distanceKm(a, b)), 1e-6);
    const t1 = knot(p0, p1);
    const t2 = t1 + knot(p1, p2);
    const t3 = t2 + knot(p2, p3);
    const steps = Math.max(1, Math.round(distanceKm(p1, p2) / STEP_KM));
    for (let s = 1; s <= steps; s++) {
      const t = t1 + ((t2 - t1) * s) / steps;
      const mix = (a, b, ta, tb) => [0, 1].map((k) => (a[k] * (tb - t) + b[k] * (t - ta)) / (tb - ta));
      const a1 = mix(p0, p1, 0, t1);
      const a2 = mix(p1, p2, t1, t2);
      const a3 = mix(p2, p3, t2, t3);
      const b1 = mix(a1, a2, 0, t2);
      const b2 = mix(a2, a3, t1, t3);
      out.push(mix(b1, b2, t1, t2).map(round));
    }
  }
  return out;
}
