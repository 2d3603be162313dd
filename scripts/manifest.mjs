// What editors know of the element: the custom elements manifest, and the same for VS Code and for JetBrains; the types
// of the tag for frameworks.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { tagTypes } from './manifest/tag-types.mjs';

const root = resolve(import.meta.dirname, '..');

/** The manifest of the element as its source has it now. */
export async function readManifest() {
  const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
  return cli({ argv, cwd: root, noWrite: true });
}

/** The one element of a manifest. */
export function elementOf(manifest) {
  const element = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ customElement }) => customElement);
  if (!element)
    throw new Error('The manifest has no custom element: see custom-elements-manifest.config.mjs.');
  return element;
}

/** Writes everything that is made from the manifest into the folder of the build. */
export async function writeManifest(dist) {
  const manifest = await readManifest();
  const shared = { outdir: dist, hideLogs: true };
  writeFileSync(join(dist, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  generateVsCodeCustomElementData(manifest, {
    ...shared,
    htmlFileName: 'vscode.html-data.json',
    cssFileName: 'vscode.css-data.json',
  });
  generateJetBrainsWebTypes(manifest, { ...shared, webTypesFileName: 'web-types.json', packageJson: false });

  const types = join(dist, 'types/tag');
  mkdirSync(types, { recursive: true });
  for (const file of readdirSync(join(root, 'types'))) cpSync(join(root, 'types', file), join(types, file));
  writeFileSync(join(types, 'tag.d.ts'), tagTypes(elementOf(manifest)));
  return manifest;
}

if (process.argv[1] === import.meta.filename) {
  const manifest = await writeManifest(resolve(process.argv[2] ?? join(root, 'dist')));
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log(`${name} ${version}: ${elementOf(manifest).attributes.length} attributes are described.`);
}
