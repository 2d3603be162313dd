/// <reference types="node" />
/** Reads screenshots: which colours stand side by side, and how far two pictures are from one another. */
import { PNG } from 'pngjs';
import { contrast } from '../../src/render/contrast.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What is less of a spot than this is no ground of it. */
const GROUND_SHARE = 0.3;
/** A colour of fewer device pixels than this is an accident of smoothing. */
const LEAST_PIXELS = 3;

export interface Inked {
  readonly ground: string[];
  /** The colour that stands out most from the ground; null when there is nothing but ground. */
  readonly ink: string | null;
}

export class Pixels {
  readonly width: number;
  readonly height: number;
  readonly #data: Uint8Array;

  /** @param scale device pixels per CSS pixel, in which everything else is given. */
  constructor(
    png: Uint8Array,
    readonly scale: number,
  ) {
    const { width, height, data } = PNG.sync.read(Buffer.from(png));
    [this.width, this.height, this.#data] = [width, height, data];
  }

  #at(x: number, y: number): readonly [number, number, number] {
    const at = (y * this.width + x) * 4;
    return [this.#data[at] ?? 0, this.#data[at + 1] ?? 0, this.#data[at + 2] ?? 0];
  }

  /** Its colours, the commonest first. */
  colours({ x, y, width, height }: Box): [colour: string, share: number][] {
    const counts = new Map<string, number>();
    const [left, top] = [Math.max(0, Math.round(x * this.scale)), Math.max(0, Math.round(y * this.scale))];
    const right = Math.min(this.width, Math.round((x + width) * this.scale));
    const bottom = Math.min(this.height, Math.round((y + height) * this.scale));
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) {
        const colour = `rgb(${this.#at(column, row).join(', ')})`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    const all = (right - left) * (bottom - top);
    return [...counts].sort(([, a], [, b]) => b - a).map(([colour, count]) => [colour, count / all]);
  }

  /** What is drawn in a box, and on what: a line, or letters. */
  inked(box: Box): Inked {
    const colours = this.colours(box);
    const [first, ...rest] = colours;
    if (!first) return { ground: [], ink: null };
    const ground = [first, ...rest.filter(([, share]) => share > GROUND_SHARE)].map(([colour]) => colour);
    const least = LEAST_PIXELS / (box.width * box.height * this.scale ** 2);
    const [ink] = rest
      .filter(([colour, share]) => share >= least && !ground.includes(colour))
      .sort(([a], [b]) => contrast(b, first[0]) - contrast(a, first[0]));
    return { ground, ink: ink?.[0] ?? null };
  }

  /** Averages over squares of so many CSS pixels, so that smoothing and half a pixel do not count. */
  blurred(side: number): number[][] {
    const step = Math.round(side * this.scale);
    const [columns, rows] = [Math.floor(this.width / step), Math.floor(this.height / step)];
    return Array.from({ length: columns * rows }, (_, cell) => {
      const [left, top] = [(cell % columns) * step, Math.floor(cell / columns) * step];
      const sum = [0, 0, 0];
      for (let y = top; y < top + step; y++)
        for (let x = left; x < left + step; x++)
          this.#at(x, y).forEach((channel, index) => (sum[index] = (sum[index] ?? 0) + channel));
      return sum.map((channel) => channel / step ** 2);
    });
  }
}

/**
 * The part of two pictures that differs, in squares of `side` CSS pixels.
 * @param except what is not compared: letters, which are smoothed in another way.
 */
export function difference(a: Pixels, b: Pixels, except: readonly Box[], side = 4, tolerance = 20): number {
  const [one, other] = [a.blurred(side), b.blurred(side)];
  const columns = Math.floor(a.width / a.scale / side);
  let [compared, far] = [0, 0];
  one.forEach((cell, index) => {
    const [x, y] = [(index % columns) * side, Math.floor(index / columns) * side];
    if (except.some((box) => touches({ x, y, width: side, height: side }, box))) return;
    compared += 1;
    if (cell.some((channel, at) => Math.abs(channel - (other[index]?.[at] ?? 0)) > tolerance)) far += 1;
  });
  return compared === 0 ? 1 : far / compared;
}
