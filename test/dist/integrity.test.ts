/// <reference types="node" />
/** Whoever takes the scripts from another host can have all of them checked: every hash is there, and right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../dist');

interface Hashes {
  readonly version: string;
  readonly entry: string;
  readonly integrity: Readonly<Record<string, string>>;
}

const hashes = JSON.parse(readFileSync(join(DIST, 'sri.json'), 'utf8')) as Hashes;

it('names the entry and every chunk beside it', () => {
  const scripts = readdirSync(DIST).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(Object.keys(hashes.integrity).sort()).toEqual(scripts.sort());
  expect(hashes.integrity).toHaveProperty([hashes.entry]);
});

it('has the hashes that a browser would find', async () => {
  for (const [name, hash] of Object.entries(hashes.integrity)) {
    const digest = await crypto.subtle.digest('SHA-384', readFileSync(join(DIST, name)));
    expect(hash, name).toBe(`sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`);
  }
});
