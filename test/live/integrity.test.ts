/// <reference types="node" />
/** A page that takes the scripts from another host with their hashes gets the whole map, and no script that was changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NO_WEBGL_FLAGS } from '../../scripts/find-browser.mjs';
import { Host } from './hosts.js';
import { openBrowser } from './reader.js';

const DIST = join(import.meta.dirname, '../../dist');
const { entry, integrity } = JSON.parse(readFileSync(join(DIST, 'sri.json'), 'utf8')) as {
  entry: string;
  integrity: Record<string, string>;
};

let browser: Browser;
let maps: Host;
let news: Host;

beforeAll(async () => {
  [browser, maps, news] = await Promise.all([
    openBrowser(NO_WEBGL_FLAGS),
    Host.open({ 'access-control-allow-origin': '*' }),
    Host.open(),
  ]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), maps?.close(), news?.close()]);
});

/** Opens a page with a map; its texts are there when `telling` and `details` have come. */
async function visit(hashes: Readonly<Record<string, string>>): Promise<{ loaded: boolean; marks: number }> {
  const base = `${maps.origin}/dist/`;
  const named = Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [base + file, hash]));
  const address = news.put(
    '/article',
    `<!doctype html><title>Article</title><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ integrity: named })}</script>
<script type="module" crossorigin src="${base}${entry}" integrity="${hashes[entry]}"></script>
<caucasus-map loading="static"></caucasus-map>
<script>window.settled = new Promise((done) => {
  const map = document.querySelector('caucasus-map');
  for (const type of ['load', 'error']) map.addEventListener(type, () => done(map.loaded));
});</script>`,
  );
  const page = await browser.newPage();
  const refused = new Promise<boolean>((resolve) => {
    page.on('console', (message) => {
      if (/integrity/i.test(message.text())) resolve(false);
    });
  });
  await page.goto(address);
  const loaded = await Promise.race([
    page.evaluate(() => (window as unknown as { settled: Promise<boolean> }).settled),
    refused,
  ]);
  const marks = await page.$$eval('caucasus-map', ([map]) =>
    map?.shadowRoot ? map.shadowRoot.querySelectorAll('[part~="marker"]').length : 0,
  );
  await page.close();
  return { loaded, marks };
}

const WRONG = `sha384-${'A'.repeat(64)}`;

it('shows the map with all its texts when every hash is right', async () => {
  const { loaded, marks } = await visit(integrity);
  expect(loaded).toBe(true);
  expect(marks).toBeGreaterThan(0);
});

it('refuses a later script that is not what was published, and keeps the picture', async () => {
  const changed = Object.keys(integrity).find((file) => file.startsWith('details-'));
  const { loaded, marks } = await visit({ ...integrity, [changed!]: WRONG });
  expect(loaded).toBe(false);
  expect(marks).toBeGreaterThan(0);
});

it('refuses the first script when it is not what was published', async () => {
  const { marks } = await visit({ ...integrity, [entry]: WRONG });
  expect(marks).toBe(0);
});
