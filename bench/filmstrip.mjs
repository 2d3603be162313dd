// Films the first five seconds of a page with the map, script only and pre-rendered, light and dark, so that a person can
// see flashes, jumps and empty boxes: one picture for each, with every frame that the browser showed. Needs a built dist/.
// Usage: node bench/filmstrip.mjs <folder> [--network slow|fast|none] [--seconds N] [--port N] [--dist folder]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { findBrowser, WEBGL_FLAGS } from '../scripts/find-browser.mjs';
import { built } from './built.mjs';
import { MAPS } from './maps.mjs';
import { serve } from './serve.mjs';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    network: { type: 'string', default: 'fast' },
    seconds: { type: 'string', default: '5' },
    port: { type: 'string', default: '4291' },
    dist: { type: 'string', default: join(root, 'dist') },
  },
});
const [folder] = positionals;
if (!folder) throw new Error('No folder is given: name the one that the pictures are to be written to.');

/** Milliseconds of latency and bytes a second; those of Lighthouse's "slow 4G", and of a good connection. */
const NETWORKS = {
  slow: { latency: 562.5, throughput: (1474.56 * 1024) / 8 },
  fast: { latency: 60, throughput: (9000 * 1024) / 8 },
  none: null,
};
if (!(values.network in NETWORKS))
  throw new Error(`--network is ${values.network}: choose one of ${Object.keys(NETWORKS).join(', ')}.`);
const network = NETWORKS[values.network];
const milliseconds = Number(values.seconds) * 1000;
if (!(milliseconds > 0))
  throw new Error(`--seconds is ${values.seconds}: give a length in seconds, such as 5.`);

const SIZE = { width: 900, height: 760 };
/** So many frames at most are pasted; of more, those that are nearest to even steps. */
const MOST = 40;

const parts = await built(values.dist);
const maps = MAPS.filter(({ name }) => ['element', 'rendered'].includes(name));
// A page that has both schemes, as the map follows the page's.
const schemes = '<meta name="color-scheme" content="light dark">';
const pages = await Promise.all(
  maps.map(async ({ name, page }) => [
    `/${name}.html`,
    (await page(parts)).replace('<head>', `<head>${schemes}`),
  ]),
);
const server = await serve(Number(values.port), Object.fromEntries(pages), resolve(values.dist));
const browser = await launch({
  executablePath: findBrowser(),
  args: [...WEBGL_FLAGS, '--hide-scrollbars'],
  headless: true,
});

/** @returns the frames that were shown: `at`, in milliseconds since the page was asked for, and `image`, base64. */
async function film(address, scheme) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(SIZE);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const session = await page.createCDPSession();
  if (network)
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.throughput,
      uploadThroughput: network.throughput,
    });
  const frames = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ shown: metadata.timestamp * 1000, image: data });
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png' });
  const start = Date.now();
  // Whatever has not come by the end of the film is not in it.
  const loading = page.goto(address).catch(() => undefined);
  await new Promise((done) => setTimeout(done, milliseconds));
  await session.send('Page.stopScreencast');
  await context.close();
  await loading;
  return frames.map(({ shown, image }) => ({ at: Math.round(shown - start), image }));
}

/** @returns a picture of all frames with their times. */
async function strip(frames) {
  const step = Math.max(1, frames.length / MOST);
  const kept = frames.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const figures = kept.map(
    ({ at, image }) =>
      `<figure><img src="data:image/png;base64,${image}"><figcaption>${at} ms</figcaption></figure>`,
  );
  const page = await browser.newPage();
  await page.setViewport({ width: 1640, height: 400 });
  await page.setContent(`<style>body{margin:8px;display:grid;grid-template-columns:repeat(4,1fr);gap:8px;background:#888}
figure{margin:0}img{width:100%;display:block}figcaption{font:14px sans-serif}</style>${figures.join('')}`);
  const picture = await page.screenshot({ fullPage: true });
  await page.close();
  return picture;
}

try {
  mkdirSync(folder, { recursive: true });
  for (const { name } of maps)
    for (const scheme of ['light', 'dark']) {
      const frames = await film(`http://127.0.0.1:${values.port}/${name}.html`, scheme);
      const path = join(folder, `${name}-${scheme}.png`);
      writeFileSync(path, await strip(frames));
      console.log(`${path}: ${frames.length} frames, the last at ${frames.at(-1)?.at ?? 0} ms`);
    }
} finally {
  await browser.close();
  server.close();
}
