/** Where on a small map a brief of very many places has any: one point for each cell of a grid. */
import type { Ledger } from './ledger.js';
import { WORLD } from './projection.js';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The cells of one width that have places, and which of them each place is in; -1 for a place without a point. */
interface Grid {
  readonly cell: number;
  readonly spots: readonly Spot[];
  readonly spotOf: Int32Array;
}

function gridOf({ x, y }: Ledger, cell: number): Grid {
  const numbers = new Map<number, number>();
  const spots: Spot[] = [];
  const spotOf = new Int32Array(x.length).fill(-1);
  for (let at = 0; at < x.length; at += 1) {
    const [column, row] = [Math.floor((x[at] as number) / cell), Math.floor((y[at] as number) / cell)];
    if (Number.isNaN(column)) continue;
    const key = column * WORLD + row;
    const number = numbers.get(key) ?? spots.push({ x: (column + 0.5) * cell, y: (row + 0.5) * cell }) - 1;
    numbers.set(key, number);
    spotOf[at] = number;
  }
  return { cell, spots, spotOf };
}

/** Finds the cells of which a place is wanted; places stay where they are, so the grid is laid once. */
export function spotFinder(ledger: Ledger): (has: (place: number) => boolean, cell: number) => Spot[] {
  let grid: Grid | null = null;
  return (has, cell) => {
    if (grid?.cell !== cell) grid = gridOf(ledger, cell);
    const { spots, spotOf } = grid;
    const seen = new Uint8Array(spots.length);
    for (let at = 0; at < spotOf.length; at += 1) {
      const spot = spotOf[at] as number;
      if (spot >= 0 && !seen[spot] && has(at)) seen[spot] = 1;
    }
    return spots.filter((_, number) => seen[number]);
  };
}
