// Measures a large brief in a browser beside plain MapLibre with a clustered source, both from the text of the same
// file, in turn and each in a page of its own, and writes docs/scale.json, docs/scale.svg and the table in docs/scale.md.
// Needs a built dist/.
// Usage: node scripts/bench-scale.mjs [--runs N] [sizes…]
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { launch } from 'puppeteer-core';
import { quartiles } from '../bench/statistics.mjs';
import { findBrowser, WEBGL_FLAGS } from './find-browser.mjs';
import { largeBrief } from './large-brief.mjs';

const PORT = 4212;
const root = resolve(import.meta.dirname, '..');
const { values: options, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const SIZES = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000, 100_000];
/** How the text of a brief is asked for, by its size. */
const FEED = /^\/feed\/(\d+)\.json$/;
const feeds = new Map(SIZES.map((size) => [size, JSON.stringify(largeBrief(size, size))]));
const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.html': 'text/html',
  '.json': 'application/json',
};

const page = `<!doctype html><meta charset="utf-8"><title>Scale</title>
<div id="plain" style="width:620px;height:410px"></div>
<caucasus-map loading="eager" style="width:1000px"></caucasus-map>
<script type="module" src="/dist/caucasus-map.js"></script>`;

/**
 * In the page: what an act costs until it is painted, and its longest task, in milliseconds, as a whole and without what
 * it waits for the graphics card, which without a card is the processor making programs for it; and the same of an act
 * that does nothing, which is what the machine adds.
 */
function meter() {
  const tasks = [];
  const waits = [];
  const { prototype } = WebGL2RenderingContext;
  // Where an engine asks for what the card answers only once a program is made.
  for (const name of ['getProgramParameter', 'getUniformBlockIndex', 'getUniformLocation']) {
    const ask = prototype[name];
    prototype[name] = function (...asked) {
      const at = performance.now();
      const answer = ask.apply(this, asked);
      waits.push({ at, ms: performance.now() - at });
      return answer;
    };
  }
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));
  window.measure = async (act) => {
    await rest(300);
    tasks.length = 0;
    waits.length = 0;
    const start = performance.now();
    await act();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const time = performance.now() - start;
    await rest(300);
    const ofAct = tasks.filter((task) => task.startTime >= start - 1);
    const waiting = ({ startTime, duration }) =>
      waits
        .filter(({ at }) => at >= startTime && at < startTime + duration)
        .reduce((sum, { ms }) => sum + ms, 0);
    const longestOf = (lengths) => Math.max(0, ...lengths.filter((length) => length >= 50));
    return {
      time,
      longest: longestOf(ofAct.map(({ duration }) => duration)),
      own: longestOf(ofAct.map((task) => task.duration - waiting(task))),
    };
  };
}

/**
 * In a page that has both, empty: the acts on one of them. What the other would keep of the file is not in its memory,
 * where clearing up takes the longer the more there is.
 */
async function act(size, who) {
  const { Map: MapLibre, setWorkerUrl } = await import('/node_modules/maplibre-gl/dist/maplibre-gl.mjs');
  setWorkerUrl('/node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs');
  const element = document.querySelector('caucasus-map');
  await element.ready;
  const map = new MapLibre({
    container: 'plain',
    style: { version: 8, sources: {}, layers: [] },
    center: [45, 41],
    zoom: 4,
  });
  await map.once('load');
  const nothing = await window.measure(async () => {
    element.requestUpdate();
    await element.updateComplete;
  });
  let [brief, at] = [];
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
  const feed = `/feed/${size}.json`;
  const acts = {
    plain: {
      async set() {
        brief = JSON.parse(await (await fetch(feed)).text());
        at = new Map(brief.features.map(({ id, geometry }) => [id, geometry]));
        map.addSource('rows', { type: 'geojson', data: rows(), cluster: true, clusterRadius: 64 });
        map.addLayer({ id: 'rows', type: 'circle', source: 'rows', paint: { 'circle-radius': 12 } });
        await idle();
      },
      async period() {
        map.getSource('rows').setData(rows('2022'));
        await idle();
      },
      async zoom() {
        map.jumpTo({ zoom: 6 });
        await idle();
      },
    },
    element: {
      async set() {
        element.src = feed;
        await said('load');
        await element.updateComplete;
      },
      async period() {
        [element.from, element.to] = ['2022', '2022'];
        await element.updateComplete;
      },
      async zoom() {
        const moved = said('view-change');
        element.shadowRoot.querySelector('button.merged').click();
        await moved;
        await element.updateComplete;
      },
    },
  };
  // What the act before has left the engine to draw is not counted to the next one.
  const settled = async () => {
    const { map: drawn } = who === 'element' ? element : { map };
    while (!drawn.loaded() || !drawn.areTilesLoaded()) await new Promise((done) => setTimeout(done, 100));
  };
  const result = { nothing };
  for (const [name, does] of Object.entries(acts[who])) {
    await settled();
    result[name] = await window.measure(does);
  }
  return result;
}

