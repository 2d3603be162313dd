// Reading the three geodata packages into one shape: lists of polygons in lon, lat.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { bounds, meets } from './clip.mjs';

const require = createRequire(import.meta.url);

const readJson = async (name) => JSON.parse(await readFile(require.resolve(name), 'utf8'));

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

/** OpenStreetMap's countries of 2017, cut at the coast only: `[{id, polygons}]` for those that meet the box. */
export async function readCountries(box) {
  const { features } = await readJson('@geo-maps/countries-coastline-10m/map.geo.json');
  return features
    .map(({ properties, geometry }) => ({
      id: properties.A3,
      polygons: polygonsOf(geometry).filter((polygon) => meets(bounds(polygon[0]), box)),
    }))
    .filter(({ polygons }) => polygons.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** OpenStreetMap's inland waters as polygons that meet the box. */
export async function readWaters(box) {
  const { geometries } = await readJson('@geo-maps/earth-waterbodies-250m/map.geo.json');
  return geometries.flatMap(polygonsOf).filter((polygon) => meets(bounds(polygon[0]), box));
}

/** Natural Earth's countries: `[{name, polygons}]`, as published. */
export async function readNaturalEarth(scale = '50m') {
  const atlas = await readJson(`world-atlas/countries-${scale}.json`);
  return feature(atlas, atlas.objects.countries).features.map(({ properties, geometry }) => ({
    name: properties.name,
    polygons: polygonsOf(geometry),
  }));
}
