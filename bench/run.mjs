// Measures the same map in this element and in its peers, in turn, on a slow network and a slow processor, and writes
// docs/benchmark.md, docs/benchmark.json and docs/benchmark.svg. Needs a built dist/ and `npm ci --prefix bench`.
// Usage: npm run bench -- [--runs N] [--only name,name] [--pictures folder] [--dist folder] [--port N]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { launch } from 'puppeteer-core';
import { build, runnerImport } from 'vite';
import { findBrowser, WEBGL_FLAGS } from '../scripts/find-browser.mjs';
import { built } from './built.mjs';
import { MAPS } from './maps.mjs';
import { visit } from './measure.mjs';
import { plotOf } from './plot.mjs';
import { pageOf } from './report.mjs';
import { serve } from './serve.mjs';

const here = import.meta.dirname;
const root = resolve(here, '..');
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    only: { type: 'string' },
    pictures: { type: 'string' },
    port: { type: 'string', default: '4290' },
    dist: { type: 'string', default: join(root, 'dist') },
    out: { type: 'string', default: join(root, 'docs') },
  },
});
const runs = Number(values.runs);
if (!(runs >= 1)) throw new Error(`--runs is ${values.runs}: give a number of runs, such as --runs 15.`);
const chosen = values.only?.split(',');
const maps = MAPS.filter(({ name }) => !chosen || name === 'maplibre' || chosen.includes(name));
if (values.pictures) mkdirSync(values.pictures, { recursive: true });

/** What React needs a bundler for, as its documentation takes one. */
async function buildReact() {
  await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    base: '/react/',
    build: {
      outDir: join(root, '.cache/bench'),
      emptyOutDir: true,
      target: 'es2022',
      cssCodeSplit: false,
      rollupOptions: {
        input: join(here, 'pages/react.js'),
        output: { entryFileNames: 'react.js', assetFileNames: '[name][extname]' },
      },
    },
  });
}

/** The paths that are made for the run: ground, places, the still, and a page for every map. */
async function make() {
  const { module: material } = await runnerImport(join(here, 'material.ts'), { root, configFile: false });
  const parts = await built(values.dist);
  const pages = await Promise.all(maps.map(async ({ name, page }) => [`/${name}.html`, await page(parts)]));
  return {
    ...Object.fromEntries(pages),
    '/ground.json': JSON.stringify(material.ground()),
    '/places.json': JSON.stringify(material.places()),
    '/still.svg': await parts.still(),
  };
}

await buildReact();
const server = await serve(Number(values.port), await make(), resolve(values.dist));
let version = '';

/** Each visit has a browser of its own: nothing is warm, and one that ends early takes no other visit with it. */
async function inBrowser(act) {
  const browser = await launch({
    executablePath: findBrowser(),
    args: [...WEBGL_FLAGS, '--hide-scrollbars'],
    headless: true,
    protocolTimeout: 120_000,
  });
  try {
    version = await browser.version();
    return await act(browser);
  } finally {
    await browser.close();
  }
}

const results = new Map(maps.map(({ name }) => [name, []]));
try {
  // In turn, so that what else the machine does meets all of them alike; the first round only warms it up.
  for (let run = 0; run <= runs; run += 1)
    for (const map of maps) {
      const picture = run === 0 && values.pictures ? join(values.pictures, `${map.name}.png`) : undefined;
      try {
        const address = `http://127.0.0.1:${values.port}/${map.name}.html`;
        const result = await inBrowser((browser) => visit(browser, server, address, map, picture));
        if (result.errors.length > 0) console.error(`${map.name}: ${result.errors.join('; ')}`);
        if (run > 0) results.get(map.name).push(result);
        console.log(run, map.name, Math.round(result.visible), Math.round(result.blocking), result.bytes);
      } catch (error) {
        console.error(
          `${map.name}, run ${run}, is not counted: ${error?.message ?? 'it gave no answer in time'}`,
        );
        if (run > 0) results.get(map.name).push(null);
      }
    }
} finally {
  server.close();
}
const measured = { date: new Date().toISOString().slice(0, 10), runs, browser: version };
const rows = maps.map(({ name, title }) => ({ name, title, results: results.get(name) }));
const written = {
  'benchmark.json': JSON.stringify({ ...measured, rows }),
  'benchmark.md': pageOf(measured, rows),
};
for (const [name, text] of Object.entries(written)) {
  const filepath = join(values.out, name);
  writeFileSync(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }));
}
writeFileSync(join(values.out, 'benchmark.svg'), plotOf(rows));
