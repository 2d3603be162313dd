/**
 * The text of a file in parts. As one string a text of tens of megabytes would be copied in one go, which takes longer
 * than a page may be held up.
 */

/** Characters of a part; a power of two, so that the part of a position is found by its upper bits. */
const BITS = 18;
const SIZE = 2 ** BITS;

export class LongText {
  /** All of {@link SIZE}. */
  readonly #parts: string[] = [];
  /** What comes after them, shorter than one. */
  #rest = '';

  /** @param pieces one after the other, of any length. */
  constructor(pieces: Iterable<string> = []) {
    for (const piece of pieces) this.add(piece);
  }

  get length(): number {
    return this.#parts.length * SIZE + this.#rest.length;
  }

  /** More of the text; whoever adds much of it rests in between. */
  add(piece: string): void {
    const rest = this.#rest + piece;
    let at = 0;
    for (; rest.length - at >= SIZE; at += SIZE) this.#parts.push(rest.slice(at, at + SIZE));
    this.#rest = at > 0 ? rest.slice(at) : rest;
  }

  /** One of the parts, the rest being the last. */
  #part(number: number): string | undefined {
    return this.#parts[number] ?? (number === this.#parts.length ? this.#rest : undefined);
  }

  /** As `charCodeAt`: NaN past the end. */
  codeAt(at: number): number {
    return this.#part(at >> BITS)?.charCodeAt(at & (SIZE - 1)) ?? NaN;
  }

  /** As `indexOf` for a single character. */
  find(sign: string, from: number): number {
    let start = from & (SIZE - 1);
    let number = from >> BITS;
    for (let part = this.#part(number); part !== undefined; part = this.#part((number += 1))) {
      const found = part.indexOf(sign, start);
      if (found >= 0) return number * SIZE + found;
      start = 0;
    }
    return -1;
  }

  slice(from: number, to: number): string {
    let text = '';
    for (let number = from >> BITS; number * SIZE < to && number <= this.#parts.length; number += 1)
      text += this.#part(number)?.slice(Math.max(0, from - number * SIZE), to - number * SIZE) ?? '';
    return text;
  }

  /** The first character that is no blank; undefined when there is none. */
  get first(): string | undefined {
    for (const part of [...this.#parts, this.#rest]) {
      const found = /\S/.exec(part)?.[0];
      if (found !== undefined) return found;
    }
    return undefined;
  }

  equals(other: LongText): boolean {
    return (
      this.#rest === other.#rest &&
      this.length === other.length &&
      this.#parts.every((part, at) => part === other.#parts[at])
    );
  }

  /** All of it as one string, for whoever cannot do with less. */
  toString(): string {
    return this.#parts.join('') + this.#rest;
  }
}
