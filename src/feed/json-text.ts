/** Reads JSON text, and says in which line it breaks off being JSON. */
import type { Problem } from '../model/problems.js';
import type { Steps } from '../model/steps.js';
import { jsonSteps } from './json-slices.js';
import type { LongText } from './long-text.js';

export type JsonText = { readonly value: unknown } | { readonly problem: Problem };

/** Where engines say the fault is: by position, by line, or by what stands around it. */
const POSITION = /at position (\d+)/;
const LINE = /line (\d+) column (\d+)/;
const AROUND = /^Unexpected token .*?, (\.{3})?"([\s\S]*)"(?:\.{3})? is not valid JSON$/;
/** As many characters of the text are quoted before the fault. */
const BEFORE = 10;

/** The position of a fault that is told by what stands around it; undefined where that stands in several places. */
function positionAround(text: string, why: string): number | undefined {
  const [, cut, around] = AROUND.exec(why) ?? [];
  if (around === undefined) return undefined;
  if (cut === undefined) {
    // It is among the first characters: the first of them that even a text breaking off there could not have.
    for (let end = 1; end <= around.length; end += 1)
      try {
        JSON.parse(text.slice(0, end));
      } catch (error) {
        if (AROUND.test(String((error as Error).message))) return end - 1;
      }
    return undefined;
  }
  const at = text.indexOf(around);
  return at >= 0 && at === text.lastIndexOf(around) ? at + BEFORE : undefined;
}

function lineOf(text: string, why: string): string {
  const [, line, column] = LINE.exec(why) ?? [];
  if (line !== undefined) return `in line ${line}, column ${column}`;
  const at = POSITION.exec(why)?.[1] ?? positionAround(text, why);
  if (at !== undefined) {
    const before = text.slice(0, Number(at)).split('\n');
    return `in line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  }
  const around = AROUND.exec(why)?.[2];
  return around === undefined ? 'at its end' : `near ${around.trim()}`;
}

/** Shorter texts are parsed at once: within a millisecond or two. */
const SHORT = 65_536;

/**
 * @param name what the text is called in the sentence.
 * @returns of a long text a value as `jsonSteps` gives it: a fault in a row may be found only where the row is read.
 */
export function* readJsonSteps(text: LongText, name: string): Steps<JsonText> {
  if (text.length < SHORT) return readJsonText(text.toString(), name);
  try {
    return { value: yield* jsonSteps(text) };
  } catch {
    // What is wrong is known best by who reads the whole text.
    return readJsonText(text.toString(), name);
  }
}

/** Parses a text at once, and says what is wrong with it. */
export function readJsonText(text: string, name: string): JsonText {
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
