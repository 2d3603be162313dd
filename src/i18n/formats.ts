/** Dates, numbers and lists in the reader's language. Dates are told only as precisely as they are known. */
import type { DatePrecision, DateSpan } from '../model/dates.js';
import type { Messages } from './messages.js';

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

/** "30 June 2025", "July 2025", "2020–2024", "27–28 June 2025". */
export function formatDate(span: DateSpan, { locale }: Messages): string {
  const format = formatter(locale, span.precision);
  // The last moment that belongs to the span, since its end does not.
  if (!span.interval) return format.format(span.start);
  // "9–10 November": between two numbers the dash stands without spaces.
  return format.formatRange(span.start, span.end - 1).replace(/^(\d+)\s–\s(\d+)\b/u, '$1–$2');
}

/** From the first to the last moment, by year and month: for the sentence before the map. */
export function formatPeriod(start: DateSpan, end: DateSpan, { locale }: Messages): string {
  const [from, to] = [
    formatter(locale, start.precision).format(start.start),
    formatter(locale, end.precision).format(end.end - 1),
  ];
  return from === to ? from : `${from} to ${to}`;
}

/** Rounded as one would say it: two figures. */
export function formatDistance(kilometres: number, { locale }: Messages): string {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(kilometres, 1))) - 1);
  const rounded = Math.round(kilometres / magnitude) * magnitude;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 }).format(
    rounded,
  );
}

export function formatList(items: readonly string[], { locale }: Messages): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** The wind from a bearing in degrees clockwise from north. */
export function formatDirection(bearing: number, { directions }: Messages): string {
  return directions[Math.round((((bearing % 360) + 360) % 360) / 45) % 8] ?? directions[0];
}
