/** Where the rows of a very long list stand: heights that are guessed until a row is measured, summed in a tree. */

/** A binary indexed tree: one height is changed, and one row found, without going through the others. */
export class RowHeights {
  readonly count: number;
  readonly #heights: Float64Array;
  readonly #sums: Float64Array;

  /** @param guess height of a row that has not been measured, in pixels. */
  constructor(count: number, guess: number) {
    this.count = count;
    this.#heights = new Float64Array(count).fill(guess);
    this.#sums = new Float64Array(count + 1);
    for (let at = 1; at <= count; at += 1) this.#sums[at] = guess * (at & -at);
  }

  /** @returns by how much the row is higher than it was taken for, in pixels. */
  measure(row: number, height: number): number {
    const more = height - this.heightOf(row);
    if (more === 0 || row < 0 || row >= this.count) return 0;
    this.#heights[row] = height;
    for (let at = row + 1; at <= this.count; at += at & -at)
      this.#sums[at] = (this.#sums[at] as number) + more;
    return more;
  }

  heightOf(row: number): number {
    return this.#heights[row] ?? 0;
  }

  /** Pixels above a row; above one past the last: the height of all. */
  topOf(row: number): number {
    let top = 0;
    for (let at = Math.min(row, this.count); at > 0; at -= at & -at) top += this.#sums[at] as number;
    return top;
  }

  get total(): number {
    return this.topOf(this.count);
  }

  /** The row at a distance from the top, in pixels; the first or the last one where there is none. */
  rowAt(distance: number): number {
    let [row, rest] = [0, distance];
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step > 0; step >>= 1) {
      const sum = this.#sums[row + step];
      if (sum === undefined || sum > rest) continue;
      row += step;
      rest -= sum;
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }
}
