/**
 * Builds of the same sources: `--mode cdn` makes one script with Lit inside and its chunks beside it; `--mode npm` makes
 * named ES modules that leave `lit` and `@turf/turf` to the publisher's bundler; `--mode loader` and `--mode frame` make
 * the two small scripts for pages that embed, each one file.
 */
import { copyFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';
import { defineConfig, type ESTree, type Plugin } from 'vite';
import { framePage } from './src/embed/frame-page.js';

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

/** That comment is meant for this build; left in, a publisher's bundler would leave the worker behind. */
function letWorkerBeFound(): Plugin {
  return {
    name: 'let-worker-be-found',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunk.code = chunk.code.replace(/\s*\/\* @vite-ignore \*\/\s*(?=["'`]\.\/maplibre-gl-worker)/, '');
    },
  };
}

/** Names the file that has the words of each language, so that a page can request it beside the first script. */
const LANGUAGES = 'languages.json';

function listLanguages(): Plugin {
  return {
    name: 'list-languages',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((chunk) => {
        const lang =
          chunk.type === 'chunk' &&
          /\/src\/locales\/shipped\/(\w+)\.ts$/.exec(chunk.facadeModuleId ?? '')?.[1];
        return lang ? [[lang, chunk.fileName]] : [];
      });
      const source = `${JSON.stringify(Object.fromEntries(files), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: LANGUAGES, source });
    },
  };
}

/** The page for iframes, beside its script. `npm run site` writes one that knows its address. */
function writeFramePage(): Plugin {
  return {
    name: 'write-frame-page',
    generateBundle() {
      const source = framePage({ title: 'Map of the South Caucasus' });
      this.emitFile({ type: 'asset', fileName: 'embed/index.html', source });
    },
  };
}

/**
 * Everything that the entry imports without waiting, and what the texts and the placing of labels need besides; found
 * before chunks are cut.
 */
const firstPayload = new Set<string>();
const telling = new Set<string>();
const placing = new Set<string>();

/** Turf's one entry names all its modules; those that draw arcs are for later chunks alone. */
const LATER = /node_modules\/(arc|@turf\/great-circle)\//;

function findFirstPayload(): Plugin {
  return {
    name: 'first-payload',
    buildEnd() {
      const add = (id: string, to: Set<string>): void => {
        if ([firstPayload, telling, placing].some((set) => set.has(id)) || LATER.test(id)) return;
        to.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported, to);
      };
      const ids = [...this.getModuleIds()];
      for (const id of ids) if (this.getModuleInfo(id)?.isEntry) add(id, firstPayload);
      for (const id of ids) if (id.endsWith('/src/telling.ts')) add(id, telling);
      for (const id of ids) if (id.endsWith('/src/placing.ts')) add(id, placing);
    },
  };
}

/** What a module exports, as the minifier's own cache of names: by the name that each has inside. */
function namesOutside({ body }: ESTree.Program): Record<string, string> {
  const specifiers = body.flatMap((node) => (node.type === 'ExportNamedDeclaration' ? node.specifiers : []));
  return Object.fromEntries(
    specifiers.flatMap(({ local, exported }) =>
      local.type === 'Identifier' && exported.type === 'Identifier'
        ? [[`$${local.name}`, exported.name]]
        : [],
    ),
  );
}

/**
 * The first script alone: a second minifier takes another 0.6 kB from it. What later chunks import has inside the name
 * that they know it by, so that the list of exports is half as long.
 */
function minifyEntry(): Plugin {
  return {
    name: 'minify-entry',
    async generateBundle(_options, bundle) {
      const entry = bundle['caucasus-map.js'];
      if (entry?.type !== 'chunk') return;
      const { code } = await minify(entry.code, {
        module: true,
        ecma: 2020,
        compress: {
          passes: 3,
          pure_getters: true,
          unsafe_arrows: true,

          keep_fargs: false,
        },
        nameCache: { vars: { props: namesOutside(this.parse(entry.code)) } },
      });
      if (code) entry.code = code;
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
    cli: 'src/cli/cli.ts',
    embed: 'src/embed/index.ts',
    sanitizer: 'src/embed/sanitizer.ts',
    ...Object.fromEntries(
      ['az', 'de', 'fr', 'hy', 'ka', 'ru', 'tr'].map((lang) => [`locales/${lang}`, `src/locales/${lang}.ts`]),
    ),
  },
  loader: { loader: 'src/embed/loader.ts' },
  frame: { 'embed/frame': 'src/embed/frame.ts' },
} as const;

function isMode(mode: string): mode is keyof typeof ENTRIES {
  return Object.hasOwn(ENTRIES, mode);
}

export default defineConfig(({ mode }) => {
  const kind = isMode(mode) ? mode : 'cdn';
  const outDir = resolve(root, kind === 'npm' ? 'dist/npm' : 'dist');
  const beside = {
    cdn: [copyWorker(outDir), listLanguages()],
    npm: [copyWorker(outDir), letWorkerBeFound()],
    loader: [],
    frame: [writeFramePage()],
  };
  return {
    base: './',
    publicDir: false,
    ...((kind === 'loader' || kind === 'frame') && {
      define: { LANGUAGE_FILES: readFileSync(join(outDir, LANGUAGES), 'utf8') },
    }),
    plugins: [minifyTemplates(), findFirstPayload(), minifyEntry(), ...beside[kind]],
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
        external: kind === 'npm' ? [/^lit($|\/)/, /^@lit-labs\//, '@turf/turf', /^node:/] : [],
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          entryFileNames: '[name].js',
          // The entry names them all, and these letters do not compress.
          chunkFileNames: '[name]-[hash:7].js',
          // What entry and later chunks share stays in the entry: no second hop before the paint.
          ...(kind === 'cdn' && {
            codeSplitting: {
              groups: [
                { name: 'caucasus-map', test: (id: string) => firstPayload.has(id) },
                { name: 'telling', test: (id: string) => telling.has(id) },
                { name: 'placing', test: (id: string) => placing.has(id) },
              ],
            },
          }),
        },
      },
    },
  };
});
