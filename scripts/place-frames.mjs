// Writes geo/frames: to be run when the brief, a name or the placing of labels has changed; a test says when.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'geo/frames');
const { module } = await runnerImport(resolve(import.meta.dirname, 'place-frames.ts'), {
  root,
  configFile: false,
});

mkdirSync(folder, { recursive: true });
const read = (name) => JSON.parse(readFileSync(resolve(root, `geo/names/${name}.json`), 'utf8'));

/** All names of a language, in one. */
function namesOf(lang) {
  const { places, labels } = read(lang);
  return { places, labels: { ...labels, ...read(`${lang}-later`) } };
}

for (const lang of ['en', 'az', 'hy', 'ka', 'ru', 'tr']) {
  const names = lang === 'en' ? null : namesOf(lang);
  writeFileSync(resolve(folder, `${lang}.json`), `${JSON.stringify(module.packFrames(lang, names))}\n`);
}
console.log('Placed the frames of six languages in geo/frames.');
