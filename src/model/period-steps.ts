/** How a period changes under the reader's hand: by a thumb, a typed date, a month, or from one event to the next. */
import type { BriefEvent } from './brief.js';
import { isCounted, type Scene } from './scene.js';
import { DAY, type TimeSpan } from './timeline.js';

export type PeriodEnd = 'from' | 'to';

/** "2025-06-27" */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The period in whole days; a side that is open ends with the scope. */
export function daysOfPeriod(period: Scene['period'], scope: TimeSpan): TimeSpan {
  const [from, to] = [period?.start ?? -Infinity, period?.end ?? Infinity];
  const start = Number.isFinite(from) ? Math.floor(from / DAY) * DAY : Math.min(scope.start, to - DAY);
  return { start, end: Number.isFinite(to) ? Math.ceil(to / DAY) * DAY : Math.max(scope.end, start + DAY) };
}

/** A thumb stays in the scope and stops a day before the other one. */
export function withThumb(period: TimeSpan, scope: TimeSpan, end: PeriodEnd, at: number): TimeSpan {
  return end === 'from'
    ? { ...period, start: Math.max(scope.start, Math.min(at, scope.end - DAY, period.end - DAY)) }
    : { ...period, end: Math.min(scope.end, Math.max(at, scope.start + DAY, period.start + DAY)) };
}

/** A typed date is what the reader means: where it is past the other one, that one moves along. */
export function withTyped(period: TimeSpan, end: PeriodEnd, day: number): TimeSpan {
  return end === 'from'
    ? { start: day, end: Math.max(period.end, day + DAY) }
    : { start: Math.min(period.start, day), end: day + DAY };
}

/** The same day of another month, or its last where it has no such day. */
export function monthsLater(at: number, months: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return date.setUTCDate(Math.min(day, last.getUTCDate()));
}

/** As the attributes `from` and `to` have it; a side that reaches the end of the scope is open. */
export function periodDates(
  { start, end }: TimeSpan,
  scope: TimeSpan,
): readonly [from: string | null, to: string | null] {
  return [start <= scope.start ? null : isoDay(start), end >= scope.end ? null : isoDay(end - DAY)];
}

/** The dated row that counts before or after the selected one, among those shown. From nothing, the first or the last. */
export function eventBeside(scene: Scene, by: 1 | -1): BriefEvent | undefined {
  const at = scene.events.findIndex(({ id }) => id === scene.selection.event);
  const rest = by === 1 ? scene.events.slice(at + 1) : scene.events.slice(0, at < 0 ? undefined : at);
  const steps = rest.filter((event) => event.date && isCounted(event));
  return by === 1 ? steps[0] : steps.at(-1);
}
