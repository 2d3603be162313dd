// The detailed South Caucasus: countries of OpenStreetMap, cleaned of what their data of 2017 have wrong, as one topology.
import { reshape } from './clip.mjs';
import { readCountries } from './packages.mjs';
import { absorbSmall, buildTopology, rounded } from './topology.mjs';
import { contains } from './inside.mjs';

export const EXTENT = [38, 36, 52, 45.2];
const NAKHCHIVAN = [45.45, 39.33];
const GAP_KM2 = 1;
const ISLET_KM2 = 5;

/** Countries inside the extent; `NAX` is Nakhchivan, kept apart so that it can be drawn and tested by itself. */
export async function caucasusTopology() {
  const countries = await readCountries(EXTENT);
  const parts = countries.flatMap(({ id, polygons }) => {
    const own = polygons.filter(([ring]) => !insideAnother(ring, id, countries));
    if (id !== 'AZE') return [{ id, polygons: own }];
    const exclave = own.filter((polygon) => contains(polygon, NAKHCHIVAN));
    if (exclave.length !== 1) throw new Error('Nakhchivan must be exactly one polygon of Azerbaijan');
    return [
      { id: 'AZE', polygons: own.filter((polygon) => polygon !== exclave[0]) },
      { id: 'NAX', polygons: exclave },
    ];
  });
  const cleaned = await reshape(
    parts,
    `-clip bbox=${EXTENT} -clean gap-fill-area=${GAP_KM2}km2 overlap-rule=max-area`,
  );
  return rounded(buildTopology(absorbSmall(cleaned, ISLET_KM2)));
}

/** Enclaves lie twice in the data (in their own country and in the one around them); by POLICY.md none is drawn. */
function insideAnother(ring, id, countries) {
  return countries.some(
    (other) =>
      other.id !== id && other.polygons.some((polygon) => ring.every((point) => contains(polygon, point))),
  );
}
