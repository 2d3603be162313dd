// Smooth lines through waypoints placed by hand: rivers, pipelines and railways have no corners.
import { round } from './clip.mjs';
import { distanceKm } from './projection.mjs';

const STEP_KM = 2;

/** Centripetal Catmull-Rom: through every waypoint, without loops where waypoints lie close. */
export function smooth(points) {
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
