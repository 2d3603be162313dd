/** When a feed is read again: pure rules, without a clock of their own. */
import type { Problem } from '../model/problems.js';

/** The least time between two readings, in seconds. */
export const LEAST_SECONDS = 15;
/** After failures the wait doubles up to this many milliseconds, or to the interval itself where that is longer. */
export const LONGEST_BACKOFF = 15 * 60_000;
/** A server that asks for more patience than this, in milliseconds, is asked again all the same. */
export const LONGEST_RETRY_AFTER = 24 * 3600_000;
/** Up to so much of a wait is added by chance, so that the readers of a page do not come back all at once. */
const JITTER = 0.25;

export interface Interval {
  /** Milliseconds between readings; null: never. */
  readonly every: number | null;
  readonly problem: Problem | null;
}

/**
 * Reads the attribute `refresh`.
 * @param seconds as the property has it; null or undefined when it is not set.
 * @param hasAddress whether there is a `src` that could be read again.
 */
export function intervalOf(seconds: number | null | undefined, hasAddress: boolean): Interval {
  if (seconds === null || seconds === undefined) return { every: null, problem: null };
  const told = (every: number | null, message: string): Interval => ({
    every,
    problem: { code: 'refresh', where: '@refresh', message },
  });
  if (!Number.isFinite(seconds) || seconds <= 0)
    return told(
      null,
      `“refresh” is no number of seconds above 0. The brief is read once; write 60, or leave the attribute out.`,
    );
  if (!hasAddress)
    return told(null, '“refresh” works with “src” alone: there is no address that could be read again.');
  if (seconds < LEAST_SECONDS)
    return told(
      LEAST_SECONDS * 1000,
      `“refresh” is ${seconds} seconds; the least is ${LEAST_SECONDS}, which is what the map takes. Write ${LEAST_SECONDS} or more.`,
    );
  return { every: seconds * 1000, problem: null };
}

/**
 * The header `Retry-After`, in seconds or as a date.
 * @param now epoch milliseconds.
 * @returns milliseconds from now; null when the header is missing or makes no sense.
 */
export function retryAfterOf(header: string | null, now: number): number | null {
  const value = header?.trim();
  if (!value) return null;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? null : Math.min(LONGEST_RETRY_AFTER, Math.max(0, wait));
}

export interface Wait {
  /** Milliseconds between readings when all is well. */
  readonly every: number;
  /** How many readings in a row have failed. */
  readonly failures: number;
  readonly retryAfter: number | null;
  /** By chance, from 0 to 1. */
  readonly chance: number;
}

/** Milliseconds until the next reading. Never sooner than the server asks for. */
export function waitOf({ every, failures, retryAfter, chance }: Wait): number {
  if (failures === 0) return every;
  const doubled = Math.min(every * 2 ** Math.min(failures, 30), Math.max(every, LONGEST_BACKOFF));
  return Math.max(doubled, retryAfter ?? 0) * (1 + JITTER * chance);
}
