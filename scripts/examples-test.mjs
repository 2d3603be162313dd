// Builds the map into a page of each framework, from the package as it would be published, and checks in a browser that
// it renders and that attributes, properties and events arrive. Also the types of the tag, by the compiler. In continuous
// integration the frameworks are installed; elsewhere they are used when they are there. Counts go to the file that
// TEST_COUNTS names, as {passed, failed, failures}.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findBrowser, NO_WEBGL_FLAGS, WEBGL_FLAGS } from './find-browser.mjs';
import { pack, unpack } from './package.mjs';

const root = resolve(import.meta.dirname, '..');
const examples = join(root, 'examples');
const modules = join(examples, 'node_modules');
const out = join(root, '.cache/examples');
const NAMES = ['plain', 'react', 'vue', 'svelte', 'solid'];
const TYPES = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};
const PATIENCE = 30_000;
/** WebGL without a graphics card takes its time. */
const DRAWING_PATIENCE = 90_000;

const results = { passed: 0, failed: 0, failures: [] };

function end() {
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(results));
  console.log(`\n${results.passed} passed, ${results.failed} failed`);
  process.exit(results.failed === 0 ? 0 : 1);
}

/** Nothing that is installed has to run anything for that, and nothing may. */
function install() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--prefix', examples, '--ignore-scripts', '--no-audit', '--no-fund'];
  return spawnSync(npm, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

const { values } = parseArgs({
  options: {
    /** Installs the frameworks, and tests nothing. */
    'fetch-only': { type: 'boolean', default: false },
    /** They have been installed for this run. */
    fetched: { type: 'boolean', default: false },
  },
});
if (values['fetch-only']) process.exit(install() ? 0 : 1);
if (process.env.CI && !values.fetched && !install()) {
  results.failed = 1;
  results.failures.push('The frameworks of the examples could not be installed.');
  console.error(results.failures[0]);
  end();
}
if (!existsSync(join(modules, 'vite'))) {
  console.error('The examples are not installed: "npm ci --prefix examples --ignore-scripts" does it.');
  console.error('Not run, and not counted.');
  end();
}
if (!existsSync(join(root, 'dist/npm/index.js')))
  throw new Error('There is nothing to pack: run "npm run build" first.');

async function test(name, act) {
  try {
    await act();
    results.passed += 1;
    console.log(`  ok     ${name}`);
  } catch (error) {
    results.failed += 1;
    results.failures.push(name);
    console.error(`  FAILED ${name}\n         ${error.message}`);
  }
}

function serve() {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const file = join(out, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!file.startsWith(out) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** Resolves when the page says so; else the sentence is the error. */
async function until(page, sentence, condition, patience = PATIENCE) {
  await page.waitForFunction(condition, { timeout: patience }).catch(() => {
    throw new Error(`${sentence} was not so after ${patience / 1000} seconds.`);
  });
}

/** What each framework must do; the conditions run in the page. */
const CLAIMS = {
  renders: (page) =>
    until(page, 'A picture with a marker for each port', () => {
      const shadow = document.querySelector('caucasus-map')?.shadowRoot;
      return (
        shadow?.querySelector('[part~="picture"]') &&
        ['poti', 'sumqayit'].every((place) => shadow.querySelector(`[part~="marker"][data-place="${place}"]`))
      );
    }),
  'sets attributes': (page) =>
    until(page, 'A heading of level 2 and the label "Map of two ports"', () => {
      const map = document.querySelector('caucasus-map');
      return (
        map.headingLevel === 2 &&
        map.label === 'Map of two ports' &&
        map.shadowRoot.querySelector('[role="heading"][aria-level="2"], h2') !== null
      );
    }),
  'sets properties, at first and later': async (page) => {
    await until(page, 'The brief as an object, and its title on the page', () => {
      const map = document.querySelector('caucasus-map');
      return (
        typeof map.brief === 'object' &&
        map.brief.id === 'two-ports' &&
        map.shadowRoot.textContent.includes('Two ports')
      );
    });
    await until(
      page,
      'The layout "explorer"',
      () => document.querySelector('caucasus-map').layout === 'explorer',
    );
    await page.click('#app button');
    await until(page, 'The layout "map"', () => document.querySelector('caucasus-map').layout === 'map');
  },
  'hears events': async (page) => {
    await page.evaluate(() =>
      document.querySelector('caucasus-map').shadowRoot.querySelector('[data-place="poti"]').click(),
    );
    await until(page, 'The id of the port that was opened', () =>
      document.querySelector('output')?.textContent.includes('poti'),
    );
  },
};

async function build(name) {
  const { build } = await import(pathToFileURL(join(modules, 'vite/dist/node/index.js')).href);
  const folder = join(examples, name);
  await build({
    root: folder,
    configFile: join(folder, 'vite.config.js'),
    base: './',
    logLevel: 'error',
    build: { outDir: join(out, name), emptyOutDir: true },
  });
  if (!readdirSync(join(out, name, 'assets')).some((file) => /^maplibre-gl-worker.*\.m?js$/.test(file)))
    throw new Error('The engine’s worker was not taken over by the bundler.');
}

/** The types of the tag, by the compiler. */
async function types() {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [compiler, '-p', examples]).catch((error) => {
    throw new Error(error.stdout || error.message, { cause: error });
  });
}

async function becomesLive(origin) {
  const drawing = await puppeteer.launch({ executablePath: findBrowser(), args: [...WEBGL_FLAGS] });
  try {
    const page = await drawing.newPage();
    await page.goto(`${origin}/plain/`);
    await until(page, 'A live map', () => document.querySelector('caucasus-map')?.map, DRAWING_PATIENCE);
  } finally {
    await drawing.close();
  }
}

/** Begins at once; what became of it is heard when it is asked for. */
function begun(promise) {
  promise.catch(() => {});
  return promise;
}

rmSync(out, { recursive: true, force: true });
unpack(pack(), modules);
const server = await serve();
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({ executablePath: findBrowser(), args: [...NO_WEBGL_FLAGS] });

// One build after the other, and meanwhile everything that is ready is looked at.
const builds = new Map();
let last = Promise.resolve();
for (const name of NAMES) {
  builds.set(name, begun(last.then(() => build(name))));
  last = builds.get(name).catch(() => {});
}
const live = begun(builds.get('plain').then(() => becomesLive(origin)));
const typed = begun(types());

for (const name of NAMES) {
  let page = null;
  await test(`${name}: is built, with the engine’s worker`, () => builds.get(name));
  await test(`${name}: opens without a complaint`, async () => {
    const complaints = [];
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}/${name}/`);
    await CLAIMS.renders(page);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  });
  for (const [claim, check] of Object.entries(CLAIMS)) await test(`${name}: ${claim}`, () => check(page));
  await page?.close();
}
await browser.close();
await test('types of the tag in every framework', () => typed);
await test('plain: becomes live, with the worker where the bundler has put it', () => live);
server.close();
end();
