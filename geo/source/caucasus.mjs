// The detailed level, twice from one topology: exact for the engine, fewer points on a whole-number grid for the picture.
import { edgeOf } from './clip.mjs';
import { caucasusTopology, EXTENT } from './caucasus-land.mjs';
import { lakes } from './lakes.mjs';
import { riverStretches } from './rivers.mjs';
import { keepFrom, weigh } from './simplify.mjs';
import {
  bordersByPair,
  bordersOf,
  dissolve,
  partsOf,
  simplified,
  startAtBox,
  withoutBoxEdges,
  wound,
} from './topology.mjs';

export const EXACT_KM2 = 0.3;
const EXACT_WATER_KM2 = 0.15;
/** Borders run as in the rings of these first, so that Nakhchivan and the Aras repeat their text, and gzip finds it. */
const BORDER_ORDER = ['NAX', 'ARM', 'AZE'];
const PICTURE_KM2 = 2.2;
const PICTURE_ISLET_KM2 = 8;
/** Shores of lakes and smooth rivers carry less than borders, point for point. */
const PICTURE_WATER_KM2 = 4;

/** More points are kept around the corridor and Nakhchivan, fewer outside the usual frame. */
function focus(lon, lat) {
  if (lon > 44.6 && lon < 47.5 && lat > 38.6 && lat < 39.9) return 4;
  if (lon > 42 && lon < 51 && lat > 38 && lat < 42.3) return 1;
  return 0.3;
}

/** Points on the clip box stay: they are corners of the box or ends of borders and coasts. */
const lockedAtBox = (factor) => (lon, lat) => (edgeOf([lon, lat], EXTENT) ? Infinity : factor(lon, lat));

export async function caucasus() {
  const full = await caucasusTopology();
  const exactTopo = simplified(full, weigh(full.arcs, lockedAtBox(focus)), EXACT_KM2);
  const pictureTopo = simplified(exactTopo, weigh(exactTopo.arcs, lockedAtBox(focus)), PICTURE_KM2);
  const water = await lakes(EXTENT);
  return {
    exact: await level(exactTopo, water, 0, EXACT_WATER_KM2),
    picture: await level(pictureTopo, water, PICTURE_ISLET_KM2, PICTURE_WATER_KM2),
    topo: exactTopo,
  };
}

async function level(topo, water, islet, waterKm2) {
  const land = dissolve(topo, { islet, hole: 1 }).map((polygon) =>
    wound(polygon).map((ring) => startAtBox(ring, EXTENT)),
  );
  const nakhchivan = partsOf(topo).find(({ id }) => id === 'NAX').polygons[0];
  const rivers = (await riverStretches(topo)).map((river) => ({
    ...river,
    lines: river.lines.map(thinned(waterKm2)),
  }));
  return {
    land,
    coast: withoutBoxEdges(land.flat(), EXTENT),
    borders: bordersOf(topo),
    pairs: bordersByPair(topo, BORDER_ORDER),
    nakhchivan,
    lakes: water.map((lake) => ({ ...lake, polygons: thinnedPolygons(lake.polygons, waterKm2) })),
    rivers,
  };
}

const thinned = (threshold) => (line) => {
  if (line.onBorder) return line;
  const [points] = keepFrom([line.points], weigh([line.points]), threshold);
  return { ...line, points };
};

const thinnedPolygons = (polygons, threshold) =>
  polygons.map((polygon) => keepFrom(polygon, weigh(polygon), threshold));
