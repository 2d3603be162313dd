/** The sides of a thing on which its name may stand, best first: of a marker, an area, a region, a line. */

/** Where a label hangs on its anchor. */
export type Side = 'right' | 'left' | 'above' | 'below' | 'centre';

export interface Candidate {
  readonly side: Side;
  /** Offset of the label's hanging point from the anchor, in pixels. */
  readonly dx: number;
  readonly dy: number;
}

/**
 * The places around a marker, best first, as newspapers set them: beside it, then below and above, then the corners.
 * @param inward the side that is nearer to the middle of the box comes first.
 */
export function around(gap: number, inward: 'right' | 'left' = 'right'): Candidate[] {
  const [near, far] = inward === 'right' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const level = (side: 'right' | 'left', dx: number, dy: number): Candidate => ({
    side,
    dx: side === 'right' ? dx : -dx,
    dy,
  });
  return [
    level(near, gap, 0),
    level(far, gap, 0),
    { side: 'below', dx: 0, dy: gap },
    { side: 'above', dx: 0, dy: -gap },
    level(near, gap * 0.8, gap),
    level(near, gap * 0.8, -gap),
    level(far, gap * 0.8, gap),
    level(far, gap * 0.8, -gap),
  ];
}

/** The places for the name of an area: its label point, then a few steps away. */
export function near(step: number): Candidate[] {
  const steps: readonly (readonly [number, number])[] = [
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

/** The places for the name of a region, which may not slip into its neighbour. */
export function upright(step: number): Candidate[] {
  return [0, -step, step].map((dy) => ({ side: 'centre', dx: 0, dy }));
}

/** The places for a name along a line that is turned by `tilt` degrees: at these distances from it, in pixels. */
export function beside(tilt: number, distances: readonly number[]): Candidate[] {
  const turn = (tilt * Math.PI) / 180;
  // Tenths are as good, and shorter where they are packed.
  const short = (value: number): number => Math.round(value * 10) / 10 || 0;
  return distances.map((by) => ({
    side: 'centre',
    dx: short(-Math.sin(turn) * by),
    dy: short(Math.cos(turn) * by),
  }));
}
