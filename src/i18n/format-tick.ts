/** Dates on an axis: short, and not needed before the axis has marks. */
import { partsOf } from './formats.js';
import type { FirstMessages } from './messages.js';

const TICKS = {
  day: { day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** One is slow to make, and an axis is written anew whenever the element is. */
function formatter(locale: string, unit: keyof typeof TICKS): Intl.DateTimeFormat {
  const key = `${locale} ${unit}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...TICKS[unit], timeZone: 'UTC' });
    formatters.set(key, format);
  }
  return format;
}

/** "8 Jun", "1 Jun 2025", "Jun 2025", "2025": on an axis. */
export function formatTick(time: number, unit: keyof typeof TICKS, { locale, own }: FirstMessages): string {
  const [day, month, year] = partsOf(time);
  if (own?.short && unit !== 'year') {
    const written = unit === 'month' ? own.short[month] : `${day} ${own.short[month]}`;
    return unit === 'day' ? String(written) : `${written} ${year}`;
  }
  return formatter(locale, unit).format(time);
}
