// Builds everything that is published and the demo site: the CDN script, the npm modules, their types, the demo.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { writeBuilder } from './builder.mjs';
import { writeDocs } from './docs.mjs';
import { writeIntegrity } from './integrity.mjs';
import { writeManifest } from './manifest.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = resolve(root, 'dist');

rmSync(dist, { recursive: true, force: true });
for (const mode of ['cdn', 'npm', 'loader', 'frame']) await build({ root, mode, logLevel: 'warn' });
execFileSync(
  process.execPath,
  [resolve(root, 'node_modules/typescript/bin/tsc'), '-p', resolve(root, 'tsconfig.build.json')],
  {
    stdio: 'inherit',
  },
);

// The schema of a brief, as what was built has it.
const { BRIEF_SCHEMA } = await import(pathToFileURL(resolve(dist, 'npm/model.js')).href);
writeFileSync(resolve(dist, 'schema.json'), `${JSON.stringify(BRIEF_SCHEMA, null, 2)}\n`);

// The built-in brief as a file of its own: a page that names it has every correction as soon as the file has it.
const { builtInJson } = await import(pathToFileURL(resolve(dist, 'npm/static.js')).href);
const overlays = resolve(root, 'geo/brief/overlays');
cpSync(overlays, resolve(dist, 'overlays'), { recursive: true });
const addresses = readdirSync(overlays).map((file) => [file.replace(/\.json$/, ''), `overlays/${file}`]);
const brief = { ...(await builtInJson()), overlays: Object.fromEntries(addresses) };
writeFileSync(resolve(dist, 'brief.json'), `${JSON.stringify(brief, null, 2)}\n`);

// The minifier leaves out the notices of what is bundled; they go beside it.
const BUNDLED = ['lit', 'lit-html', '@lit/reactive-element', '@turf/turf', 'arc', 'maplibre-gl'];
const notices = BUNDLED.map((name) => {
  const folder = resolve(root, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file.`);
  const { version } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  return `${name} ${version}\n\n${readFileSync(resolve(folder, file), 'utf8').trim()}\n`;
});
writeFileSync(resolve(dist, 'THIRD-PARTY-LICENSES.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
cpSync(resolve(root, 'demo'), resolve(dist, 'demo'), {
  recursive: true,
  filter: (path) => path !== resolve(root, 'demo/builder'),
});
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
writeIntegrity(dist, version);
await writeBuilder(dist);
await writeManifest(dist);
writeDocs(dist);

console.log('\nBytes (gzip) of the script for any page:');
for (const file of readdirSync(dist).filter((name) => /\.m?js$/.test(name))) {
  const size = gzipSync(readFileSync(resolve(dist, file)), { level: 9 }).length;
  console.log(`  ${(size / 1000).toFixed(1).padStart(6)} kB  ${file}`);
}
