/**
 * Finds room for labels. A class of boxes has boxes of many sizes, and what is clear of another thing in a small one
 * may lie on it in a large one: so every place is tried in several boxes of the class at once.
 */
import type { Candidate, Side } from './label-sides.js';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One box of a class, in pixels, and how large the world is in it. */
export interface BoxView {
  readonly width: number;
  readonly height: number;
  /** Pixels per world unit. */
  readonly scale: number;
}

/** A thing on the page: its rectangle in each box, in pixels from the middle of the box. */
export type Rects = readonly Rect[];

/** A point from the middle of the frame, in world units, and a shift in pixels. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly dx?: number;
  readonly dy?: number;
}

function overlapArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Do two things share any room, in any of the boxes? */
export function touch(a: Rects, b: Rects): boolean {
  return a.some((rect, index) => overlapArea(rect, b[index] as Rect) > 0);
}

/** Left and top edge as a part of width and height, measured from the hanging point. */
const HANG: Readonly<Record<Side, readonly [number, number]>> = {
  right: [0, -0.5],
  left: [-1, -0.5],
  above: [-0.5, -1],
  below: [-0.5, 0],
  centre: [-0.5, -0.5],
};

/** A label that wants a place. */
export interface Wish {
  readonly anchor: Anchor;
  readonly size: { readonly width: number; readonly height: number };
  readonly candidates: readonly Candidate[];
  /** Yields rather than lie on what it should keep off. */
  readonly strict?: boolean;
  /** Rather no label than one that would lie so. */
  readonly yields?: (rects: Rects) => boolean;
  /** What this wish costs besides, wherever its label would lie. */
  readonly extra?: (rects: Rects) => number;
}

/** How much it costs a label to lie on a line that it should keep off; a worse side costs 1. */
const SOFT_COST = 40;
const OUTSIDE_COST = 1e7;

/** Room on the page: the boxes that nothing may leave, and what already stands in them. */
export class Room {
  readonly #taken: Rects[] = [];
  readonly #soft: Rects[] = [];
  readonly #hit: Rects[] = [];

  /** @param margin what stays free along the edges, in pixels. */
  constructor(
    readonly views: readonly BoxView[],
    readonly margin = 4,
  ) {}

  /** A rectangle that hangs on an anchor, in each box. */
  rects(anchor: Anchor, width: number, height: number, { side, dx, dy }: Candidate): Rects {
    const [left, top] = HANG[side];
    const shiftX = (anchor.dx ?? 0) + dx + left * width;
    const shiftY = (anchor.dy ?? 0) + dy + top * height;
    return this.views.map(({ scale }) => ({
      x: anchor.x * scale + shiftX,
      y: anchor.y * scale + shiftY,
      width,
      height,
    }));
  }

  /** A square around an anchor, in each box. */
  square(anchor: Anchor, side: number): Rects {
    return this.rects(anchor, side, side, { side: 'centre', dx: 0, dy: 0 });
  }

  /** A rectangle that is turned by `tilt` degrees around its middle, as upright ones that cover it piece by piece. */
  turned(
    anchor: Anchor,
    { width, height }: { readonly width: number; readonly height: number },
    tilt: number,
    { dx, dy }: Candidate,
  ): Rects[] {
    const turn = (tilt * Math.PI) / 180;
    const [across, down] = [Math.cos(turn), Math.sin(turn)];
    const pieces = Math.ceil(width / height);
    const length = width / pieces;
    return Array.from({ length: pieces }, (_, piece) => {
      const along = (piece + 0.5) * length - width / 2;
      return this.rects(
        anchor,
        length * Math.abs(across) + height * Math.abs(down),
        length * Math.abs(down) + height * Math.abs(across),
        { side: 'centre', dx: dx + along * across, dy: dy + along * down },
      );
    });
  }

  take(rects: Rects): void {
    this.#taken.push(rects);
  }

  /** A thing that labels avoid when they can (a line that they name), but may cover rather than vanish. */
  prefer(rects: Rects): void {
    this.#soft.push(rects);
  }

  /** An area to press: no other one may touch it, though labels may. */
  press(rects: Rects): void {
    this.#hit.push(rects);
  }

  /** Could an area be pressed here without touching another one? */
  isPressable(rects: Rects): boolean {
    return !this.#hit.some((other) => touch(rects, other));
  }

  /** Is it inside of every box? */
  holds(rects: Rects, margin = this.margin): boolean {
    return rects.every(({ x, y, width, height }, index) => {
      const view = this.views[index] as BoxView;
      const [halfWidth, halfHeight] = [view.width / 2 - margin, view.height / 2 - margin];
      return x >= -halfWidth && y >= -halfHeight && x + width <= halfWidth && y + height <= halfHeight;
    });
  }

  isFree(rects: Rects): boolean {
    return this.holds(rects) && this.isClear(rects);
  }

  /** Does nothing else stand here, wherever the edges are? */
  isClear(rects: Rects): boolean {
    return this.#onOthers(rects, 0) === 0;
  }

  /**
   * What it costs a thing to stand here; 0 where it is free.
   * @param enough beyond this cost the exact one does not matter.
   */
  cost(rects: Rects, enough = Infinity): number {
    const hard = this.#onOthers(rects, enough / 1000) * 1000 + (this.holds(rects) ? 0 : OUTSIDE_COST);
    if (hard > enough) return hard;
    return hard + this.#onSoft(rects) * SOFT_COST;
  }

  /** The cheapest of several wishes, not yet taken; each wish may bring a cost of its own. */
  best<W extends Wish>(
    wishes: readonly W[],
  ): { readonly wish: W; readonly candidate: Candidate; readonly rects: Rects } | null {
    let cheapest: { wish: W; candidate: Candidate; rects: Rects; cost: number } | null = null;
    for (const wish of wishes) {
      for (const [rank, candidate] of wish.candidates.entries()) {
        const rects = this.rects(wish.anchor, wish.size.width, wish.size.height, candidate);
        const own = rank + (wish.extra?.(rects) ?? 0);
        if (cheapest && own >= cheapest.cost) continue;
        const cost: number = this.cost(rects, cheapest ? cheapest.cost - own : Infinity) + own;
        if (!cheapest || cost < cheapest.cost) cheapest = { wish, candidate, rects, cost };
      }
    }
    return cheapest;
  }

  /** Places a label in the cheapest of several ways, if there is room for it. */
  choose<W extends Wish>(wishes: readonly W[]): { readonly wish: W; readonly candidate: Candidate } | null {
    const best = this.best(wishes);
    if (!best || !this.isFree(best.rects)) return null;
    const { wish, rects } = best;
    if ((wish.strict && this.#onSoft(rects) > 0) || wish.yields?.(rects)) return null;
    this.take(best.rects);
    return best;
  }

  /** On how many of the things that labels avoid does it lie? */
  #onSoft(rects: Rects): number {
    return this.#soft.filter((other) => touch(rects, other)).length;
  }

  /** The area that a thing shares with others; stops counting beyond `enough`. */
  #onOthers(rects: Rects, enough = Infinity): number {
    let area = 0;
    for (const other of this.#taken) {
      for (let index = 0; index < rects.length; index++)
        area += overlapArea(rects[index] as Rect, other[index] as Rect);
      if (area > enough) break;
    }
    return area;
  }
}
