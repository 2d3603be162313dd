/// <reference types="node" />
/** The built-in brief as a file: what a publisher serves from their own host, to mend it there. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOverlay } from '../../src/model/overlay-reader.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import type { Problem } from '../../src/model/problems.js';
import { BUILT_IN } from '../model/briefs.js';

const DIST = resolve(import.meta.dirname, '../../dist');
const json = (file: string): unknown => JSON.parse(readFileSync(join(DIST, file), 'utf8'));

describe('the built-in brief as a file', () => {
  const { brief, problems } = parseBrief(json('brief.json'));

  it('passes the gate that every other brief passes, and is the same brief', () => {
    expect(problems).toEqual([]);
    expect(brief?.events).toEqual(BUILT_IN.events);
    expect(brief?.places).toEqual(BUILT_IN.places);
    expect(brief?.sources).toEqual(BUILT_IN.sources);
  });

  it('names its translations, which are beside it', () => {
    const { overlays = {} } = brief ?? {};
    expect(Object.keys(overlays).sort()).toEqual(['az', 'hy', 'ka', 'ru', 'tr']);
    for (const [lang, address] of Object.entries(overlays)) {
      const found: Problem[] = [];
      const overlay = parseOverlay(json(String(address)), lang, '', found);
      expect(found).toEqual([]);
      expect(Object.keys(overlay?.events ?? {}).length).toBeGreaterThan(50);
    }
  });
});
