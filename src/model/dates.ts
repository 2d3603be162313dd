/**
 * EDTF level 0 dates as half-open spans, so that "July 2025" is never silently "1 July 2025".
 *
 * Spec: https://www.loc.gov/standards/datetime/ (level 0: date, date and time, interval).
 */

export type DatePrecision = 'year' | 'month' | 'day' | 'time';

/** A span of time: `start` inclusive, `end` exclusive, both epoch milliseconds in UTC. */
export interface DateSpan {
  readonly edtf: string;
  readonly start: number;
  readonly end: number;
  /** The coarser precision of the two ends; what a reader may be told. */
  readonly precision: DatePrecision;
  /** True for an interval written with a slash. */
  readonly interval: boolean;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const COARSENESS: readonly DatePrecision[] = ['time', 'day', 'month', 'year'];

interface Moment {
  start: number;
  end: number;
  precision: DatePrecision;
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; this does not. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

function parseMoment(text: string): Moment | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { start: utc(year, 0, 1), end: utc(year + 1, 0, 1), precision: 'year' };
  const month = Number(match[2]) - 1;
  if (month < 0 || month > 11) return null;
  if (match[3] === undefined)
    return { start: utc(year, month, 1), end: utc(year, month + 1, 1), precision: 'month' };
  const day = Number(match[3]);
  const start = utc(year, month, day);
  // A date that does not exist rolls over into the next month: 2025-02-30.
  if (day < 1 || new Date(start).getUTCMonth() !== month) return null;
  if (match[4] === undefined) return { start, end: utc(year, month, day + 1), precision: 'day' };
  const [hours, minutes, seconds] = [Number(match[4]), Number(match[5]), Number(match[6])];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const zone = match[7] && match[7] !== 'Z' ? match[7] : '+00:00';
  const offset = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))) * (zone.startsWith('-') ? -1 : 1);
  const moment = start + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000;
  return { start: moment, end: moment + 1000, precision: 'time' };
}

/**
 * Reads an EDTF level 0 date or interval: `2025`, `2025-07`, `2025-07-01`, `2025-07-01T12:00:00Z`, `2020/2024`.
 * @returns the span, or null when the text is no such date, names a day that does not exist, or ends before it starts.
 */
export function parseDate(text: string): DateSpan | null {
  const parts = text.trim().split('/');
  if (parts.length > 2) return null;
  const first = parseMoment(parts[0] ?? '');
  if (!first) return null;
  if (parts.length === 1) return { edtf: text.trim(), ...first, interval: false };
  const last = parseMoment(parts[1] ?? '');
  if (!last || last.end <= first.start) return null;
  const coarser = Math.max(COARSENESS.indexOf(first.precision), COARSENESS.indexOf(last.precision));
  return {
    edtf: text.trim(),
    start: first.start,
    end: last.end,
    precision: COARSENESS[coarser] ?? 'day',
    interval: true,
  };
}

/** Do two half-open spans share a moment? */
export function overlaps(a: Pick<DateSpan, 'start' | 'end'>, b: Pick<DateSpan, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}
