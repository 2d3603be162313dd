import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/model/dates.js';
import { isCounted } from '../../src/model/scene.js';
import { timeline } from '../../src/model/timeline.js';
import { BUILT_IN, sceneOf } from './briefs.js';
import { day, drawn, randomScene, scenario, span } from './timelines.js';

describe('the overview', () => {
  it('has the scope of the brief in whole years, else all its dates', () => {
    const { scope } = drawn(sceneOf());
    expect([scope.start, scope.end]).toEqual([Date.UTC(2020, 0), Date.UTC(2026, 0)]);
    const bare = drawn(scenario([{ date: '2021-05-03' }, { date: '2022-12-31' }])).scope;
    expect([bare.start, bare.end]).toEqual([Date.UTC(2021, 0), Date.UTC(2023, 0)]);
  });

  it('keeps its scale while a filter leaves fewer rows', () => {
    const scene = scenario([{ date: '2021-05-03' }, { date: '2024-12-31' }]);
    const filtered = { ...scene, anyTime: scene.anyTime.slice(0, 1) };
    expect(drawn(filtered).scope).toEqual(drawn(scene).scope);
  });

  it('counts each row of the scope in the month in which it begins', () => {
    const scene = scenario([
      { date: '2021-05-03' },
      { date: '2021-05-31/2021-07' },
      { date: '2021-08', tier: 'more' },
      { date: '2021-08-09', tier: 'background' },
      { date: '2021-09-09', kind: 'group' },
    ]);
    expect(drawn(scene).bars.map(({ start, count }) => [day(start), count])).toEqual([
      ['2021-05-01', 2],
      ['2021-08-01', 1],
    ]);
  });

  it('says how many of a month the period shows', () => {
    const scene = scenario([{ date: '2021-05-03' }, { date: '2021-05-20' }, { date: '2021-06-20' }], {}, [
      '2021-05-10',
      '2021-05-31',
    ]);
    expect(drawn(scene).bars.map(({ count, shown }) => [count, shown])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  it('has years for bars when the scope is long', () => {
    const { bars } = drawn(scenario([{ date: '1920-03' }, { date: '1920-08' }, { date: '2020-03' }]));
    expect(bars.map(({ count }) => count)).toEqual([2, 1]);
    expect(bars[0]).toMatchObject({ start: Date.UTC(1920, 0), end: Date.UTC(1921, 0) });
  });

  it('counts the undated rows', () => {
    expect(drawn(scenario([{ date: '2021' }, { date: null }, { date: null }])).undated).toBe(2);
    expect(drawn(sceneOf()).undated).toBe(BUILT_IN.events.filter(({ date }) => !date).length);
  });

  it('is not there when no row has a date', () => {
    expect(timeline(scenario([{ date: null }]))).toBeNull();
  });

  it('adds up to the counted rows of the scope, in any brief', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const scene = randomScene(seed);
      const found = timeline(scene);
      if (!found) continue;
      const counted = scene.anyTime.filter(
        (row) => isCounted(row) && row.date && overlaps(row.date, found.scope),
      );
      const sum = (of: 'count' | 'shown'): number => found.bars.reduce((total, bar) => total + bar[of], 0);
      expect(sum('count'), `seed ${seed}`).toBe(counted.length);
      expect(sum('shown'), `seed ${seed}`).toBe(counted.filter((row) => scene.events.includes(row)).length);
    }
  });
});

describe('the focus', () => {
  it('of the built-in brief is the two months in which most of it happened', () => {
    const { focus } = drawn(sceneOf());
    expect([day(focus.start), day(focus.end)]).toEqual(['2025-06-01', '2025-08-01']);
  });

  it('is the period, as far as it lies in the scope', () => {
    const { focus } = drawn(sceneOf(BUILT_IN, { period: span('2025-06-27', '2025-07-01') }));
    expect([day(focus.start), day(focus.end)]).toEqual(['2025-06-27', '2025-07-02']);
    const beyond = drawn(sceneOf(BUILT_IN, { period: span('2025-06-27', '2031') })).focus;
    expect(day(beyond.end)).toBe('2026-01-01');
  });

  it('is the densest stretch where the period misses the scope', () => {
    const { focus } = drawn(sceneOf(BUILT_IN, { period: span('2031', '2032') }));
    expect(day(focus.start)).toBe('2025-06-01');
  });

  it('is as short as can be and holds more than half', () => {
    const dates = [
      '2020-01-05',
      '2020-02-05',
      '2022-03-01',
      '2022-03-02',
      '2022-04-30',
      '2022-04-30',
      '2023-01-01',
    ];
    const { focus } = drawn(scenario(dates.map((date) => ({ date }))));
    expect([day(focus.start), day(focus.end)]).toEqual(['2022-03-01', '2022-05-01']);
  });
});
