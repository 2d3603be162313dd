// Measures a large brief in a browser beside plain MapLibre with a clustered source, in the same run, and writes
// docs/scale.json and docs/scale.svg. Needs a built dist/. Usage: node scripts/bench-scale.mjs [sizes…]
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser, WEBGL_FLAGS } from './find-browser.mjs';
import { largeBrief } from './large-brief.mjs';

const PORT = 4212;
const root = resolve(import.meta.dirname, '..');
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.html': 'text/html' };

const page = `<!doctype html><meta charset="utf-8"><title>Scale</title>
<div id="plain" style="width:620px;height:410px"></div>
<caucasus-map loading="eager" style="width:1000px"></caucasus-map>
<script type="module" src="/dist/caucasus-map.js"></script>
<script>window.largeBrief = ${largeBrief};</script>`;

/** In the page: what an act costs until it is painted, and its longest task. Both in milliseconds. */
function meter() {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));
  window.measure = async (act) => {
    await rest(300);
    tasks.length = 0;
    const start = performance.now();
    await act();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const time = performance.now() - start;
    await rest(300);
    const ofAct = tasks.filter((task) => task.startTime >= start - 1);
    return { time, longest: Math.max(0, ...ofAct.map(({ duration }) => duration)) };
  };
}

/** In the page: the same acts on the element and on plain MapLibre, in turn. */
async function compare(size) {
  const { Map: MapLibre, setWorkerUrl } = await import('/node_modules/maplibre-gl/dist/maplibre-gl.mjs');
  setWorkerUrl('/node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs');
  const element = document.querySelector('caucasus-map');
  await element.ready;
  const brief = window.largeBrief(size, size);
  const map = new MapLibre({
    container: 'plain',
    style: { version: 8, sources: {}, layers: [] },
    center: [45, 41],
    zoom: 4,
  });
  await map.once('load');
  const at = new Map(brief.features.map(({ id, geometry }) => [id, geometry]));
  const rows = (year) => ({
    type: 'FeatureCollection',
    features: brief.events
      .filter(({ date }) => !year || !date || date.startsWith(year))
      .map(({ id, title, places: [place] }) => ({
        type: 'Feature',
        geometry: at.get(place),
        properties: { id, title },
      })),
  });
  const idle = () => map.once('idle');
  const said = (type) => new Promise((done) => element.addEventListener(type, done, { once: true }));
  const results = { plain: {}, element: {} };
  results.plain.set = await window.measure(async () => {
    map.addSource('rows', { type: 'geojson', data: rows(), cluster: true, clusterRadius: 64 });
    map.addLayer({ id: 'rows', type: 'circle', source: 'rows', paint: { 'circle-radius': 12 } });
    await idle();
  });
  results.element.set = await window.measure(async () => {
    element.brief = brief;
    await said('load');
    await element.updateComplete;
  });
  results.plain.period = await window.measure(async () => {
    map.getSource('rows').setData(rows('2022'));
    await idle();
  });
  results.element.period = await window.measure(async () => {
    [element.from, element.to] = ['2022', '2022'];
    await element.updateComplete;
  });
  results.plain.zoom = await window.measure(async () => {
    map.jumpTo({ zoom: 6 });
    await idle();
  });
  results.element.zoom = await window.measure(async () => {
    const moved = said('view-change');
    element.shadowRoot.querySelector('button.merged').click();
    await moved;
    await element.updateComplete;
  });
  map.remove();
  return results;
}

async function answer({ url }, response) {
  const path = url.split('?')[0];
  try {
    const body = path === '/' ? page : await readFile(join(root, path));
    response.setHeader('content-type', TYPES[extname(path) || '.html'] ?? 'application/octet-stream');
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}

const ACTS = ['set', 'period', 'zoom'];

/** Ratios over sizes, both on scales of logarithms; 1 is plain MapLibre. */
function plot(runs) {
  const x = (size) => 60 + ((Math.log10(size) - 3) / 2) * 300;
  const y = (ratio) => 100 - Math.log10(Math.max(0.01, Math.min(100, ratio))) * 40;
  const lines = ACTS.map((act, at) => {
    const points = runs.map(({ size, plain, element }) => [x(size), y(element[act].time / plain[act].time)]);
    const dashes = ['', ' stroke-dasharray="6 3"', ' stroke-dasharray="2 3"'][at];
    const [lastX, lastY] = points.at(-1);
    return `<polyline fill="none" stroke="#a3322a" stroke-width="2"${dashes} points="${points.map((point) => point.map(Math.round).join()).join(' ')}"/><text x="${Math.round(lastX) + 6}" y="${Math.round(lastY) + 4}">${act}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 220" font-family="sans-serif" font-size="12"><title>Time of the element, in times of plain MapLibre</title><path d="M60 100H360" stroke="#888"/><text x="8" y="104">1 ×</text><text x="8" y="64">10 ×</text><text x="8" y="144">0.1 ×</text>${[1e3, 1e4, 1e5].map((size) => `<text x="${x(size) - 16}" y="210">${size.toLocaleString('en')}</text>`).join('')}${lines.join('')}</svg>\n`;
}

const server = createServer((request, response) => void answer(request, response)).listen(PORT);
const browser = await launch({
  executablePath: findBrowser(),
  args: [...WEBGL_FLAGS],
  headless: true,
  protocolTimeout: 600_000,
});
const runs = [];
try {
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1040, height: 1400 });
    await tab.goto(`http://127.0.0.1:${PORT}/`);
    await tab.evaluate(meter);
    const result = { size, ...(await tab.evaluate(compare, size)) };
    runs.push(result);
    for (const act of ACTS) {
      const [own, plain] = [result.element[act], result.plain[act]];
      const row = [size, act, own.time, plain.time, own.longest, plain.longest].map((value) =>
        typeof value === 'number' ? Math.round(value) : value,
      );
      console.log(`| ${row.join(' | ')} | ${(own.time / plain.time).toFixed(2)} |`);
    }
    await tab.close();
  }
} finally {
  await browser.close();
  server.close();
}
await writeFile(join(root, 'docs/scale.json'), `${JSON.stringify(runs, null, 2)}\n`);
await writeFile(join(root, 'docs/scale.svg'), plot(runs));
