// Makes everything in geo/ground and geo/data from the packages and the hand-placed inputs beside this file.
import { caucasus } from './caucasus.mjs';
import { EXTENT } from './caucasus-land.mjs';
import { overview } from './overview.mjs';
import { corridorFeatures, countryFeatures, groundFeatures, nakhchivanFeature } from './features.mjs';
import { OVERVIEW } from './overview-land.mjs';
import { writeGeoJson, writeLines, writePaths } from './write.mjs';

const OSM = 'Contains data of OpenStreetMap contributors, ODbL 1.0 (geo/LICENSES.md).';
const BOTH = 'Contains data of OpenStreetMap contributors, ODbL 1.0, and of Natural Earth (geo/LICENSES.md).';

const detailed = await caucasus();
const wide = await overview(detailed.topo);
const rings = (polygons) => ({ lines: polygons.flat(), closed: true });

await writePaths('ground/caucasus-paths.ts', 'caucasusPaths', {
  box: EXTENT,
  scale: 3,
  credit: OSM,
  paths: {
    land: rings(detailed.picture.land),
    coast: { lines: detailed.picture.coast },
    borders: { lines: detailed.picture.borders },
    lakes: rings(detailed.picture.lakes.flatMap(({ polygons }) => polygons)),
    rivers: { lines: detailed.picture.rivers.flatMap(({ lines }) => joined(lines)) },
    areas: { nakhchivan: rings([detailed.picture.nakhchivan]) },
  },
});

await writePaths('ground/overview-paths.ts', 'overviewPaths', {
  box: OVERVIEW,
  scale: 0.25,
  credit: BOTH,
  paths: {
    land: rings(wide.picture.land),
    coast: { lines: wide.picture.coast },
    borders: { lines: wide.picture.borders },
  },
});

const corridor = await corridorFeatures();
const osm = { attribution: OSM };
const both = { attribution: BOTH };
await writeGeoJson('ground/exact.json', groundFeatures(detailed.exact, wide.outside), both);
await writeGeoJson('ground/corridor.json', corridor.rail, osm);
await writeLines('ground/corridor-lines.ts', 'corridorLines', {
  scale: 16,
  credit: OSM,
  features: corridor.rail,
});
await writeGeoJson('ground/corridor-road.json', corridor.road, osm);
await writeGeoJson('ground/nakhchivan.json', [nakhchivanFeature(detailed.exact.nakhchivan)], osm);
await writeGeoJson('data/countries-caucasus.json', countryFeatures(detailed.topo), osm);
await writeGeoJson('data/countries-overview.json', countryFeatures(wide.topo), both);

for (const [name, { land, coast, borders }] of Object.entries({ ...detailed, ...wide })) {
  if (!land) continue;
  const count = (lines) => lines.reduce((sum, line) => sum + line.length, 0);
  console.log(`${name}: land ${count(land.flat())}, coast ${count(coast)}, borders ${count(borders)} points`);
}

/** Stretches that follow on one another as one line. */
function joined(stretches) {
  return stretches.reduce((lines, { points }) => {
    const last = lines[lines.length - 1];
    const follows = last && last[last.length - 1].join() === points[0].join();
    return follows ? [...lines.slice(0, -1), [...last, ...points.slice(1)]] : [...lines, points];
  }, []);
}
