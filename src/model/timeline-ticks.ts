/** Round dates to write under the timeline's focus, as many as there is room for. */
import { DAY, fraction, monthStart, yearOf, type TimeSpan } from './timeline.js';

export interface TimelineTick {
  /** Part of the span, 0 to 1. */
  readonly at: number;
  readonly time: number;
  /** A date is a day with its year: the first one, and the first of each other year. */
  readonly unit: 'day' | 'date' | 'month' | 'year';
}

const DAYS = [1, 2, 7, 14];
const MONTHS = [1, 3, 12, 24, 60, 120, 240, 600, 1200, 6000];

function everyFewDays({ start, end }: TimeSpan, step: number): number[] {
  return Array.from({ length: Math.ceil((end - start) / DAY / step) }, (_, at) => start + at * step * DAY);
}

/** Months counted from the year 0, so that every tenth year is 1990 and not 1987. */
function everyFewMonths({ start, end }: TimeSpan, step: number): number[] {
  const times: number[] = [];
  for (let time = monthStart(start - 1, 1); time < end; time = monthStart(time, 1)) {
    const date = new Date(time);
    if ((date.getUTCFullYear() * 12 + date.getUTCMonth()) % step === 0) times.push(time);
  }
  return times;
}

/** The finest round dates of which no more than so many fall into the span. */
export function timelineTicks(span: TimeSpan, most: number): TimelineTick[] {
  const few = (times: readonly number[]): boolean => times.length <= most;
  const days = DAYS.filter((step) => (span.end - span.start) / DAY / step <= most).map((step) =>
    everyFewDays(span, step),
  );
  const months = MONTHS.map((step) => everyFewMonths(span, step));
  const times = days[0] ?? months.find(few) ?? [];
  const unit = days[0] ? 'day' : months.indexOf(times) < 2 ? 'month' : 'year';
  const isNewYear = (index: number): boolean => {
    const [before, at] = [times[index - 1], times[index]];
    return before === undefined || at === undefined || yearOf(before) !== yearOf(at);
  };
  return (
    times
      .map((time, index): TimelineTick => {
        const written = unit === 'day' && isNewYear(index) ? 'date' : unit;
        return { at: fraction(time, span), time, unit: written };
      })
      // A label begins at its tick: at the very end there is no room for one.
      .filter(({ at }) => at === 0 || 1 - at > 0.6 / most)
  );
}
