/** JSON that is parsed in slices gives what `JSON.parse` gives, and fails where it fails. */
import { describe, expect, it } from 'vitest';
import { largeBrief } from '../../scripts/large-brief.mjs';
import { jsonSteps } from '../../src/feed/json-slices.js';
import { LongText } from '../../src/feed/long-text.js';
import { finish } from '../../src/model/steps.js';
import { readText } from '../../src/feed/read-text.js';
import { chance } from '../model/briefs.js';

const sliced = (text: string): unknown => finish(jsonSteps(new LongText([text])));

/** Any JSON value, with the letters that a cutter may stumble over. */
function anyValue(next: () => number, depth = 0): unknown {
  const pick = <T>(...values: T[]): T => values[Math.floor(next() * values.length)]!;
  const kind = depth > 3 ? pick(0, 1, 2) : pick(0, 1, 2, 3, 3, 4, 4);
  if (kind === 0) return pick<unknown>(null, true, false, 0, -1.5e9, 1e-7);
  if (kind < 3) return pick('', 'a', '"', '\\', '\\"', '{[,:]}', 'two "words" \\\\', '\u2028', 'ə', '\n');
  const values = Array.from({ length: Math.floor(next() * 5) }, () => anyValue(next, depth + 1));
  if (kind === 3) return values;
  return Object.fromEntries(
    values.map((value, at) => [pick('a', '"', '\\', '', '__proto__', `k${at}`), value]),
  );
}

describe('JSON in slices', () => {
  it('is the same value, however it is written', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const next = chance(seed);
      const value = { list: [anyValue(next), anyValue(next)], own: anyValue(next), more: [anyValue(next)] };
      for (const document of [value, value.list])
        for (const indent of [0, 2]) {
          const text = JSON.stringify(document, null, indent);
          expect(JSON.stringify(sliced(text)), text).toBe(JSON.stringify(JSON.parse(text)));
        }
    }
  });

  it('takes a member named __proto__ for data', () => {
    const value = sliced('{"__proto__": [1], "a": 2}') as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(['__proto__', 'a']);
  });

  it('fails for whatever JSON.parse fails for', () => {
    const good = JSON.stringify({ a: ['x"\\', { b: [1, 2] }], c: { d: null }, e: [] });
    for (let at = 0; at < good.length; at += 1)
      for (const put of ['', ',', '"', '}', ']', ' x', '[', '{', '\\', ':']) {
        const text = good.slice(0, at) + put + good.slice(at + 1);
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          expect(() => sliced(text), text).toThrow();
          continue;
        }
        expect(sliced(text), text).toEqual(expected);
      }
  });

  it('cuts a long text into short steps', () => {
    const text = JSON.stringify(largeBrief(2000, 2000), null, 1);
    const steps: number[] = [];
    for (const part of jsonSteps(new LongText([text]))) steps.push(part * text.length);
    const longest = Math.max(...steps.map((end, at) => end - (steps[at - 1] ?? 0)));
    expect(steps.length).toBeGreaterThan(40);
    expect(longest).toBeLessThan(20_000);
  });

  it('says in which line a long text is broken', async () => {
    const lines = JSON.stringify(largeBrief(500, 500), null, 1).split('\n');
    lines[4000] = `${lines[4000]}]`;
    const { brief, problems } = await readText(lines.join('\n'), { name: 'broken.json' });
    expect(brief).toBeNull();
    expect(problems[0]?.message).toMatch(/line 400[12]/);
  });
});
