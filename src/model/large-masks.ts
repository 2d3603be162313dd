/** Rows of a brief in columns as numbers, one of each row: which are in, and what of them adds up to what. */
import type { BriefEvent } from './brief.js';
import { FILTER_GROUPS, type FilterGroup, type Filters } from './filters.js';
import type { Column, Ledger } from './ledger.js';
import { searchIn } from './search.js';
import type { View } from './view.js';

/** One of each row: 1 where it is in. */
export type Mask = Uint8Array;

/** Rows of a period; those without date fall into any. */
export function inPeriod({ start, end, rows }: Ledger, period: View['period']): Mask {
  const mask = new Uint8Array(rows.length).fill(1);
  if (!period) return mask;
  const { start: from, end: to } = period;
  for (let row = 0; row < mask.length; row += 1)
    mask[row] = Number((start[row] as number) < to && from < (end[row] as number));
  return mask;
}

/** Takes those out that have none of the values asked for. */
function narrow(mask: Mask, { from, items, numbers, values }: Column, wanted: readonly string[]): void {
  const good = new Uint8Array(values.length);
  for (const value of wanted) {
    const number = numbers.get(value);
    if (number !== undefined) good[number] = 1;
  }
  for (let row = 0; row < mask.length; row += 1) {
    if (!mask[row]) continue;
    let has = 0;
    for (let at = from[row] as number; at < (from[row + 1] as number); at += 1)
      has |= good[items[at] as number] as number;
    mask[row] = has;
  }
}

/** @param except a group whose choices are left aside. @returns the rows that pass search and filters. */
export function passingMask(ledger: Ledger, filters: Filters, except?: FilterGroup): Mask {
  const mask = new Uint8Array(ledger.rows.length).fill(1);
  for (const group of FILTER_GROUPS)
    if (group !== except && filters[group].length > 0) narrow(mask, ledger.columns[group], filters[group]);
  if (filters.search === '') return mask;
  const found = searchIn(ledger.brief, filters.search);
  for (let row = 0; row < mask.length; row += 1)
    if (mask[row]) mask[row] = Number(found(ledger.rows[row] as BriefEvent));
  return mask;
}

export function both(a: Mask, b: Mask): Mask {
  const mask = a.slice();
  for (let row = 0; row < mask.length; row += 1) mask[row] = (a[row] as number) & (b[row] as number);
  return mask;
}

/** The rows themselves. */
export function picked({ rows }: Ledger, mask: Mask): BriefEvent[] {
  const events: BriefEvent[] = [];
  for (let row = 0; row < mask.length; row += 1) if (mask[row]) events.push(rows[row] as BriefEvent);
  return events;
}

/** How many rows are in both. */
export function sum(mask: Mask, of: Mask): number {
  let total = 0;
  for (let row = 0; row < mask.length; row += 1) total += (mask[row] as number) & (of[row] as number);
  return total;
}

/** How many rows of a mask each place has. */
export function perPlace({ rows, placesOf: { from, items }, places }: Ledger, mask: Mask): Int32Array {
  const counts = new Int32Array(places.length);
  for (let row = 0; row < rows.length; row += 1) {
    if (!mask[row]) continue;
    for (let at = from[row] as number; at < (from[row + 1] as number); at += 1) {
      const place = items[at] as number;
      counts[place] = (counts[place] as number) + 1;
    }
  }
  return counts;
}
