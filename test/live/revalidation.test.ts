/// <reference types="node" />
/** A feed that is read again, with the browser's own cache between the map and the server. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Host, pageOf } from './host.js';
import { openBrowser } from './reader.js';

const SCRIPT = '<script type="module" src="/dist/caucasus-map.js"></script>';

let browser: Browser;
let host: Host;
let feed: Server;
let page: Page;

/** What the server has answered, in order. */
const answers: number[] = [];
let [text, tag] = ['', ''];

function publish(version: string, titles: readonly string[]): void {
  tag = `"${version}"`;
  text = JSON.stringify({
    type: 'FeatureCollection',
    features: titles.map((title, at) => ({
      type: 'Feature',
      id: `row-${at}`,
      geometry: { type: 'Point', coordinates: [44 + at, 40] },
      properties: { title, date: '2026' },
    })),
  });
}

beforeAll(async () => {
  feed = createServer((request, response) => {
    const status = request.headers['if-none-match'] === tag ? 304 : 200;
    answers.push(status);
    response.writeHead(status, {
      'access-control-allow-origin': '*',
      'content-type': 'application/json',
      etag: tag,
    });
    response.end(status === 200 ? text : undefined);
  });
  await new Promise<void>((resolve) => feed.listen(0, '127.0.0.1', resolve));
  [browser, host] = await Promise.all([openBrowser(), Host.open()]);
  page = await browser.newPage();
  // The wait between two readings, and no other one, is shorter than the least that a page may ask for.
  await page.evaluateOnNewDocument(() => {
    const wait = window.setTimeout;
    window.setTimeout = ((run: () => void, delay = 0) =>
      wait(run, delay > 10_000 && delay < 20_000 ? 300 : delay)) as typeof window.setTimeout;
  });
});

afterAll(async () => {
  await Promise.all([browser?.close(), host?.close()]);
  feed.closeAllConnections();
  await new Promise((resolve) => feed.close(resolve));
});

it('what has not changed is not sent again, and what has is shown', async () => {
  publish('one', ['A bridge is opened']);
  const src = `http://127.0.0.1:${(feed.address() as AddressInfo).port}/feed.json`;
  await page.goto(
    host.put(pageOf(`<caucasus-map src="${src}" refresh="15" loading="static"></caucasus-map>`, SCRIPT)),
  );
  const rows = (): Promise<number> =>
    page.evaluate(
      () =>
        document
          .querySelector('caucasus-map')!
          .shadowRoot!.querySelectorAll('[part~="list"] .row[data-event]').length,
    );
  await expect.poll(() => answers.slice(0, 3), { timeout: 30_000 }).toEqual([200, 304, 304]);
  expect(await rows()).toBe(1);
  publish('two', ['A bridge is opened', 'A bridge is closed']);
  await expect.poll(rows, { timeout: 30_000 }).toBe(2);
  const later = answers.indexOf(200, 1);
  await expect.poll(() => answers.length, { timeout: 30_000 }).toBeGreaterThan(later + 2);
  expect(answers.filter((status) => status === 200)).toHaveLength(2);
});
