/** The one place where feeds ask for the time and wait, so that a test can be the clock. */

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs something once after so many milliseconds. @returns takes it back. */
  after(milliseconds: number, run: () => void): () => void;
}

/** A longer wait overflows the platform's timer, which would then run at once. */
const LONGEST = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, Math.min(LONGEST, Math.max(0, milliseconds)));
    return () => clearTimeout(timer);
  },
};
