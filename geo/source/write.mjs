// Writing the results: path modules for the picture, GeoJSON for the rest; every file says where it comes from.
import { mkdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { packPath, toGrid, toSteps } from './packed-path.mjs';
import { toWorld } from './projection.mjs';

const ROOT = new URL('../', import.meta.url);

async function write(path, text) {
  const url = new URL(path, ROOT);
  await mkdir(new URL('./', url), { recursive: true });
  await writeFile(url, text);
  const gzip = gzipSync(text, { level: 9 }).length;
  console.log(`${path}: ${text.length} bytes, ${gzip} gzip`);
}

/** GeoJSON with a line a feature, so that a change shows in a diff. */
export function writeGeoJson(path, features, members = {}) {
  const head = JSON.stringify({ type: 'FeatureCollection', ...members }).slice(0, -1);
  return write(
    path,
    `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`,
  );
}

/**
 * One module of path data; `paths` maps names to `{lines, closed}`, or to such a map again. A line is its points, or
 * `{points, grid}` with a grid of more steps, at most `coarsest`; at `nodes` lines meet.
 */
export function writePaths(path, name, { box, scale, credit, paths, nodes = [], coarsest = 1 }) {
  const [minX, maxY] = toWorld([box[0], box[1]]);
  const [maxX, minY] = toWorld([box[2], box[3]]);
  const extent = [minX, minY, maxX, maxY].map((value) => toSteps(value, scale, coarsest));
  const keys = new Set(nodes.map(String));
  const ground = { scale, coarsest, isNode: (point) => keys.has(String(point)) };
  const entries = (map, indent) =>
    Object.entries(map).map(([key, value]) =>
      value.lines
        ? `${indent}${key}: '${encode(value, ground)}',`
        : `${indent}${key}: {\n${entries(value, `${indent}  `).join('\n')}\n${indent}},`,
    );
  return write(
    path,
    [
      `// ${credit} Made by geo/source/build.mjs; change it there.`,
      "import type { GroundPaths } from './types.js';",
      '',
      `export const ${name} = {`,
      `  scale: ${scale},`,
      `  extent: [${extent.join(', ')}],`,
      ...entries(paths, '  '),
      '} as const satisfies GroundPaths;',
      '',
    ].join('\n'),
  );
}

function encode({ lines, closed }, ground) {
  const gridded = lines.map((line) => {
    const { points = line, grid = 1 } = line;
    return { steps: toGrid({ points, grid }, ground), grid };
  });
  return packPath(gridded, { closed });
}

/** One module of line features, packed like the paths: `features` as GeoJSON, their properties kept. */
export function writeLines(path, name, { scale, credit, features }) {
  const sections = features.map(({ id, properties, geometry }) => ({
    id,
    properties,
    line: encode({ lines: [geometry.coordinates] }, { scale, coarsest: 1, isNode: () => false }),
  }));
  return write(
    path,
    [
      `// ${credit} Made by geo/source/build.mjs; change it there.`,
      "import type { PackedLines } from './types.js';",
      '',
      `export const ${name} = ${JSON.stringify({ scale, sections })} as const satisfies PackedLines;`,
      '',
    ].join('\n'),
  );
}

/** One module of the box around line features, in degrees, rounded outwards: it may hold too much, never too little. */
export function writeExtent(path, name, { credit, features }) {
  const points = features.flatMap(({ geometry }) => geometry.coordinates);
  const [lons, lats] = [0, 1].map((axis) => points.map((point) => point[axis]));
  const outwards = (round, value) => round(value * 100) / 100;
  const box = [
    outwards(Math.floor, Math.min(...lons)),
    outwards(Math.floor, Math.min(...lats)),
    outwards(Math.ceil, Math.max(...lons)),
    outwards(Math.ceil, Math.max(...lats)),
  ];
  return write(
    path,
    [
      `// ${credit} Made by geo/source/build.mjs; change it there.`,
      '',
      '/** `[west, south, east, north]`. */',
      `export const ${name} = [${box.join(', ')}] as const;`,
      '',
    ].join('\n'),
  );
}
