// The world for other people's briefs: coarse, fetched only when a frame leaves the overview.
import { edgeOf } from './clip.mjs';
import { weigh } from './simplify.mjs';
import { bordersByPair, buildTopology, dissolve, simplified, withoutBoxEdges, wound } from './topology.mjs';
import { isUnsettled, WORLD_BOX, worldParts } from './world-land.mjs';
import { writePaths } from './write.mjs';

const CREDIT = 'Contains data of Natural Earth (geo/LICENSES.md).';

const HOLE_KM2 = 3000;
const PICTURE_KM2 = 250;

/** Points on the edges stay; between the Jordan and the sea there are few, and each says who is where. */
function focus(lon, lat) {
  if (edgeOf([lon, lat], WORLD_BOX)) return Infinity;
  return lon > 34 && lon < 36.5 && lat > 29 && lat < 33.5 ? 20 : 1;
}

/** Every piece of the edge of the map counts, also where rounding has put it beside. */
const atEdge = (value, edge) => (Math.abs(value - edge) < 0.002 ? edge : value);

const onBox = ([lon, lat]) => [
  atEdge(atEdge(lon, WORLD_BOX[0]), WORLD_BOX[2]),
  atEdge(atEdge(lat, WORLD_BOX[1]), WORLD_BOX[3]),
];

/** A border that is unsettled in part, in pieces of which each is or is not. */
function pieces(lines, between) {
  return lines.flatMap((line) =>
    line.slice(1).reduce((out, to, i) => {
      const dashed = isUnsettled(...between, [line[i], to]);
      const last = out[out.length - 1];
      if (last?.dashed === dashed) last.points.push(to);
      else out.push({ dashed, points: [line[i], to] });
      return out;
    }, []),
  );
}

/** `land` as rings, holes after what they are in; `coast`, `borders` and `unsettled` as lines. */
async function world() {
  const parts = (await worldParts()).map(({ id, polygons }) => ({
    id,
    polygons: polygons.map((polygon) => polygon.map((ring) => ring.map(onBox))),
  }));
  const full = buildTopology(parts);
  const topo = simplified(full, weigh(full.arcs, focus), PICTURE_KM2);
  const land = dissolve(topo, { islet: 0, hole: HOLE_KM2 }).flatMap(wound);
  const all = bordersByPair(topo, []).flatMap(({ between, lines }) => pieces(lines, between));
  const only = (wanted) => all.filter(({ dashed }) => dashed === wanted).map(({ points }) => points);
  return { land, coast: withoutBoxEdges(land, WORLD_BOX), borders: only(false), unsettled: only(true) };
}

export async function writeWorld() {
  const { land, coast, borders, unsettled } = await world();
  return writePaths('ground/world-paths.ts', 'worldPaths', {
    box: WORLD_BOX,
    scale: 0.125,
    credit: CREDIT,
    paths: {
      land: { lines: land, closed: true },
      coast: { lines: coast },
      borders: { lines: borders },
      unsettled: { lines: unsettled },
    },
  });
}
