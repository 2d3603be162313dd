/// <reference types="node" />
/** A web host on this machine: pages with any headers, the built files, and whatever is to go wrong with them. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
};

export type Headers = Readonly<Record<string, string>>;

/** A file of the built ones: by its path. */
export type Which = (path: string) => boolean;

const NONE: Which = () => false;

/** What comes before the body: an icon, so that none is asked for. */
export function pageOf(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

export class Host {
  /** Paths that were asked for, in order. */
  readonly requests: string[] = [];
  /** Not there. */
  missing: Which = NONE;
  /** Sent without its second half, as by a broken copy. */
  halved: Which = NONE;

  private readonly pages = new Map<
    string,
    { readonly body: string | Uint8Array; readonly headers: Headers }
  >();

  private constructor(
    private readonly server: Server,
    private readonly fileHeaders: Headers,
  ) {}

  /** @param fileHeaders go with every built file: `access-control-allow-origin`, say. */
  static async open(fileHeaders: Headers = {}): Promise<Host> {
    const server = createServer();
    const host = new Host(server, fileHeaders);
    server.on('request', (request, response) => void host.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** @returns the address of a page of its own. */
  put(body: string | Uint8Array, headers: Headers = {}): string {
    const path = `/page-${this.pages.size}`;
    this.pages.set(path, { body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
    return this.origin + path;
  }

  reset(): void {
    this.missing = NONE;
    this.halved = NONE;
    this.requests.length = 0;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = url.split('?')[0] ?? '/';
    this.requests.push(path);
    const page = this.pages.get(path);
    if (page) {
      response.writeHead(200, page.headers).end(page.body);
      return;
    }
    try {
      if (this.missing(path) || !/^\/(dist|node_modules\/maplibre-gl)\//.test(path))
        throw new Error('missing');
      const file = await readFile(join(ROOT, normalize(path)));
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, ...this.fileHeaders });
      response.end(this.halved(path) ? file.subarray(0, file.length / 2) : file);
    } catch {
      response.writeHead(404, this.fileHeaders).end();
    }
  }
}
