// Natural Earth's countries around the detailed level, put right as POLICY.md says: Crimea is Ukraine, Cyprus is one.
import { readFile } from 'node:fs/promises';
import { reshape } from './clip.mjs';
import { contains } from './inside.mjs';
import { readNaturalEarth } from './packages.mjs';
import { absorbSmall, buildTopology, partsOf, rounded } from './topology.mjs';

export const OVERVIEW = [22, 34, 72, 62];
const SIMFEROPOL = [34.1, 44.95];
const GAP_KM2 = 200;
const ISLET_KM2 = 20;

/** `[{id, polygons}]` outside the inner box. */
export async function overviewParts(inner) {
  const codes = JSON.parse(await readFile(new URL('country-codes.json', import.meta.url), 'utf8'));
  const countries = new Map();
  for (const { name, polygons } of await readNaturalEarth()) {
    for (const polygon of polygons) {
      const id = owner(name, polygon, codes);
      if (id) countries.set(id, [...(countries.get(id) ?? []), polygon]);
    }
  }
  const parts = [...countries]
    .map(([id, polygons]) => ({ id, polygons }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const cleaned = await reshape(
    parts,
    `-dissolve2 id -clip bbox=${OVERVIEW} -erase bbox=${inner} -clean gap-fill-area=${GAP_KM2}km2`,
  );
  return partsOf(rounded(buildTopology(absorbSmall(cleaned, ISLET_KM2))));
}

function owner(name, polygon, codes) {
  if (name === 'N. Cyprus') return codes.Cyprus;
  if (name === 'Russia' && contains(polygon, SIMFEROPOL)) return codes.Ukraine;
  return codes[name];
}
