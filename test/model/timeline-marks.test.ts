import { describe, expect, it } from 'vitest';
import type { BriefEvent } from '../../src/model/brief.js';
import { overlaps } from '../../src/model/dates.js';
import type { Scene } from '../../src/model/scene.js';
import { DAY, timeline } from '../../src/model/timeline.js';
import { timelineMarks } from '../../src/model/timeline-marks.js';
import { timelineTicks } from '../../src/model/timeline-ticks.js';
import { BUILT_IN, chance, ids, sceneOf } from './briefs.js';
import { day, drawn, randomScene, scenario, span } from './timelines.js';

/** How many targets fit into a timeline of each class. */
const SLOTS = [9, 18, 33];

describe('the marks of the focus', () => {
  const marksOf = (scene: Scene, slots: number) => timelineMarks(scene, drawn(scene).focus, slots);

  it('hold each dated row of the focus exactly once, in any brief', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const scene = randomScene(seed);
      const found = timeline(scene);
      if (!found) continue;
      const inFocus = scene.anyTime.filter(({ date }) => date && overlaps(date, found.focus));
      for (const slots of SLOTS) {
        const rows = timelineMarks(scene, found.focus, slots).flatMap((mark) => mark.rows);
        expect(ids(rows).sort(), `seed ${seed}`).toEqual(ids(inFocus).sort());
      }
    }
  });

  it('never stand nearer than a target on one lane, and use no more lanes than the timeline has room for', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const scene = randomScene(seed);
      const found = timeline(scene);
      if (!found) continue;
      for (const slots of SLOTS) {
        const marks = marksOf(scene, slots);
        for (const lane of new Set(marks.map((mark) => mark.lane))) {
          // The sheet gives a narrow timeline two.
          expect(lane).toBeLessThanOrEqual(slots === SLOTS[0] ? Math.min(2, found.lanes) : found.lanes);
          const own = marks.filter((mark) => mark.lane === lane);
          const edges = own
            .map(({ start, end }) => {
              const [middle, half] = [(start + end) / 2, Math.max(end - start, 1 / slots) / 2];
              return [middle - half, middle + half] as const;
            })
            .sort((a, b) => a[0] - b[0]);
          edges
            .slice(1)
            .forEach(([start], at) => expect(start - edges[at]![1], `seed ${seed}`).toBeGreaterThan(-1e-6));
        }
      }
    }
  });

  it('lead to every row: each mark is one row, or rows in turn, or a shorter period', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const scene = randomScene(seed);
      const found = timeline(scene);
      if (!found) continue;
      const reached = new Set<BriefEvent>();
      const open = [found.focus];
      for (let focus = open.pop(); focus; focus = open.pop())
        for (const mark of timelineMarks(scene, focus, 9)) {
          const narrower = mark.apart && span(...(mark.apart.split('/') as [string, string]));
          if (!narrower) mark.rows.forEach((row) => reached.add(row));
          else {
            expect(narrower.end - narrower.start).toBeLessThan(focus.end - focus.start);
            open.push(narrower);
          }
        }
      for (const row of scene.anyTime)
        if (row.date && overlaps(row.date, found.focus))
          expect(reached.has(row), `seed ${seed} ${row.id}`).toBe(true);
    }
  });

  it('draw a day as a point and a month, a year or an interval as a span', () => {
    const dates = ['2021-05-02', '2021-05-09T10:00:00Z', '2021-06-02/2021-06-03', '2021-07'];
    const scene = scenario(
      dates.map((date) => ({ date })),
      {},
      ['2021-05', '2021-08'],
    );
    const points = marksOf(scene, 33).map(({ rows, point: isPoint }) => [rows[0]?.date?.edtf, isPoint]);
    expect(points).toEqual([
      [dates[0], true],
      [dates[1], true],
      [dates[2], false],
      [dates[3], false],
    ]);
  });

  it('draw points of several days that share a mark as a span, those of one day as a point', () => {
    const dates = ['2021-05-02', '2021-05-02', '2021-08-20', '2021-08-21'];
    const scene = scenario(
      dates.map((date) => ({ date })),
      {},
      ['2021-05', '2021-08'],
    );
    const marks = marksOf(scene, 9);
    expect(marks.map(({ rows, point: isPoint, apart }) => [rows.length, isPoint, apart])).toEqual([
      [2, true, null],
      [2, false, '2021-08-20/2021-08-21'],
    ]);
  });

  it('say no more of a date than is known', () => {
    const scene = scenario([{ date: '2021-05-01/2021-05-31' }, { date: '2021-05' }], {}, [
      '2021-05',
      '2021-08',
    ]);
    expect(marksOf(scene, 9).map(({ date }) => date.precision)).toEqual(['month']);
  });

  it('tell rows outside of the period from the others', () => {
    const scene = sceneOf(BUILT_IN, { period: span('2031', '2032') });
    expect(marksOf(scene, 33).some(({ shown }) => shown)).toBe(false);
    expect(marksOf(sceneOf(), 33).every(({ shown }) => shown)).toBe(true);
  });
});

describe('the ticks of the focus', () => {
  const ticksOf = (from: string, to: string, most: number) =>
    timelineTicks(span(from, to), most).map(({ time, unit }) => `${unit} ${day(time)}`);

  it('are months where those have room, else days or years', () => {
    expect(ticksOf('2025-06', '2025-07', 3)).toEqual(['month 2025-06-01', 'month 2025-07-01']);
    expect(ticksOf('2025-06-27', '2025-06-29', 3)).toEqual([
      'date 2025-06-27',
      'day 2025-06-28',
      'day 2025-06-29',
    ]);
    expect(ticksOf('2018', '2025', 9)[2]).toBe('year 2020-01-01');
  });

  it('are round years in a long span', () => {
    expect(ticksOf('1987', '2025', 4)).toEqual([
      'year 1990-01-01',
      'year 2000-01-01',
      'year 2010-01-01',
      'year 2020-01-01',
    ]);
  });

  it('are never more than there is room for, and there is always one', () => {
    const next = chance(7);
    for (let run = 0; run < 300; run += 1) {
      const from = Date.UTC(
        1800 + Math.floor(next() * 200),
        Math.floor(next() * 12),
        1 + Math.floor(next() * 28),
      );
      const days = 1 + Math.floor(next() ** 4 * 80_000);
      const most = 3 + Math.floor(next() * 9);
      const ticks = timelineTicks({ start: from, end: from + days * DAY }, most);
      expect(ticks.length, `${day(from)} and ${days} days`).toBeGreaterThan(0);
      expect(ticks.length, `${day(from)} and ${days} days`).toBeLessThanOrEqual(most);
    }
  });
});
