/** The timeline of a brief in columns: bars and marks from how many rows each date has, not from the rows. */
import type { BriefEvent } from './brief.js';
import { overlaps, type DateSpan } from './dates.js';
import type { Mask } from './large-masks.js';
import type { Ledger } from './ledger.js';
import { timelineOf, type Dated, type Timeline, type TimeSpan } from './timeline.js';
import { coarser, draftOf, marksOf, type TimelineMark } from './timeline-marks.js';
import type { View } from './view.js';

/** The timelines of all periods, for the rows that pass some filters. */
export interface LargeTimeline {
  drawn(period: View['period']): Timeline | null;
  marks(period: View['period'], focus: TimeSpan, slots: number): TimelineMark[];
}

/** How many rows of two masks each date has. */
function perDate({ dateOf, dates }: Ledger, mask: Mask, of: Mask): Int32Array {
  const counts = new Int32Array(dates.length);
  for (let row = 0; row < mask.length; row += 1) {
    const date = dateOf[row] as number;
    if (mask[row] && of[row] && date >= 0) counts[date] = (counts[date] as number) + 1;
  }
  return counts;
}

/** @param numbers dates by number. @returns their rows that pass, in order of time. */
function rowsOf({ rowsOn, rows }: Ledger, mask: Mask, numbers: readonly number[]): BriefEvent[] {
  const { from, items } = rowsOn;
  const found = numbers.flatMap((date) => [...items.subarray(from[date], from[date + 1])]);
  return found.sort((a, b) => a - b).flatMap((row) => (mask[row] ? (rows[row] as BriefEvent) : []));
}

/** Makes timelines of one brief, for each choice of filters. */
export function timelineMaker(ledger: Ledger): (passed: Mask) => LargeTimeline {
  const { dates, dated, counted } = ledger;
  const told = { scope: ledger.brief.scope, events: dates.map((date) => ({ date })) };
  return (passed) => {
    const all = perDate(ledger, passed, passed);
    const counting = perDate(ledger, passed, counted);
    let undated = 0;
    for (let row = 0; row < passed.length; row += 1)
      undated += (passed[row] as number) & ~(dated[row] as number);
    let rows: Dated | undefined;
    // The scope is the brief's own and stays.
    const rowsIn = (scope: TimeSpan): Dated => {
      if (rows) return rows;
      const falling = [...dates.keys()].filter(
        (at) => counting[at] && overlaps(dates[at] as DateSpan, scope),
      );
      const counts = falling.map((at) => counting[at] as number);
      const each = falling.flatMap((at) =>
        Array<DateSpan>(counting[at] as number).fill(dates[at] as DateSpan),
      );
      return (rows = { dates: falling.map((at) => dates[at] as DateSpan), counts, each, undated });
    };
    return {
      drawn: (period) => timelineOf(told, period, rowsIn),
      marks(period, focus, slots) {
        const drafts = [...dates.keys()].flatMap((number) => {
          const date = dates[number] as DateSpan;
          return all[number] && overlaps(date, focus) ? draftOf(date, [number], focus, slots) : [];
        });
        const few = drafts.length > slots ? coarser(drafts, slots) : drafts;
        return marksOf(few, focus, slots, period, (numbers) => {
          let made: readonly BriefEvent[] | undefined;
          return {
            get rows() {
              return (made ??= rowsOf(ledger, passed, numbers));
            },
            count: numbers.reduce((total, number) => total + (all[number] as number), 0),
            several: numbers.length > 1,
            counted: numbers.some((number) => counting[number]),
          };
        });
      },
    };
  };
}
