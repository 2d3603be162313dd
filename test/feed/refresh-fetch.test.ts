/** The request for data against a real server: limits, failures, and what an unchanged file costs. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchAgain, fetchBrief, receiptOf } from '../../src/feed/fetch-brief.js';
import { fetchOverlay, overlayAddress, overlayKey } from '../../src/feed/fetch-overlay.js';
import { fetchText, IDLE_TIMEOUT, TOTAL_TIMEOUT } from '../../src/feed/fetch-text.js';
import { FakeClock } from './fake-clock.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let origin: string;
let answer: Answer;
let closed: () => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.on('close', () => closed());
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => (closed = () => undefined));

const send =
  (body: string, headers: Record<string, string> = {}, status = 200): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

const brief = (title: string) =>
  JSON.stringify({ type: 'FeatureCollection', title, features: [], events: [] });
const never = (): AbortSignal => new AbortController().signal;
const get = (options: Partial<Parameters<typeof fetchText>[1]> = {}) =>
  fetchText(`${origin}/brief.json`, { signal: never(), where: '@src', ...options });

async function problemOf(answered: Promise<Awaited<ReturnType<typeof get>>>) {
  const result = await answered;
  if (result.kind !== 'failed') throw new Error(`It did not fail: ${result.kind}.`);
  return result;
}

describe('a request', () => {
  it('gives the text and where it came from in the end', async () => {
    answer = (request, response) =>
      request.url === '/brief.json'
        ? response.writeHead(302, { Location: '/moved/here.json' }).end()
        : response.end('Bakı');
    const got = await get();
    expect(got).toMatchObject({ kind: 'text', address: `${origin}/moved/here.json` });
    expect(got.kind === 'text' && got.text.toString()).toBe('Bakı');
  });

  it('stops in the middle of a file that is too large, also of one that is small until it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    expect(bomb.length).toBeLessThan(50_000);
    answer = (_request, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
    const { problem } = await problemOf(get({ maxBytes: 100_000 }));
    expect(problem.code).toBe('too-large');
    expect(problem.message).toMatch(/0\.1 MB.*unpacked/);
  });

  it('lets go of a server that would send for ever', async () => {
    const gone = new Promise<void>((resolve) => (closed = resolve));
    answer = (_request, response) => {
      const more = (): void => {
        if (response.destroyed) return;
        response.write('x'.repeat(50_000), more);
      };
      more();
    };
    expect((await problemOf(get({ maxBytes: 100_000 }))).problem.code).toBe('too-large');
    await gone;
  });

  it('of exactly the size allowed is read', async () => {
    answer = send('x'.repeat(1000));
    expect((await get({ maxBytes: 1000 })).kind).toBe('text');
    expect((await get({ maxBytes: 999 })).kind).toBe('failed');
  });

  it('that is not answered in time is given up', async () => {
    const clock = new FakeClock();
    const asked = new Promise<void>((resolve) => (answer = () => resolve()));
    const result = problemOf(get({ clock }));
    await asked;
    await clock.pass(IDLE_TIMEOUT);
    expect((await result).problem).toMatchObject({ code: 'timeout', where: '@src' });
  });

  it('whose answer drips in for ever is given up after all', async () => {
    const clock = new FakeClock();
    let drip: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = (_request, response) => {
        response.write('[');
        drip = () => response.write(' ');
        resolve();
      };
    });
    const result = problemOf(get({ clock }));
    await asked;
    for (let time = 0; time <= TOTAL_TIMEOUT; time += IDLE_TIMEOUT / 2) {
      drip();
      // The drop has to arrive before the clock goes on.
      await new Promise((resolve) => setImmediate(resolve));
      await clock.pass(IDLE_TIMEOUT / 2);
    }
    expect((await result).problem.code).toBe('timeout');
  });

  it('leaves no timer behind', async () => {
    const clock = new FakeClock();
    answer = send('x');
    await get({ clock });
    expect(clock.next).toBe(null);
  });

  it('that is refused says how, and how long the server asks for patience', async () => {
    answer = send('', { 'Retry-After': '90' }, 503);
    const { problem, retryAfter } = await problemOf(get());
    expect(problem.message).toContain('503');
    expect(retryAfter).toBe(90_000);
  });

  it('is broken off when it is no longer wanted', async () => {
    const gone = new Promise<void>((resolve) => (closed = resolve));
    const stop = new AbortController();
    answer = () => stop.abort();
    await get({ signal: stop.signal });
    await gone;
  });
});

describe('a brief by address', () => {
  for (const type of ['text/html', 'application/octet-stream', 'image/png', ''])
    it(`is read by its content, not by its type “${type}”`, async () => {
      answer = send(brief('Typed'), type ? { 'Content-Type': type } : {});
      expect((await fetchBrief(`${origin}/x`, never())).brief?.title).toBe('Typed');
    });

  it('that is a web page is called one', async () => {
    answer = send('<!DOCTYPE html><title>Log in</title>');
    const { brief: none, problems } = await fetchBrief(`${origin}/x`, never());
    expect(none).toBe(null);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['page', '@src']]);
  });

  it('that cannot be read is a problem of the address', async () => {
    answer = send('{"features": [');
    const { brief: none, problems } = await fetchBrief(`${origin}/x`, never());
    expect(none).toBe(null);
    expect(problems.map(({ where }) => where)).toEqual(['@src']);
  });
});

describe('a brief that is read again', () => {
  async function first(title: string) {
    answer = send(brief(title));
    const { brief: read } = await fetchBrief(`${origin}/x`, never());
    return read!;
  }
  const clock = new FakeClock();
  const again = (before: Parameters<typeof fetchAgain>[1]) =>
    fetchAgain(`${origin}/x`, before, { signal: never(), clock });

  it('asks the server whether it has changed', async () => {
    const before = await first('One');
    const headers = new Promise<IncomingMessage['headers']>((resolve) => {
      answer = (request, response) => {
        resolve(request.headers);
        response.end(brief('One'));
      };
    });
    await again(before);
    expect((await headers)['cache-control']).toMatch(/max-age=0|no-cache/);
  });

  it('is the same when its text is, and known to be of now', async () => {
    const before = await first('One');
    await clock.pass(1000);
    expect(await again(before)).toEqual({ kind: 'same', at: clock.now() });
    expect(receiptOf(before)?.at).toBe(clock.now());
  });

  it('is the same when the server says 304', async () => {
    const before = await first('One');
    answer = send('', {}, 304);
    expect((await again(before)).kind).toBe('same');
  });

  it('is new when its text is', async () => {
    const before = await first('One');
    answer = send(brief('Two'));
    const result = await again(before);
    expect(result.kind === 'new' && result.parsed.brief?.title).toBe('Two');
  });

  for (const [what, body, status] of [
    ['a page', '<html>', 200],
    ['half a file', '{"features"', 200],
    ['an error', '', 500],
  ] as const)
    it(`has failed when ${what} comes instead`, async () => {
      const before = await first('One');
      answer = send(body, {}, status);
      const result = await again(before);
      expect(result.kind === 'failed' && result.problems).toHaveLength(1);
    });
});

describe('an overlay', () => {
  it('is found by the language, whatever its case, or by its base', () => {
    const overlays = { az: 'az.json', 'sr-Latn': 'sr.json' };
    expect(overlayKey(overlays, 'az')).toBe('az');
    expect(overlayKey(overlays, 'az-Latn-AZ')).toBe('az');
    expect(overlayKey(overlays, 'SR-latn')).toBe('sr-Latn');
    expect(overlayKey(overlays, 'sr')).toBe(null);
    expect(overlayKey(overlays, 'constructor')).toBe(null);
  });

  it('comes from the web alone, relative to the brief', () => {
    const base = 'https://paper.example/briefs/one.json';
    expect(overlayAddress('az.json', base)).toBe('https://paper.example/briefs/az.json');
    for (const address of [
      'javascript:alert(1)',
      'data:,{}',
      'blob:https://x/1',
      'file:///etc/hosts',
      'ftp://x/',
    ])
      expect(overlayAddress(address, base), address).toBe(null);
  });

  const fetched = (value = 'az.json') => fetchOverlay(value, 'az', `${origin}/b.json`, { signal: never() });

  it('gives its texts, and tells by pointer what is none', async () => {
    answer = send(
      JSON.stringify({ lang: 'xx', events: { raid: { title: 'Basqın', text: 7 }, __proto__: {} } }),
    );
    const { overlay, problems } = await fetched();
    expect(overlay?.lang).toBe('az');
    expect(overlay?.reviewed).toBe(false);
    expect(overlay?.events?.['raid']).toEqual({ title: 'Basqın' });
    expect(problems.map(({ where }) => where)).toEqual(['/overlays/az/events/raid/text']);
  });

  for (const [what, value, body, status] of [
    ['is missing', 'az.json', '', 404],
    ['is no JSON', 'az.json', 'title', 200],
    ['is a list', 'az.json', '[]', 200],
    ['has an unsafe address', 'data:,{}', '', 200],
  ] as const)
    it(`that ${what} is a problem under its pointer`, async () => {
      answer = send(body, {}, status);
      const { overlay, problems } = await fetched(value);
      expect(overlay).toBe(null);
      expect(problems.map(({ where }) => where)).toEqual(['/overlays/az']);
    });
});
