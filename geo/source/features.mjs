// The results as GeoJSON features: what the engine draws, what tests compare with, and the corridor.
import { readFile } from 'node:fs/promises';
import { smooth } from './curve.mjs';
import { keepFrom, weigh } from './simplify.mjs';
import { partsOf, wound } from './topology.mjs';

const feature = (properties, type, coordinates, id) => ({
  type: 'Feature',
  ...(id ? { id } : {}),
  properties,
  geometry: { type, coordinates },
});

/** Everything the engine draws as ground; `outside` is the overview around the detailed level. */
export function groundFeatures(detailed, outside) {
  const of = (level, layer, more) => ({ level, layer, ...more });
  const border = ({ between, lines }) =>
    feature(of('caucasus', 'border', { between }), 'MultiLineString', lines);
  return [
    feature(of('caucasus', 'land'), 'MultiPolygon', detailed.land),
    feature(of('caucasus', 'coast'), 'MultiLineString', detailed.coast),
    ...detailed.pairs.filter(({ between }) => !onAras(between)).map(border),
    ...detailed.pairs.filter(({ between }) => onAras(between)).map(border),
    ...detailed.rivers.map(({ name, lines }) =>
      feature(
        of('caucasus', 'river', { name }),
        'MultiLineString',
        lines.map(({ points }) => points),
      ),
    ),
    feature(of('caucasus', 'area', { place: 'nakhchivan' }), 'Polygon', wound(detailed.nakhchivan)),
    ...detailed.lakes.map(({ name, polygons }) =>
      feature(of('caucasus', 'lake', { name }), 'MultiPolygon', polygons.map(wound)),
    ),
    feature(of('overview', 'land'), 'MultiPolygon', outside.land),
    feature(of('overview', 'coast'), 'MultiLineString', outside.coast),
    feature(of('overview', 'border'), 'MultiLineString', outside.borders),
  ];
}

/** The borders that the Aras or Nakhchivan repeat stand next to them: gzip looks back 32 kB only. */
const onAras = ([first, second]) => first === 'NAX' || ['TUR', 'IRN'].includes(second);

/** Country polygons for tests: Azerbaijan is its mainland, Nakhchivan (NAX) a polygon of its own. */
export function countryFeatures(topo) {
  return partsOf(topo).map(({ id, polygons }) =>
    feature({ country: id }, 'MultiPolygon', polygons.map(wound)),
  );
}

const UNDELIMITED_KM2 = 4;

/** Where Armenia and Azerbaijan meet, the exclave included; coarse, since it is only asked whether a frame holds it. */
export function undelimitedFeatures(countries) {
  const ringsOf = (id) =>
    countries
      .filter(({ properties }) => properties.country === id)
      .flatMap(({ geometry }) => geometry.coordinates.flat());
  return [
    ['AZE', 'armenia-azerbaijan'],
    ['NAX', 'armenia-nakhchivan'],
  ].flatMap(([other, id]) => {
    const shared = new Set(ringsOf(other).flat().map(String));
    const lines = ringsOf('ARM').flatMap((ring) => runs(ring, (point) => shared.has(String(point))));
    return keepFrom(lines, weigh(lines), UNDELIMITED_KM2).map((line) => feature({}, 'LineString', line, id));
  });
}

/** Stretches of a ring, from wherever it begins, all of whose points pass. */
function runs(ring, passes) {
  const start = ring.findIndex((point) => !passes(point));
  const points = [...ring.slice(start), ...ring.slice(1, start + 1)];
  const found = [[]];
  for (const point of points) {
    if (passes(point)) found.at(-1).push(point);
    else found.push([]);
  }
  return found.filter(({ length }) => length > 1);
}

export function nakhchivanFeature(polygon) {
  return feature(
    { kind: 'exclave', partOf: 'nakhchivan', name: 'Nakhchivan' },
    'Polygon',
    wound(polygon),
    'nakhchivan-area',
  );
}

/** `{rail, road}`, each a list of features. */
export async function corridorFeatures() {
  const { rail, road } = JSON.parse(await readFile(new URL('corridor.json', import.meta.url), 'utf8'));
  const sections = (list, kind) =>
    list.map(({ id, name, certainty, points }) =>
      feature({ kind, partOf: 'zangezur-corridor', certainty, name }, 'LineString', points, id),
    );
  return { rail: sections(rail, 'corridor'), road: sections(road, 'road') };
}

const INFRASTRUCTURE_KM2 = 4;

/** Pipelines and the railway, all schematic. */
export async function infrastructureFeatures() {
  const { lines } = JSON.parse(await readFile(new URL('infrastructure.json', import.meta.url), 'utf8'));
  return lines.map(({ id, kind, name, precision, points }) => {
    const curve = [smooth(points)];
    const [line] = keepFrom(curve, weigh(curve), INFRASTRUCTURE_KM2);
    return feature({ kind, certainty: 'schematic', name, precision }, 'LineString', line, id);
  });
}
