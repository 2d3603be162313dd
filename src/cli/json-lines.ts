/** Finds the line of a JSON text on which the value behind a pointer begins, for “file:line”. */

/** One step at a time through a text that is known to be JSON. */
class Scanner {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Passes blanks over; the sign that follows, or nothing at the end. */
  peek(): string {
    while (' \n\r\t'.includes(this.#text[this.at] ?? 'x')) this.at += 1;
    return this.#text[this.at] ?? '';
  }

  string(): string {
    const start = this.at;
    this.at += 1;
    while (this.at < this.#text.length && this.#text[this.at] !== '"')
      this.at += this.#text[this.at] === '\\' ? 2 : 1;
    this.at += 1;
    return JSON.parse(this.#text.slice(start, this.at)) as string;
  }

  /** Passes one value over, however deep it is. */
  skip(): void {
    let depth = 0;
    do {
      const sign = this.peek();
      if (sign === '"') this.string();
      else {
        if (sign === '{' || sign === '[') depth += 1;
        if (sign === '}' || sign === ']') depth -= 1;
        this.at += 1;
        if (/[\w-]/.test(sign)) while (/[\w.+-]/.test(this.#text[this.at] ?? '')) this.at += 1;
      }
    } while (depth > 0 && this.at < this.#text.length);
  }

  /** Where each member or entry of the value here begins; the last of two members of one name counts, as in JavaScript. */
  children(): Map<string, number> {
    const children = new Map<string, number>();
    const isList = this.peek() === '[';
    if (!isList && this.peek() !== '{') return children;
    this.at += 1;
    for (let index = 0; !['', ']', '}'].includes(this.peek()); index += 1) {
      const key = isList ? String(index) : this.string();
      // Past the colon.
      if (!isList && this.peek()) this.at += 1;
      this.peek();
      children.set(key, this.at);
      this.skip();
      if (this.peek() === ',') this.at += 1;
    }
    return children;
  }
}

/** Offsets of the line breaks. */
function breaksOf(text: string): number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}

/**
 * @param text JSON.
 * @returns a function from the steps of a pointer to a line, counted from 1: that of the value, or of the nearest thing
 * around it that is there.
 */
export function jsonLines(text: string): (steps: readonly string[]) => number {
  const scanner = new Scanner(text);
  const known = new Map<number, Map<string, number>>();
  const breaks = breaksOf(text);

  function childrenAt(offset: number): Map<string, number> {
    const seen = known.get(offset);
    if (seen) return seen;
    scanner.at = offset;
    const children = scanner.children();
    known.set(offset, children);
    return children;
  }

  function lineAt(offset: number): number {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }

  return (steps) => {
    scanner.at = 0;
    scanner.peek();
    let offset = scanner.at;
    for (const step of steps) {
      const inner = childrenAt(offset).get(step);
      if (inner === undefined) break;
      offset = inner;
    }
    return lineAt(offset);
  };
}
