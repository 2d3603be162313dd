/** Puts very many rows in order of time, in steps. */
import type { BriefEvent } from './brief.js';
import type { DateSpan } from './dates.js';
import { TIER_ORDER } from './scene.js';
import { eachRow, type Steps } from './steps.js';

const TIERS = Object.keys(TIER_ORDER).length;

/**
 * Rows as `inOrderOfTime` sorts them, with a step after every few. Very many rows share few dates: these are sorted, and
 * each row is put where its date and tier begin.
 */
export function* inTimeSteps(events: readonly BriefEvent[]): Steps<BriefEvent[]> {
  const spans = new Map<string, DateSpan>();
  yield* eachRow(events, ({ date }) => {
    if (date && !spans.has(date.edtf)) spans.set(date.edtf, date);
  });
  const ranks = new Map<string, number>();
  let before: DateSpan | undefined;
  let rank = -1;
  for (const span of [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (before?.start !== span.start || before.end !== span.end) rank += 1;
    ranks.set(span.edtf, rank);
    before = span;
  }
  yield 0;
  // Undated rows come last and keep their order.
  const last = (rank + 1) * TIERS;
  const keyOf = new Int32Array(events.length);
  const from = new Int32Array(last + 2);
  yield* eachRow(events, ({ date, tier }, at) => {
    const key = date ? (ranks.get(date.edtf) as number) * TIERS + TIER_ORDER[tier] : last;
    keyOf[at] = key;
    from[key + 1] = (from[key + 1] as number) + 1;
  });
  for (let key = 0; key <= last; key += 1) from[key + 1] = (from[key + 1] as number) + (from[key] as number);
  const order = new Int32Array(events.length);
  for (let at = 0; at < order.length; at += 1) {
    const key = keyOf[at] as number;
    order[from[key] as number] = at;
    from[key] = (from[key] as number) + 1;
  }
  yield 0;
  const rows: BriefEvent[] = [];
  yield* eachRow(events, (_, at) => rows.push(events[order[at] as number] as BriefEvent));
  return rows;
}
