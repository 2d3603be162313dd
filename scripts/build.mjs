// Builds everything that is published and the demo site: the CDN script, the npm modules, their types, the demo.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const dist = resolve(root, 'dist');

rmSync(dist, { recursive: true, force: true });
for (const mode of ['cdn', 'npm']) await build({ root, mode, logLevel: 'warn' });
execFileSync(
  process.execPath,
  [resolve(root, 'node_modules/typescript/bin/tsc'), '-p', resolve(root, 'tsconfig.build.json')],
  {
    stdio: 'inherit',
  },
);
cpSync(resolve(root, 'demo'), resolve(dist, 'demo'), { recursive: true });

console.log('\nBytes (gzip) of the script for any page:');
for (const file of readdirSync(dist).filter((name) => /\.m?js$/.test(name))) {
  const size = gzipSync(readFileSync(resolve(dist, file)), { level: 9 }).length;
  console.log(`  ${(size / 1000).toFixed(1).padStart(6)} kB  ${file}`);
}
