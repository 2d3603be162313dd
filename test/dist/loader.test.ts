/// <reference types="node" />
/** The scripts for pages that embed, as they are built: small, and each one file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const DIST = join(import.meta.dirname, '../../dist');

describe.each([
  ['loader.js', 5000],
  ['embed/frame.js', 5000],
])('%s', (file, budget) => {
  const code = readFileSync(join(DIST, file));

  it(`is at most ${budget} bytes`, () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(budget);
  });

  it('needs no other file before it runs, and keeps nothing in the browser', () => {
    expect(code.toString()).not.toMatch(/(?:^|[;}])(?:import|export)\s*["'{*\w$]/);
    expect(code.toString()).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/);
  });
});
