/** The words beside a marker of a still, broken as the frame has reckoned with. */
import { STATEMENTS, type FrameMarker } from '../model/marker.js';
import { sizeClassOf, type BoxSize } from '../model/size-class.js';
import { displayName, textIn, wordsOf } from '../model/text.js';
import type { TypeSize } from '../model/text-width.js';
import type { StillText } from './still-text.js';
import type { ThemeTokens } from './tokens.js';

/** Size of a marker's name in each class of box, in pixels; the notes under it have one size. */
const NAME_SIZE = { xs: 13, s: 13, m: 15, l: 16 } as const;
const NOTE: TypeSize = { size: 12 };

interface Words {
  readonly language: string;
  /** What a merged marker is called. */
  readonly merged: string;
  /** How far a pointer's place is. */
  readonly from: string;
  readonly size: number;
}

/** A pointer's name was placed with an arrow after it as wide as this letter. */
const ARROW = 'M';
const WINDS = ['↑', '↗', '→', '↘', '↓', '↙', '←', '↖'];

function of(
  { kind, places, breaks, hasName, hasNote, beyond }: FrameMarker,
  { language, merged, from, size }: Words,
  { ink, land }: ThemeTokens,
): StillText[] {
  const [first] = places;
  if (!hasName || !first) return [];
  const name = textIn(displayName(first.place), language);
  const type: TypeSize = { size, bold: true };
  const halo = kind === 'pointer' ? {} : { halo: land };
  const title = kind === 'merged' ? merged : beyond ? `${name.text}\u00a0${ARROW}` : name.text;
  const wind = WINDS[Math.round((beyond?.direction ?? 0) / 45) % 8] ?? '';
  let before = 0;
  const lines = (text: string): string[] => {
    const own = linesAt(text, breaks, before);
    before += wordsOf(text).length;
    return own;
  };
  const titles = kind === 'merged' ? title.split(/(?<=,) /) : lines(title);
  const names = titles.map((text, index, { length }) => ({
    text: beyond && index === length - 1 ? text.slice(0, -ARROW.length) + wind : text,
    lang: name.lang,
    type,
    fill: ink,
    ...halo,
  }));
  const note = first.place.labelNote ? textIn(first.place.labelNote, language) : null;
  const statements = kind === 'marker' && hasNote && note ? note.text.split(STATEMENTS) : [];
  const far = kind === 'pointer' && from && hasNote ? [from] : [];
  const notes = [...statements.flatMap(lines), ...far];
  return [
    ...names,
    ...notes.map((text) => ({ text, lang: note?.lang ?? language, type: NOTE, fill: ink, ...halo })),
  ];
}

/** The lines of a text whose first word is the `from`th of its label. */
function linesAt(text: string, breaks: readonly number[], from = 0): string[] {
  return wordsOf(text)
    .map((word, at) => (at === 0 ? word : `${breaks.includes(from + at) ? '\n' : ' '}${word}`))
    .join('')
    .split('\n');
}

export const stillMarkerLines = {
  of,
  linesAt,
  sizeFor: (box: BoxSize): number => NAME_SIZE[sizeClassOf(box)],
};
