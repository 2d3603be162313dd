// Serves the pages of the benchmark, compressed as any host would, and counts what it sends.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const here = import.meta.dirname;
const FOLDERS = {
  '/peers/': resolve(here, 'node_modules'),
  '/react/': resolve(here, '../.cache/bench'),
};
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * @param made paths of what is made for the run, with their text.
 * @param dist folder of what was built.
 * @returns `close`, and `counted()`: requests and bytes of bodies since it was asked last.
 */
export async function serve(port, made, dist) {
  const folders = { ...FOLDERS, '/dist/': dist };
  let sent = [];
  const compressed = new Map();

  async function bodyOf(path) {
    const known = compressed.get(path);
    if (known) return known;
    const folder = Object.keys(folders).find((start) => path.startsWith(start));
    const file = folder && join(folders[folder], path.slice(folder.length));
    if (file && !file.startsWith(folders[folder])) throw new Error(`${path} leaves its folder.`);
    const body = gzipSync(made[path] ?? (await readFile(file ?? '')), { level: 9 });
    compressed.set(path, body);
    return body;
  }

  async function answer({ url }, response) {
    const path = decodeURIComponent(url.split('?')[0]);
    try {
      const body = await bodyOf(path);
      sent.push({ path, bytes: body.length });
      response.setHeader('content-type', TYPES[extname(path) || '.html'] ?? 'application/octet-stream');
      response.setHeader('content-encoding', 'gzip');
      response.setHeader('content-length', body.length);
      response.end(body);
    } catch {
      sent.push({ path, bytes: 0 });
      response.statusCode = 404;
      response.end();
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return {
    close: () => server.close(),
    counted() {
      const now = sent;
      sent = [];
      return {
        requests: now.length,
        bytes: now.reduce((sum, { bytes }) => sum + bytes, 0),
        missing: now.filter(({ bytes }) => bytes === 0).map(({ path }) => path),
      };
    },
  };
}
