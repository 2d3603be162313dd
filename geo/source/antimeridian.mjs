// Natural Earth's packages let polygons run on across 180°; a flat map needs them cut there, and closed round the pole.

/** Longitudes in one run, without the jump from 180 to −180. */
function unrolled(ring) {
  const out = [ring[0]];
  for (const [lon, lat] of ring.slice(1)) {
    const before = out[out.length - 1][0];
    out.push([lon - 360 * Math.round((lon - before) / 360), lat]);
  }
  return out;
}

/** A ring that goes round the pole ends a whole turn from where it began. */
function closedAtPole(ring) {
  const turn = ring[ring.length - 1][0] - ring[0][0];
  if (Math.abs(turn) < 180) return ring;
  const pole = ring[0][1] < 0 ? -90 : 90;
  return [...ring, [ring[ring.length - 1][0], pole], [ring[0][0], pole], ring[0]];
}

/** What of a closed ring lies on one side of a meridian. */
function half(ring, meridian, sign) {
  const inside = ([lon]) => sign * (lon - meridian) >= 0;
  const out = [];
  for (let i = 0; i < ring.length - 1; i++) {
    const [from, to] = [ring[i], ring[i + 1]];
    if (inside(from)) out.push(from);
    if (inside(from) === inside(to)) continue;
    const share = (meridian - from[0]) / (to[0] - from[0]);
    out.push([meridian, from[1] + share * (to[1] - from[1])]);
  }
  return out.length > 2 ? [...out, out[0]] : [];
}

/** The pieces of a polygon without holes between −180 and 180. */
function pieces([outer]) {
  const ring = closedAtPole(unrolled(outer));
  return [-360, 0, 360].flatMap((shift) => {
    const piece = half(half(ring, shift - 180, 1), shift + 180, -1);
    return piece.length > 3 ? [[piece.map(([lon, lat]) => [lon - shift, lat])]] : [];
  });
}

const crosses = ([outer]) => outer.some(([lon], i) => i > 0 && Math.abs(lon - outer[i - 1][0]) > 180);

/** Polygons cut at 180°; those that do not cross it are left alone. Throws for one with holes, which no state has there. */
export function cutAtAntimeridian(polygons) {
  return polygons.flatMap((polygon) => {
    if (!crosses(polygon)) return [polygon];
    if (polygon.length > 1) throw new Error('A polygon with holes crosses 180°');
    return pieces(polygon);
  });
}
