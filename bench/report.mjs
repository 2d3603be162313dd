// The page of the documentation that says what was measured, and how.
import { of, ratios } from './statistics.mjs';

const seconds = (value) => `${(value / 1000).toFixed(2)} s`;
const milliseconds = (value) => `${Math.round(value)} ms`;
const kilobytes = (value) => `${(value / 1000).toFixed(0)} kB`;
const megabytes = (value) => `${(value / 1e6).toFixed(1)} MB`;

const TABLES = [
  {
    heading: 'Until the map is seen',
    columns: [
      ['map visible', 'visible', seconds],
      ['blocked until then', 'blocking', milliseconds],
      ['layout shift', 'shift', (value) => value.toFixed(3)],
      ['engine ready', 'ready', seconds],
    ],
  },
  {
    heading: 'What it costs, and how it answers',
    columns: [
      ['bytes (gzip)', 'bytes', kilobytes],
      ['requests', 'requests', String],
      ['memory', 'memory', megabytes],
      ['card opens in', 'card', milliseconds],
      ['longest frame while panning', 'panning', milliseconds],
    ],
  },
];

function cell([low, median, high] = [], write) {
  if (median === undefined) return '–';
  const [from, to] = [write(low), write(high)];
  return from === to ? write(median) : `${write(median)} (${from} – ${to})`;
}

function table({ heading, columns }, rows) {
  const lines = rows.map((row) => [
    row.title,
    ...columns.map(([, key, write]) => cell(of(row, key) ?? undefined, write)),
  ]);
  const head = ['', ...columns.map(([name]) => name)];
  const all = [head, head.map(() => '---'), ...lines];
  return `## ${heading}\n\n${all.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
}

function ratioTable(rows) {
  const base = rows.find(({ name }) => name === 'maplibre');
  const image = rows.find(({ name }) => name === 'svg');
  const times = (value) => `${value.toFixed(2)} ×`;
  const lines = rows
    .filter((row) => row !== base)
    .map((row) =>
      [
        row.title,
        cell(ratios(row, base, 'visible') ?? undefined, times),
        cell(ratios(row, base, 'blocking') ?? undefined, times),
        cell((image && ratios(row, image, 'visible')) ?? undefined, times),
      ].join(' | '),
    );
  return `## Ratios

Of the two visits of one round; the median of these, not the ratio of medians.

|  | visible, to plain MapLibre | blocked, to plain MapLibre | visible, to the image |
| --- | --- | --- | --- |
${lines.map((line) => `| ${line} |`).join('\n')}
`;
}

/** What the design promises: the median of a ratio, and the most that it may be. */
const PROMISES = [
  ['script only: visible, to plain MapLibre', 'element', 'maplibre', 'visible', 0.4],
  ['the same in Georgian', 'element-ka', 'maplibre', 'visible', 0.4],
  ['script only: blocked, to plain MapLibre', 'element', 'maplibre', 'blocking', 0.1],
  ['the same in Georgian', 'element-ka', 'maplibre', 'blocking', 0.1],
  ['pre-rendered: visible, to the image', 'rendered', 'svg', 'visible', 1.1],
  ['the same in Georgian', 'rendered-ka', 'svg', 'visible', 1.1],
];

function promises(rows) {
  const find = (name) => rows.find((row) => row.name === name);
  const lines = PROMISES.flatMap(([what, own, other, key, most]) => {
    const found = find(own) && find(other) && ratios(find(own), find(other), key);
    if (!found) return [];
    return `| ${what} | ${most} × | ${found[1].toFixed(2)} × | ${found[1] <= most ? 'kept' : 'missed'} |`;
  });
  if (lines.length === 0) return '';
  return `## What is promised

| | at most | measured | |
| --- | --- | --- | --- |
${lines.join('\n')}

[Where the time goes](benchmark-profile.md) says what a missed one is made of.
`;
}

/** @returns the whole page. */
export function pageOf({ date, runs, browser }, rows) {
  return `# Benchmark

The same map as one tag of this project and as its peers make it. Written by \`npm run bench\` on ${date}, from ${runs}
${runs === 1 ? 'round' : 'rounds'} in ${browser}: the median, and in brackets the quartiles. Times depend on the machine; ratios much less.

![When each map is seen](benchmark.svg)

${promises(rows)}
${ratioTable(rows)}
${TABLES.map((each) => table(each, rows)).join('\n')}
## How it is measured

- Every page is an article of two paragraphs with one map, in a window of 800 × 900 CSS pixels. Each is built as its own
  documentation begins: plain MapLibre 6 and \`<mapml-viewer>\` as modules, Leaflet as a script with its style sheet,
  react-map-gl with a bundler, the image as \`<img>\`. Everything comes from one host, with gzip, over HTTP/1.1.
- All of them draw the same ground: the lines of this element's picture, as GeoJSON with four decimals for the peers. Their
  cards hold titles, dates and statuses of the same events. This element has list, timeline, filters, sources and texts
  besides, and they count in its bytes.
- Rounds are interleaved: each visits all pages once, in a browser that was just started. A first round is
  not counted.
- The network is slow 4G as Lighthouse has it when the browser applies it (562.5 ms, 1.44 Mbit/s), for page and
  workers; the processor of the page is 4 times slower. MapLibre's worker is not slowed, which is in its favour.
- "Visible" is the first painted frame with ground and marker: for MapLibre after its \`load\`, for this element the
  picture, for the image when it is decoded. "Blocked" is the part of long tasks beyond 50 ms until then. "Ready" is when
  MapLibre has taken over.
- Memory is the heap of the page after a collection, without workers and graphics. A card's delay is from the release of
  the press to the frame that shows it, when everything is loaded. Panning is a drag of twenty steps; the longest gap
  between frames counts. WebGL is drawn by the processor here, so panning is slower than on any graphics card.

\`npm ci --prefix bench\` installs the peers; \`npm run build\` has to come before. \`npm run bench -- --runs 3\` is a
short run, \`--only element,leaflet\` leaves out others, and \`--pictures folder\` keeps what each page looked like.
`;
}
