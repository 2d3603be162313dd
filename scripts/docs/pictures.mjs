// Takes the pictures of the documentation anew: of the builder that was built, and of a real WordPress, which its tests
// leave behind. Run by hand, when one of them has changed its looks.
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser, NO_WEBGL_FLAGS } from '../find-browser.mjs';

const root = resolve(import.meta.dirname, '../..');
const docs = join(root, 'docs');
const TYPES = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};
/** What the builder is shown with: everything answered, so that there is a code to copy. */
const CHOICES = {
  view: 'caucasus',
  loading: 'static',
  title: 'The dispute, place by place',
  alt: 'Map of five places between Yekaterinburg and Nakhchivan',
  names: 'map',
  checked: '2026-01-02',
};

async function ofBuilder() {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    try {
      const body = await readFile(join(root, 'dist', pathname));
      response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await launch({
    executablePath: findBrowser(),
    args: [...NO_WEBGL_FLAGS, '--hide-scrollbars'],
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  await page.goto(
    `http://127.0.0.1:${server.address().port}/builder/index.html?${new URLSearchParams(CHOICES)}`,
  );
  await page.waitForFunction(() =>
    [...document.querySelectorAll('caucasus-map')].every(
      (map) => map.loaded && map.shadowRoot.querySelector('.complete'),
    ),
  );
  await page.screenshot({ path: join(docs, 'builder.webp'), type: 'webp', quality: 80 });
  await browser.close();
  server.close();
}

function ofWordPress() {
  const files = ['editor', 'posts', 'removal'];
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/wordpress/test.mjs'), ...files], {
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error('The tests of the WordPress plugin failed, so there are no pictures of it.');
  for (const name of ['editor', 'author', 'removed'])
    copyFileSync(join(root, `.cache/seen/wordpress-${name}.webp`), join(docs, `wordpress-${name}.webp`));
}

await ofBuilder();
ofWordPress();
console.log(`The pictures are in ${docs}.`);
