/// <reference types="node" />
/**
 * Fingerprints of every run of seven words of a text, so that a test can tell copied wording without the project
 * holding the text it must not copy. `analysis-shingles.json` is the sorted list of these for the July 2025 analysis,
 * made once, one paragraph at a time, with the functions below.
 */
import { createHash } from 'node:crypto';

export const SHINGLE_WORDS = 7;

/** Small letters and digits only: apostrophes vanish, every other mark parts two words. */
export function words(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The runs of seven words of a text, in order. */
export function shingles(text: string): string[] {
  const all = words(text);
  const count = Math.max(0, all.length - SHINGLE_WORDS + 1);
  return Array.from({ length: count }, (_, at) => all.slice(at, at + SHINGLE_WORDS).join(' '));
}

/** The first 8 hexadecimal digits of the SHA-1 of a run of words. */
export function fingerprint(shingle: string): string {
  return createHash('sha1').update(shingle).digest('hex').slice(0, 8);
}
