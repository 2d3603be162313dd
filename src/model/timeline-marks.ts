/** The marks of the timeline's focus: which rows share one, so that each can be told apart and hit. */
import type { BriefEvent } from './brief.js';
import { overlaps, type DatePrecision, type DateSpan } from './dates.js';
import { isCounted, type Scene } from './scene.js';
import { isoDay } from './period-steps.js';
import { DAY, fraction, isPoint, type TimeSpan } from './timeline.js';

export interface TimelineMark {
  readonly rows: readonly BriefEvent[];
  /** What may be said of its date: as coarse as the coarsest of its rows. */
  readonly date: DateSpan;
  /** Parts of the focus, 0 to 1. */
  readonly start: number;
  readonly end: number;
  /** One day and no more; everything else is drawn from its start to its end. */
  readonly point: boolean;
  /** 0: points and what is as short. 1 and 2: spans. */
  readonly lane: number;
  /** The period that shows its rows apart, as EDTF days; null where no period can. */
  readonly apart: string | null;
  /** Is a row of it under the period? */
  readonly shown: boolean;
  readonly counted: boolean;
}

const COARSENESS: readonly DatePrecision[] = ['time', 'day', 'month', 'year'];
const LANES = 3;

interface Draft {
  rows: BriefEvent[];
  date: DateSpan;
  start: number;
  end: number;
  point: boolean;
  lane: number;
}

/** As wide as a target at least. @param slots the focus in targets. */
function box({ start, end }: TimeSpan, slots: number): TimeSpan {
  const [middle, half] = [(start + end) / 2, Math.max(end - start, 1 / slots) / 2];
  // A hair less, since neighbours may touch.
  return { start: middle - half + 1e-9, end: middle + half - 1e-9 };
}

function joined(a: DateSpan, b: DateSpan): DateSpan {
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)];
  const coarser = Math.max(COARSENESS.indexOf(a.precision), COARSENESS.indexOf(b.precision));
  return {
    edtf: `${isoDay(start)}/${isoDay(end - 1)}`,
    start,
    end,
    precision: COARSENESS[coarser] ?? 'day',
    interval: true,
  };
}

function merged(a: Draft, b: Draft): Draft {
  // One by one: a call takes no hundred thousand arguments.
  for (const row of b.rows) a.rows.push(row);
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)];
  const date = joined(a.date, b.date);
  return { ...a, date, start, end, point: a.point && b.point && date.end - date.start <= DAY };
}

/**
 * Puts a mark in the first of its lanes that has room. It joins the one most like it where no lane has, or where the
 * two would look the same.
 */
function place(marks: Set<Draft>, draft: Draft, slots: number): void {
  const own = box(draft, slots);
  const lanes = draft.lane === 0 ? [0] : Array.from({ length: LANES - 1 }, (_, at) => at + 1);
  const distance = ({ start, end }: Draft): number =>
    Math.abs(start - draft.start) + Math.abs(end - draft.end);
  const near = [...marks]
    .filter((mark) => lanes.includes(mark.lane) && overlaps(box(mark, slots), own))
    .sort((a, b) => distance(a) - distance(b));
  const free = lanes.find((lane) => near.every((mark) => mark.lane !== lane));
  const [like] = near;
  if (!like || (free !== undefined && distance(like) > 1 / slots)) {
    marks.add({ ...draft, lane: free ?? draft.lane });
    return;
  }
  marks.delete(like);
  place(marks, merged(like, draft), slots);
}

const byDates = new WeakMap<Scene['anyTime'], ReadonlyMap<string, readonly BriefEvent[]>>();

/** Rows by their dates; kept, since strips of several widths are drawn of the same rows, and of many periods. */
function byDate(rows: Scene['anyTime']): ReadonlyMap<string, readonly BriefEvent[]> {
  const known = byDates.get(rows);
  if (known) return known;
  const found = new Map<string, BriefEvent[]>();
  for (const row of rows) {
    if (!row.date) continue;
    const own = found.get(row.date.edtf);
    if (own) own.push(row);
    else found.set(row.date.edtf, [row]);
  }
  byDates.set(rows, found);
  return found;
}

/** Rows with one and the same date are one mark in any case. */
function drafts(scene: Scene, focus: TimeSpan, slots: number): Draft[] {
  const found: Draft[] = [];
  for (const rows of byDate(scene.anyTime).values()) {
    const date = rows[0]?.date;
    if (!date || !overlaps(date, focus)) continue;
    const [start, end] = [fraction(date.start, focus), fraction(date.end, focus)];
    const point = isPoint(date);
    found.push({
      rows: [...rows],
      date,
      start,
      end,
      point,
      lane: Number((end - start) * slots > 1 && !point),
    });
  }
  const few = scene.clustered && found.length > slots ? coarser(found, slots) : found;
  // Long spans first: they are what the short ones have to make room for.
  return few.sort((a, b) => b.lane - a.lane || a.start - b.start || b.end - a.end);
}

/** Joins what falls on the same target: with so many dates one would else join the next, and that one all others. */
function coarser(all: readonly Draft[], slots: number): Draft[] {
  const cells = new Map<string, Draft>();
  for (const draft of all) {
    const middle = Math.min(slots - 1, Math.floor(((draft.start + draft.end) / 2) * slots));
    const [start, end] =
      draft.lane === 0
        ? [middle / slots, (middle + 1) / slots]
        : [Math.floor(draft.start * slots) / slots, Math.ceil(draft.end * slots) / slots];
    const own = { ...draft, start, end };
    const cell = `${draft.lane} ${start} ${end}`;
    const known = cells.get(cell);
    cells.set(cell, known ? merged(known, own) : own);
  }
  return [...cells.values()];
}

function daysOf({ date }: Draft, focus: TimeSpan): string | null {
  const start = Math.max(focus.start, Math.floor(date.start / DAY) * DAY);
  const end = Math.min(focus.end, Math.ceil(date.end / DAY) * DAY);
  return end - start < focus.end - focus.start ? `${isoDay(start)}/${isoDay(end - 1)}` : null;
}

/** @param slots how many targets fit side by side. @returns marks in order of time. */
export function timelineMarks(scene: Scene, focus: TimeSpan, slots: number): TimelineMark[] {
  const marks = new Set<Draft>();
  for (const draft of drafts(scene, focus, slots)) place(marks, draft, slots);
  return [...marks]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((draft) => ({
      ...draft,
      apart: draft.rows.some(({ date }) => date?.edtf !== draft.rows[0]?.date?.edtf)
        ? daysOf(draft, focus)
        : null,
      shown: !scene.period || overlaps(draft.date, scene.period),
      counted: draft.rows.some(isCounted),
    }));
}
