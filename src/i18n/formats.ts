/** Dates, numbers and lists in the reader's language. Dates are told only as precisely as they are known. */
import type { DatePrecision, DateSpan } from '../model/dates.js';
import type { FirstMessages, OwnFormats } from './messages.js';

const FIELDS: Readonly<Record<DatePrecision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  time: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make and the same few are used for every row. */
function formatter(locale: string, precision: DatePrecision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...FIELDS[precision], timeZone: 'UTC' });
    formatters.set(key, format);
  }
  return format;
}

/** Of a moment in UTC. */
export const partsOf = (time: number): [day: number, month: number, year: number] => {
  const date = new Date(time);
  return [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()];
};

/** A moment or a span by the language's own words. @param last the last moment that belongs to it. */
function ownDate(own: OwnFormats, first: number, last: number, precision: DatePrecision): string {
  const [[day, month, year], [lastDay, lastMonth, lastYear]] = [partsOf(first), partsOf(last)];
  const of = (time: number): string => {
    const [d, m, y] = partsOf(time);
    if (precision === 'year') return String(y);
    if (precision === 'month') return own.month(m, y);
    const clock = precision === 'time' ? `, ${new Date(time).toISOString().slice(11, 16)} UTC` : '';
    return own.day(String(d), m, y) + clock;
  };
  if (of(first) === of(last)) return of(first);
  if (precision === 'year') return `${year}–${lastYear}`;
  if (precision === 'day' && month === lastMonth && year === lastYear)
    return own.day(`${day}–${lastDay}`, month, year);
  const start = of(first);
  return `${own.yearOnce && year === lastYear ? start.replace(` ${year}`, '') : start} – ${of(last)}`;
}

/** "30 June 2025", "July 2025", "2020–2024", "27–28 June 2025". */
export function formatDate(span: DateSpan, { locale, own }: FirstMessages): string {
  const { start, precision, interval } = span;
  // The last moment that belongs to the span, since its end does not.
  const last = interval ? span.end - 1 : start;
  if (own) return ownDate(own, start, last, precision);
  const format = formatter(locale, precision);
  if (!interval) return format.format(start);
  // "9–10 November": between two numbers the dash stands without spaces.
  return format.formatRange(start, last).replace(/^(\d+)\s–\s(\d+)\b/u, '$1–$2');
}

/** From the first to the last moment, by year and month: for the sentence before the map. */
export function formatPeriod(start: DateSpan, end: DateSpan, messages: FirstMessages): string {
  const { time } = messages;
  const [from, to] = [start, { ...end, start: end.end - 1 }].map((span) =>
    formatDate({ ...span, interval: false }, messages),
  ) as [string, string];
  return from === to ? from : time.period(from, to);
}

/** "50 km" */
export function formatKilometres(kilometres: number, { locale, own }: FirstMessages): string {
  return own
    ? `${String(kilometres).replace(/\B(?=(\d{3})+$)/g, own.thousands ?? '\u00a0')}\u00a0${own.kilometre}`
    : new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer' }).format(kilometres);
}

/** Rounded as one would say it: two figures. */
export function formatDistance(kilometres: number, messages: FirstMessages): string {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(kilometres, 1))) - 1);
  return formatKilometres(Math.round(kilometres / magnitude) * magnitude, messages);
}

export function formatList(items: readonly string[], { locale, own }: FirstMessages): string {
  return own && items.length > 1
    ? `${items.slice(0, -1).join(', ')} ${own.and} ${items.at(-1)}`
    : new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** The wind from a bearing in degrees clockwise from north. */
export function formatDirection(bearing: number, { directions }: FirstMessages): string {
  return directions[Math.round((((bearing % 360) + 360) % 360) / 45) % 8] ?? directions[0];
}
