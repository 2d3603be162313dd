/** Dates on an axis: short, and not needed before the axis has marks. */
import { partsOf } from './formats.js';
import type { FirstMessages } from './messages.js';

const TICKS = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

/** "8 Jun", "Jun 2025", "2025": on an axis. */
export function formatTick(time: number, unit: keyof typeof TICKS, { locale, own }: FirstMessages): string {
  const [day, month, year] = partsOf(time);
  if (own?.short && unit !== 'year')
    return unit === 'day' ? `${day} ${own.short[month]}` : `${own.short[month]} ${year}`;
  return new Intl.DateTimeFormat(locale, { ...TICKS[unit], timeZone: 'UTC' }).format(time);
}
