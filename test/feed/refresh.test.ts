/** When a feed is read again: never while nobody looks, calmly after failures, at once when it is due. */
import { describe, expect, it } from 'vitest';
import { Refresh, type Outcome } from '../../src/feed/refresh.js';
import { intervalOf, retryAfterOf, waitOf } from '../../src/feed/refresh-schedule.js';
import { FakeClock, settle } from './fake-clock.js';

const MINUTE = 60_000;

/** A feed on a page that is looked at; each reading ends as the test says, or with its next answer. */
function feed({ every = MINUTE, chance = 0 } = {}) {
  const clock = new FakeClock();
  const readings: { at: number; signal: AbortSignal }[] = [];
  const answers: (Outcome | Error | Promise<Outcome>)[] = [];
  const start = clock.now();
  let changes = 0;
  const refresh = new Refresh({
    clock,
    read: async (signal) => {
      readings.push({ at: clock.now() - start, signal });
      const answer = await (answers.shift() ?? { ok: true });
      if (answer instanceof Error) throw answer;
      return answer;
    },
    changed: () => (changes += 1),
    chance: () => chance,
  });
  refresh.every = every;
  refresh.set('attached', true);
  refresh.set('visible', true);
  refresh.start(start);
  return {
    clock,
    refresh,
    readings,
    answers,
    times: () => readings.map(({ at }) => at),
    changes: () => changes,
  };
}

const failure: Outcome = { ok: false };

describe('a feed', () => {
  it('is read every so many seconds, counted from when it was last read', async () => {
    const { clock, times } = feed();
    await clock.pass(3 * MINUTE);
    expect(times()).toEqual([MINUTE, 2 * MINUTE, 3 * MINUTE]);
  });

  it('is not read while one reading is under way', async () => {
    const { clock, times, answers } = feed();
    let answer: (outcome: Outcome) => void = () => undefined;
    answers.push(new Promise<Outcome>((resolve) => (answer = resolve)));
    await clock.pass(5 * MINUTE);
    expect(times()).toEqual([MINUTE]);
    answer({ ok: true });
    await settle();
    await clock.pass(MINUTE);
    expect(times()).toEqual([MINUTE, 6 * MINUTE]);
  });

  it('that fails is left alone for twice as long each time, and recovers at once', async () => {
    const { clock, times, answers, refresh } = feed();
    answers.push(failure, new Error('no network'), failure);
    await clock.pass(MINUTE);
    expect(refresh.failing).toBe(true);
    await clock.pass(14 * MINUTE);
    expect(times().map((time) => time / MINUTE)).toEqual([1, 3, 7, 15]);
    expect(refresh.failing).toBe(false);
    await clock.pass(MINUTE);
    expect(times().at(-1)).toBe(16 * MINUTE);
  });

  it('is not asked more often than its server wishes', async () => {
    const { clock, times, answers } = feed();
    answers.push({ ok: false, retryAfter: 10 * MINUTE });
    await clock.pass(12 * MINUTE);
    expect(times().map((time) => time / MINUTE)).toEqual([1, 11, 12]);
  });

  for (const condition of ['visible', 'attached', 'wanted'] as const)
    it(`waits while it is not ${condition}, and is read at once when it is due by then`, async () => {
      const { clock, times, refresh } = feed();
      refresh.set(condition, false);
      expect(clock.next, 'a timer is left running').toBe(null);
      await clock.pass(10 * MINUTE);
      expect(times()).toEqual([]);
      refresh.set(condition, true);
      await clock.pass(0);
      expect(times()).toEqual([10 * MINUTE]);
    });

  it('that is not due yet waits for the rest of its time', async () => {
    const { clock, times, refresh } = feed();
    await clock.pass(MINUTE / 4);
    refresh.set('visible', false);
    await clock.pass(MINUTE / 4);
    refresh.set('visible', true);
    await clock.pass(MINUTE);
    expect(times()).toEqual([MINUTE]);
  });

  it('gives up what it reads when it leaves the page or the reader pauses it, not when it is hidden', async () => {
    for (const [condition, aborted] of [
      ['attached', true],
      ['wanted', true],
      ['visible', false],
    ] as const) {
      const { clock, readings, answers, refresh } = feed();
      answers.push(new Promise<Outcome>(() => undefined));
      await clock.pass(MINUTE);
      refresh.set(condition, false);
      expect(readings[0]?.signal.aborted, condition).toBe(aborted);
    }
  });

  it('is read at once when the network is back after a failure, and only then', async () => {
    const { clock, times, answers, refresh } = feed();
    refresh.hurry();
    await clock.pass(0);
    expect(times()).toEqual([]);
    answers.push(failure);
    await clock.pass(MINUTE);
    refresh.hurry();
    await clock.pass(0);
    expect(times()).toEqual([MINUTE, MINUTE]);
  });

  it('takes another interval up at once', async () => {
    const { clock, times, refresh } = feed();
    refresh.every = 15_000;
    await clock.pass(30_000);
    expect(times()).toEqual([15_000, 30_000]);
    refresh.every = null;
    await clock.pass(10 * MINUTE);
    expect(times()).toHaveLength(2);
  });

  it('whose first reading has failed is tried again like any that fails', async () => {
    const { clock, times, refresh } = feed();
    refresh.start(clock.now(), false);
    await clock.pass(2 * MINUTE);
    expect(times()).toEqual([2 * MINUTE]);
  });
});

