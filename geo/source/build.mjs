// Makes everything in geo/ground and geo/data from the packages and the hand-placed inputs beside this file.
import { caucasus, COARSE_GRID } from './caucasus.mjs';
import { EXTENT } from './caucasus-land.mjs';
import { overview } from './overview.mjs';
import {
  corridorFeatures,
  countryFeatures,
  groundFeatures,
  infrastructureFeatures,
  nakhchivanFeature,
  undelimitedFeatures,
} from './features.mjs';
import { OVERVIEW } from './overview-land.mjs';
import { writeExtent, writeGeoJson, writeLines, writePaths } from './write.mjs';
import { writeWorld } from './world.mjs';

const OSM = 'Contains data of OpenStreetMap contributors, ODbL 1.0 (geo/LICENSES.md).';
const BOTH = 'Contains data of OpenStreetMap contributors, ODbL 1.0, and of Natural Earth (geo/LICENSES.md).';
const TOWNS =
  'Placed by hand at the towns on the way, whose coordinates are of GeoNames, CC BY 4.0 (geo/LICENSES.md).';

const detailed = await caucasus();
const wide = await overview(detailed.topo);
const rings = (lines) => ({ lines, closed: true });
const { picture } = detailed;

await writePaths('ground/caucasus-paths.ts', 'caucasusPaths', {
  box: EXTENT,
  scale: 3,
  credit: OSM,
  nodes: picture.nodes,
  coarsest: COARSE_GRID,
  paths: {
    land: rings(picture.land),
    coast: { lines: picture.coast },
    borders: { lines: picture.borders },
    lakes: rings(picture.lakes),
    rivers: { lines: picture.rivers },
    areas: { nakhchivan: rings(picture.nakhchivan) },
  },
});

await writePaths('ground/overview-paths.ts', 'overviewPaths', {
  box: OVERVIEW,
  scale: 0.25,
  credit: BOTH,
  paths: {
    land: rings(wide.picture.land.flat()),
    coast: { lines: wide.picture.coast },
    borders: { lines: wide.picture.borders },
  },
});

await writeWorld();

const corridor = await corridorFeatures();
const osm = { attribution: OSM };
const both = { attribution: BOTH };
await writeGeoJson('ground/exact.json', groundFeatures(detailed.exact, wide.outside), both);
await writeGeoJson('ground/corridor.json', corridor.rail, osm);
await writeLines('ground/corridor-lines.ts', 'corridorLines', {
  scale: 8,
  credit: OSM,
  features: corridor.rail,
});
await writeLines('ground/infrastructure.ts', 'infrastructure', {
  scale: 4,
  credit: TOWNS,
  features: await infrastructureFeatures(),
});
await writeGeoJson('ground/corridor-road.json', corridor.road, osm);
await writeGeoJson('ground/nakhchivan.json', [nakhchivanFeature(detailed.exact.nakhchivan)], osm);
const countries = countryFeatures(detailed.topo);
const undelimited = undelimitedFeatures(countries);
await writeLines('ground/undelimited-lines.ts', 'undelimitedLines', {
  scale: 1,
  credit: OSM,
  features: undelimited,
});
await writeExtent('ground/undelimited-extent.ts', 'undelimitedExtent', {
  credit: OSM,
  features: undelimited,
});
await writeGeoJson('data/countries-caucasus.json', countries, osm);
await writeGeoJson('data/countries-overview.json', countryFeatures(wide.topo), both);
