/**
 * How wide a text will be, from a table instead of a measurement: labels are placed where there is no browser, and
 * before one has laid anything out. Widths are those of common sans-serif faces; 15 % is added because the reader's
 * face is not known.
 */

import { wordsOf } from './text.js';

/** Advance widths in thousandths of an em for U+0020 to U+007E. */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

interface Script {
  readonly script: RegExp;
  readonly upper: number;
  readonly lower: number;
  /** Letters much wider than the mean, where a name may be full of them. */
  readonly wide?: RegExp;
}

/** Mean widths of the other scripts, capitals and small letters, in thousandths of an em. */
const SCRIPTS: readonly Script[] = [
  { script: /\p{Script=Cyrillic}/u, upper: 720, lower: 580, wide: /[жфшщыюЖФШЩЫЮ]/ },
  { script: /\p{Script=Armenian}/u, upper: 720, lower: 580, wide: /[ապտփխֆև]/ },
  { script: /\p{Script=Georgian}/u, upper: 640, lower: 540, wide: /[დთლოტრფღ]/ },
  { script: /\p{Script=Latin}/u, upper: 720, lower: 550 },
];
const WIDE = 850;
const OTHER = 1000;
const SAFETY = 1.15;
/** Bold faces differ more than plain ones: Helvetica's is a twentieth wider, DejaVu's and Verdana's a seventh. */
const BOLD = 1.16;
/** Armenian and Georgian ones are hardly wider, and often the plain letters made bolder. */
const BOLD_ELSEWHERE = 1.06;

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const ascii = ASCII[code - 32];
  if (ascii !== undefined) return ascii;
  if (/[\u00a0\u2009\u202f·’]/u.test(character)) return 278;
  if (/[–—“”]/u.test(character)) return 600;
  const script = SCRIPTS.find((entry) => entry.script.test(character));
  if (!script) return OTHER;
  if (script.wide?.test(character)) return WIDE;
  return character === character.toLowerCase() ? script.lower : script.upper;
}

function boldness(text: string): number {
  return /[\p{Script=Armenian}\p{Script=Georgian}]/u.test(text) ? BOLD_ELSEWHERE : BOLD;
}

export interface TypeSize {
  /** In pixels. */
  readonly size: number;
  readonly bold?: boolean;
  readonly capitals?: boolean;
  /** Extra space between letters, in em. */
  readonly spacing?: number;
}

/** An upper bound for the width of one line, in pixels. */
export function textWidth(text: string, { size, bold, capitals, spacing = 0 }: TypeSize): number {
  const shown = capitals ? text.toUpperCase() : text;
  let thousandths = 0;
  let letters = 0;
  for (const character of shown) {
    thousandths += advance(character);
    letters += 1;
  }
  return (thousandths / 1000 + letters * spacing) * size * SAFETY * (bold ? boldness(text) : 1);
}

/** Breaks a text between words into lines no wider than `limit`; a single longer word keeps a line of its own. */
export function wrapText(text: string, type: TypeSize, limit: number): string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, type) <= limit)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** As few lines as `limit` allows, and as narrow as so many can be: none of them ends up much shorter than the others. */
export function balancedLines(text: string, type: TypeSize, limit: number): string[] {
  const widest = (lines: readonly string[]): number =>
    Math.max(0, ...lines.map((line) => textWidth(line, type)));
  let lines = wrapText(text, type, limit);
  for (;;) {
    const narrower = wrapText(text, type, widest(lines) - 0.01);
    if (narrower.length > lines.length || widest(narrower) >= widest(lines)) return lines;
    lines = narrower;
  }
}
