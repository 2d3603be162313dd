// Hashes of the scripts that a page takes from another host, so that its browser refuses them once they are not what was
// published.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Scripts that pages name themselves. What these load is checked by the import map of the page. */
const SCRIPTS = /^[^/]+\.js$/;

/** Writes `sri.json`: for each script beside the entry its hash, to be used as `integrity`. */
export function writeIntegrity(dist, version) {
  const files = readdirSync(dist).filter((name) => SCRIPTS.test(name));
  const integrity = Object.fromEntries(
    files.sort().map((name) => [
      name,
      `sha384-${createHash('sha384')
        .update(readFileSync(join(dist, name)))
        .digest('base64')}`,
    ]),
  );
  writeFileSync(
    join(dist, 'sri.json'),
    `${JSON.stringify({ version, entry: 'caucasus-map.js', integrity }, null, 2)}\n`,
  );
}
