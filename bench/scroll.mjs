// Scrolls through a page of thirty maps as a reader does, with rests and without, beside a page of thirty still images
// of the same size in the same run, and prints the gaps between frames. Needs a built dist/.
// Usage: node bench/scroll.mjs [--runs N] [--port N] [--dist folder]
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { findBrowser, WEBGL_FLAGS } from '../scripts/find-browser.mjs';
import { serve } from './serve.mjs';
import { quartiles } from './statistics.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    port: { type: 'string', default: '4292' },
    dist: { type: 'string', default: join(root, 'dist') },
  },
});
const runs = Number(values.runs);
if (!(runs >= 1)) throw new Error(`--runs is ${values.runs}: give a number of runs, such as --runs 3.`);

const MAPS = 30;
const { builtInBrief, renderSvg } = await import(pathToFileURL(resolve(values.dist, 'npm/static.js')).href);
const script = '<script type="module" src="/dist/caucasus-map.js"></script>';

/** A column of an article: text, map, text, map. */
function page(map, head = '') {
  const each = `${map}<p style="height:400px">Text.</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Maps</title><link rel="icon" href="data:,">
<style>body{margin:0 auto;max-width:40rem}img{display:block;width:100%}</style>${head}</head><body>${each.repeat(MAPS)}</body></html>`;
}

const PAGES = {
  'thirty maps': page('<caucasus-map layout="map" view="caucasus"></caucasus-map>', script),
  'thirty images': page('<img src="/still.svg" alt="Map" width="640" height="640">'),
};
const WAYS = { 'without a rest': 0, 'with rests of a second': 1000 };

/** In the page: scrolls to its end in steps of a frame. @returns the gaps between frames while it scrolled. */
async function scroll(rest) {
  const gaps = [];
  const STEP = 60;
  /** After so much a reader rests: about the height of a map with its text. */
  const STRETCH = 1020;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const end = () => document.documentElement.scrollHeight - window.innerHeight - 1;
  window.scrollTo({ top: 0, behavior: 'instant' });
  await frame();
  while (window.scrollY < end()) {
    let last = await frame();
    for (let way = 0; way < STRETCH && window.scrollY < end(); way += STEP) {
      window.scrollBy({ top: STEP, behavior: 'instant' });
      const now = await frame();
      gaps.push(now - last);
      last = now;
    }
    if (rest) await new Promise((done) => setTimeout(done, rest));
  }
  return gaps;
}

const made = Object.fromEntries(Object.values(PAGES).map((html, at) => [`/${at}.html`, html]));
const still = await renderSvg(await builtInBrief(), { width: 640, height: 640 });
const server = await serve(Number(values.port), { ...made, '/still.svg': still }, resolve(values.dist));
const found = new Map();
try {
  for (let run = 0; run < runs; run += 1)
    for (const [at, name] of Object.keys(PAGES).entries())
      for (const [way, rest] of Object.entries(WAYS)) {
        const browser = await launch({ executablePath: findBrowser(), args: WEBGL_FLAGS, headless: true });
        try {
          const tab = await browser.newPage();
          await tab.setViewport({ width: 800, height: 900 });
          await tab.goto(`http://127.0.0.1:${values.port}/${at}.html`, { waitUntil: 'networkidle0' });
          const key = `${name}, ${way}`;
          found.set(key, [...(found.get(key) ?? []), ...(await tab.evaluate(scroll, rest))]);
        } finally {
          await browser.close();
        }
      }
} finally {
  server.close();
}
console.log('| page, scrolled | frames | median gap | 95 % within | later than 50 ms | longest |');
for (const [key, gaps] of found) {
  const sorted = gaps.toSorted((a, b) => a - b);
  const [, median] = quartiles(sorted);
  const most = sorted[Math.floor(sorted.length * 0.95)];
  const late = sorted.filter((gap) => gap > 50).length;
  const cells = [key, sorted.length, median.toFixed(0), most.toFixed(0), late, sorted.at(-1).toFixed(0)];
  console.log(`| ${cells.join(' | ')} |`);
}
