/**
 * Two builds of the same sources: `--mode cdn` makes one script with Lit inside and its chunks beside it; `--mode npm`
 * makes named ES modules that leave `lit` and `@turf/turf` to the publisher's bundler.
 */
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const engineWorker = resolve(root, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs');

/** Templates and styles are text to a minifier; this takes the white space out of them. */
function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.startsWith(resolve(root, 'src')) || !/\b(html|css|svg)`/.test(code)) return null;
      return minifyHTMLLiterals(code, { fileName: id });
    },
  };
}

/** The engine finds its worker beside its own chunk. */
function copyWorker(outDir: string): Plugin {
  return {
    name: 'copy-worker',
    // Not `closeBundle`, which also runs after a build that failed.
    writeBundle() {
      copyFileSync(engineWorker, join(outDir, 'maplibre-gl-worker.mjs'));
    },
  };
}

const ENTRIES = {
  cdn: { 'caucasus-map': 'src/define.ts' },
  npm: {
    index: 'src/index.ts',
    define: 'src/define.ts',
    model: 'src/model/index.ts',
    static: 'src/static/index.ts',
  },
} as const;

export default defineConfig(({ mode }) => {
  const kind = mode === 'npm' ? 'npm' : 'cdn';
  const outDir = resolve(root, kind === 'cdn' ? 'dist' : 'dist/npm');
  return {
    base: './',
    publicDir: false,
    plugins: [minifyTemplates(), copyWorker(outDir)],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: Object.fromEntries(
          Object.entries(ENTRIES[kind]).map(([name, file]) => [name, resolve(root, file)]),
        ),
        formats: ['es'],
      },
      rolldownOptions: {
        external: kind === 'npm' ? [/^lit($|\/)/, /^@lit-labs\//, '@turf/turf'] : [],
        // What entry and engine share stays in the entry: no second hop before the paint.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  };
});
