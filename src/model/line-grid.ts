/**
 * Where lines run that names should not be written across. Each box has a grid with running sums, so that the lines
 * under a rectangle are counted at once, however many rectangles are tried.
 */
import type { BoxView, Rects } from './placement.js';
import type { WorldBox, WorldPoint } from './projection.js';

/** Side of a cell of the grid, in pixels: finer than any letter is high. */
const CELL = 6;

/** What each cell of a line costs under a name: some steps to a worse place. */
export const CELL_COST = 3;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Cells with a line above and to the left of each corner. */
  readonly sums: Int32Array;
}

function gridOf(lines: readonly (readonly WorldPoint[])[], camera: WorldBox, view: BoxView): Grid {
  const [columns, rows] = [Math.ceil(view.width / CELL), Math.ceil(view.height / CELL)];
  const wide = columns + 1;
  const sums = new Int32Array(wide * (rows + 1));
  const cellsOf = view.scale / CELL;
  const mark = (x: number, y: number): void => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column >= 0 && row >= 0 && column < columns && row < rows) sums[(row + 1) * wide + column + 1] = 1;
  };
  for (const line of lines) {
    let last: { x: number; y: number } | null = null;
    for (const point of line) {
      const x = (point.x - camera.x) * cellsOf + columns / 2;
      const y = (point.y - camera.y) * cellsOf + rows / 2;
      const from = last ?? { x, y };
      last = { x, y };
      // What runs past the box is not worth its steps.
      if (Math.max(x, from.x) < 0 || Math.max(y, from.y) < 0) continue;
      if (Math.min(x, from.x) > columns || Math.min(y, from.y) > rows) continue;
      const steps = Math.max(1, Math.ceil(2 * Math.hypot(x - from.x, y - from.y)));
      for (let step = 0; step <= steps; step++)
        mark(from.x + ((x - from.x) * step) / steps, from.y + ((y - from.y) * step) / steps);
    }
  }
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++) {
      const at = row * wide + column;
      sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0) + (sums[at - wide] ?? 0) - (sums[at - wide - 1] ?? 0);
    }
  return { columns, rows, sums };
}

export class LineGrid {
  readonly #grids: readonly Grid[];

  /** @param lines in world units. */
  constructor(lines: readonly (readonly WorldPoint[])[], camera: WorldBox, views: readonly BoxView[]) {
    this.#grids = views.map((view) => gridOf(lines, camera, view));
  }

  /** How much of the lines runs under a thing, in cells, in the box in which it is most. */
  under(rects: Rects): number {
    return Math.max(
      0,
      ...rects.map(({ x, y, width, height }, index) => {
        const { columns, rows, sums } = this.#grids[index] as Grid;
        const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));
        const left = within(Math.floor(x / CELL + columns / 2), columns);
        const right = within(Math.ceil((x + width) / CELL + columns / 2), columns);
        const top = within(Math.floor(y / CELL + rows / 2), rows);
        const bottom = within(Math.ceil((y + height) / CELL + rows / 2), rows);
        const sum = (row: number, column: number): number => sums[row * (columns + 1) + column] ?? 0;
        return sum(bottom, right) - sum(top, right) - sum(bottom, left) + sum(top, left);
      }),
    );
  }
}
