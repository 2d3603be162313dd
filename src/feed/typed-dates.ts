/** Reads dates as people and spreadsheets write them, into EDTF; what is no date that exists is none. */
import { parseDate } from '../model/dates.js';
import { monthOf, saysNothing } from './month-names.js';

/** Which of the first two numbers of `06/07/2025` is the day. */
export type DateOrder = 'day-first' | 'month-first';

export interface TypedDate {
  readonly edtf: string;
  /** Set when the cell was a count: of days as Excel stores dates, or of seconds or milliseconds since 1970. */
  readonly counted?: 'excel' | 'epoch';
}

/** Longer cells are no dates. */
const LONGEST = 80;

interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const DAY = 86_400_000;
/** Excel counts days from here; its dates from 1950 to 2100. */
const EXCEL_START = Date.UTC(1899, 11, 30);
const EXCEL = { from: 18_264, to: 73_415 };
/** Milliseconds from 1973 to 2286, and the same in seconds. */
const EPOCH = { from: 1e11, to: 1e13 };

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

function edtfOf({ year, month, day }: Parts): string | null {
  if (year === undefined) return null;
  const parts = [pad(year, 4)];
  if (month !== undefined) parts.push(pad(month));
  if (month !== undefined && day !== undefined) parts.push(pad(day));
  const edtf = parts.join('-');
  return parseDate(edtf) ? edtf : null;
}

/** Two digits of a year are of 1950 to 2049. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

/** Without its zone a time may be of the day before or after in UTC, so only the day is kept. */
const CLOCK =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:[T ]|,\s*)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?|UTC|GMT)?(?:\s*[AP]\.?M\.?)?$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?\.?$/;
const YEAR_LAST = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

function numeric(text: string, order: DateOrder): Parts | null {
  let match = YEAR_FIRST.exec(text);
  if (match)
    return { year: Number(match[1]), month: Number(match[3]), ...(match[4] && { day: Number(match[4]) }) };
  match = YEAR_LAST.exec(text);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    // With points the day always comes first.
    const dayFirst = order === 'day-first' || match[2] === '.';
    const [day, month] = dayFirst ? [first, second] : [second, first];
    return { year: fullYear(match[4] ?? ''), month, day };
  }
  match = MONTH_YEAR.exec(text);
  if (match) return { year: Number(match[2]), month: Number(match[1]) };
  match = COMPACT.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

