/** The command `check` on real files: what it says, where, and how it ends. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program } from './program.js';

const { call, folder } = program('check');

/** The lines of an output. */
const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('caucasus-map check', () => {
  it('ends with 0 on a clean file, says how columns were read, and sums up', async () => {
    const { code, out, err } = await call(['check', 'clean.csv']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^clean\.csv: row 1: note: .*“latitude” as lat/);
    expect(lines(out).at(-1)).toBe('clean.csv: 2 rows, 2 on the map, 0 problems');
  });

  it('names row and column as the spreadsheet does, line breaks in cells or not', async () => {
    const { code, out } = await call(['check', 'broken.csv']);
    expect(code).toBe(1);
    expect(out).toMatch(/^broken\.csv: row 3, column date: error: .*30\.02\.2025/m);
    expect(out).toMatch(/^broken\.csv: row 4, column source url: error: .*javascript/m);
    expect(out).toMatch(/Not read: “Farbe”/);
    expect(lines(out).at(-1)).toBe('broken.csv: 3 rows, 2 on the map, 2 problems, 1 warning');
  });

  it('names the line of a JSON file', async () => {
    const { code, out } = await call(['check', 'broken.json']);
    expect(code).toBe(1);
    expect(out).toMatch(/^broken\.json:17: error: .*soon/m);
    expect(out).toMatch(/^broken\.json:18: error: .*sure/m);
    expect(out).toMatch(/^broken\.json:20: error: .*“untold” has no “title”/m);
    expect(out).toMatch(/^broken\.json:16: warning: “atribution” .*“attribution”/m);
    expect(out).not.toContain('colour');
    expect(lines(out).at(-1)).toBe('broken.json: 3 rows, 1 on the map, 3 problems, 1 warning');
  });

  it.each([
    ['excel-utf16.csv', 'Bakı', '1 row, 1 on the map, 0 problems'],
    ['windows-1251.csv', 'Гюмри', '2 rows, 2 on the map, 0 problems, 1 warning'],
  ])('reads the encoding of %s', async (file, word, sum) => {
    const { code, out } = await call(['check', file]);
    expect([code, lines(out).at(-1)]).toEqual([0, `${file}: ${sum}`]);
    expect((await call(['convert', file, '--to', '-'])).out).toContain(word);
  });

  it('reads plain GeoJSON', async () => {
    const { code, out } = await call(['check', 'quakes.geojson']);
    expect([code, lines(out).at(-1)]).toEqual([0, 'quakes.geojson: 2 rows, 2 on the map, 0 problems']);
  });

  it('counts warnings only when asked to', async () => {
    expect((await call(['check', 'windows-1251.csv'])).code).toBe(0);
    expect((await call(['check', '--strict', 'windows-1251.csv'])).code).toBe(1);
  });

  it('reads what is piped in', async () => {
    const { code, out } = await call(['check', '-'], { input: 'title,lat,lon\nA ferry,40,50\n' });
    expect([code, lines(out).at(-1)]).toEqual([0, 'standard input: 1 row, 1 on the map, 0 problems']);
  });

  it('prints for programs', async () => {
    const { code, out } = await call(['check', '--json', 'broken.json', 'clean.csv']);
    expect(code).toBe(1);
    const { files } = JSON.parse(out) as {
      files: { file: string; readable: boolean; rows: number; onMap: number; problems: object[] }[];
    };
    expect(files.map(({ file, readable, rows, onMap }) => [file, readable, rows, onMap])).toEqual([
      ['broken.json', true, 3, 1],
      ['clean.csv', true, 2, 2],
    ]);
    expect(files[0]?.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', where: '/events/1/date', line: 17 }),
    );
  });

  it.each([
    ['a file that is not there', 'nowhere.csv', /“nowhere\.csv” could not be read: there is no such file/],
    ['a folder', '.', /“\.” could not be read: it is a folder/],
    ['an empty file', 'empty.csv', /empty/],
  ])('ends with 2 on %s, and still checks the others', async (_what, file, sentence) => {
    const { code, out } = await call(['check', file, 'clean.csv']);
    expect(code).toBe(2);
    expect(out).toMatch(sentence);
    expect(out).not.toContain('    at ');
    expect(lines(out).at(-1)).toBe('clean.csv: 2 rows, 2 on the map, 0 problems');
  });

  it.each([
    ['JSON that is cut off', '{"type": "FeatureCollection",\n "features": [\n'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
    ['a page', '<!doctype html><p>No'],
    [
      'a list nested without end',
      `{"type":"FeatureCollection","features":[],"events":${'['.repeat(100_000)}`,
    ],
  ])('ends with 2 and a sentence on %s', async (_what, content) => {
    const file = join(folder, 'odd.json');
    writeFileSync(file, content);
    const { code, out, err } = await call(['check', file]);
    expect([code, err]).toEqual([2, '']);
    expect(out).toMatch(/: error: [^\n]+\./);
    expect(lines(out)).toHaveLength(2);
  });

  it('reads a line of ten million letters', async () => {
    const file = join(folder, 'long.csv');
    writeFileSync(file, `title,lat,lon\n${'x'.repeat(10_000_000)},40,50\nA ferry,40,50\n`);
    const { code, out } = await call(['check', file]);
    expect(code).toBe(1);
    expect(lines(out).at(-1)).toMatch(/2 rows, 2 on the map, 1 problem$/);
    expect(out.length).toBeLessThan(5000);
  });

  it('paints nothing and tells no progress where there is no terminal', async () => {
    const { out, err } = await call(['check', 'broken.csv'], { env: { FORCE_COLOR: '1' } });
    expect(out + err).not.toContain('\u001b');
  });

  it('ends quietly when nobody listens any more', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `Row ${at},2025-02-30,40,50`).join('\n');
    const file = join(folder, 'many.csv');
    writeFileSync(file, `title,date,lat,lon\n${rows}\n`);
    const { code, err } = await call(['check', file], { closeEarly: true });
    expect(err).toBe('');
    expect([0, 1]).toContain(code);
  });
});

describe('how the program is called', () => {
  it.each([
    [['chekc', 'clean.csv'], 'Did you mean “check”?'],
    [['check', '--jsno', 'clean.csv'], 'Did you mean “--json”?'],
    [['convert', 'clean.csv', '--ot', 'x.json'], 'Did you mean “--to”?'],
    [['render', 'clean.csv', '-o', 'x.svg', '--theme', 'drak'], 'Did you mean “dark”?'],
    [['render', 'clean.csv', '-o', 'x.svg', '--widht', '9'], 'Did you mean “--width”?'],
    [['render', 'clean.csv', '-o', 'x.svg', '--width', 'wide'], 'a whole number from 1'],
    [['convert', 'clean.csv', '--to'], '“--to” needs a value'],
    [['convert', 'clean.csv'], 'needs to know where to write'],
    [['convert', 'clean.csv', 'broken.csv', '--to', '-'], 'takes one file'],
    [['check', '--json=yes', 'clean.csv'], 'takes no value'],
    [['check'], 'needs a file'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, out, err } = await call(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(lines(err)).toHaveLength(1);
  });

  it.each([[[]], [['--help']], [['check', '--help']], [['convert', '-h']], [['help', 'render']]])(
    'helps on %j',
    async (args) => {
      const { code, out, err } = await call(args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^caucasus-map/);
      // As wide as any terminal.
      expect(Math.max(...lines(out).map((line) => line.length))).toBeLessThanOrEqual(110);
    },
  );
});