describe('the wait after failures', () => {
  it('ends at a quarter of an hour, or at a longer interval', () => {
    const wait = (every: number) => waitOf({ every, failures: 40, retryAfter: null, chance: 0 });
    expect(wait(MINUTE)).toBe(15 * MINUTE);
    expect(wait(60 * MINUTE)).toBe(60 * MINUTE);
  });

  it('differs by chance and is never shorter than it has to be', () => {
    const wait = (chance: number) => waitOf({ every: MINUTE, failures: 1, retryAfter: 5 * MINUTE, chance });
    expect(wait(0)).toBe(5 * MINUTE);
    expect(wait(1)).toBeGreaterThan(wait(0));
    expect(waitOf({ every: MINUTE, failures: 0, retryAfter: null, chance: 1 })).toBe(MINUTE);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1);
  it('is a number of seconds or a date', () => {
    expect(retryAfterOf('120', now)).toBe(120_000);
    expect(retryAfterOf('Thu, 01 Jan 2026 00:05:00 GMT', now)).toBe(5 * MINUTE);
  });

  it('without sense is as good as none, and a past one means now', () => {
    for (const header of [null, '', ' ', 'soon', '-5x']) expect(retryAfterOf(header, now)).toBe(null);
    expect(retryAfterOf('Wed, 31 Dec 2025 00:00:00 GMT', now)).toBe(0);
  });

  it('of a year is cut to a day', () => {
    expect(retryAfterOf(String(365 * 86_400), now)).toBe(86_400_000);
  });
});

describe('the attribute refresh', () => {
  it('is taken as seconds', () => expect(intervalOf(60, true)).toEqual({ every: MINUTE, problem: null }));

  it('that is missing asks for nothing', () =>
    expect(intervalOf(null, true)).toEqual({ every: null, problem: null }));

  for (const [seconds, address, every, says] of [
    [5, true, 15_000, '15'],
    [NaN, true, null, 'number'],
    [0, true, null, 'number'],
    [-60, true, null, 'number'],
    [60, false, null, 'src'],
  ] as const)
    it(`of ${seconds} ${address ? 'with' : 'without'} an address is told of`, () => {
      const interval = intervalOf(seconds, address);
      expect(interval.every).toBe(every);
      expect(interval.problem?.where).toBe('@refresh');
      expect(interval.problem?.message).toContain(says);
    });
});
