/**
 * What the timeline draws of a scene: the whole scope in months, and the focus that is drawn large under it, because
 * most of a brief may lie in a few weeks.
 */
import type { Brief } from './brief.js';
import { overlaps, parseDate, type DateSpan } from './dates.js';
import { isCounted, type Scene } from './scene.js';

/** Half-open, epoch milliseconds in UTC. */
export type TimeSpan = Pick<DateSpan, 'start' | 'end'>;

export const DAY = 864e5;

/** A month of the scope, or a year where the scope is long. */
export interface TimelineBar extends TimeSpan {
  /** Counted rows that begin in it. */
  readonly count: number;
  /** Those of them that the period shows. */
  readonly shown: number;
}

export interface Timeline {
  /** Whole years. */
  readonly scope: TimeSpan;
  /** The period, or where most of the counted rows are. */
  readonly focus: TimeSpan;
  /** Only those that have rows. */
  readonly bars: readonly TimelineBar[];
  readonly undated: number;
  /** Above the line of the points: as many as the marks can need, whatever is filtered, so that the height stays. */
  readonly lanes: number;
}

/** Lanes for spans, at most, in a wide timeline. */
export const MOST_LANES = 3;

/** Above this a bar is a year. */
const MOST_MONTHS = 240;

/** Start of the month that is so many months after the one of a moment. */
export function monthStart(at: number, months = 0): number {
  const date = new Date(at);
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  return date.setUTCHours(0, 0, 0, 0);
}

export function yearOf(at: number): number {
  return new Date(at).getUTCFullYear();
}

export function yearStart(at: number, years = 0): number {
  return monthStart(at, years * 12 - new Date(at).getUTCMonth());
}

export function fraction(at: number, { start, end }: TimeSpan): number {
  return Math.min(1, Math.max(0, (at - start) / (end - start)));
}

/** One day and no more; everything else is drawn from its start to its end. */
export function isPoint({ interval, precision }: DateSpan): boolean {
  return !interval && (precision === 'day' || precision === 'time');
}

/** What a brief says of time. */
interface Told extends Pick<Brief, 'scope'> {
  readonly events: readonly { readonly date: DateSpan | null }[];
}

/** From the brief and not from what a filter leaves, so that the scale stays while the reader searches. */
function scopeOf({ events, scope }: Told): TimeSpan | null {
  let [start, end] = [Infinity, -Infinity];
  for (const { date } of events)
    if (date) [start, end] = [Math.min(start, date.start), Math.max(end, date.end)];
  start = parseDate(scope?.from ?? '')?.start ?? start;
  end = parseDate(scope?.to ?? '')?.end ?? end;
  return Number.isFinite(start + end)
    ? { start: yearStart(start), end: yearStart(Math.max(start, end - 1), 1) }
    : null;
}

function barsOf({ dates, counts }: Dated, scope: TimeSpan, period: Scene['period']): TimelineBar[] {
  const bars = new Map<number, { -readonly [Key in keyof TimelineBar]: number }>();
  const long = monthStart(scope.start, MOST_MONTHS) < scope.end;
  dates.forEach((date, at) => {
    const first = Math.max(date.start, scope.start);
    const start = long ? yearStart(first) : monthStart(first);
    const bar = bars.get(start) ?? { start, end: monthStart(start, long ? 12 : 1), count: 0, shown: 0 };
    bars.set(start, bar);
    const rows = counts?.[at] ?? 1;
    bar.count += rows;
    if (!period || overlaps(date, period)) bar.shown += rows;
  });
  return [...bars.values()];
}

/** The shortest stretch of whole months in which more than half of the dates begin. */
function densest(dates: readonly DateSpan[], scope: TimeSpan): TimeSpan {
  let best = scope;
  const half = dates.length >> 1;
  dates.slice(half).forEach((last, at) => {
    const first = dates[at] ?? last;
    // Between the same beginnings as before lies the same stretch.
    if (first.start === dates[at - 1]?.start && last.start === dates[at + half - 1]?.start) return;
    const [start, end] = [monthStart(Math.max(first.start, scope.start)), monthStart(last.start, 1)];
    if (end > start && end - start < best.end - best.start) best = { start, end };
  });
  return best;
}

/** What a timeline is drawn of. */
export interface Dated {
  /** Of the rows that count and fall into the scope, in order of time. */
  readonly dates: readonly DateSpan[];
  /** How many rows each of them stands for; one by default. */
  readonly counts?: readonly number[];
  /** With counts: each date as often as it has rows. */
  readonly each?: readonly DateSpan[];
  readonly undated: number;
}

function datesIn(rows: Scene['anyTime'], scope: TimeSpan): Dated {
  const dates: DateSpan[] = [];
  let undated = 0;
  for (const row of rows) {
    if (!row.date) undated += 1;
    else if (isCounted(row) && overlaps(row.date, scope)) dates.push(row.date);
  }
  return { dates, undated };
}

/** @returns null for a brief without a single date. */
export function timeline(scene: Scene): Timeline | null {
  return scene.lookup
    ? scene.lookup.timeline()
    : timelineOf(scene.brief, scene.period, (scope) => datesIn(scene.anyTime, scope));
}

/** @param rowsIn what the timeline is drawn of, once the scope is known. */
export function timelineOf(
  told: Told,
  period: Scene['period'],
  rowsIn: (scope: TimeSpan) => Dated,
): Timeline | null {
  const scope = scopeOf(told);
  if (!scope) return null;
  const rows = rowsIn(scope);
  const start = Math.max(Math.floor((period?.start ?? 0) / DAY) * DAY, scope.start);
  const end = Math.min(Math.ceil((period?.end ?? 0) / DAY) * DAY, scope.end);
  const spans = new Set(told.events.flatMap(({ date }) => (date && !isPoint(date) ? date.edtf : [])));
  return {
    scope,
    focus: period && start < end ? { start, end } : densest(rows.each ?? rows.dates, scope),
    bars: barsOf(rows, scope, period),
    undated: rows.undated,
    lanes: Math.min(MOST_LANES, spans.size),
  };
}
