import { az } from '../../src/i18n/az.js';
import { formatTick } from '../../src/i18n/format-tick.js';
import { hy } from '../../src/i18n/hy.js';
import { ka } from '../../src/i18n/ka.js';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/i18n/en-later.js';
import {
  formatDate,
  formatDirection,
  formatDistance,
  formatList,
  formatPeriod,
} from '../../src/i18n/formats.js';
import { parseDate, type DateSpan } from '../../src/model/dates.js';
import { BUILT_IN } from '../model/briefs.js';

function dateOf(edtf: string): DateSpan {
  const span = parseDate(edtf);
  if (!span) throw new Error(`${edtf} is no date.`);
  return span;
}

/** Narrow and non-breaking spaces read like spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ');
const told = (edtf: string) => plain(formatDate(dateOf(edtf), en));

describe('a date', () => {
  it.each([
    ['2025', '2025'],
    ['2025-07', 'July 2025'],
    ['2025-06-30', '30 June 2025'],
    ['2025-01-01', '1 January 2025'],
    ['2025-12-31', '31 December 2025'],
    ['2024-02-29', '29 February 2024'],
  ])('is told no more precisely than it is known: %s as %s', (edtf, text) => {
    expect(told(edtf)).toBe(text);
  });

  it.each([
    ['2020/2024', '2020–2024'],
    ['2025-06-27/2025-06-28', '27–28 June 2025'],
    ['2020-11-09/2020-11-10', '9–10 November 2020'],
    ['2025-06-27/2025-06-27', '27 June 2025'],
  ])('that is an interval includes its last part: %s as %s', (edtf, text) => {
    expect(told(edtf)).toBe(text);
  });

  it('that goes over months or years names both, and keeps room around its dash', () => {
    expect(told('2025-06/2025-07')).toMatch(/^June ?– ?July 2025$/);
    expect(told('2025-06-27/2025-07')).toMatch(/^June ?– ?July 2025$/);
    expect(told('2025-06-30/2025-07-01')).toMatch(/^30 June ?– ?1 July 2025$/);
    expect(told('2024-12-25/2025-01-02')).toBe('25 December 2024 – 2 January 2025');
    expect(told('2024-12/2025-01')).toBe('December 2024 – January 2025');
  });

  it('is told in UTC, whatever the clock of the machine: midnight belongs to its own day', () => {
    expect(told('2025-06-30T00:00:00Z')).toMatch(/^30 June 2025(,| at) 00:00 UTC$/);
    expect(told('2025-06-30T23:59:59Z')).toMatch(/^30 June 2025(,| at) 23:59 UTC$/);
    expect(told('2025-07-01T01:00:00+04:00')).toMatch(/^30 June 2025(,| at) 21:00 UTC$/);
  });

  it('names a day in the built-in brief only where its day is known', () => {
    const dated = BUILT_IN.events.flatMap(({ date }) => (date ? [date] : []));
    expect(dated.length).toBeGreaterThan(50);
    for (const date of dated) {
      const text = plain(formatDate(date, en));
      expect(/\d{1,2} [A-Z]|^\d{1,2}–/.test(text), `${date.edtf}: ${text}`).toBe(date.precision === 'day');
      expect(text).toContain(date.edtf.slice(0, 4));
    }
  });
});

describe('English without the browser’s help', () => {
  const format = (edtf: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(dateOf(edtf).start);

  it('tells days and months as the browser would', () => {
    for (let day = 0; day < 366; day += 1) {
      const edtf = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      expect(told(edtf)).toBe(format(edtf, { year: 'numeric', month: 'long', day: 'numeric' }));
      expect(told(edtf.slice(0, 7))).toBe(format(edtf, { year: 'numeric', month: 'long' }));
    }
  });

  it('tells spans as the browser would, but for the room around a dash', () => {
    const format = new Intl.DateTimeFormat('en-GB', {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const bare = (text: string) => plain(text).replaceAll(' – ', '–');
    for (const [from, to] of [
      ['2025-06-30', '2025-07-01'],
      ['2025-06-02', '2025-06-30'],
      ['2024-12-25', '2025-01-02'],
    ] as const)
      expect(bare(told(`${from}/${to}`))).toBe(bare(format.formatRange(Date.parse(from), Date.parse(to))));
  });

  it('tells distances and lists as the browser would', () => {
    const unit = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'kilometer' });
    for (const kilometres of [0, 1, 50, 990, 1000, 12_000, 40_000])
      expect(plain(formatDistance(kilometres, en))).toBe(plain(unit.format(kilometres)));
    const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
    for (const items of [['a'], ['a', 'b'], ['a', 'b', 'c', 'd']])
      expect(formatList(items, en)).toBe(list.format(items));
  });
});

describe('a period', () => {
  it('goes from its first to its last date, each as precise as it is', () => {
    expect(formatPeriod(dateOf('2020'), dateOf('2025-07'), en)).toBe('2020 to July 2025');
    expect(formatPeriod(dateOf('2025-06-27'), dateOf('2025-07-07'), en)).toBe('27 June 2025 to 7 July 2025');
    expect(formatPeriod(dateOf('2020'), dateOf('2020/2024'), en)).toBe('2020 to 2024');
  });

  it('of one date is that date', () => {
    expect(formatPeriod(dateOf('2025'), dateOf('2025'), en)).toBe('2025');
  });
});

describe('a distance', () => {
  it.each([
    [1990, '2,000 km'],
    [1987.4, '2,000 km'],
    [2049, '2,000 km'],
    [2051, '2,100 km'],
    [12_740, '13,000 km'],
    [449, '450 km'],
    [444, '440 km'],
    [99.6, '100 km'],
    [42.4, '42 km'],
    [9.4, '9 km'],
    [1, '1 km'],
    [0, '0 km'],
  ])('is rounded as one would say it: %d as %s', (kilometres, text) => {
    expect(plain(formatDistance(kilometres, en))).toBe(text);
  });
});

describe('a direction', () => {
  it.each([
    [0, 'north'],
    [22, 'north'],
    [23, 'north-east'],
    [90, 'east'],
    [135, 'south-east'],
    [180, 'south'],
    [225, 'south-west'],
    [270, 'west'],
    [315, 'north-west'],
    [338, 'north'],
    [360, 'north'],
    [-45, 'north-west'],
    [-360, 'north'],
    [765, 'north-east'],
  ])('is one of eight winds: %d° is %s', (bearing, wind) => {
    expect(formatDirection(bearing, en)).toBe(wind);
  });
});

describe('a list', () => {
  it.each([
    [[], ''],
    [['Baku'], 'Baku'],
    [['Baku', 'Gyumri'], 'Baku and Gyumri'],
    [['Baku', 'Gyumri', 'Nakhchivan'], 'Baku, Gyumri and Nakhchivan'],
  ])('of %j reads “%s”', (items, text) => {
    expect(formatList(items, en)).toBe(text);
  });
});

describe('a language that browsers do not all format', () => {
  const span = (text: string) => parseDate(text) as NonNullable<ReturnType<typeof parseDate>>;

  it.each([
    [
      'az',
      az,
      [
        '27–28 iyun 2025',
        '30 iyun 2025 – 1 iyul 2025',
        'iyul 2025',
        '2020–2024',
        '8 iyn',
        '2\u00a0000\u00a0km',
      ],
    ],
    [
      'hy',
      hy,
      [
        '2025 թ. հունիսի 27–28',
        '2025 թ. հունիսի 30 – 2025 թ. հուլիսի 1',
        '2025 թ. հուլիս',
        '2020–2024',
        '8 հնս',
        '2\u00a0000\u00a0կմ',
      ],
    ],
    [
      'ka',
      ka,
      [
        '2025 წლის 27–28 ივნისი',
        '2025 წლის 30 ივნისი – 2025 წლის 1 ივლისი',
        '2025 წლის ივლისი',
        '2020–2024',
        '8 ივნ',
        '2\u00a0000\u00a0კმ',
      ],
    ],
  ] as const)('%s brings its own dates and numbers', (_lang, messages, told) => {
    expect([
      formatDate(span('2025-06-27/2025-06-28'), messages),
      formatDate(span('2025-06-30/2025-07-01'), messages),
      formatDate(span('2025-07'), messages),
      formatDate(span('2020/2024'), messages),
      formatTick(Date.UTC(2025, 5, 8), 'day', messages),
      formatDistance(2003, messages),
    ]).toEqual(told);
    expect(formatList(['A', 'B', 'C'], messages)).toMatch(/^A, B \S+ C$/);
  });

  it('dates on an axis have their year where it begins', () => {
    const at = Date.UTC(2025, 5, 8);
    expect([az, hy, ka].map((messages) => formatTick(at, 'date', messages))).toEqual([
      '8 iyn 2025',
      '8 հնս 2025',
      '8 ივნ 2025',
    ]);
    expect(formatTick(at, 'date', en)).toBe('8 Jun 2025');
  });
});
