/** Reads JSON text, and says in which line it breaks off being JSON. */
import type { Problem } from '../model/problems.js';
import type { Steps } from '../model/steps.js';
import { jsonSteps } from './json-slices.js';

export type JsonText = { readonly value: unknown } | { readonly problem: Problem };

/** Where engines say the fault is: by position or by line. */
const POSITION = /at position (\d+)/;
const LINE = /line (\d+) column (\d+)/;

function lineOf(text: string, why: string): string {
  const [, line, column] = LINE.exec(why) ?? [];
  if (line !== undefined) return `in line ${line}, column ${column}`;
  const [, at] = POSITION.exec(why) ?? [];
  if (at === undefined) return 'at its end';
  const before = text.slice(0, Number(at)).split('\n');
  return `in line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Shorter texts are parsed at once: within a millisecond or two. */
const SHORT = 65_536;

/** @param name what the text is called in the sentence. */
export function* readJsonSteps(text: string, name: string): Steps<JsonText> {
  if (text.length < SHORT) return readJsonText(text, name);
  try {
    return { value: yield* jsonSteps(text) };
  } catch {
    // What is wrong is known best by who reads the whole text.
    return readJsonText(text, name);
  }
}

function readJsonText(text: string, name: string): JsonText {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // Some engines go down into the text by calls, and have no room for very deep ones.
    const deep = error instanceof RangeError || /recursion|stack/i.test(why);
    const message = deep
      ? `“${name}” is nested too deeply to be read. A brief is not; check how it was written.`
      : `“${name}” begins like JSON and is none: the fault is ${lineOf(text, why)}. Look there for a missing comma, quotation mark or bracket.`;
    return { problem: { code: 'json', where: '', message } };
  }
}
