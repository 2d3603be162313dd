/** A text in parts says what the same text says in one piece. */
import { describe, expect, it } from 'vitest';
import { LongText } from '../../src/feed/long-text.js';
import { chance } from '../model/briefs.js';

/** Where a part ends and the next one begins. */
const PART = 2 ** 18;

/** Some letters, of which one is rare, longer than two parts; and the same text in pieces of any length. */
function made(seed: number): { readonly whole: string; readonly pieces: string[] } {
  const next = chance(seed);
  const pieces: string[] = [];
  while (pieces.join('').length < 2.2 * PART)
    pieces.push('aə \n'.repeat(Math.floor(next() * 20_000)) + (next() < 0.3 ? '"' : ''));
  return { whole: pieces.join(''), pieces };
}

describe('a long text', () => {
  const { whole, pieces } = made(1);
  const text = new LongText(pieces);

  it('is the same in whatever pieces it came', () => {
    expect(text.length).toBe(whole.length);
    expect(text.toString()).toBe(whole);
    expect(text.equals(new LongText([whole]))).toBe(true);
    expect(text.equals(new LongText([whole, '!']))).toBe(false);
    const at = PART + 7;
    expect(text.equals(new LongText([`${whole.slice(0, at)}?${whole.slice(at + 1)}`]))).toBe(false);
  });

  it('has the same letters at the ends of its parts as anywhere', () => {
    for (const at of [0, PART - 1, PART, 2 * PART - 1, 2 * PART, whole.length - 1, whole.length])
      expect(text.codeAt(at), String(at)).toBe(whole.charCodeAt(at));
  });

  it('is cut as one string is, also across parts', () => {
    for (const from of [0, 5, PART - 3, PART, 2 * PART - 1])
      for (const to of [from, from + 2, PART + 4, 2 * PART + 9, whole.length])
        if (to >= from) expect(text.slice(from, to) === whole.slice(from, to), `${from} to ${to}`).toBe(true);
  });

  it('is searched past the ends of its parts', () => {
    for (const from of [0, PART - 1, PART, PART + 1, 2 * PART, whole.length - 1])
      expect(text.find('"', from), String(from)).toBe(whole.indexOf('"', from));
    const late = new LongText(['a'.repeat(2 * PART), 'b']);
    expect(late.find('b', 3)).toBe(2 * PART);
    expect(late.find('c', 3)).toBe(-1);
  });

  it('begins with its first letter, after any number of blanks', () => {
    expect(new LongText([' '.repeat(PART), '\n{']).first).toBe('{');
    expect(new LongText([' \n', '']).first).toBeUndefined();
    expect(new LongText([]).first).toBeUndefined();
  });
});
