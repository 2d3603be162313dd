// Country polygons as arcs that neighbours share, so that a border is one line and is simplified once.
import { topology } from 'topojson-server';
import { feature, mergeArcs, meshArcs } from 'topojson-client';
import { edgeOf, round } from './clip.mjs';
import { areaKm2, distanceKm } from './projection.mjs';
import { keepFrom } from './simplify.mjs';

/** A topology of `{id, polygons}` parts; one geometry a part, with its id. */
export function buildTopology(parts) {
  const topo = topology({
    parts: {
      type: 'GeometryCollection',
      geometries: parts.map(({ polygons }) => ({ type: 'MultiPolygon', coordinates: polygons })),
    },
  });
  topo.objects.parts.geometries.forEach((geometry, i) => (geometry.id = parts[i].id));
  return topo;
}

export function simplified(topo, weights, threshold) {
  return { ...topo, arcs: keepFrom(topo.arcs, weights, threshold) };
}

const geometriesOf = (topo) => topo.objects.parts.geometries;

/** The topology with its points rounded to four decimals; arcs stay shared, repeated points go. */
export function rounded(topo) {
  const arcs = topo.arcs.map((arc) => {
    const points = arc.map(([x, y]) => [round(x), round(y)]);
    return points.filter(
      (point, i) =>
        i === 0 || i === points.length - 1 || point[0] !== points[i - 1][0] || point[1] !== points[i - 1][1],
    );
  });
  return { ...topo, arcs };
}

/** The polygons of each part, `[{id, polygons}]`. */
export function partsOf(topo) {
  return geometriesOf(topo).map((geometry) => ({
    id: geometry.id,
    polygons: feature(topo, geometry).geometry.coordinates,
  }));
}

/** Polygons under the given area: given to the part they share the longest edge with, or left out where they touch none. */
export function absorbSmall(parts, minimumKm2) {
  const big = parts.map(({ id, polygons }) => ({
    id,
    polygons: polygons.filter(([ring]) => areaKm2(ring) >= minimumKm2),
  }));
  const small = parts.flatMap(({ polygons }) => polygons.filter(([ring]) => areaKm2(ring) < minimumKm2));
  const given = small
    .map((polygon) => ({ id: longestNeighbour(polygon[0], big), polygons: [polygon] }))
    .filter(({ id }) => id !== null);
  const topo = buildTopology([...big, ...given]);
  return big.map(({ id }) => {
    const own = geometriesOf(topo).filter((geometry) => geometry.id === id);
    return { id, polygons: feature(topo, mergeArcs(topo, own)).geometry.coordinates };
  });
}

function longestNeighbour(ring, parts) {
  const edges = new Set(ring.slice(1).flatMap((point, i) => [`${ring[i]};${point}`, `${point};${ring[i]}`]));
  let best = { id: null, km: 0 };
  for (const { id, polygons } of parts) {
    let km = 0;
    for (const line of polygons.flat()) {
      for (let i = 1; i < line.length; i++) {
        if (edges.has(`${line[i - 1]};${line[i]}`)) km += distanceKm(line[i - 1], line[i]);
      }
    }
    if (km > best.km) best = { id, km };
  }
  return best.id;
}

/** All parts as one: polygons without the lines between them. Holes and islets under the given areas are left out. */
export function dissolve(topo, { islet, hole }) {
  const merged = mergeArcs(topo, geometriesOf(topo));
  return feature(topo, merged)
    .geometry.coordinates.filter((polygon) => areaKm2(polygon[0]) >= islet)
    .map(([outer, ...holes]) => [outer, ...holes.filter((ring) => areaKm2(ring) >= hole)])
    .sort((a, b) => b[0].length - a[0].length);
}

/** The lines between parts with different ids, each once. */
export function bordersOf(topo, isBorder = (a, b) => a.id !== b.id) {
  const lines = meshArcs(topo, topo.objects.parts, (a, b) => a !== b && isBorder(a, b));
  return feature(topo, { type: 'MultiLineString', arcs: lines.arcs }).geometry.coordinates;
}

