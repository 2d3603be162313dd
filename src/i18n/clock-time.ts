/** A moment of today as a time of day, an older one with its date: in the language, and in the time zone, of the reader. */
import { dateFormat } from './date-format.js';
import type { FirstMessages } from './messages.js';

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const DATED = { year: 'numeric', month: 'long', day: 'numeric', ...CLOCK } as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * @param time epoch milliseconds.
 * @param now epoch milliseconds; what is of the same day needs no date.
 */
export function formatClock(time: number, now: number, { locale, own }: FirstMessages): string {
  const date = new Date(time);
  const dated = date.toDateString() !== new Date(now).toDateString();
  if (!own) return dateFormat(locale, dated ? DATED : CLOCK).format(date);
  const clock = `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
  return dated ? `${own.day(String(date.getDate()), date.getMonth(), date.getFullYear())}, ${clock}` : clock;
}
