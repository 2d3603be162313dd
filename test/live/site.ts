/// <reference types="node" />
/** A web site on this machine alone: the built files as a publisher would serve them, and pages with one map each. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** What the toolchain's measurements found to be enough for MapLibre, and no more. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'none'; img-src data:; connect-src 'none'";

export interface PageOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly policy?: string;
  /** HTML in place of a bare map. */
  readonly map?: string;
  /** HTML after the map. */
  readonly after?: string;
}

interface StoredPage {
  readonly html: string;
  readonly policy?: string | undefined;
}

/** Any other answer: a publisher's own files. */
interface StoredFile {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

export class Site {
  /** Paths that were asked for, in order. */
  readonly requests: string[] = [];
  /** Paths that are not there. */
  missing: (path: string) => boolean = () => false;
  /** Paths that are not answered before {@link letGo}. */
  held: (path: string) => boolean = () => false;

  private readonly pages = new Map<string, StoredPage>();
  private readonly files = new Map<string, StoredFile>();
  private waiting: (() => void)[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Site> {
    const server = createServer();
    const site = new Site(server);
    server.on('request', ({ url = '/' }, response) => void site.answer(url.split('?')[0] ?? '/', response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Puts a page with one map on the site. @returns its address. */
  put({ attributes = {}, policy, map, after = '' }: PageOptions = {}): string {
    const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>A page with a map</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/dist/caucasus-map.js"></script>
  </head>
  <body topmargin="0" leftmargin="0" marginwidth="0" marginheight="0">
    ${map ?? `<caucasus-map${list.join('')}></caucasus-map>`}${after}
  </body>
</html>`;
    const path = `/page-${this.pages.size}`;
    this.pages.set(path, { html, policy });
    return this.origin + path;
  }

  /** Puts a file on the site; JSON by default. @returns its address. */
  putFile(path: string, body: StoredFile['body'], { status = 200, type = 'application/json' } = {}): string {
    this.files.set(path, { status, type, body });
    return this.origin + path;
  }

  letGo(): void {
    this.held = () => false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Scripts that were asked for, by file name, in order. */
  get scripts(): string[] {
    return this.requests
      .filter((path) => /\.m?js$/.test(path))
      .map((path) => path.slice(path.lastIndexOf('/') + 1));
  }

  /** Forgets what was asked for, and what was to go wrong. */
  reset(): void {
    this.letGo();
    this.missing = () => false;
    this.requests.length = 0;
  }

  async close(): Promise<void> {
    this.letGo();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(path: string, response: ServerResponse): Promise<void> {
    this.requests.push(path);
    if (this.held(path)) await new Promise<void>((resolve) => this.waiting.push(resolve));
    const page = this.pages.get(path);
    if (page) {
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      response.writeHead(200, {
        ...headers,
        ...(page.policy && { 'content-security-policy': page.policy }),
      });
      response.end(page.html);
      return;
    }
    const file = this.files.get(path);
    if (file) {
      response.writeHead(file.status, { 'content-type': file.type }).end(file.body);
      return;
    }
    try {
      if (this.missing(path) || !path.startsWith('/dist/')) throw new Error('missing');
      const file = join(ROOT, normalize(path));
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }
}

/** Is this the chunk with MapLibre, or its worker? */
export const isEngine = (path: string): boolean => /engine|maplibre/.test(path);