/** The same by pair: `[{between, lines}]`, each line running as in the rings of the first of the pair. */
export function bordersByPair(topo, order) {
  const parts = geometriesOf(topo);
  const rank = ({ id }) =>
    order.includes(id) ? order.indexOf(id) : order.length + parts.findIndex((part) => part.id === id);
  const ranked = [...parts].sort((a, b) => rank(a) - rank(b));
  return ranked.flatMap((first, i) =>
    ranked.slice(i + 1).flatMap((second) => {
      const pair = new Set([first.id, second.id]);
      const lines = bordersOf(topo, (a, b) => a.id !== b.id && pair.has(a.id) && pair.has(b.id));
      if (lines.length === 0) return [];
      const steps = stepsOf(feature(topo, first).geometry.coordinates);
      const turned = lines.map((line) => (steps.has(`${line[0]};${line[1]}`) ? line : line.toReversed()));
      return [{ between: [first.id, second.id], lines: turned }];
    }),
  );
}

/** Lines in a row as one wherever one begins where another ends; none is turned round. */
export function chained(lines) {
  const rest = [...lines];
  const end = (line) => line[line.length - 1].join();
  const take = (wanted) => rest.splice(Math.max(rest.findIndex(wanted), 0), 1)[0];
  const chains = [];
  while (rest.length > 0) {
    let chain = take((line) => !rest.some((other) => end(other) === line[0].join()));
    const follows = (line) => line[0].join() === end(chain);
    while (rest.some(follows)) chain = [...chain, ...take(follows).slice(1)];
    chains.push(chain);
  }
  return chains;
}

const stepsOf = (polygons) =>
  new Set(
    polygons
      .map(wound)
      .flatMap((polygon) => polygon.flatMap((ring) => ring.slice(1).map((p, i) => `${ring[i]};${p}`))),
  );

/** Ring outlines without the stretches along the box: `[lines, closed rings]` in one list. */
export function withoutBoxEdges(rings, box) {
  return rings.flatMap((ring) => {
    const alongBox = (i) => (edgeOf(ring[i], box) & edgeOf(ring[i + 1], box)) !== 0;
    const last = ring.length - 1;
    let start = 0;
    while (start < last && !alongBox(start)) start++;
    if (start === last) return [ring];
    const lines = [];
    let line = [];
    for (let n = 0; n < last; n++) {
      const i = (start + n) % last;
      if (alongBox(i)) {
        if (line.length > 1) lines.push(line);
        line = [];
      } else {
        if (line.length === 0) line.push(ring[i]);
        line.push(ring[i + 1]);
      }
    }
    if (line.length > 1) lines.push(line);
    return lines;
  });
}

export const lengthKm = (line) =>
  line.slice(1).reduce((sum, point, i) => sum + distanceKm(line[i], point), 0);

/** Rings run as RFC 7946 wants them: the outer counter-clockwise, holes clockwise. */
export function wound(polygon) {
  return polygon.map((ring, i) => {
    let twice = 0;
    for (let k = 1; k < ring.length; k++) twice += ring[k - 1][0] * ring[k][1] - ring[k][0] * ring[k - 1][1];
    return twice > 0 === (i === 0) ? ring : ring.toReversed();
  });
}

/** Starts every ring of a polygon where a coast leaves the box, so that coast and land share their text. */
export function startAtBox(ring, box) {
  const last = ring.length - 1;
  for (let i = 0; i < last; i++) {
    const along = (edgeOf(ring[i], box) & edgeOf(ring[i + 1], box)) !== 0;
    const before = ring[(i + last - 1) % last];
    if (!along && (edgeOf(before, box) & edgeOf(ring[i], box)) !== 0) {
      return [...ring.slice(i, last), ...ring.slice(0, i + 1)];
    }
  }
  return ring;
}
