// The overview: Natural Earth outside the detailed extent and OpenStreetMap, thinned, inside it, joined to one topology.
import { edgeOf } from './clip.mjs';
import { EXTENT } from './caucasus-land.mjs';
import { OVERVIEW, overviewParts } from './overview-land.mjs';
import { bendToSeam } from './seam.mjs';
import { weigh } from './simplify.mjs';
import {
  bordersOf,
  buildTopology,
  dissolve,
  partsOf,
  simplified,
  startAtBox,
  withoutBoxEdges,
  wound,
} from './topology.mjs';

const EXACT_KM2 = 10;
const PICTURE_KM2 = 150;
/** At this scale a narrow inlet or spit is a thorn. */
const PICTURE_BLUNT = 0.7;
const PICTURE_ISLET_KM2 = 400;
const HOLE_KM2 = 300;

/** On coasts, and must not come to lie in the sea: Sukhumi, Famagusta, and the peninsula of Karpas. */
const COAST_POINTS = [
  [41.02, 43],
  [33.92, 35.12],
  [34.35, 35.55],
];

/** Points on the edges stay; far from what the overview is for, fewer points do. */
function focus(lon, lat) {
  if (edgeOf([lon, lat], OVERVIEW)) return Infinity;
  if (COAST_POINTS.some(([x, y]) => Math.hypot(lon - x, lat - y) < 0.4)) return 8;
  return lon > 27.5 && lon < 63 && lat > 35.5 && lat < 59 ? 1 : 0.25;
}

/** Where the levels meet, points stay too, so that lines run on across the seam. */
const focusAtSeam = (lon, lat) => (edgeOf([lon, lat], EXTENT) ? Infinity : focus(lon, lat));

/** `outside`: the overview around the extent, for the engine; `picture`: the whole overview; `topo`: the picture's topology. */
export async function overview(caucasusTopo) {
  const inner = partsOf(caucasusTopo);
  const outer = bendToSeam(await overviewParts(EXTENT), inner, EXTENT);
  const full = buildTopology(outer);
  const outside = simplified(full, weigh(full.arcs, focusAtSeam), EXACT_KM2);
  const ids = new Set([...outer, ...inner].map(({ id }) => id));
  const joined = buildTopology([...outer, ...inner]);
  const whole = buildTopology([...ids].sort().map((id) => ({ id, polygons: merged(joined, id) })));
  const topo = simplified(whole, weigh(whole.arcs, focusAtSeam, PICTURE_BLUNT), PICTURE_KM2);
  return {
    outside: lines(outside, [OVERVIEW, EXTENT], 0),
    picture: lines(topo, [OVERVIEW], PICTURE_ISLET_KM2),
    topo,
  };
}

/** All polygons of a country, inside and outside the extent, as one; the seam between them goes. */
function merged(topo, id) {
  const own = topo.objects.parts.geometries.filter((geometry) => geometry.id === id);
  return dissolve(
    { ...topo, objects: { parts: { type: 'GeometryCollection', geometries: own } } },
    { islet: 0, hole: 0 },
  );
}

function lines(topo, boxes, islet) {
  const land = dissolve(topo, { islet, hole: HOLE_KM2 }).map((polygon) =>
    wound(polygon).map((ring) => startAtBox(ring, boxes[0])),
  );
  const coast = boxes.reduce((rest, box) => rest.flatMap((line) => withoutEdges(line, box)), land.flat());
  return { land, coast, borders: bordersOf(topo) };
}

const closed = (line) => line[0].join() === line[line.length - 1].join();

const withoutEdges = (line, box) =>
  closed(line) ? withoutBoxEdges([line], box) : openWithoutEdges(line, box);

/** An open line without the stretches along a box. */
function openWithoutEdges(line, box) {
  const out = [[line[0]]];
  for (let i = 1; i < line.length; i++) {
    if ((edgeOf(line[i - 1], box) & edgeOf(line[i], box)) !== 0) out.push([line[i]]);
    else out[out.length - 1].push(line[i]);
  }
  return out.filter((piece) => piece.length > 1);
}
