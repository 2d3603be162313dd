/// <reference types="node" />
/** Before all files: makes the plugin's zip, and a WordPress that has installed it. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../../scripts/wordpress/fetch.mjs';
import { pluginFiles } from '../../scripts/wordpress/plugin-files.mjs';
import { writeZip } from '../../scripts/wordpress/zip-format.mjs';
import { INSTALLED } from './newsroom.js';
import { wordpressFiles } from './wordpress-files.js';

export async function setup(): Promise<void> {
  const pristine = wordpressFiles();
  const zip = join(CACHE, 'caucasus-map.zip');
  const files = await pluginFiles();
  writeFileSync(
    zip,
    writeZip(new Map([...files].map(([path, content]) => [`caucasus-map/${path}`, content]))),
  );
  rmSync(INSTALLED, { recursive: true, force: true });
  cpSync(pristine, INSTALLED, { recursive: true });
  execFileSync('php', [join(INSTALLED, 'install.php')], {
    env: { ...process.env, PLUGIN_ZIP: zip, ORIGIN: 'http://127.0.0.1:4260' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
