/** Tables as spreadsheets really write them, in the languages of the map and two more. */
import { describe, expect, it } from 'vitest';
import { faultsOf, read, readFixture, rows } from './files.js';

describe('a file of', () => {
  it('Excel in German: semicolons, decimal commas, windows-1252', async () => {
    const file = await readFixture('excel-german.csv');
    expect(rows(file)).toEqual([
      'Brücke "Süd" gesperrt | 2025-06-27 | Öhringen 9.5024 49.2004',
      'Fähre fährt wieder | 2025-07-01 | Lindau 9.6843 47.5459',
      'Ratssitzung zur Brücke | 2025-07-03 | Öhringen 9.5024 49.2004',
    ]);
    expect(file.brief.places).toHaveLength(2);
    expect(file.brief.events.map(({ status }) => status)).toEqual(['confirmed', 'reported', 'reported']);
    expect(
      Object.values(file.brief.sources).map(({ publisher, url, kind }) => [publisher, url, kind]),
    ).toEqual([
      ['Hohenloher Bote', 'https://bote.example/bruecke', 'press'],
      ['Seeblatt', 'https://seeblatt.example/faehre', 'press'],
      ['Hohenloher Bote', 'https://bote.example/rat', 'press'],
    ]);
    expect(faultsOf(file.faults)).toEqual([': encoding']);
  });

  it('Google Sheets: line breaks in cells, American dates, two sources, an empty row', async () => {
    const file = await readFixture('google-sheets.csv');
    expect(rows(file)).toEqual([
      'Station reopens | 2025-06-27 | Harbour 49.8352 40.3661',
      'Road closed | 2025-06-05 | Hill 49.8671 40.4093',
      'Market day | 2025-07-04 | Harbour 49.8352 40.3661',
    ]);
    const [first, second] = file.brief.events;
    expect(first?.text).toBe('First line, with a comma\nsecond line with "quotes"');
    expect(first?.sources.map((id) => file.brief.sources[id]?.publisher)).toEqual([
      'Daily Page',
      'Port Office',
    ]);
    expect(second?.sources).toEqual([first?.sources[0]]);
    expect(file.brief.places.map(({ featured }) => featured)).toEqual([true, false]);
    expect(file.faults).toEqual([]);
    const order = file.problems.find(({ code }) => code === 'date-order');
    expect(order).toMatchObject({ where: 'row 2, column Date', severity: 'note' });
    expect(order?.message).toContain('month first');
  });

  it('LibreOffice in Azerbaijani: tabs, UTF-16, degrees and minutes', async () => {
    const file = await readFixture('libreoffice-azerbaijani.tsv');
    expect(rows(file)).toEqual([
      'Körpü açıldı | 2025-06-27 | Gəncə 46.360556 40.6825',
      'Yol bağlandı | 2025-07 | Şəki 47.1706 41.1919',
    ]);
    expect(file.faults).toEqual([]);
  });

  it('Excel in Russian: windows-1251, months in words', async () => {
    const file = await readFixture('excel-russian.csv');
    expect(rows(file)).toEqual([
      'Открыта станция | 2025-06-27 | Дербент 48.2889 42.0578',
      'Паром отменён | 2025-07 | Махачкала 47.5047 42.9849',
    ]);
    expect(file.brief.events[0]?.note).toBe('Время не указано');
    expect(faultsOf(file.faults)).toEqual([': encoding']);
  });

  it('Excel in Turkish: windows-1254, a line that names the delimiter, a span of days', async () => {
    const file = await readFixture('excel-turkish.csv');
    expect(rows(file)).toEqual([
      'Köprü açıldı | 2025-06-27 | Iğdır 44.045 39.9237',
      'Yol kapandı | 2025-06-28/2025-06-30 | Kars 43.0975 40.6013',
    ]);
  });

  it('Excel with dates as numbers, and ids', async () => {
    const file = await readFixture('excel-serial.csv');
    expect(file.brief.events.map(({ id, date }) => [id, date?.edtf])).toEqual([
      ['first', '2025-06-27'],
      ['second', '2025-07-01'],
    ]);
    expect(file.problems.map(({ code }) => code)).toContain('date-number');
  });

  it.each([
    [
      'numbers-georgian.csv',
      [
        'ხიდი გაიხსნა | 2025-06-27 | ქუთაისი 42.6946 42.2679',
        'გზა დაიკეტა | 2025-07-03 | ფოთი 41.672 42.1462',
      ],
    ],
    [
      'numbers-armenian.csv',
      [
        'Կամուրջը բացվեց | 2025-06-27 | Գյումրի 43.8475 40.7894',
        'Ճանապարհը փակվեց | 2025-07 | Կապան 46.4058 39.2076',
      ],
    ],
    [
      'excel-french.csv',
      [
        'Le pont ferme | 2025-07-01/2025-07-03 | Nîmes 4.3601 43.8367',
        'Le marché rouvre | 2025-08 | Sète 3.6963 43.4078',
      ],
    ],
  ])('%s', async (name, expected) => {
    const file = await readFixture(name);
    expect(rows(file)).toEqual(expected);
    expect(file.faults).toEqual([]);
  });

  it('a sheet with a title above its header', async () => {
    const file = await readFixture('titled-sheet.csv');
    expect(file.brief.events.map(({ title, date }) => [title, date?.edtf])).toEqual([
      ['First ship', '2025-01-03'],
      ['Second ship', '2025-02'],
    ]);
    expect(file.problems[0]).toMatchObject({ code: 'mapping', where: 'row 3', severity: 'note' });
    // Two ships, no named place: it is called by where it is.
    expect(file.brief.places.map(({ name }) => name)).toEqual(['41.5, 41.6']);
  });
});

