/** Dates as people and spreadsheets write them. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/model/dates.js';
import { readTypedDate } from '../../src/feed/typed-dates.js';

const day = (cell: string): string | undefined => readTypedDate(cell, 'day-first')?.edtf;

/** The same day, as each language writes it by hand and by spreadsheet. */
const THE_DAY = [
  '2025-06-27',
  '2025/06/27',
  '2025.6.27',
  '20250627',
  '27.06.2025',
  '27.6.2025',
  '27.6.25',
  '27/06/2025',
  '27-06-2025',
  '2025-06-27 14:30',
  '27.06.2025 14:30:00',
  '27/06/2025, 08:15',
  'June 27, 2025',
  'Jun 27 2025',
  '27 June 2025',
  '27th of June 2025',
  'Friday, June 27, 2025',
  '27-Jun-2025',
  '27. Juni 2025',
  'Freitag, 27. Juni 2025',
  '27 juin 2025',
  'vendredi 27 juin 2025',
  '27 июня 2025 г.',
  '27 июнь 2025',
  '27 Haziran 2025',
  '27 Haziran 2025 Cuma',
  '27 iyun 2025',
  '27 İyun 2025-ci il',
  '27 ივნისი 2025',
  '2025 წლის 27 ივნისი',
  'հունիսի 27, 2025',
  '2025 թ. հունիսի 27',
  '45835',
  '45835,75',
  ' 27.06.2025 ',
  '27\u00a0June\u00a02025',
];

describe('a cell', () => {
  it.each(THE_DAY)('%j is 27 June 2025', (cell) => expect(day(cell)).toBe('2025-06-27'));

  it.each([
    ['1er juillet 2025', '2025-07-01'],
    ['2025', '2025'],
    ['2025-06', '2025-06'],
    ['06/2025', '2025-06'],
    ['June 2025', '2025-06'],
    ['Sept. 2024', '2024-09'],
    ['août 2025', '2025-08'],
    ['27.06.49', '2049-06-27'],
    ['27.06.50', '1950-06-27'],
    ['29.02.2024', '2024-02-29'],
    ['2025-06-27T23:30:00-04:00', '2025-06-27T23:30:00-04:00'],
    ['2025-06-27 00:30:00 +0400', '2025-06-27T00:30:00+04:00'],
    ['1517966773840', '2018-02-07T01:26:13Z'],
    ['1517966773', '2018-02-07T01:26:13Z'],
    ['2024/2025', '2024/2025'],
    ['2020–2024', '2020/2024'],
    ['2025-06-27/2025-06-29', '2025-06-27/2025-06-29'],
    ['27–29 June 2025', '2025-06-27/2025-06-29'],
    ['June 27–29, 2025', '2025-06-27/2025-06-29'],
    ['27.–29.06.2025', '2025-06-27/2025-06-29'],
    ['27.06.–03.07.2025', '2025-06-27/2025-07-03'],
    ['27.06.2025 - 03.07.2025', '2025-06-27/2025-07-03'],
    ['27 June – 3 July 2025', '2025-06-27/2025-07-03'],
    ['28 December 2024 to 3 January 2025', '2024-12-28/2025-01-03'],
    ['June–July 2025', '2025-06/2025-07'],
    ['с 27 июня по 3 июля 2025', '2025-06-27/2025-07-03'],
    ['du 27 juin au 3 juillet 2025', '2025-06-27/2025-07-03'],
    ['27. Juni bis 3. Juli 2025', '2025-06-27/2025-07-03'],
  ])('%j is %s', (cell, edtf) => expect(day(cell)).toBe(edtf));

  it.each(
    [
      '',
      ' ',
      '31.02.2025',
      '2025-02-30',
      '29.02.2025',
      '30 February 2025',
      '00.06.2025',
      '27.13.2025',
      '13/13/2025',
      '0000000',
      'early July 2025',
      'summer 2025',
      '27 June',
      'June',
      '5 May 2025 6',
      'May 2025 2026',
      'Marble 5, 2025',
      'ju 5 2025',
      'ju',
      '2025?',
      'ca. 2025',
      '3 July 2025 – 27 June 2025',
      '29–27 June 2025',
      '12:30',
      '1.2.3.4',
      '99999',
      '123',
      'x'.repeat(100_000),
      '1'.repeat(100_000),
      '- '.repeat(50_000),
      'NaN',
      'constructor',
      '__proto__',
      'http://a.example/2025/06/27',
    ].map((cell) => [cell.slice(0, 40), cell]),
  )('“%s” is no date', (_shown, cell) => expect(day(cell)).toBeUndefined());

  it('is read month first where the column is so', () => {
    const american = (cell: string) => readTypedDate(cell, 'month-first')?.edtf;
    expect(american('06/27/2025')).toBe('2025-06-27');
    expect(american('6-7-2025')).toBe('2025-06-07');
    expect(american('06/27/2025 – 07/03/2025')).toBe('2025-06-27/2025-07-03');
    expect(american('27/06/2025')).toBeUndefined();
    expect(american('06.07.2025')).toBe('2025-07-06');
  });

  it('with every month of every language is that month', () => {
    for (const lang of ['en', 'az', 'ru', 'tr', 'hy', 'ka', 'de', 'fr']) {
      const format = new Intl.DateTimeFormat(lang, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      for (let month = 0; month < 12; month += 1) {
        const date = new Date(Date.UTC(2025, month, 3 + month));
        expect([lang, format.format(date), day(format.format(date))]).toEqual([
          lang,
          format.format(date),
          date.toISOString().slice(0, 10),
        ]);
      }
    }
  });

  it('with every short month that spreadsheets write is that month', () => {
    for (const lang of ['en', 'de', 'fr', 'tr', 'ru'])
      for (let month = 0; month < 12; month += 1) {
        const date = new Date(Date.UTC(2025, month, 17));
        const short = new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' }).format(date);
        expect([short, day(`17 ${short} 2025`)]).toEqual([short, date.toISOString().slice(0, 10)]);
      }
  });

  it('that Excel counts is the day that Excel shows', () => {
    // Known pairs: the first days of years as Excel displays their numbers.
    expect([day('36526'), day('43831'), day('45658')]).toEqual(['2000-01-01', '2020-01-01', '2025-01-01']);
  });

  it('is only ever read as EDTF', () => {
    for (const cell of THE_DAY) expect(parseDate(day(cell) ?? '')).not.toBeNull();
  });
});
