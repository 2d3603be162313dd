// Gets a real WordPress from the npm registry, once, into a folder that no repository holds.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const CACHE = resolve(import.meta.dirname, '../../.cache/wordpress');
const PACKAGE = '@wp-playground/wordpress-builds@0.9.19';
const FILE = 'wp-playground-wordpress-builds-0.9.19.tgz';
/** As its publisher gave it: nothing else is ever run. */
const SHA512 = 'dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==';

/** @returns {string} the file of the package, downloaded unless it is there, and checked either way. */
export function fetchWordPress() {
  const file = join(CACHE, FILE);
  if (!existsSync(file)) {
    mkdirSync(CACHE, { recursive: true });
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const shell = process.platform === 'win32';
    execFileSync(npm, ['pack', '--silent', PACKAGE], {
      cwd: CACHE,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell,
    });
  }
  const found = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (found === SHA512) return file;
  rmSync(file);
  throw new Error(`${PACKAGE} is not what it was: its file was removed. Run the tests again.`);
}
