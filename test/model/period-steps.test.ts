import { describe, expect, it } from 'vitest';
import {
  daysOfPeriod,
  eventBeside,
  isoDay,
  monthsLater,
  periodDates,
  withThumb,
  withTyped,
} from '../../src/model/period-steps.js';
import { isCounted } from '../../src/model/scene.js';
import { DAY } from '../../src/model/timeline.js';
import { periodFrom } from '../../src/model/view.js';
import { BUILT_IN, sceneOf } from './briefs.js';

const span = (from: string | null, to: string | null) => periodFrom(from, to).period;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const scope = { start: at('2020-01-01'), end: at('2026-01-01') };
const told = ({ start, end }: { start: number; end: number }) => [isoDay(start), isoDay(end - DAY)];

describe('the period in days', () => {
  it('is the scope when nothing is chosen, and where a side is open', () => {
    expect(told(daysOfPeriod(null, scope))).toEqual(['2020-01-01', '2025-12-31']);
    expect(told(daysOfPeriod(span('2025-06-27', null), scope))).toEqual(['2025-06-27', '2025-12-31']);
    expect(told(daysOfPeriod(span(null, '2021-05'), scope))).toEqual(['2020-01-01', '2021-05-31']);
  });

  it('holds at least a day when its one end lies beyond the scope', () => {
    for (const period of [span('2030-05-05', null), span(null, '2011-05-05')]) {
      const days = daysOfPeriod(period, scope);
      expect(days.end - days.start).toBeGreaterThanOrEqual(DAY);
    }
  });

  it('takes in the whole of a day of which it has a moment', () => {
    expect(told(daysOfPeriod(span('2025-06-27T10:00:00Z', '2025-06-28T10:00:00Z'), scope))).toEqual([
      '2025-06-27',
      '2025-06-28',
    ]);
  });

  it('is open again at the ends of the scope', () => {
    expect(periodDates(scope, scope)).toEqual([null, null]);
    expect(periodDates({ start: at('2025-06-27'), end: scope.end }, scope)).toEqual(['2025-06-27', null]);
    expect(periodDates({ start: scope.start, end: at('2025-06-28') }, scope)).toEqual([null, '2025-06-27']);
  });
});

describe('a thumb', () => {
  const period = { start: at('2025-06-01'), end: at('2025-07-01') };

  it('goes where it is put', () => {
    expect(told(withThumb(period, scope, 'from', at('2024-02-29')))).toEqual(['2024-02-29', '2025-06-30']);
    expect(told(withThumb(period, scope, 'to', at('2025-09-01')))).toEqual(['2025-06-01', '2025-08-31']);
  });

  it('stops a day before the other, and at the ends of the scope', () => {
    expect(told(withThumb(period, scope, 'from', at('2025-08-01')))).toEqual(['2025-06-30', '2025-06-30']);
    expect(told(withThumb(period, scope, 'to', at('2025-01-01')))).toEqual(['2025-06-01', '2025-06-01']);
    expect(told(withThumb(period, scope, 'from', at('1999-01-01')))).toEqual(['2020-01-01', '2025-06-30']);
    expect(told(withThumb(period, scope, 'to', at('2099-01-01')))).toEqual(['2025-06-01', '2025-12-31']);
  });
});

describe('a typed date', () => {
  const period = { start: at('2025-06-01'), end: at('2025-07-01') };

  it('includes the day', () => {
    expect(told(withTyped(period, 'to', at('2025-06-15')))).toEqual(['2025-06-01', '2025-06-15']);
  });

  it('takes the other end along when it is past it', () => {
    expect(told(withTyped(period, 'from', at('2025-08-03')))).toEqual(['2025-08-03', '2025-08-03']);
    expect(told(withTyped(period, 'to', at('2025-05-03')))).toEqual(['2025-05-03', '2025-05-03']);
  });
});

describe('a month', () => {
  it('later is the same day, or the last of a shorter month', () => {
    expect(isoDay(monthsLater(at('2025-06-27'), 1))).toBe('2025-07-27');
    expect(isoDay(monthsLater(at('2025-01-31'), 1))).toBe('2025-02-28');
    expect(isoDay(monthsLater(at('2024-03-31'), -1))).toBe('2024-02-29');
    expect(isoDay(monthsLater(at('2025-12-31'), 2))).toBe('2026-02-28');
  });
});

describe('from event to event', () => {
  const counted = sceneOf().events.filter((event) => event.date && isCounted(event));

  it('steps through all dated rows that count, in order of time, and ends', () => {
    const seen: string[] = [];
    let event = eventBeside(sceneOf(), 1);
    while (event) {
      seen.push(event.id);
      event = eventBeside(sceneOf(BUILT_IN, { selection: { place: null, event: event.id } }), 1);
    }
    expect(seen).toEqual(counted.map(({ id }) => id));
  });

  it('goes back the same way', () => {
    expect(eventBeside(sceneOf(), -1)?.id).toBe(counted.at(-1)?.id);
    const second = sceneOf(BUILT_IN, { selection: { place: null, event: counted[1]!.id } });
    expect(eventBeside(second, -1)?.id).toBe(counted[0]!.id);
    const first = sceneOf(BUILT_IN, { selection: { place: null, event: counted[0]!.id } });
    expect(eventBeside(first, -1)).toBeUndefined();
  });

  it('goes on from a row that does not count itself', () => {
    const scene = sceneOf();
    const between = scene.events.find(
      (event) => event.date && !isCounted(event) && event.id === 'iran-israel-clashes',
    )!;
    const selected = sceneOf(BUILT_IN, { selection: { place: null, event: between.id } });
    expect(eventBeside(selected, 1)!.date!.start).toBeGreaterThanOrEqual(between.date!.start);
    expect(eventBeside(selected, -1)!.date!.start).toBeLessThanOrEqual(between.date!.start);
  });
});
