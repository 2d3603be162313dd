// The five lakes the map shows, each found by a box around it; the package cuts waters at tile edges, so pieces are joined.
import { bounds, reshape, round } from './clip.mjs';
import { readWaters } from './packages.mjs';
import { areaKm2 } from './projection.mjs';

const LAKES = [
  { id: 'sevan', name: 'Sevan', box: [44.9, 40.1, 45.7, 40.7], least: 10 },
  { id: 'urmia', name: 'Urmia', box: [45, 37, 46, 38.3] },
  { id: 'van', name: 'Van', box: [42.2, 38.3, 43.7, 39.05], least: 1000 },
  { id: 'mingachevir', name: 'Mingachevir', box: [46.5, 40.77, 47.15, 41.06], least: 5 },
  { id: 'aras-reservoir', name: 'Aras', box: [45.1, 39, 45.5, 39.3] },
];
/** `least`: pieces smaller than that, in km², belong to other waters in the box. */
const PIECE_KM2 = 60;
const ISLAND_KM2 = 15;

/** `[{id, name, polygons}]`. */
export async function lakes(extent) {
  const waters = await readWaters(extent);
  const parts = LAKES.map(({ id, box, least = PIECE_KM2 }) => ({
    id,
    polygons: waters.filter(([ring]) => within(bounds(ring), box) && areaKm2(ring) >= least),
  }));
  const joined = await reshape(parts, '-snap interval=0.0005 -dissolve2 id');
  return LAKES.map(({ id, name }) => {
    const { polygons } = joined.find((part) => part.id === id);
    const largest = polygons.reduce((best, polygon) =>
      areaKm2(polygon[0]) > areaKm2(best[0]) ? polygon : best,
    );
    return { id, name, polygons: [roundPolygon(largest)] };
  });
}

const within = (a, b) => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

const roundPolygon = ([outer, ...holes]) =>
  [outer, ...holes.filter((ring) => areaKm2(ring) >= ISLAND_KM2)].map((ring) =>
    ring.map((point) => point.map(round)),
  );
