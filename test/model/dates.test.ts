import { describe, expect, it } from 'vitest';
import { overlaps, parseDate } from '../../src/model/dates.js';

/** Start and end as ISO texts, so that expectations can be read. */
function spanOf(text: string): [string, string] | null {
  const span = parseDate(text);
  return span && [new Date(span.start).toISOString(), new Date(span.end).toISOString()];
}

describe('a single date', () => {
  it.each([
    ['2025', '2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 'year'],
    ['2025-07', '2025-07-01T00:00:00.000Z', '2025-08-01T00:00:00.000Z', 'month'],
    ['2025-12', '2025-12-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 'month'],
    ['2025-06-30', '2025-06-30T00:00:00.000Z', '2025-07-01T00:00:00.000Z', 'day'],
    ['2025-12-31', '2025-12-31T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 'day'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z', 'day'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z', 'month'],
    ['2000-02-29', '2000-02-29T00:00:00.000Z', '2000-03-01T00:00:00.000Z', 'day'],
    ['2024-12-25T06:28:00Z', '2024-12-25T06:28:00.000Z', '2024-12-25T06:28:01.000Z', 'time'],
    ['2024-12-25T06:28:00', '2024-12-25T06:28:00.000Z', '2024-12-25T06:28:01.000Z', 'time'],
    ['2024-12-25T10:28:00+04:00', '2024-12-25T06:28:00.000Z', '2024-12-25T06:28:01.000Z', 'time'],
    ['2025-01-01T01:30:00+04:00', '2024-12-31T21:30:00.000Z', '2024-12-31T21:30:01.000Z', 'time'],
    ['2024-12-31T22:00:00-03:30', '2025-01-01T01:30:00.000Z', '2025-01-01T01:30:01.000Z', 'time'],
    ['0001', '0001-01-01T00:00:00.000Z', '0002-01-01T00:00:00.000Z', 'year'],
    ['0099-12-31', '0099-12-31T00:00:00.000Z', '0100-01-01T00:00:00.000Z', 'day'],
  ])('%s lasts from its first moment to the one after its last', (text, start, end, precision) => {
    expect(spanOf(text)).toEqual([start, end]);
    expect(parseDate(text)).toMatchObject({ precision, interval: false, edtf: text });
  });

  it.each([
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13',
    '2025-00',
    '2025-01-00',
    '2025-07-32',
    '2025-07-01T24:00:00Z',
    '2025-07-01T12:60:00Z',
    '2025-07-01T12:00:60Z',
    '2025-07-01T12:00Z',
    '2025-7-1',
    '25-07-01',
    '20250701',
    '1 July 2025',
    '2025-07-01x',
    'x2025',
    '２０２５',
    '',
    ' ',
    '/',
    '2025-07-01\n2025-07-02',
  ])('%j is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('may have white space around it, which is not kept', () => {
    expect(parseDate(' 2025-07\t')).toEqual(parseDate('2025-07'));
  });

  it('begins where the one before it ends, over every day of two years', () => {
    let end = parseDate('2023-12-31')?.end;
    let days = 0;
    for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2026, 0, 1); time += 86_400_000) {
      const span = parseDate(new Date(time).toISOString().slice(0, 10));
      expect(span?.start).toBe(end);
      end = span?.end;
      days += 1;
    }
    expect(days).toBe(731);
    expect(end).toBe(Date.UTC(2026, 0, 1));
  });
});

describe('an interval', () => {
  it.each([
    ['2020/2024', '2020-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', 'year'],
    ['2025-06-27/2025-06-28', '2025-06-27T00:00:00.000Z', '2025-06-29T00:00:00.000Z', 'day'],
    ['2025-06-27/2025-07', '2025-06-27T00:00:00.000Z', '2025-08-01T00:00:00.000Z', 'month'],
    ['2024/2025-03-04', '2024-01-01T00:00:00.000Z', '2025-03-05T00:00:00.000Z', 'year'],
    ['2025-06-27/2025-06-27', '2025-06-27T00:00:00.000Z', '2025-06-28T00:00:00.000Z', 'day'],
    ['2025-07-01T22:00:00Z/2025-07-02', '2025-07-01T22:00:00.000Z', '2025-07-03T00:00:00.000Z', 'day'],
  ])('%s includes its last part and is as precise as its vaguer end', (text, start, end, precision) => {
    expect(spanOf(text)).toEqual([start, end]);
    expect(parseDate(text)).toMatchObject({ precision, interval: true, edtf: text });
  });

  it.each([
    '2024/2020',
    '2025-07/2025-06',
    '2025-06-28/2025-06-27',
    '2025-07-01/2025-06',
    '2020/2022/2024',
    '2020/',
    '/2024',
    '2020/..',
    '2020 / 2024',
    '2025-02-30/2025-03-01',
    '2025-02-01/2025-02-30',
  ])('%j is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('overlaps', () => {
  const shareAMoment = (a: string, b: string) => {
    const [first, second] = [parseDate(a), parseDate(b)];
    if (!first || !second) throw new Error(`${a} or ${b} is no date.`);
    expect(overlaps(first, second)).toBe(overlaps(second, first));
    return overlaps(first, second);
  };

  it('is true for spans that share a moment', () => {
    expect(shareAMoment('2025', '2025-07-01')).toBe(true);
    expect(shareAMoment('2025-06-27/2025-07-01', '2025-07')).toBe(true);
    expect(shareAMoment('2025-06-30', '2025-06-30T23:59:59Z')).toBe(true);
    expect(shareAMoment('2025-07-01T01:00:00+04:00', '2025-06-30')).toBe(true);
  });

  it('is false for spans that only touch, because the end is not part of a span', () => {
    expect(shareAMoment('2025-06', '2025-07')).toBe(false);
    expect(shareAMoment('2025-06-30', '2025-07-01')).toBe(false);
    expect(shareAMoment('2024', '2025-01-01T00:00:00Z')).toBe(false);
    expect(shareAMoment('2020/2024', '2026')).toBe(false);
  });
});
