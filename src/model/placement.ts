/** Finds room for labels: rectangles in pixels around the middle of a box, tried one candidate after the other. */

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label hangs on its anchor. */
export type Side = 'right' | 'left' | 'above' | 'below' | 'centre';

export interface Candidate {
  readonly side: Side;
  /** Offset of the label's hanging point from the anchor, in pixels. */
  readonly dx: number;
  readonly dy: number;
}

export interface Placed extends Candidate {
  readonly rect: Rect;
}

export function intersects(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function overlapArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** A square around a point. */
export function square(x: number, y: number, side: number): Rect {
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

/** Left and top edge as a part of width and height, measured from the hanging point. */
const HANG: Readonly<Record<Side, readonly [number, number]>> = {
  right: [0, -0.5],
  left: [-1, -0.5],
  above: [-0.5, -1],
  below: [-0.5, 0],
  centre: [-0.5, -0.5],
};

export function rectFor(
  x: number,
  y: number,
  width: number,
  height: number,
  { side, dx, dy }: Candidate,
): Rect {
  const [left, top] = HANG[side];
  return { x: x + dx + left * width, y: y + dy + top * height, width, height };
}

/**
 * The places around a marker, best first, as newspapers set them: beside it, then below and above, then the corners.
 * @param inward the side that is nearer to the middle of the box comes first.
 */
export function around(gap: number, inward: 'right' | 'left' = 'right'): Candidate[] {
  const [near, far] = inward === 'right' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const beside = (side: 'right' | 'left', dx: number, dy: number): Candidate => ({
    side,
    dx: side === 'right' ? dx : -dx,
    dy,
  });
  return [
    beside(near, gap, 0),
    beside(far, gap, 0),
    { side: 'below', dx: 0, dy: gap },
    { side: 'above', dx: 0, dy: -gap },
    beside(near, gap * 0.8, gap),
    beside(near, gap * 0.8, -gap),
    beside(far, gap * 0.8, gap),
    beside(far, gap * 0.8, -gap),
  ];
}

/** The places for the name of an area: its label point, then a few steps away. */
export function near(step: number): Candidate[] {
  const steps: [number, number][] = [
    [0, 0],
    [0, -1],
    [0, 1],
    [-1, 0],
    [1, 0],
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
    [0, -2],
    [0, 2],
    [-2, 0],
    [2, 0],
  ];
  return steps.map(([dx, dy]) => ({ side: 'centre', dx: dx * step * 1.6, dy: dy * step }));
}

/** A label that wants a place. */
export interface Wish {
  readonly anchor: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly candidates: readonly Candidate[];
  /** What this wish costs besides, wherever its label would lie. */
  readonly extra?: (rect: Rect) => number;
}

/** How much it costs a label to lie on a line that it should keep off; a worse side costs 1. */
const SOFT_COST = 8;

/** The places for the name of a region, which may not slip into its neighbour. */
export function upright(step: number): Candidate[] {
  return [0, -step, step].map((dy) => ({ side: 'centre', dx: 0, dy }));
}

/** Room on the page: the box that nothing may leave, and what already stands in it. */
export class Room {
  readonly #taken: Rect[] = [];
  readonly #soft: Rect[] = [];

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly margin = 4,
  ) {}

  take(rect: Rect): void {
    this.#taken.push(rect);
  }

  /** A thing that labels avoid when they can (a line that they name), but may cover rather than vanish. */
  prefer(rect: Rect): void {
    this.#soft.push(rect);
  }

  holds(rect: Rect): boolean {
    const [halfWidth, halfHeight] = [this.width / 2 - this.margin, this.height / 2 - this.margin];
    return (
      rect.x >= -halfWidth &&
      rect.y >= -halfHeight &&
      rect.x + rect.width <= halfWidth &&
      rect.y + rect.height <= halfHeight
    );
  }

  isFree(rect: Rect): boolean {
    return this.holds(rect) && !this.#taken.some((other) => intersects(rect, other));
  }

  #cost(rect: Rect, rank: number): number {
    const hard = this.#taken.reduce((sum, other) => sum + overlapArea(rect, other), 0);
    const soft = this.#soft.filter((other) => intersects(rect, other)).length;
    return hard * 1000 + (this.holds(rect) ? 0 : 1e7) + soft * SOFT_COST + rank;
  }

  /** What it costs a mark to stand here, beside its label. */
  crowding(rect: Rect): number {
    return this.#cost(rect, 0);
  }

  /** The cheapest of several wishes, not yet taken; each wish may bring a cost of its own. */
  best<W extends Wish>(wishes: readonly W[]): { readonly wish: W; readonly placed: Placed } | null {
    let cheapest: { wish: W; placed: Placed; cost: number } | null = null;
    for (const wish of wishes) {
      const { anchor, size, candidates, extra } = wish;
      candidates.forEach((candidate, rank) => {
        const rect = rectFor(anchor.x, anchor.y, size.width, size.height, candidate);
        const own = extra?.(rect) ?? 0;
        if (cheapest && own >= cheapest.cost) return;
        const cost = this.#cost(rect, rank) + own;
        if (!cheapest || cost < cheapest.cost) cheapest = { wish, placed: { ...candidate, rect }, cost };
      });
    }
    return cheapest;
  }

  /**
   * Places a label of this size, if there is room.
   * @param mustShow a label that never yields: takes the least bad place when none is free.
   */
  find(wish: Wish, mustShow = false): Placed | null {
    const best = this.best([wish]);
    if (!best || (!mustShow && !this.isFree(best.placed.rect))) return null;
    this.take(best.placed.rect);
    return best.placed;
  }
}
