/** Keeps count of what a format cannot carry, so that nothing is lost in silence. */

export class Losses {
  readonly #counts = new Map<string, number>();

  /** @param what in the plural, such as `notes of places`. */
  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** One line for each, such as `notes of places: 3`. */
  lines(): string[] {
    return [...this.#counts].map(([what, count]) => `${what}: ${count}`);
  }
}