/** `June 27, 2025`, `27. Juni 2025`, `2025 წლის 27 ივნისი`: one month by name, one year, at most one day. */
function named(text: string): Parts | null {
  const parts: { year?: number; month?: number; day?: number } = {};
  for (const [token] of text.matchAll(/\p{L}[\p{L}\p{M}]*|\d+|[^\p{L}\d]+/gu)) {
    if (/^\d/.test(token)) {
      const key = token.length === 4 ? 'year' : 'day';
      if (token.length > 4 || token.length === 3 || parts[key] !== undefined) return null;
      parts[key] = Number(token);
    } else if (/^\p{L}/u.test(token)) {
      const month = monthOf(token);
      if (month !== undefined && parts.month === undefined) parts.month = month;
      else if (!saysNothing(token)) return null;
    } else if (!/^[\s.,'’()-]*$/.test(token)) return null;
  }
  if (parts.month === undefined || parts.day === 0) return null;
  return parts;
}

function withClock(text: string, order: DateOrder): string | null {
  const [, date, hours, minutes, seconds, zone] = CLOCK.exec(text) ?? [];
  if (date === undefined) return null;
  const parts = numeric(date, order);
  const day = parts && edtfOf(parts);
  if (!day || !zone || Number(hours) > 23) return day;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}` : 'Z';
  const edtf = `${day}T${pad(Number(hours))}:${minutes}:${seconds ?? '00'}${offset}`;
  return parseDate(edtf) ? edtf : day;
}

function counted(text: string): TypedDate | null {
  if (!/^\d{5,13}(?:[.,]\d{1,12})?$/.test(text)) return null;
  const count = Number(text.replace(',', '.'));
  const moment = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
  if (count >= EXCEL.from && count < EXCEL.to)
    return { edtf: moment(EXCEL_START + Math.floor(count) * DAY).slice(0, 10), counted: 'excel' };
  if (count >= EPOCH.from && count < EPOCH.to) return { edtf: moment(count), counted: 'epoch' };
  if (count >= 1e9 && count < 1e10) return { edtf: moment(count * 1000), counted: 'epoch' };
  return null;
}

function single(text: string, order: DateOrder): string | null {
  if (parseDate(text)) return text;
  const parts = numeric(text, order);
  return parts ? edtfOf(parts) : (withClock(text, order) ?? edtfOf(named(text) ?? {}));
}

const BETWEEN = /\s*\.\.\.?\s*|\s+(?:to|until|bis|au|по|до)\s+|\s*[-/~]\s*/giu;

/** What stands left of a range may leave to its right what both share: `27–29 June 2025`. */
function left(text: string, right: string, order: DateOrder): string | null {
  const whole = single(text, order);
  if (whole) return whole;
  const [year = '', month = ''] = right.split('-');
  const day = /^(\d{1,2})\.?$/.exec(text)?.[1];
  if (day !== undefined) return month ? edtfOf({ year: +year, month: +month, day: +day }) : null;
  const [, first, second] = /^(\d{1,2})[./](\d{1,2})\.?$/.exec(text) ?? [];
  if (first !== undefined) return single(`${first}.${second}.${year}`, order);
  return edtfOf({ ...named(text), year: +year });
}

function range(text: string, order: DateOrder): string | null {
  for (const match of text.matchAll(BETWEEN)) {
    const end = single(
      text.slice(match.index + match[0].length).replace(/^(?:с|from|von|du)\s+/iu, ''),
      order,
    );
    const start = end && left(text.slice(0, match.index).replace(/^(?:с|from|von|du)\s+/iu, ''), end, order);
    const edtf = start && `${start}/${end}`;
    // Ends that are known to different precisions are rather a date that does not exist: `2025/06/31`.
    if (edtf && start.length === end.length && parseDate(edtf)) return edtf;
  }
  return null;
}

/** `June 27 – 29, 2025`: the month and the year stand around two days. */
function daysInside(text: string): string | null {
  const match = /^(\D*)(\d{1,2})(\D{0,4}?)\s*-\s*(\d{1,2})(?!\d)(.*)$/s.exec(text);
  if (!match) return null;
  const [, before = '', first = '', , last = '', after = ''] = match;
  const [start, end] = [first, last].map((day) => edtfOf(named(`${before}${day}${after}`) ?? {}));
  const edtf = `${start}/${end}`;
  return start && end && parseDate(edtf) ? edtf : null;
}

function tidy(cell: string): string {
  return cell
    .trim()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ');
}

/**
 * Reads a cell as a date.
 * @param order of the column: see `dateOrder`.
 * @returns null when it is no date, or none that exists.
 */
export function readTypedDate(cell: string, order: DateOrder): TypedDate | null {
  const text = tidy(cell);
  if (text === '' || text.length > LONGEST) return null;
  const count = counted(text);
  if (count) return count;
  const edtf = single(text, order) ?? range(text, order) ?? daysInside(text);
  return edtf ? { edtf } : null;
}

/** The month of a cell that names a day after its last one, as in 31 June, and how many days it has; else null. */
export function monthWithoutDay(cell: string, order: DateOrder): { month: string; days: number } | null {
  const text = tidy(cell.slice(0, LONGEST));
  const { year, month, day = 0 } = numeric(text, order) ?? named(text) ?? {};
  const edtf = edtfOf({ ...(year !== undefined && { year }), ...(month !== undefined && { month }) });
  const span = month === undefined || edtf === null ? null : parseDate(edtf);
  const days = span ? (span.end - span.start) / DAY : 0;
  return edtf && span && day > days && day <= 31 ? { month: edtf, days } : null;
}

/** Signs for “no date”. */
export function saysNoDate(cell: string): boolean {
  return /^\s*(?:[-–—?]+|n\/?a|none|null|unknown)?\s*$/i.test(cell.slice(0, LONGEST));
}
