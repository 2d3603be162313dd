// Says what the main thread does until a map is seen: of this element, of the same pre-rendered, and of a still image, in
// turn, on the slow network and the slow processor of the benchmark. Needs a built dist/.
// Usage: node bench/profile.mjs [--runs N] [--only name,name] [--port N] [--dist folder] [--out page.md]
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { launch } from 'puppeteer-core';
import { findBrowser, WEBGL_FLAGS } from '../scripts/find-browser.mjs';
import { built } from './built.mjs';
import { MAPS } from './maps.mjs';
import { openSlowTab } from './measure.mjs';
import { serve } from './serve.mjs';
import { quartiles } from './statistics.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    only: { type: 'string', default: 'element,rendered,svg' },
    port: { type: 'string', default: '4293' },
    dist: { type: 'string', default: join(root, 'dist') },
    out: { type: 'string' },
  },
});
const runs = Number(values.runs);
if (!(runs >= 1)) throw new Error(`--runs is ${values.runs}: give a number of runs, such as --runs 7.`);
const maps = MAPS.filter(({ name }) => values.only.split(',').includes(name));

/** Kinds of work, each with the names that a trace has for it; one within another is counted once, as the inner one. */
const KINDS = {
  'reading HTML': ['ParseHTML'],
  'reading scripts': ['v8.compileModule', 'v8.produceCache', 'V8.CompileCode'],
  scripts: ['v8.evaluateModule', 'RunMicrotasks', 'FunctionCall', 'FireAnimationFrame', 'TimerFire'],
  styles: ['UpdateLayoutTree', 'ParseAuthorStyleSheet'],
  layout: ['Layout'],
  painting: ['PrePaint', 'Paint', 'Layerize', 'Commit'],
};
const KIND_OF = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind])));

/** Milliseconds of each kind; what is in tasks and of no kind is the rest. */
function shares(events) {
  const sums = { rest: 0, ...Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, 0])) };
  const stack = [];
  for (const { name, ts, dur } of events.toSorted((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    const kind = name === 'RunTask' ? 'rest' : KIND_OF.get(name);
    if (!kind) continue;
    while (stack.length > 0 && stack.at(-1).end <= ts) stack.pop();
    if (stack.length > 0) sums[stack.at(-1).kind] -= dur / 1000;
    sums[kind] += dur / 1000;
    stack.push({ kind, end: ts + dur });
  }
  return sums;
}

/** In the page, before its own scripts. */
function markWhenSeen(visible) {
  const isVisible = new Function(`return Boolean(${visible})`);
  const look = () => {
    if (!isVisible()) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => performance.mark('map-seen')));
  };
  requestAnimationFrame(look);
}

async function visit({ name, visible }) {
  const browser = await launch({ executablePath: findBrowser(), args: WEBGL_FLAGS, headless: true });
  try {
    const { tab } = await openSlowTab(browser);
    await tab.evaluateOnNewDocument(markWhenSeen, visible);
    await tab.tracing.start({
      categories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'v8.execute',
        'v8',
        'blink.user_timing',
        'toplevel',
      ],
    });
    await tab.goto(`http://127.0.0.1:${values.port}/${name}.html`);
    await tab.waitForFunction(`performance.getEntriesByName('map-seen').length`, { polling: 50 });
    const since = await tab.evaluate(() => performance.getEntriesByName('map-seen')[0].startTime);
    const { traceEvents } = JSON.parse(Buffer.from(await tab.tracing.stop()).toString());
    const seen = traceEvents.find((event) => event.name === 'map-seen');
    const from = seen.ts - since * 1000;
    const events = traceEvents.filter(
      ({ pid, tid, ph, ts }) =>
        pid === seen.pid && tid === seen.tid && ph === 'X' && ts >= from && ts < seen.ts,
    );
    const tasks = events.filter((event) => event.name === 'RunTask').map(({ dur }) => dur / 1000);
    return {
      seen: (seen.ts - from) / 1000,
      blocked: tasks.reduce((sum, time) => sum + Math.max(0, time - 50), 0),
      longest: Math.max(...tasks),
      ...shares(events),
    };
  } finally {
    await browser.close();
  }
}

const parts = await built(values.dist);
const pages = await Promise.all(maps.map(async ({ name, page }) => [`/${name}.html`, await page(parts)]));
const still = await parts.still();
const server = await serve(
  Number(values.port),
  { ...Object.fromEntries(pages), '/still.svg': still },
  resolve(values.dist),
);
const results = new Map(maps.map((map) => [map, []]));
try {
  for (let run = 0; run <= runs; run += 1)
    for (const map of maps) {
      const result = await visit(map);
      // The first round only warms the machine up.
      if (run > 0) results.get(map).push(result);
    }
} finally {
  server.close();
}
const columns = ['seen', 'blocked', 'longest', ...Object.keys(KINDS), 'rest'];
const rows = [...results].map(([{ title }, list]) => [
  title,
  ...columns.map((column) => Math.round(quartiles(list.map((result) => result[column]))[1])),
]);
const head = ['milliseconds', ...columns];
const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
console.log(table);
if (values.out) {
  const filepath = resolve(values.out);
  const page = `# Where the time goes until the map is seen

What the main thread does in the [benchmark](benchmark.md)’s conditions: slow 4G, a processor four times slower, a browser
that was just started. Written by \`node bench/profile.mjs --out docs/benchmark-profile.md\`; medians of ${runs} visits, taken
in turn.

${table}

- **seen** is the first painted frame with ground and marker; **blocked** what tasks took beyond 50 ms each until then;
  **longest** the longest of them. The other columns are the main thread’s work by kind, each piece counted once; **rest** is
  the browser’s own: starting the page’s process, taking over the document, making frames.
- **The still image is the floor.** Its page has two lines of text and one \`<img>\`. What it spends in layout is the
  first look for the system’s fonts, and what it spends in the rest the start of the page; every page that can be compared
  pays both.
- **scripts** is what is this project’s own: unpacking the ground, finding the scene, rendering the map, then list and
  timeline; each in a task of its own, and seen in one step.
- **What would mend a missed promise.** Blocking counts tasks beyond 50 ms, and the image alone has some: no page with a
  map can be far below it. Of the element’s own, the map’s render could be cut once more, its markers from its picture;
  templates compiled beforehand would spare the browser their reading, for more bytes than the first script may have. The
  browser’s layout of all that is under the map is one task: only what it need not lay out would shorten it.
`;
  writeFileSync(filepath, await format(page, { ...(await resolveConfig(filepath)), filepath }));
}
