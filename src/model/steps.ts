/** Long work in small steps, so that the same code runs at once or in slices between which others get their turn. */

import type { Rows } from './rows.js';

/** Yields how much is done, from 0 to 1, and returns the result. */
export type Steps<T> = Generator<number, T, undefined>;

/** Rows between two steps: a few tens of microseconds of work. */
const ROWS = 32;

/**
 * Runs all steps at once.
 * @returns what they come to. To leave room between them, loop over the steps and pause.
 */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does something for every row, with a step after every few. */
export function* eachRow<T>(
  rows: readonly T[],
  act: (row: T, index: number) => void,
): Generator<number, void, undefined> {
  for (let at = 0; at < rows.length; at += 1) {
    act(rows[at] as T, at);
    if (at % ROWS === ROWS - 1) yield at / rows.length;
  }
}

/** Does something for every entry of a list that may still have to be made, with a step after every few. */
export function* eachEntry(
  rows: Rows,
  act: (entry: unknown, index: number) => void,
): Generator<number, void, undefined> {
  let at = 0;
  for (const entry of rows) {
    act(entry, at);
    if (at % ROWS === ROWS - 1) yield at / rows.length;
    at += 1;
  }
}

/** Steps as a part of something longer: from one share of it to another. */
export function* within<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
