/** The lines of text beside a marker, and how much room they need. */
import { STATEMENTS, type Beyond } from './marker.js';
import type { SizeClass } from './size-class.js';
import type { ScenePlace } from './scene.js';
import { displayName, textIn, wordsOf } from './text.js';
import { textWidth, wrapText, type TypeSize } from './text-width.js';

/** One line of a label. */
export interface Line {
  readonly text: string;
  readonly type: TypeSize;
  /** It goes on with the text of the line above. */
  readonly more?: boolean;
}

function linesOf(text: string, type: TypeSize, limit: number): Line[] {
  return wrapText(text, type, limit).map((line, index) => ({ text: line, type, more: index > 0 }));
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
  s: { size: 13, bold: true },
  m: { size: 15, bold: true },
  l: { size: 16, bold: true },
};
const NOTE: TypeSize = { size: 12 };
const LINE_HEIGHT = 1.2;

/** Where a name wraps, in pixels. */
const NAME_LIMIT: Readonly<Record<SizeClass, number>> = { s: 126, m: 140, l: 170 };
/** Where a note under a name wraps, in pixels. */
const NOTE_LIMIT: Readonly<Record<SizeClass, number>> = { s: 0, m: 172, l: 250 };

/** The name with each word on a line of its own, for where a wider one has no room. */
export function narrowName({ place }: ScenePlace, language: string, sizeClass: SizeClass): Line[] {
  return linesOf(textIn(displayName(place), language).text, NAME[sizeClass], 0);
}

/** A small box has room for the name only. */
export function markerLines({ place }: ScenePlace, language: string, sizeClass: SizeClass): Line[] {
  const name = textIn(displayName(place), language).text;
  const note = place.labelNote && sizeClass !== 's' ? textIn(place.labelNote, language).text : '';
  return [
    ...linesOf(name, NAME[sizeClass], NAME_LIMIT[sizeClass]),
    ...note
      .split(STATEMENTS)
      .flatMap((statement) => (statement ? linesOf(statement, NOTE, NOTE_LIMIT[sizeClass]) : [])),
  ];
}

/** A pointer's name with its arrow, and a distance longer than any: in some languages the words around it are. */
export function pointerLines(
  { place }: ScenePlace,
  far: Beyond | undefined,
  language: string,
  sizeClass: SizeClass,
  limit = NAME_LIMIT[sizeClass] + 40,
): Line[] {
  // The arrow stands at the end of the last line.
  const names = linesOf(`${textIn(displayName(place), language).text}\u00a0M`, NAME[sizeClass], limit);
  if (!far || sizeClass === 's') return names;
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
export function mergedLines(count: number, language: string, sizeClass: SizeClass): Line[] {
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
