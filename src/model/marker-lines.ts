/** The lines of text beside a marker, and how much room they need. */
import { STATEMENTS, type Beyond } from './marker.js';
import { isSmall, type SizeClass } from './size-class.js';
import type { ScenePlace } from './scene.js';
import { displayName, textIn, wordsOf } from './text.js';
import { balancedLines, textWidth, type TypeSize } from './text-width.js';

/** One line of a label. */
export interface Line {
  readonly text: string;
  readonly type: TypeSize;
  /** It goes on with the text of the line above. */
  readonly more?: boolean;
}

function linesOf(text: string, type: TypeSize, limit: number): Line[] {
  return balancedLines(text, type, limit).map((line, index) => ({ text: line, type, more: index > 0 }));
}

/** Before which words of a label a line breaks; all its words are counted, from 0. */
export function breaksOf(lines: readonly Pick<Line, 'text' | 'more'>[]): number[] {
  let word = 0;
  return lines.flatMap(({ text, more }) => {
    const first = word;
    word += wordsOf(text).length;
    return more ? [first] : [];
  });
}

const NAME: Readonly<Record<SizeClass, TypeSize>> = {
  xs: { size: 13, bold: true },
  s: { size: 13, bold: true },
  m: { size: 15, bold: true },
  l: { size: 16, bold: true },
};
const NOTE: TypeSize = { size: 12 };
const LINE_HEIGHT = 1.2;

/** Where a name wraps, in pixels: best, or else where that makes more lines of it. */
const NAME_LIMITS: Readonly<Record<SizeClass, readonly [best: number, ...wider: number[]]>> = {
  xs: [126, 202],
  s: [126, 202],
  m: [140, 224, 280],
  l: [170, 290],
};
/** The same for each statement of a note under a name. */
const NOTE_LIMITS: Readonly<Record<SizeClass, readonly [best: number, wide: number]>> = {
  xs: [0, 0],
  s: [0, 0],
  m: [172, 250],
  l: [250, 320],
};

/** What each line of a name costs beyond two, and each of a note beyond one for a statement: a block of text is no label. */
const LINE_COST = 14;
/** What it costs to leave out the note under a name: the card and the list still have it. */
const NO_NOTE_COST = 260;
/** What it costs to write a name one word under another, and of how many at most: a column of them is no label. */
const NARROW_COST = 60;
const MOST_LINES = 4;
/** What it costs a name to yield in a small box, more than anything but lying on another one. */
const NO_NAME_COST = 1000;

/** How a label may be written, and what that costs against a worse place. */
export interface Shape {
  readonly shown: readonly Line[];
  readonly cost: number;
}

const costOf = (lines: readonly Line[], free: number): number => LINE_COST * Math.max(0, lines.length - free);

/** In these widths, where they make fewer lines than the ones before. */
function inWidths(limits: readonly number[], write: (limit: number) => Line[]): Line[][] {
  const all = limits.map(write);
  return all.filter(({ length }, index) => index === 0 || length < (all[index - 1]?.length ?? 0));
}

function nameOf({ place }: ScenePlace, language: string, sizeClass: SizeClass, limit: number): Line[] {
  return linesOf(textIn(displayName(place), language).text, NAME[sizeClass], limit);
}

/** A place's name by itself. */
export function nameLines(entry: ScenePlace, language: string, sizeClass: SizeClass): Line[] {
  return nameOf(entry, language, sizeClass, NAME_LIMITS[sizeClass][0]);
}

/** A small box has room for the name only, at worst for the disc alone. */
export function markerShapes(entry: ScenePlace, language: string, sizeClass: SizeClass): Shape[] {
  const { labelNote } = entry.place;
  const names = inWidths(NAME_LIMITS[sizeClass], (limit) => nameOf(entry, language, sizeClass, limit));
  const statements =
    labelNote && !isSmall(sizeClass)
      ? textIn(labelNote, language)
          .text.split(STATEMENTS)
          .filter((statement) => statement !== '')
      : [];
  const notes =
    statements.length > 0
      ? inWidths(NOTE_LIMITS[sizeClass], (limit) =>
          statements.flatMap((statement) => linesOf(statement, NOTE, limit)),
        )
      : [];
  const noNote = notes.length > 0 ? NO_NOTE_COST : 0;
  const [longest = []] = names;
  const narrow = nameOf(entry, language, sizeClass, 0);
  return [
    ...names.flatMap((name) => [
      ...notes.map((note) => ({
        shown: [...name, ...note],
        cost: costOf(name, 2) + costOf(note, statements.length),
      })),
      { shown: name, cost: costOf(name, 2) + noNote },
    ]),
    ...(narrow.length > longest.length && narrow.length <= MOST_LINES
      ? [{ shown: narrow, cost: noNote + NARROW_COST }]
      : []),
    ...bareShape(sizeClass),
  ];
}

function bareShape(sizeClass: SizeClass): Shape[] {
  return isSmall(sizeClass) ? [{ shown: [], cost: NO_NAME_COST }] : [];
}

/** Several places in one marker. */
export function mergedShapes(count: number, language: string, sizeClass: SizeClass): Shape[] {
  return [{ shown: mergedLines(count, language, sizeClass), cost: 0 }, ...bareShape(sizeClass)];
}

/** A pointer's name with its arrow, and a distance longer than any: in some languages the words around it are. */
export function pointerLines(
  { place }: ScenePlace,
  far: Beyond | undefined,
  language: string,
  sizeClass: SizeClass,
  limit = NAME_LIMITS[sizeClass][0] + 40,
): Line[] {
  // The arrow stands at the end of the last line.
  const names = linesOf(`${textIn(displayName(place), language).text}\u00a0M`, NAME[sizeClass], limit);
  if (!far || isSmall(sizeClass)) return names;
  return [
    ...names,
    { text: `about 00,000,000 km from ${textIn(displayName(far.from.place), language).text}`, type: NOTE },
  ];
}

/** The region's name where it is longer than in English. */
const REGION: Readonly<Record<string, string>> = {
  de: 'Südkaukasus',
  hy: 'Հարավային Կովկաս',
  ka: 'სამხრეთ კავკასია',
  ru: 'Южный Кавказ',
};

/** Stands in for the words of the interface, which the model does not know; only its width counts. */
function mergedLines(count: number, language: string, sizeClass: SizeClass): Line[] {
  const region = Object.hasOwn(REGION, language) ? REGION[language] : 'South Caucasus';
  return [`${region},`, `${count} locations`].map((text) => ({ text, type: NAME[sizeClass] }));
}

/** @returns the room for all lines, and the width of the name's lines alone. In pixels. */
export function sizeOfLines(lines: readonly Line[]): { width: number; height: number; name: number } {
  const widest = (some: readonly Line[]): number =>
    Math.max(0, ...some.map(({ text, type }) => textWidth(text, type))) + 2;
  return {
    width: widest(lines),
    height: lines.reduce((sum, { type }) => sum + type.size * LINE_HEIGHT, 2),
    name: widest(lines.filter(({ type }) => type.bold)),
  };
}
