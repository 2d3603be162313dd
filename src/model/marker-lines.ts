/** The lines of text beside a marker, and how much room they need. */
import { STATEMENTS, type Beyond } from './marker.js';
import type { SizeClass } from './size-class.js';
import type { ScenePlace } from './scene.js';
import { displayName, textIn } from './text.js';
import { textWidth, wrapText, type TypeSize } from './text-width.js';

/** One line of a label. */
export interface Line {
  readonly text: string;
  readonly type: TypeSize;
}

const NAME: Readonly<Record<SizeClass, TypeSize>> = {
  s: { size: 14, bold: true },
  m: { size: 15, bold: true },
  l: { size: 16, bold: true },
};
const NOTE: TypeSize = { size: 12 };
const LINE_HEIGHT = 1.2;

/** Where a name wraps, in pixels. */
const NAME_LIMIT: Readonly<Record<SizeClass, number>> = { s: 118, m: 128, l: 156 };
/** Where a note under a name wraps, in pixels. */
const NOTE_LIMIT: Readonly<Record<SizeClass, number>> = { s: 0, m: 172, l: 250 };

/** The name with each word on a line of its own, for where a wider one has no room. */
export function narrowName({ place }: ScenePlace, language: string, sizeClass: SizeClass): Line[] {
  const type = NAME[sizeClass];
  return wrapText(textIn(displayName(place), language).text, type, 0).map((text) => ({ text, type }));
}

/** A small box has room for the name only. */
export function markerLines({ place }: ScenePlace, language: string, sizeClass: SizeClass): Line[] {
  const name = textIn(displayName(place), language).text;
  const note = place.labelNote && sizeClass !== 's' ? textIn(place.labelNote, language).text : '';
  const type = NAME[sizeClass];
  return [
    ...wrapText(name, type, NAME_LIMIT[sizeClass]).map((text) => ({ text, type })),
    ...note
      .split(STATEMENTS)
      .flatMap((statement) => (statement ? wrapText(statement, NOTE, NOTE_LIMIT[sizeClass]) : []))
      .map((text) => ({ text, type: NOTE })),
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
  const type = NAME[sizeClass];
  // The arrow stands at the end of the last line.
  const name = wrapText(`${textIn(displayName(place), language).text} M`, type, limit);
  const names = name.map((text) => ({ text, type }));
  if (!far || sizeClass === 's') return names;
  return [
    ...names,
    { text: `about 00,000,000 km from ${textIn(displayName(far.from.place), language).text}`, type: NOTE },
  ];
}

/** The region's name where it, or a word of it, is longer than in English. */
const REGION: Readonly<Record<string, string>> = {
  de: 'Südkaukasus',
  hy: 'Հարավային Կովկաս',
  ka: 'სამხრეთ კავკასია',
};

/** Stands in for the words of the interface, which the model does not know; only its width counts. */
export function mergedLines(count: number, language: string, sizeClass: SizeClass): Line[] {
  const type = NAME[sizeClass];
  const region = Object.hasOwn(REGION, language) ? REGION[language] : 'South Caucasus';
  return wrapText(`${region}, ${count}\u00a0locations`, type, NAME_LIMIT[sizeClass]).map((text) => ({
    text,
    type,
  }));
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
