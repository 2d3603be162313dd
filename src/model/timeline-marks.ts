/** The marks of the timeline's focus: which rows share one, so that each can be told apart and hit. */
import type { BriefEvent } from './brief.js';
import { overlaps, type DatePrecision, type DateSpan } from './dates.js';
import { isCounted, type Scene } from './scene.js';
import { isoDay } from './period-steps.js';
import { DAY, fraction, isPoint, type TimeSpan } from './timeline.js';
import { lanesFor } from './timeline-slots.js';

export interface TimelineMark {
  /** Of a large brief, looked for when somebody asks for them. */
  readonly rows: readonly BriefEvent[];
  readonly count: number;
  /** What may be said of its date: as coarse as the coarsest of its rows. */
  readonly date: DateSpan;
  /** Parts of the focus, 0 to 1. */
  readonly start: number;
  readonly end: number;
  /** One day and no more; everything else is drawn from its start to its end. */
  readonly point: boolean;
  /** 0: points and what is as short. From 1 on: spans. */
  readonly lane: number;
  /** The period that shows its rows apart, as EDTF days; null where no period can. */
  readonly apart: string | null;
  /** Is a row of it under the period? */
  readonly shown: boolean;
  readonly counted: boolean;
}

const COARSENESS: readonly DatePrecision[] = ['time', 'day', 'month', 'year'];

/** A mark to be; `T` is what tells its rows: the rows themselves, or numbers of dates. */
export interface Draft<T> {
  items: T[];
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
  // In words when it is known what else joins: writing days costs more than all the rest.
  return { edtf: '', start, end, precision: COARSENESS[coarser] ?? 'day', interval: true };
}

function merged<T>(a: Draft<T>, b: Draft<T>): Draft<T> {
  // One by one: a call takes no hundred thousand arguments.
  for (const item of b.items) a.items.push(item);
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)];
  const date = joined(a.date, b.date);
  return { ...a, date, start, end, point: a.point && b.point && date.end - date.start <= DAY };
}

/**
 * Puts a mark in the first of its lanes that has room. It joins the one most like it where no lane has, or where the
 * two would look the same.
 */
function place<T>(marks: Set<Draft<T>>, draft: Draft<T>, slots: number): void {
  const own = box(draft, slots);
  const lanes = draft.lane === 0 ? [0] : Array.from({ length: lanesFor(slots) }, (_, at) => at + 1);
  const distance = ({ start, end }: Draft<T>): number =>
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

/** Rows by their dates: those with one and the same date are one mark in any case. */
function byDate(rows: Scene['anyTime']): ReadonlyMap<string, BriefEvent[]> {
  const found = new Map<string, BriefEvent[]>();
  for (const row of rows) {
    if (!row.date) continue;
    const own = found.get(row.date.edtf);
    if (own) own.push(row);
    else found.set(row.date.edtf, [row]);
  }
  return found;
}

/** The mark of one date. */
export function draftOf<T>(date: DateSpan, items: T[], focus: TimeSpan, slots: number): Draft<T> {
  const [start, end] = [fraction(date.start, focus), fraction(date.end, focus)];
  const point = isPoint(date);
  return { items, date, start, end, point, lane: Number((end - start) * slots > 1 && !point) };
}

/** Joins what falls on the same target: with so many dates one would else join the next, and that one all others. */
export function coarser<T>(all: readonly Draft<T>[], slots: number): Draft<T>[] {
  const cells = new Map<string, Draft<T>>();
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

function daysOf({ start, end }: TimeSpan, focus: TimeSpan): string | null {
  const first = Math.max(focus.start, Math.floor(start / DAY) * DAY);
  const last = Math.min(focus.end, Math.ceil(end / DAY) * DAY);
  return last - first < focus.end - focus.start ? `${isoDay(first)}/${isoDay(last - 1)}` : null;
}

/** What a mark says of its rows, and whether these have several dates. */
type Told = Pick<TimelineMark, 'rows' | 'count' | 'counted'> & { readonly several: boolean };

/** @param tell what the items of a draft are. @returns marks in order of time. */
export function marksOf<T>(
  drafts: Draft<T>[],
  focus: TimeSpan,
  slots: number,
  period: Scene['period'],
  tell: (items: readonly T[]) => Told,
): TimelineMark[] {
  const marks = new Set<Draft<T>>();
  // Long spans first: they are what the short ones have to make room for.
  const inTurn = drafts.sort((a, b) => b.lane - a.lane || a.start - b.start || b.end - a.end);
  for (const draft of inTurn) place(marks, draft, slots);
  return [...marks]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ items, date: { edtf, ...date }, ...draft }): TimelineMark => {
      const told = tell(items);
      const { start, end } = date;
      const mark = {
        ...draft,
        date: { ...date, edtf: edtf || `${isoDay(start)}/${isoDay(end - 1)}` },
        apart: told.several ? daysOf(date, focus) : null,
        shown: !period || overlaps(date, period),
      };
      return Object.defineProperties(mark as TimelineMark, Object.getOwnPropertyDescriptors(told));
    });
}

/** @param slots how many targets fit side by side. @returns marks in order of time. */
export function timelineMarks(scene: Scene, focus: TimeSpan, slots: number): TimelineMark[] {
  if (scene.lookup) return scene.lookup.marks(focus, slots);
  const drafts = [...byDate(scene.anyTime).values()].flatMap((rows) => {
    const date = rows[0]?.date;
    return date && overlaps(date, focus) ? draftOf(date, rows, focus, slots) : [];
  });
  return marksOf(drafts, focus, slots, scene.period, (rows) => ({
    rows,
    count: rows.length,
    several: rows.some(({ date }) => date?.edtf !== rows[0]?.date?.edtf),
    counted: rows.some(isCounted),
  }));
}
