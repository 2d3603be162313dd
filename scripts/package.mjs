// Packs what would be published and unpacks it into a folder of modules, as an installation would.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Makes the tarball in a folder of its own. @returns its path. */
export function pack() {
  const folder = mkdtempSync(join(tmpdir(), 'caucasus-map-'));
  const printed = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--offline', '--loglevel=error', '--pack-destination', folder],
    { cwd: root, encoding: 'utf8' },
  );
  const [{ filename }] = JSON.parse(printed);
  return join(folder, filename);
}

/** Unpacks a tarball as `caucasus-map` into a `node_modules`. @returns the folder of the package. */
export function unpack(tarball, modules) {
  const folder = join(modules, 'caucasus-map');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['xzf', tarball, '-C', folder, '--strip-components=1']);
  return folder;
}