async function answer({ url }, response) {
  const path = url.split('?')[0];
  try {
    const size = FEED.exec(path)?.[1];
    const body = path === '/' ? page : size ? feeds.get(Number(size)) : await readFile(join(root, path));
    response.setHeader('content-type', TYPES[extname(path) || '.html'] ?? 'application/octet-stream');
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}

const ACTS = ['set', 'period', 'zoom'];

/** Of all runs of one size: medians of times and longest tasks, and the quartiles of the ratios within a run. */
function summary(size, results) {
  const row = (act, of) => quartiles(results.map((result) => of(result[act.who][act.name])))[1];
  return Object.fromEntries(
    ACTS.map((name) => {
      const both = (of) =>
        Object.fromEntries(['element', 'plain'].map((who) => [who, Math.round(row({ who, name }, of))]));
      return [
        name,
        {
          time: both(({ time }) => time),
          longest: both(({ longest }) => longest),
          own: both(({ own }) => own),
          ratio: quartiles(results.map(({ element, plain }) => element[name].time / plain[name].time)),
        },
      ];
    }),
  );
}

/** Ratios over sizes, both on scales of logarithms; 1 is plain MapLibre. */
function plot(rows) {
  const x = (size) => 60 + ((Math.log10(size) - 3) / 2) * 300;
  const y = (ratio) => 100 - Math.log10(Math.max(0.01, Math.min(100, ratio))) * 40;
  const lines = ACTS.map((act, at) => {
    const points = rows.map(({ size, acts }) => [x(size), y(acts[act].ratio[1])]);
    const dashes = ['', ' stroke-dasharray="6 3"', ' stroke-dasharray="2 3"'][at];
    const [lastX, lastY] = points.at(-1);
    return `<polyline fill="none" stroke="#a3322a" stroke-width="2"${dashes} points="${points.map((point) => point.map(Math.round).join()).join(' ')}"/><text x="${Math.round(lastX) + 6}" y="${Math.round(lastY) + 4}">${act}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 220" font-family="sans-serif" font-size="12"><title>Time of the element, in times of plain MapLibre</title><path d="M60 100H360" stroke="#888"/><text x="8" y="104">1 ×</text><text x="8" y="64">10 ×</text><text x="8" y="144">0.1 ×</text>${[1e3, 1e4, 1e5].map((size) => `<text x="${x(size) - 16}" y="210">${size.toLocaleString('en')}</text>`).join('')}${lines.join('')}</svg>\n`;
}

const number = (value) => value.toLocaleString('en');

/** What was measured, for the page of the documentation. */
function table(rows, { runs, cores, load, nothing }) {
  const head = [
    'rows',
    'act',
    'element',
    'plain MapLibre',
    'ratio',
    'longest task, element',
    'without the graphics card',
    'longest, plain',
    'without',
  ];
  const lines = rows.flatMap(({ size, acts }) =>
    Object.entries(acts).map(([act, { time, longest, own, ratio }]) => {
      const [low, median, high] = ratio.map((value) => value.toFixed(2));
      return [
        number(size),
        act,
        number(time.element),
        number(time.plain),
        `${median} (${low} – ${high})`,
        number(longest.element),
        number(own.element),
        number(longest.plain),
        number(own.plain),
      ];
    }),
  );
  const cells = [head, ...lines];
  const widths = head.map((_, at) => Math.max(...cells.map((line) => line[at].length)));
  const drawn = cells.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`);
  drawn.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return `Medians of ${runs} runs on ${cores} cores under a load of ${load.join(' to ')}; of the ratio within a run also the quartiles.
Milliseconds until painted. A task under 50 ms is no long one, and stands as 0; so does what is left of one without the
time in which the engine waits until a program for the graphics card is made, here by the processor. The longest task of
an update that changes nothing, on the same page before any of this, was ${nothing} ms.

${drawn.join('\n')}
`;
}

/** Between these the documentation has the table. */
const [BEGIN, END] = ['<!-- measured -->', '<!-- /measured -->'];

const before = loadavg()[0];
const server = createServer((request, response) => void answer(request, response)).listen(PORT);
const browser = await launch({
  executablePath: findBrowser(),
  args: [...WEBGL_FLAGS],
  headless: true,
  protocolTimeout: 600_000,
});
const results = new Map(SIZES.map((size) => [size, []]));
try {
  for (let run = 0; run < Number(options.runs); run += 1) {
    for (const size of SIZES) {
      const pair = {};
      for (const who of run % 2 === 0 ? ['plain', 'element'] : ['element', 'plain']) {
        const tab = await browser.newPage();
        await tab.setViewport({ width: 1040, height: 1400 });
        await tab.goto(`http://127.0.0.1:${PORT}/`);
        await tab.evaluate(meter);
        pair[who] = await tab.evaluate(act, size, who);
        await tab.close();
      }
      results.get(size).push({ ...pair, nothing: pair.element.nothing });
    }
  }
} finally {
  await browser.close();
  server.close();
}
const rows = SIZES.map((size) => ({ size, acts: summary(size, results.get(size)) }));
const nothing = [...results.values()].flat().map((result) => result.nothing.longest);
const conditions = {
  runs: Number(options.runs),
  cores: cpus().length,
  load: [before, loadavg()[0]].map((load) => Number(load.toFixed(1))),
  nothing: Math.round(quartiles(nothing)[1]),
};
const report = table(rows, conditions);
console.log(report);

/** Written as the project's own files are, so that nothing is left to format. */
async function writeDocument(name, text) {
  const path = join(root, 'docs', name);
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

await writeDocument('scale.json', JSON.stringify({ ...conditions, rows }));
await writeFile(join(root, 'docs/scale.svg'), plot(rows));
const text = await readFile(join(root, 'docs/scale.md'), 'utf8');
const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
if (from < 0 || to < from) throw new Error(`docs/scale.md has no “${BEGIN}” and “${END}” for the table.`);
await writeDocument('scale.md', `${text.slice(0, from + BEGIN.length)}\n\n${report}\n${text.slice(to)}`);
