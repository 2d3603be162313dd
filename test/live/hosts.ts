/// <reference types="node" />
/** Two hosts that know nothing of each other, on this machine alone: one has the maps, one is a news site. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Stands for the stills, which `npm run site` makes: only their size matters here. */
const STILL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="760"><rect width="720" height="760" fill="#cde"/></svg>';

interface Page {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export class Host {
  /** Paths with queries that were asked for, in order. */
  readonly requests: string[] = [];
  /** Headers of every answer. */
  headers: Readonly<Record<string, string>> = {};
  private readonly pages = new Map<string, Page>();

  private constructor(private readonly server: Server) {}

  static async open(headers: Readonly<Record<string, string>> = {}): Promise<Host> {
    const server = createServer();
    const host = new Host(server);
    host.headers = headers;
    server.on('request', ({ url = '/' }, response) => {
      void host.answer(url).then(({ status, body, headers: own }) => {
        response.writeHead(status, { ...host.headers, ...own }).end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Puts a page there. @returns its address. */
  put(path: string, body: string, headers: Readonly<Record<string, string>> = {}): string {
    this.pages.set(path, { body, headers: { 'content-type': TYPES['.html']!, ...headers } });
    return this.origin + path;
  }

  /** How often a script was asked for. */
  asked(name: string): number {
    return this.requests.filter((path) => path.split('?')[0]!.endsWith(`/${name}`)).length;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(
    url: string,
  ): Promise<{ status: number; body: string | Uint8Array; headers: Readonly<Record<string, string>> }> {
    this.requests.push(url);
    const [path = '/'] = url.split('?');
    const page = this.pages.get(path);
    if (page) return { status: 200, ...page };
    const isOfSite = path.startsWith('/.cache/site/');
    if (!isOfSite && /\/stills\/[\w-]+\.(svg|png)$/.test(path))
      return { status: 200, body: STILL, headers: { 'content-type': TYPES['.svg']! } };
    try {
      if (!isOfSite && !path.startsWith('/dist/') && !path.startsWith('/node_modules/'))
        throw new Error('missing');
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const body = await readFile(join(ROOT, normalize(file)));
      return {
        status: 200,
        body,
        headers: { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' },
      };
    } catch {
      return { status: 404, body: '', headers: {} };
    }
  }
}

/** A news page with this in its article. */
export function article(content: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>An article</title>
    <link rel="icon" href="data:,">
    <style>img { max-inline-size: 100%; block-size: auto }</style>
    ${head}
  </head>
  <body><article><h1>An article</h1>${content}</article></body>
</html>`;
}

/** Enough text that an article is one, for readers' tools. */
export const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>Paragraph ${i + 1}. The ministers met for talks, which lasted, as both sides told reporters, for more than three hours, and parted without a date for another meeting; what was agreed, they said, would be made public later, and by both of them.</p>`,
).join('\n');
