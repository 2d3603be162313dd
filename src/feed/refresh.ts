/** Reads a feed again and again, but never while nobody looks: hidden, off the page, or paused by the reader. */
import type { Clock } from './refresh-clock.js';
import { waitOf } from './refresh-schedule.js';

/** How one reading has ended. */
export interface Outcome {
  readonly ok: boolean;
  /** Milliseconds that the server asks to be left alone. */
  readonly retryAfter?: number | null;
}

export interface RefreshPorts {
  readonly clock: Clock;
  /** Reads once. An error means the same as an outcome that is not ok. */
  read(signal: AbortSignal): Promise<Outcome>;
  /** Something that a reader could be told is another: whether it runs, or fails. */
  changed(): void;
  /** From 0 to 1, by chance. */
  chance(): number;
}

/** Everything that has to be true before a feed is read. */
type Condition = 'attached' | 'visible' | 'wanted';

export class Refresh {
  readonly #ports: RefreshPorts;
  readonly #conditions: Record<Condition, boolean> = { attached: false, visible: false, wanted: true };
  #every: number | null = null;
  #due: number | null = null;
  #failures = 0;
  #cancel: () => void = () => undefined;
  #reading: AbortController | null = null;

  constructor(ports: RefreshPorts) {
    this.#ports = ports;
  }

  /** The reader has asked for a pause. */
  get paused(): boolean {
    return !this.#conditions.wanted;
  }

  /** The last reading has failed. */
  get failing(): boolean {
    return this.#failures > 0;
  }

  /** @param every milliseconds between readings; null stops them. */
  set every(every: number | null) {
    if (every === this.#every) return;
    if (this.#due !== null && every !== null && this.#failures === 0)
      this.#due += every - (this.#every ?? every);
    this.#every = every;
    this.#plan();
  }

  /**
   * Starts to count anew: a brief has been read, or could not be, for the first time.
   * @param at when that was, epoch milliseconds; null: there is nothing yet to read again.
   */
  start(at: number | null, ok = true): void {
    this.#stopReading();
    this.#failures = ok ? 0 : 1;
    this.#due = at === null ? null : at + this.#wait(null);
    this.#plan();
  }

  /** What is due while a condition fails is read at once when it holds again. */
  set(condition: Condition, holds: boolean): void {
    if (this.#conditions[condition] === holds) return;
    this.#conditions[condition] = holds;
    // What is read for a page that is merely hidden may come to its end.
    if (!holds && condition !== 'visible') this.#stopReading();
    this.#plan();
    this.#ports.changed();
  }

  /** After a failure there is a reason to try again now: the network is back. */
  hurry(): void {
    if (this.#failures === 0 || this.#due === null) return;
    this.#due = this.#ports.clock.now();
    this.#plan();
  }

  #wait(retryAfter: number | null): number {
    return waitOf({
      every: this.#every ?? 0,
      failures: this.#failures,
      retryAfter,
      chance: this.#ports.chance(),
    });
  }

  #stopReading(): void {
    this.#reading?.abort();
    this.#reading = null;
  }

  #plan(): void {
    this.#cancel();
    this.#cancel = () => undefined;
    const goes = Object.values(this.#conditions).every(Boolean);
    if (!goes || this.#every === null || this.#due === null || this.#reading) return;
    const { clock } = this.#ports;
    this.#cancel = clock.after(Math.max(0, this.#due - clock.now()), () => void this.#read());
  }

  async #read(): Promise<void> {
    const reading = new AbortController();
    this.#reading = reading;
    const { ok, retryAfter = null } = await this.#ports
      .read(reading.signal)
      .catch((): Outcome => ({ ok: false }));
    if (reading.signal.aborted) return;
    this.#reading = null;
    this.#failures = ok ? 0 : this.#failures + 1;
    this.#due = this.#ports.clock.now() + this.#wait(retryAfter);
    this.#plan();
    this.#ports.changed();
  }
}
