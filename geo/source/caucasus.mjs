// The detailed level, twice from one topology: exact for the engine, fewer points on a whole-number grid for the picture.
import { edgeOf } from './clip.mjs';
import { caucasusTopology, EXTENT } from './caucasus-land.mjs';
import { lakes } from './lakes.mjs';
import { acrossAras, riverStretches } from './rivers.mjs';
import { keepFrom, weigh } from './simplify.mjs';
import {
  bordersByPair,
  bordersOf,
  chained,
  dissolve,
  partsOf,
  simplified,
  startAtBox,
  withoutBoxEdges,
  wound,
} from './topology.mjs';

export const EXACT_KM2 = 0.3;
const EXACT_WATER_KM2 = 0.2;
/** Borders run as in the rings of these first, so that Nakhchivan and the Aras repeat their text, and gzip finds it. */
const BORDER_ORDER = ['NAX', 'ARM', 'AZE'];
const PICTURE_KM2 = 2.2;
const PICTURE_ISLET_KM2 = 30;
/** Shores of lakes and smooth rivers carry less than borders, point for point. */
const PICTURE_WATER_KM2 = 5.5;
const WATER_BLUNT = 0.8;
/** Steps of the grid for lines away from it. */
export const COARSE_GRID = 2;
/** Their lines keep the finest grid in the picture: what the brief is about. */
const FINE_STATES = new Set(['ARM', 'NAX']);

/** More points are kept around the corridor and Nakhchivan, fewer outside the usual frame. */
function focus(lon, lat) {
  if (lon > 44.6 && lon < 47.5 && lat > 38.6 && lat < 39.9) return 4;
  if (lon > 42 && lon < 51 && lat > 38 && lat < 42.3) return 1;
  return 0.3;
}

/** The same for the picture, which is small there: the usual frame ends near 43°E, 50.8°E, 38.2°N and 42.1°N. */
function pictureFocus(lon, lat) {
  if (lon > 44.6 && lon < 47.5 && lat > 38.6 && lat < 39.9) return 4;
  if (lon > 43.3 && lon < 46.9 && lat > 38.7 && lat < 41.4) return 1;
  if (lon > 42.7 && lon < 51 && lat > 38 && lat < 42.3) return 0.7;
  return lon > 41.5 && lon < 51.5 && lat > 37.2 && lat < 43.2 ? 0.3 : 0.1;
}

/** Points on the clip box stay: they are corners of the box or ends of borders and coasts. */
const lockedAtBox = (factor) => (lon, lat) => (edgeOf([lon, lat], EXTENT) ? Infinity : factor(lon, lat));

export async function caucasus() {
  const full = await caucasusTopology();
  const exactTopo = simplified(full, weigh(full.arcs, lockedAtBox(focus)), EXACT_KM2);
  const pictureTopo = simplified(exactTopo, weigh(exactTopo.arcs, lockedAtBox(pictureFocus)), PICTURE_KM2);
  const water = await lakes(EXTENT);
  return {
    exact: await level(exactTopo, water, { islet: 0, waterKm2: EXACT_WATER_KM2, waterFocus: () => 1 }),
    picture: packable(
      await level(pictureTopo, water, {
        islet: PICTURE_ISLET_KM2,
        waterKm2: PICTURE_WATER_KM2,
        waterFocus: (lon, lat) => Math.min(2, pictureFocus(lon, lat)),
      }),
    ),
    topo: exactTopo,
  };
}

async function level(topo, water, { islet, waterKm2, waterFocus }) {
  const land = dissolve(topo, { islet, hole: 1 }).map((polygon) =>
    wound(polygon).map((ring) => startAtBox(ring, EXTENT)),
  );
  const nakhchivan = partsOf(topo).find(({ id }) => id === 'NAX').polygons[0];
  const thinned = (lines) => keepFrom(lines, weigh(lines, waterFocus, WATER_BLUNT), waterKm2);
  const rivers = (await riverStretches(topo)).map((river) => ({
    ...river,
    lines: river.lines.map((line) => (line.onBorder ? line : { ...line, points: thinned([line.points])[0] })),
  }));
  return {
    land,
    coast: withoutBoxEdges(land.flat(), EXTENT),
    borders: bordersOf(topo),
    pairs: bordersByPair(topo, BORDER_ORDER),
    nakhchivan,
    lakes: water.map((lake) => ({ ...lake, polygons: lake.polygons.map(thinned) })),
    rivers,
  };
}

/**
 * The lines as the picture packs them. The border along the Aras is one line downstream, and Nakhchivan's outline begins
 * with its part of it: river and outline then repeat that line's text.
 */
function packable({ land, coast, pairs, nakhchivan, lakes, rivers }) {
  const linesOf = (wanted) => chained(pairs.filter(wanted).flatMap(({ lines }) => lines));
  const fine = ({ between }) => between.some((id) => FINE_STATES.has(id));
  const aras = ({ between }) => acrossAras(...between);
  const coarse = (points) => ({ points, grid: COARSE_GRID });
  const [downstream] = linesOf((pair) => pair.between[0] === 'NAX' && aras(pair));
  return {
    land: land.flat().map(coarse),
    coast: coast.map(coarse),
    borders: [
      ...linesOf(aras),
      ...linesOf((pair) => fine(pair) && !aras(pair)),
      ...linesOf((pair) => !fine(pair) && !aras(pair)).map(coarse),
    ],
    nodes: pairs.flatMap(({ lines }) => lines.flatMap((line) => [line[0], line[line.length - 1]])),
    nakhchivan: wound(nakhchivan).map((ring) => startingAt(ring, downstream[0])),
    lakes: lakes.flatMap(({ polygons }) => polygons.flat()).map(coarse),
    rivers: rivers.flatMap(({ name, lines }) =>
      joined(lines).map((points) => (name === 'Aras' ? points : coarse(points))),
    ),
  };
}

function startingAt(ring, point) {
  const i = ring.findIndex((each) => each.join() === point.join());
  return [...ring.slice(i, -1), ...ring.slice(0, i + 1)];
}

/** Stretches that follow on one another as one line. */
function joined(stretches) {
  return stretches.reduce((lines, { points }) => {
    const last = lines[lines.length - 1];
    const follows = last && last[last.length - 1].join() === points[0].join();
    return follows ? [...lines.slice(0, -1), [...last, ...points.slice(1)]] : [...lines, points];
  }, []);
}
