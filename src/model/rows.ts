/** A list of a document, whose entries may still be text: what is parsed when its turn comes need not be kept. */

/** Entries in order; going through them again is allowed and costs as much again. */
export interface Rows extends Iterable<unknown> {
  readonly length: number;
}

/** A list that makes its entries anew whenever somebody goes through it. */
export class LaterRows implements Rows {
  readonly #entries: () => Iterator<unknown>;

  constructor(
    readonly length: number,
    entries: () => Iterator<unknown>,
  ) {
    this.#entries = entries;
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.#entries();
  }
}

/** Is this a list, made or yet to be made? */
export function isRows(value: unknown): value is Rows {
  return Array.isArray(value) || value instanceof LaterRows;
}
