// Makes the page on which editors build a map: its script, with the bytes and hashes of what has been built in it.
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'demo/builder');

/** Scripts by the moment at which a reader gets them. */
const PARTS = {
  loader: [/^loader\.js$/],
  frame: [/^embed\/frame\.js$/],
  first: [/^caucasus-map\.js$/],
  after: [/^telling-/, /^reading-/, /^details-/],
  live: [/^engine-/, /^maplibre-gl-worker\.mjs$/],
};

function bytesOf(dist, patterns) {
  const files = [...readdirSync(dist), 'embed/frame.js'];
  return patterns.reduce((sum, pattern) => {
    const file = files.find((name) => pattern.test(name));
    if (!file)
      throw new Error(`The builder tells weights, but ${dist} has no file like ${pattern}: build it first.`);
    return sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  }, 0);
}

function factsOf(dist) {
  const { version, integrity } = JSON.parse(readFileSync(join(dist, 'sri.json'), 'utf8'));
  const bytes = Object.fromEntries(
    Object.entries(PARTS).map(([name, patterns]) => [name, bytesOf(dist, patterns)]),
  );
  return { version, bytes, integrity };
}

/** Writes `builder/` into a folder that holds everything else already. */
export async function writeBuilder(dist) {
  const outDir = join(dist, 'builder');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    define: { SITE_FACTS: JSON.stringify(factsOf(dist)), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      lib: { entry: { builder: join(source, 'builder.ts') }, formats: ['es'] },
      rolldownOptions: {
        output: { minify: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  mkdirSync(outDir, { recursive: true });
  for (const file of ['index.html', 'builder.css']) copyFileSync(join(source, file), join(outDir, file));
}
