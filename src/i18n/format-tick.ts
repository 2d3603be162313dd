/** Dates on an axis: short, and not needed before the axis has marks. */
import { dateFormat } from './date-format.js';
import { partsOf } from './formats.js';
import type { FirstMessages } from './messages.js';

const TICKS = {
  day: { day: 'numeric', month: 'short', timeZone: 'UTC' },
  date: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'short', year: 'numeric', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
} as const;

/** "8 Jun", "1 Jun 2025", "Jun 2025", "2025": on an axis. */
export function formatTick(time: number, unit: keyof typeof TICKS, { locale, own }: FirstMessages): string {
  const [day, month, year] = partsOf(time);
  if (own?.short && unit !== 'year') {
    const written = unit === 'month' ? own.short[month] : `${day} ${own.short[month]}`;
    return unit === 'day' ? String(written) : `${written} ${year}`;
  }
  return dateFormat(locale, TICKS[unit]).format(time);
}
