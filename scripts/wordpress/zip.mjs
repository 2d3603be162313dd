// Writes the plugin as a ZIP that WordPress installs: dist/caucasus-map-wordpress.zip, or where --out says.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pluginFiles } from './plugin-files.mjs';
import { writeZip } from './zip-format.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = values.out ? resolve(values.out) : resolve(root, 'dist/caucasus-map-wordpress.zip');

try {
  const files = await pluginFiles();
  const zip = writeZip(new Map([...files].map(([path, content]) => [`caucasus-map/${path}`, content])));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, zip);
  console.log(`${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB, are in ${out}.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
