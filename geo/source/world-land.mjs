// Natural Earth's countries of the whole world, put right as POLICY.md says, for briefs from anywhere.
import { cutAtAntimeridian } from './antimeridian.mjs';
import { reshape } from './clip.mjs';
import { contains } from './inside.mjs';
import { readNaturalEarth } from './packages.mjs';
import { buildTopology, partsOf, rounded } from './topology.mjs';

/** Web mercator ends where its square does. */
export const WORLD_BOX = [-180, -85.0511, 180, 85.0511];

const SIMFEROPOL = [34.1, 44.95];

/** Recognised as part of another state, or of none of both sides. */
const JOINED = { 'N. Cyprus': 'Cyprus', Somaliland: 'Somalia' };

/** Ground that the package gives to another: cut out of `from`, and given to `to`. */
const MOVED = [
  // West of the berm; the border with Morocco is the parallel of 27°40′.
  { from: 'Morocco', to: 'W. Sahara', ring: box(-18, 20, -8.6, 27.6667) },
  // Up to the line before June 1967, as coarse as the level.
  {
    from: 'Israel',
    to: 'Syria',
    ring: [
      [35.63, 33.4],
      [35.63, 33.05],
      [35.66, 32.85],
      [35.64, 32.68],
      [35.6, 32.55],
      [36.4, 32.55],
      [36.4, 33.4],
      [35.63, 33.4],
    ],
  },
];

/** Lines that the two sides, or the members of the United Nations, do not agree on: drawn dashed. */
const UNSETTLED = [
  ['Kosovo', 'Serbia'],
  ['Morocco', 'W. Sahara'],
  ['Israel', 'Palestine'],
  ['Jordan', 'Palestine'],
  ['Israel', 'Syria'],
  ['China', 'India'],
  ['India', 'Pakistan', ([, lat]) => lat > 32.4],
  ['China', 'Pakistan'],
  ['Egypt', 'Sudan'],
  ['S. Sudan', 'Sudan'],
];

function box(west, south, east, north) {
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

function owner(name, polygon) {
  return name === 'Russia' && contains(polygon, SIMFEROPOL) ? 'Ukraine' : (JOINED[name] ?? name);
}

/** `[{id, polygons}]` between −180 and 180, neighbours sharing their borders. */
export async function worldParts() {
  const countries = new Map();
  const give = (id, polygons) => countries.set(id, [...(countries.get(id) ?? []), ...polygons]);
  for (const { name, polygons } of await readNaturalEarth('110m'))
    for (const polygon of cutAtAntimeridian(polygons)) give(owner(name, polygon), [polygon]);
  for (const { from, to, ring } of MOVED) {
    const own = [{ id: from, polygons: countries.get(from) }];
    const cut = JSON.stringify({ type: 'Polygon', coordinates: [ring] });
    const [moved] = await reshape(own, '-clip cut.json', { 'cut.json': cut });
    const [kept] = await reshape(own, '-erase cut.json', { 'cut.json': cut });
    countries.set(from, kept.polygons);
    give(to, moved.polygons);
  }
  const parts = [...countries].map(([id, polygons]) => ({ id, polygons }));
  const cleaned = await reshape(
    parts.sort((a, b) => (a.id < b.id ? -1 : 1)),
    `-clip bbox=${WORLD_BOX} -dissolve2 id -clean gap-fill-area=300km2`,
  );
  return partsOf(rounded(buildTopology(cleaned)));
}

/** Is the line between two states one that is not agreed on? `line` tells where, as some borders are so in part. */
export function isUnsettled(a, b, line) {
  return UNSETTLED.some(
    ([first, second, where = () => true]) =>
      ((a === first && b === second) || (a === second && b === first)) && line.every(where),
  );
}
