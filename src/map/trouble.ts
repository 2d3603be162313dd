/** How often an engine may fail before the picture stays: what may be tried again, and when it is enough. */

/** Starts that fail one after the other. */
const MOST_FAILURES = 3;
/** Losses of what the engine draws with, while the reader looks on. */
const MOST_LOSSES = 3;

export class Trouble {
  #failures = 0;
  #losses = 0;

  /** `none`; `again`: when the reader next asks for it; `over`: the picture stays. */
  get state(): 'none' | 'again' | 'over' {
    if (this.#failures >= MOST_FAILURES || this.#losses >= MOST_LOSSES) return 'over';
    return this.#failures > 0 ? 'again' : 'none';
  }

  failed(): void {
    this.#failures += 1;
  }

  /** @param seen whether the page was in front: systems take graphics away from pages that are not. */
  lost(seen: boolean): void {
    if (seen) this.#losses += 1;
  }

  /** A start that went well makes up for those that did not; a loss is not forgotten. */
  worked(): void {
    this.#failures = 0;
  }
}
