/**
 * The text of a file in parts. As one string a text of tens of megabytes would be copied in one go, which takes longer
 * than a page may be held up.
 */

/** Characters of a part; a power of two, so that the part of a position is found by its upper bits. */
const BITS = 18;
const SIZE = 2 ** BITS;

export class LongText {
  readonly length: number;
  /** All of {@link SIZE}, but for the last. */
  readonly #parts: readonly string[];

  /** @param pieces one after the other, of any length. */
  constructor(pieces: Iterable<string>) {
    const parts: string[] = [];
    let rest = '';
    let length = 0;
    for (const piece of pieces) {
      rest += piece;
      length += piece.length;
      let at = 0;
      for (; rest.length - at >= SIZE; at += SIZE) parts.push(rest.slice(at, at + SIZE));
      if (at > 0) rest = rest.slice(at);
    }
    if (rest !== '') parts.push(rest);
    this.#parts = parts;
    this.length = length;
  }

  /** As `charCodeAt`: NaN past the end. */
  codeAt(at: number): number {
    return this.#parts[at >> BITS]?.charCodeAt(at & (SIZE - 1)) ?? NaN;
  }

  /** As `indexOf` for a single character. */
  find(sign: string, from: number): number {
    let start = from & (SIZE - 1);
    for (let part = from >> BITS; part < this.#parts.length; part += 1) {
      const found = (this.#parts[part] as string).indexOf(sign, start);
      if (found >= 0) return part * SIZE + found;
      start = 0;
    }
    return -1;
  }

  slice(from: number, to: number): string {
    let text = '';
    for (let part = from >> BITS; part < this.#parts.length && part * SIZE < to; part += 1)
      text += (this.#parts[part] as string).slice(Math.max(0, from - part * SIZE), to - part * SIZE);
    return text;
  }

  /** The first character that is no blank; undefined when there is none. */
  get first(): string | undefined {
    for (const part of this.#parts) {
      const found = /\S/.exec(part)?.[0];
      if (found !== undefined) return found;
    }
    return undefined;
  }

  equals(other: LongText): boolean {
    return this.length === other.length && this.#parts.every((part, at) => part === other.#parts[at]);
  }

  /** All of it as one string, for whoever cannot do with less. */
  toString(): string {
    return this.#parts.join('');
  }
}
