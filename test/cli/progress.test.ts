/** How far a long reading is: told on a terminal alone, when it takes a while, and gone before the result. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'caucasus-map-progress-'));
const path = (name: string): string => join(folder, name);
const WIPED = '\r\u001b[K';

beforeAll(() => {
  const rows = Array.from({ length: 400 }, (_, at) => `Row ${at},2025-02-01,40,${44 + at / 100}`);
  writeFileSync(path('long.csv'), ['title,date,lat,lon', ...rows, ''].join('\n'));
  const features = rows.map((title, at) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [44 + at / 100, 40] },
    properties: { title },
  }));
  writeFileSync(path('long.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
});

afterEach(() => vi.restoreAllMocks());

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @param step how much later it is, in milliseconds, each time that somebody looks at a clock. */
async function told(
  args: readonly string[],
  step: number,
  isTTY = true,
): Promise<[code: number, err: string]> {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += step));
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  const written: string[] = [];
  const stream = (to: string[], more: object): NodeJS.WriteStream =>
    Object.assign(
      new Writable({
        write: (chunk, _encoding, done) => {
          to.push(String(chunk));
          done();
        },
      }),
      more,
    ) as unknown as NodeJS.WriteStream;
  const code = await run(args, {
    out: stream([], {}),
    err: stream(written, { isTTY }),
    read: () => Promise.resolve(new Uint8Array()),
    env: {},
  });
  return [code, written.join('')];
}

describe.each([
  ['check', 'long.csv', []],
  ['check', 'long.geojson', []],
  ['convert', 'long.csv', ['--to', path('out.geojson')]],
])('%s %s', (command, name, more) => {
  it('that takes long tells its part of a hundred again and again, and wipes it', async () => {
    const [code, err] = await told([command, path(name), ...more], 10);
    expect(code).toBe(0);
    const parts = err.split(WIPED).flatMap((line) => [...line.matchAll(/^(.*): (\d+) %$/g)]);
    expect(parts.length).toBeGreaterThan(10);
    expect(new Set(parts.map(([, of]) => of))).toEqual(new Set([path(name)]));
    const hundredths = parts.map(([, , part]) => Number(part));
    expect(hundredths).toEqual([...hundredths].sort((a, b) => a - b));
    expect(hundredths.at(-1)).toBeGreaterThan(50);
    expect(hundredths.at(-1)).toBeLessThanOrEqual(100);
    // What `convert` says of what is lost comes after, on a line of its own.
    expect(err.slice(err.lastIndexOf(' %') + 2).startsWith(WIPED)).toBe(true);
  });

  it('that is soon done tells nothing, nor does any where there is no terminal', async () => {
    expect((await told([command, path(name), ...more], 0.01))[1]).not.toContain('%');
    expect((await told([command, path(name), ...more], 10, false))[1]).not.toContain('%');
  });
});
