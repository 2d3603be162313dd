/**
 * A sheet of 30 rows typed with an editor's usual slips, then mended: saved as text by LibreOffice 7.4 set to English
 * (UTF-8, commas), German (windows-1252 and, mended, UTF-8 with a byte order mark; semicolons) and Russian (UTF-16,
 * tabs). The rows are samples; nothing in them happened.
 */
import { describe, expect, it } from 'vitest';
import type { ReadFile } from './files.js';
import { faultsOf, readFixture, rows } from './files.js';

const FILES = ['en-us.csv', 'de-de.csv', 'ru-ru.tsv'] as const;

/** In the order of the rows of the sheet; each locale adds what its own spreadsheet did. */
const SLIPS = [
  'row 6, column When: date',
  'row 6, column Link: unsafe-url',
  'row 8, column When: date',
  'row 9, column Lat: swapped',
  'row 11, column ID: duplicate-id',
  'row 12, column When: date',
  'row 12, column Status: unknown-value',
  'row 14, column Town: unknown-place',
  'row 15, column Long: coordinates',
  'row 16, column Lat: coordinates',
  'row 18, column Status: unconfirmed',
  'row 28, column Headline: place-as-title',
  'row 30, column Link: unsafe-url',
];

function messageAt({ problems }: ReadFile, where: string): string {
  return problems.find((problem) => problem.where === where)?.message ?? '';
}

describe.each(FILES)('the sheet as it was typed, saved as %s', (name) => {
  it('has each slip named at its row, in the order of the rows', async () => {
    const { faults } = await readFixture(`desk/typed-${name}`);
    const own = faultsOf(faults).filter((fault) => !/: (?:date-order|encoding)$/.test(fault));
    expect(own).toEqual(SLIPS);
  });

  it('says of each what to write instead', async () => {
    const file = await readFixture(`desk/typed-${name}`);
    const expected = {
      'row 6, column When': /"18\/07\/2025" \(row 13\).*write 2025-07-14/,
      'row 6, column Link': /write “https:\/\/www\.gazette\.example\/lock”/,
      'row 8, column When': /"31 June 2025".*2025-06 has 30 days/,
      'row 9, column Lat': /swap the numbers/,
      'row 11, column ID': /"r7".*“r7-2”/,
      'row 12, column When': /"mid July".*column “date text”/,
      'row 12, column Status': /"reportet".*confirmed, reported, alleged, assessment/,
      'row 14, column Town': /“Maeslantkering”.*add its latitude and longitude/,
      'row 15, column Long': /empty.*longitude such as/,
      'row 16, column Lat': /4901.*decimal point/,
      'row 18, column Status': /add a source/,
      'row 28, column Headline': /"Belgrade".*Write what happened/,
      'row 30, column Link': /write “https:\/\/elbe\.example\/steamers”/,
      'row 33, column Town': /"Hamburg".*53\.55, 9\.99.*53\.5511, 9\.9937 in row 32/,
    };
    for (const [where, words] of Object.entries(expected)) expect(messageAt(file, where)).toMatch(words);
  });

  it('keeps all rows, and those on the map that say where they are', async () => {
    const file = await readFixture(`desk/typed-${name}`);
    expect(file.brief.events).toHaveLength(30);
    const nowhere = rows(file).filter((row) => row.endsWith(' nowhere'));
    expect(nowhere.map((row) => row.split(' | ')[0])).toEqual([
      'Storm barrier tested',
      'Water taxi off for a day',
      'Regensburg closes its quay',
    ]);
  });
});

describe('dates that a spreadsheet turned into others', () => {
  it('in English: a month became a day, and is warned of where days and months are mixed', async () => {
    const file = await readFixture('desk/typed-en-us.csv');
    expect(messageAt(file, 'row 10, column When')).toMatch(/"07\/01\/2025" here.*Write all of them like/);
    expect(faultsOf(file.faults).filter((fault) => fault.endsWith('encoding'))).toEqual([]);
  });

  it.each(['de-de.csv', 'ru-ru.tsv'])(
    'in %s: an American date stays one that could be either',
    async (name) => {
      const file = await readFixture(`desk/typed-${name}`);
      expect(messageAt(file, 'row 20, column When')).toMatch(/"8\/4\/2025" here/);
    },
  );

  it('in windows-1252 keep the dash between two days', async () => {
    const file = await readFixture('desk/typed-de-de.csv');
    expect(file.problems[0]).toMatchObject({ code: 'encoding', severity: 'warning' });
    expect(file.brief.events.find(({ id }) => id === 'r7-2')?.date?.edtf).toBe('2025-07-14/2025-07-16');
  });
});

describe('the sheet when it was mended', () => {
  it.each(FILES)('has nothing to tell as %s but how its columns are read', async (name) => {
    const { problems } = await readFixture(`desk/mended-${name}`);
    expect(problems.map(({ code }) => code)).toEqual(['mapping']);
  });

  it('is the same 30 events, all on the map, in every locale', async () => {
    const [english, ...others] = await Promise.all(FILES.map((name) => readFixture(`desk/mended-${name}`)));
    expect(english?.brief.events).toHaveLength(30);
    for (const other of others) expect(other.brief).toEqual(english?.brief);
    const told = rows(english as ReadFile);
    expect(told.filter((row) => /undated|nowhere/.test(row))).toEqual([]);
    expect(told).toEqual(
      expect.arrayContaining([
        'Ferry stops at Köln | 2025-07-14 | Köln 6.9603 50.9375',
        'Ferry at Köln runs again | 2025-07-15 | Köln 6.9603 50.9375',
        'Lock at Iffezheim closed | 2025-07-14 | Iffezheim 8.1167 48.8333',
        'Bridge of Koblenz inspected | 2025-07-16 | Koblenz 7.5886 50.3569',
        'Sandbags for Bonn | 2025-07 | Bonn 7.1002 50.7353',
        'Cellars of Düsseldorf pumped dry | 2025-07-14/2025-07-16 | Düsseldorf 6.7763 51.2254',
        'Dredging resumes | 2025-09-09 | Cuxhaven 8.7 53.8667',
      ]),
    );
    expect(english?.brief.events.find(({ id }) => id === 'r3')?.text).toBe(
      'Two barges wait.\nThe crew calls it "a quiet day", the office does not.',
    );
  });
});