describe('a broken row', () => {
  const HEAD = 'title,date,lat,lon,place,source,url,status\n';
  const GOOD = 'Good,2025-06-27,40.4,49.8,Town,Paper,https://paper.example/a,reported\n';

  it.each([
    [
      'a day that is not',
      'Odd,2025-02-30,40.5,49.9,Hill,,,',
      'row 3, column date: date',
      'Odd | undated | Hill 49.9 40.5',
    ],
    ['latitude over 90', 'Odd,2025,140.5,49.9,Hill,,,', 'row 3, column lat: coordinates', 'Odd | 2025'],
    ['letters for degrees', 'Odd,2025,40.5,here,Hill,,,', 'row 3, column lon: coordinates', 'Odd | 2025'],
    ['half a position', 'Odd,2025,40.5,,Hill,,,', 'row 3, column lon: coordinates', 'Odd | 2025'],
    [
      'an unsafe address',
      'Odd,2025,40.5,49.9,Hill,Paper,javascript:alert(1),',
      'row 3, column url: unsafe-url',
      'Odd | 2025 | Hill 49.9 40.5',
    ],
    [
      'an unknown status',
      'Odd,2025,40.5,49.9,Hill,,,sure',
      'row 3, column status: unknown-value',
      'Odd | 2025 | Hill 49.9 40.5',
    ],
    [
      'a status without a source',
      'Odd,2025,40.5,49.9,Hill,,,confirmed',
      'row 3, column status: unconfirmed',
      'Odd | 2025 | Hill 49.9 40.5',
    ],
    [
      'a cell too many',
      'Odd,2025,40.5,49.9,Hill,,,,more',
      'row 3: extra-cells',
      'Odd | 2025 | Hill 49.9 40.5',
    ],
    [
      'an open quotation mark',
      '"Odd,2025,40.5,49.9,Hill,,,',
      'row 3: quotes',
      '"Odd | 2025 | Hill 49.9 40.5',
    ],
    [
      'a mark inside a quoted cell',
      '"Odd"ly,2025,40.5,49.9,Hill,,,',
      'row 3: quotes',
      '"Odd"ly | 2025 | Hill 49.9 40.5',
    ],
    ['no place at all', 'Odd,2025,,,,,,', 'row 3: no-place', 'Odd | 2025'],
  ])('with %s is told, and kept with what is good of it', async (_what, row, fault, kept) => {
    const file = await read(`${HEAD}${GOOD}${row}\n${GOOD.replace('Good', 'Last')}`);
    expect(faultsOf(file.faults)[0]).toBe(fault);
    expect(file.faults[0]?.message).toMatch(/^[\p{Lu}“"\d].*\.$/su);
    const [first, second, last] = rows(file);
    expect(first).toBe('Good | 2025-06-27 | Town 49.8 40.4');
    expect(second?.startsWith(kept)).toBe(true);
    expect(last).toBe('Last | 2025-06-27 | Town 49.8 40.4');
  });

  it('without a title is left out', async () => {
    const file = await read(`${HEAD}${GOOD},2025,40.5,49.9,,,,\n`);
    expect(rows(file)).toHaveLength(1);
    expect(faultsOf(file.faults)).toEqual(['row 3, column title: no-title']);
  });

  it('with a repeated id gets another', async () => {
    const file = await read('id,title,lat,lon\nx,A,40,49\nx,B,40,49\n');
    expect(file.brief.events.map(({ id }) => id)).toEqual(['x', 'x-2']);
    expect(faultsOf(file.faults)).toEqual(['row 3, column id: duplicate-id']);
  });

  it('with swapped numbers is told where a namesake or nearly all others stand elsewhere', async () => {
    const near = [1, 2, 3, 4, 5, 6].map((at) => `E${at},40.${at},49.${at},T${at}`).join('\n');
    const file = await read(`title,lat,lon,place\n${near}\nBack,49.1,40.1,T1\nFar,-0.5,60.2,Other\n`);
    expect(faultsOf(file.faults)).toEqual(['row 8, column lat: swapped']);
    expect(file.faults[0]).toMatchObject({ severity: 'warning' });
    expect(file.brief.places.find(({ id }) => id === 't1-2')?.point).toEqual([40.1, 49.1]);
  });
});

it('of two places that mirror each other the one far from all others is told, also when it was written first', async () => {
  const near = [1, 2, 3, 4, 5, 6].map((at) => `E${at},40.${at},49.${at},T${at}`).join('\n');
  const file = await read(`title,lat,lon,place\nBack,49.1,40.1,T1\n${near}\n`);
  expect(faultsOf(file.faults)).toEqual(['row 2, column lat: swapped']);
});

describe('places', () => {
  it('are shared by rows of the same name at the same spot, and by rows that only name them', async () => {
    const file = await read(
      'title;place;lat;lon\nA;Bakı;40,4;49,8\nB;BAKI;40.4;49.8\nC;baki;;\nD;Bakı;41;49\nE;Gone;;\nF;Bakı;;\n',
    );
    expect(rows(file)).toEqual([
      'A | undated | Bakı 49.8 40.4',
      'B | undated | Bakı 49.8 40.4',
      'C | undated | Bakı 49.8 40.4',
      'D | undated | Bakı 49 41',
      'E | undated | Gone nowhere',
      'F | undated | Bakı 49.8 40.4',
    ]);
    expect(file.brief.places).toHaveLength(3);
    expect(faultsOf(file.faults)).toEqual([
      'row 4, column place: ambiguous-place',
      'row 6, column place: unknown-place',
      'row 7, column place: ambiguous-place',
    ]);
    expect(file.faults[0]?.message).toContain('at 40.4, 49.8 in row 2, at 41, 49 in row 5.');
  });

  it('may be several in a cell, and are found by their id', async () => {
    const file = await read(
      'title,place,place id,lat,lon\nA,Port,port,41,45\nB,Town,town,42,46\nC,Port; Town,,,\nD,,town,,\n',
    );
    expect(rows(file).slice(2)).toEqual([
      'C | undated | Port 45 41 | Town 46 42',
      'D | undated | Town 46 42',
    ]);
  });
});

describe('columns', () => {
  it('in several languages make texts in several', async () => {
    const file = await read('title,title_az,Title:RU,text (de),lat,lon\nBridge,Körpü,Мост,Brücke,41,45\n');
    expect(file.brief.events[0]).toMatchObject({
      title: { en: 'Bridge', az: 'Körpü', ru: 'Мост' },
      text: { de: 'Brücke' },
    });
  });

  it('that are not understood are named, with those that are', async () => {
    const { problems } = await read('Überschrift;Flight Date;Foo;LAT;LNG\nA;2025;x;41;45\n');
    expect(problems[0]?.message).toBe(
      'The columns are read so: “Überschrift” as title, “Flight Date” as date, “LAT” as lat, “LNG” as lon. Not read: “Foo”. Give a column another name to have it read otherwise.',
    );
  });

  it('of a single position are read latitude first, and WKT longitude first', async () => {
    expect(rows(await read('title;coordinates\nA;40.41, 49.87\n'))).toEqual(['A | undated | A 49.87 40.41']);
    expect(rows(await read('title,wkt\nA,POINT (49.87 40.41)\n'))).toEqual(['A | undated | A 49.87 40.41']);
  });

  it('keep formulas as the text that they are, without the mark that kept them from being run', async () => {
    const file = await read("title,text,lat,lon\n=1+1,'=SUM(A1),41,45\n'Quoted,'-2,41,45\n");
    expect(file.brief.events.map(({ title, text }) => [title, text])).toEqual([
      ['=1+1', '=SUM(A1)'],
      ["'Quoted", '-2'],
    ]);
  });

  it('may be called as the machinery of the language is', async () => {
    const file = await read(
      'title,__proto__,constructor,toString,title_constructor,lat,lon\nA,b,c,d,e,41,45\n',
    );
    expect(rows(file)).toEqual(['A | undated | A 45 41']);
  });
});

describe('dates of a column', () => {
  const dates = async (...cells: string[]) => {
    const file = await read(
      `title;date;lat;lon\n${cells.map((cell, at) => `E${at};${cell};41;45`).join('\n')}\n`,
    );
    return {
      dates: file.brief.events.map(({ date }) => date?.edtf),
      problems: file.problems.filter(({ code }) => code.startsWith('date')),
    };
  };

  it('that can be either are day first, and said to be', async () => {
    const { dates: found, problems } = await dates('06/07/2025', '1/2/2025');
    expect(found).toEqual(['2025-07-06', '2025-02-01']);
    expect(faultsOf(problems)).toEqual(['row 2, column date: date-order']);
    expect(problems[0]).toMatchObject({ severity: 'warning' });
  });

  it('are day first as soon as one can only be so', async () => {
    const { dates: found, problems } = await dates('06/07/2025', '27/06/2025');
    expect(found).toEqual(['2025-07-06', '2025-06-27']);
    expect(problems).toEqual([]);
  });

  it('that contradict each other are day first, and the others are told', async () => {
    const { dates: found, problems } = await dates('27/06/2025', '06/27/2025');
    expect(found).toEqual(['2025-06-27', undefined]);
    expect(faultsOf(problems)).toEqual(['row 3, column date: date']);
  });

  it('with points are day first even beside American ones', async () => {
    const { dates: found } = await dates('06/27/2025', '05.06.2025');
    expect(found).toEqual(['2025-06-27', '2025-06-05']);
  });

  it('that are the first of a month, month first, may have been a month that a spreadsheet took for a day', async () => {
    const { dates: found, problems } = await dates('06/27/2025', '07/01/2025', '08/01/2025');
    expect(found).toEqual(['2025-06-27', '2025-07-01', '2025-08-01']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'note' });
    expect(problems[0]?.message).toMatch(/in 2 of them, as "07\/01\/2025" \(row 3\).*write it like 2025-06/);
    const { problems: none } = await dates('06/27/2025', '07/02/2025');
    expect(none[0]?.message).not.toContain('of a month');
  });

  it('without a year are said to have none', async () => {
    const { dates: found, problems } = await dates('5/3', '14.7.');
    expect(found).toEqual([undefined, undefined]);
    expect(problems.map(({ message }) => /has no year; expected 2025-06-27/.test(message))).toEqual([
      true,
      true,
    ]);
  });
});
