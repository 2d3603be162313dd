/** Parses JSON text of many megabytes in steps: `JSON.parse` reads one list a few rows at a time instead of all at once. */
import type { Steps } from '../model/steps.js';

/** Characters that are parsed at once: well under a millisecond. */
const BATCH = 16_384;

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Says that the text is not what this can cut; `JSON.parse` then says what it is. */
class Uncut extends Error {}

/** A way through a text, from left to right. */
class Reader {
  at = 0;

  constructor(readonly text: string) {}

  /** The next character that is no blank, as its code; it is not passed. */
  peek(): number {
    let code = this.text.charCodeAt(this.at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)
      code = this.text.charCodeAt((this.at += 1));
    return code;
  }

  pass(expected: number): void {
    if (this.peek() !== expected) throw new Uncut();
    this.at += 1;
  }

  /** Past the string that begins here. */
  string(): void {
    const { text } = this;
    for (let end = text.indexOf('"', this.at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
      let before = end - 1;
      while (text.charCodeAt(before) === BACKSLASH) before -= 1;
      // An even number of backslashes escape each other.
      if ((end - before) % 2 === 0) continue;
      this.at = end + 1;
      return;
    }
    throw new Uncut();
  }

  /** Past the value that begins here: as far as brackets and quotes tell, the rest is for the parser to judge. */
  value(): void {
    const { text } = this;
    let depth = 0;
    for (; this.at < text.length; this.at += 1) {
      const code = text.charCodeAt(this.at);
      if (code === QUOTE) {
        this.string();
        this.at -= 1;
      } else if (code === LIST || code === OBJECT) depth += 1;
      else if (code === COMMA && depth === 0) return;
      else if (code === LIST_END || code === OBJECT_END) {
        if (depth === 0) return;
        depth -= 1;
      }
    }
    throw new Uncut();
  }
}

function* list(reader: Reader): Steps<unknown[]> {
  const { text } = reader;
  const values: unknown[] = [];
  reader.pass(LIST);
  if (reader.peek() === LIST_END) {
    reader.at += 1;
    return values;
  }
  for (let from = reader.at; ;) {
    reader.value();
    const isLast = text.charCodeAt(reader.at) === LIST_END;
    if (isLast || reader.at - from > BATCH) {
      for (const value of JSON.parse(`[${text.slice(from, reader.at)}]`) as unknown[]) values.push(value);
      yield reader.at / text.length;
      from = reader.at + 1;
    }
    if (!isLast) reader.pass(COMMA);
    else {
      reader.at += 1;
      return values;
    }
  }
}

function* object(reader: Reader): Steps<unknown> {
  const { text } = reader;
  const members: [string, unknown][] = [];
  reader.pass(OBJECT);
  while (reader.peek() !== OBJECT_END) {
    if (members.length > 0) reader.pass(COMMA);
    if (reader.peek() !== QUOTE) throw new Uncut();
    const from = reader.at;
    reader.string();
    const key = JSON.parse(text.slice(from, reader.at)) as string;
    reader.pass(COLON);
    if (reader.peek() === LIST) members.push([key, yield* list(reader)]);
    else {
      const start = reader.at;
      reader.value();
      members.push([key, JSON.parse(text.slice(start, reader.at))]);
      yield reader.at / text.length;
    }
  }
  reader.at += 1;
  return Object.fromEntries(members);
}

/**
 * The same value as `JSON.parse` gives. Only the document's own lists are cut, whether it is one or has them as members.
 * @throws where `JSON.parse` does, but perhaps for another reason than it would give.
 */
export function* jsonSteps(text: string): Steps<unknown> {
  const reader = new Reader(text);
  const value = yield* reader.peek() === LIST ? list(reader) : object(reader);
  if (!Number.isNaN(reader.peek())) throw new Uncut();
  return value;
}
