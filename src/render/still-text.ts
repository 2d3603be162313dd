/** Lines of text of a still, as SVG: broken and measured by table, since nothing lays them out. */
import { svg, type SVGTemplateResult } from 'lit';
import { inCapitals } from '../model/capitals.js';
import { textWidth, wrapText, type TypeSize } from '../model/text-width.js';

/** One line, or several of one text. */
export interface StillText {
  readonly text: string;
  readonly lang: string;
  readonly type: TypeSize;
  readonly fill: string;
  readonly italic?: boolean;
  /** Colour around the letters, where they stand on the map. */
  readonly halo?: string;
}

export type TextAnchor = 'start' | 'middle' | 'end';

/** Line height as a part of the size. */
export const LINE = 1.2;

/** One line; `y` is its middle. */
export function stillLine(
  { text, lang, type, fill, italic, halo }: StillText,
  x: number,
  y: number,
  anchor: TextAnchor = 'start',
): SVGTemplateResult {
  const { size, bold, capitals, spacing = 0 } = type;
  const shown = capitals ? inCapitals(text, lang) : text;
  return svg`<text
    x=${round(x)} y=${round(y + size * 0.35)} lang=${lang} fill=${fill}
    font-size=${size} font-weight=${bold ? 600 : 400} font-style=${italic ? 'italic' : 'normal'}
    letter-spacing=${round(spacing * size)} text-anchor=${anchor}
    stroke=${halo ?? 'none'} stroke-width=${halo ? 4 : 0} paint-order="stroke"
  >${shown}</text>`;
}

/** Hundredths of a pixel are enough. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A text in a column, with room below it. */
export interface Block extends StillText {
  readonly lines: readonly string[];
  readonly lineHeight: number;
  readonly gap: number;
}

/** @param gap room below it, in pixels. */
export function block(text: StillText, width: number, gap: number, lineHeight = 1.3): Block {
  const lines = text.text === '' ? [] : wrapText(text.text, text.type, width);
  return { ...text, lines, lineHeight: lineHeight * text.type.size, gap };
}

export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { lines, lineHeight, gap }) => sum + (lines.length > 0 ? lines.length * lineHeight + gap : 0),
    0,
  );
}

/** Is every line of these as narrow as it should be? One long word may not be. */
export function fitsWidth(blocks: readonly Block[], width: number): boolean {
  return blocks.every(({ lines, type }) => lines.every((line) => textWidth(line, type) <= width));
}

/** Blocks below each other from `y` on. */
export function column(blocks: readonly Block[], x: number, y: number): SVGTemplateResult[] {
  let top = y;
  return blocks.flatMap((entry) => {
    const lines = entry.lines.map((text, index) =>
      stillLine({ ...entry, text }, x, top + (index + 0.5) * entry.lineHeight),
    );
    top += entry.lines.length > 0 ? entry.lines.length * entry.lineHeight + entry.gap : 0;
    return lines;
  });
}
