/** A clock that a test drives: time passes when it says so, and what is due then runs. */
import type { Clock } from '../../src/feed/refresh-clock.js';

export class FakeClock implements Clock {
  #now = Date.UTC(2026, 10, 24, 10);
  readonly #waiting = new Map<object, { at: number; run: () => void }>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const key = {};
    this.#waiting.set(key, { at: this.#now + milliseconds, run });
    return () => void this.#waiting.delete(key);
  }

  /** Milliseconds until the next thing is due; null when nothing waits. */
  get next(): number | null {
    const times = [...this.#waiting.values()].map(({ at }) => at - this.#now);
    return times.length > 0 ? Math.min(...times) : null;
  }

  /** Lets so many milliseconds pass, and what is due in them run in its order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [key, { at, run }] = due;
      this.#waiting.delete(key);
      this.#now = Math.max(this.#now, at);
      run();
      await settle();
    }
    this.#now = end;
    await settle();
  }
}

/** Lets everything run that waits for nothing but its turn. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
