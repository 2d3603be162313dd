/**
 * Parses JSON text of many megabytes in steps: `JSON.parse` reads one list a few rows at a time instead of all at once.
 * The rows of a brief are parsed only when somebody goes through them. Kept as JSON until they have all been read, they
 * would cost more in clearing the memory than in parsing.
 */
import { LaterRows } from '../model/rows.js';
import type { Steps } from '../model/steps.js';
import type { LongText } from './long-text.js';

/** Characters that are parsed at once: well under a millisecond. */
const BATCH = 16_384;

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Members of a document whose entries are rows. */
const ROWS: readonly string[] = ['features', 'events'];

/** Says that the text is not what this can cut; `JSON.parse` then says what it is. */
export class Uncut extends Error {}

/** A way through a text, from left to right. */
class Reader {
  at = 0;

  constructor(readonly text: LongText) {}

  /** The next character that is no blank, as its code; it is not passed. */
  peek(): number {
    let code = this.text.codeAt(this.at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)
      code = this.text.codeAt((this.at += 1));
    return code;
  }

  pass(expected: number): void {
    if (this.peek() !== expected) throw new Uncut();
    this.at += 1;
  }

  /** Past the string that begins here. */
  string(): void {
    this.at = endOfString(this.text, this.at);
  }

  /** Past the value that begins here: as far as brackets and quotes tell, the rest is for the parser to judge. */
  value(): void {
    const { text } = this;
    let depth = 0;
    for (let at = this.at; at < text.length; at += 1) {
      const code = text.codeAt(at);
      if (code === QUOTE) at = endOfString(text, at) - 1;
      else if (code === LIST || code === OBJECT) depth += 1;
      else if (depth === 0 && (code === COMMA || code === LIST_END || code === OBJECT_END)) {
        this.at = at;
        return;
      } else if (code === LIST_END || code === OBJECT_END) depth -= 1;
    }
    throw new Uncut();
  }
}

/** @param at where the string begins. @returns where what is after it begins. */
function endOfString(text: LongText, at: number): number {
  for (let end = text.find('"', at + 1); end >= 0; end = text.find('"', end + 1)) {
    let before = end - 1;
    while (text.codeAt(before) === BACKSLASH) before -= 1;
    // An even number of backslashes escape each other.
    if ((end - before) % 2 !== 0) return end + 1;
  }
  throw new Uncut();
}

/** Where a list can be cut: batches of its entries, each from one of these to a sign before the next. */
interface Cuts {
  readonly at: readonly number[];
  readonly length: number;
}

function* cutSteps(reader: Reader): Steps<Cuts> {
  const { text } = reader;
  reader.pass(LIST);
  const at = [reader.at];
  let length = 0;
  if (reader.peek() !== LIST_END)
    for (let isLast = false; !isLast;) {
      reader.value();
      length += 1;
      isLast = text.codeAt(reader.at) === LIST_END;
      if (!isLast) reader.pass(COMMA);
      if (isLast || reader.at - (at.at(-1) as number) > BATCH) {
        at.push(isLast ? reader.at + 1 : reader.at);
        yield reader.at / text.length;
      }
    }
  reader.pass(LIST_END);
  return { at, length };
}

/** Entries of one batch. */
function batch(text: LongText, from: number, to: number): unknown[] {
  try {
    return JSON.parse(`[${text.slice(from, to)}]`) as unknown[];
  } catch {
    throw new Uncut();
  }
}

function* entries(text: LongText, { at }: Cuts): Generator<unknown, void, undefined> {
  for (let cut = 1; cut < at.length; cut += 1)
    yield* batch(text, at[cut - 1] as number, (at[cut] as number) - 1);
}

function* list(reader: Reader): Steps<unknown[]> {
  const { text } = reader;
  const cuts = yield* cutSteps(reader);
  const values: unknown[] = [];
  for (const value of entries(text, cuts)) {
    values.push(value);
    if (values.length % 32 === 0) yield reader.at / text.length;
  }
  return values;
}

function* object(reader: Reader): Steps<unknown> {
  const { text } = reader;
  const members = new Map<string, unknown>();
  reader.pass(OBJECT);
  while (reader.peek() !== OBJECT_END) {
    if (members.size > 0) reader.pass(COMMA);
    if (reader.peek() !== QUOTE) throw new Uncut();
    const from = reader.at;
    reader.string();
    const key = JSON.parse(text.slice(from, reader.at)) as string;
    // Of two the first would never be looked at, and might be no JSON.
    if (members.has(key)) throw new Uncut();
    reader.pass(COLON);
    if (reader.peek() !== LIST) {
      const start = reader.at;
      reader.value();
      members.set(key, JSON.parse(text.slice(start, reader.at)));
      yield reader.at / text.length;
    } else if (!ROWS.includes(key)) members.set(key, yield* list(reader));
    else {
      const cuts = yield* cutSteps(reader);
      members.set(key, new LaterRows(cuts.length, () => entries(text, cuts)));
    }
  }
  reader.at += 1;
  return Object.fromEntries(members);
}

/**
 * The same value as `JSON.parse` gives. Only the document's own lists are cut, whether it is one or has them as members;
 * `features` and `events` are {@link LaterRows}, which throw {@link Uncut} when an entry is no JSON.
 * @throws where `JSON.parse` does, but perhaps for another reason than it would give.
 */
export function* jsonSteps(text: LongText): Steps<unknown> {
  const reader = new Reader(text);
  const value = yield* reader.peek() === LIST ? list(reader) : object(reader);
  if (!Number.isNaN(reader.peek())) throw new Uncut();
  return value;
}
