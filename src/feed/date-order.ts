/** Decides for a whole column whether `06/07/2025` is in June or in July, because no cell alone can say. */
import type { DateOrder } from './typed-dates.js';

/** How the cells of a column speak for one order or the other. */
export interface OrderEvidence {
  /** First rows whose cell can only be day first, only month first, or either. */
  dayFirst?: number;
  monthFirst?: number;
  either?: number;
  /** How many cells can be either. */
  eithers: number;
  /** The first cell that is the first of a month where the month comes first, and how many there are. */
  firstOfMonth?: number;
  firsts: number;
  /** Whether there was a cell that parts its numbers by slashes or hyphens at all. */
  seen: boolean;
}

const PAIRS = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/g;

/** Takes in one cell. Cells with points are day first everywhere and say nothing about the others. */
export function weigh(evidence: OrderEvidence, cell: string, row: number): void {
  if (cell.length > 80) return;
  for (const [, first, , second] of cell.matchAll(PAIRS)) {
    const [a, b] = [Number(first), Number(second)];
    if (a === 0 || b === 0 || a > 31 || b > 31) continue;
    evidence.seen = true;
    if (b === 1) {
      evidence.firstOfMonth ??= row;
      evidence.firsts += 1;
    }
    if (a > 12 && b <= 12) evidence.dayFirst ??= row;
    else if (b > 12 && a <= 12) evidence.monthFirst ??= row;
    else if (a !== b && a <= 12) {
      evidence.either ??= row;
      evidence.eithers += 1;
    }
  }
}

/** Month first only where the column can be nothing else. */
export function orderOf({ dayFirst, monthFirst }: OrderEvidence): DateOrder {
  return dayFirst === undefined && monthFirst !== undefined ? 'month-first' : 'day-first';
}
