/** Reads the rows of a CSV file in small steps; a row with a broken quotation mark costs itself, not those after it. */
import type Papa from 'papaparse';
import { MAX_COLUMNS, MAX_ROWS } from '../model/limits.js';
import type { Problem } from '../model/problems.js';
import type { Steps } from '../model/steps.js';
import { rowWhere } from '../model/where.js';
import { understood } from './columns.js';
import { cellTable, type Table } from './table.js';

type Csv = Pick<typeof Papa, 'Parser'>;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Characters that are parsed in one step, and after a broken row: a few milliseconds, and next to nothing. */
const WINDOW = { most: 131_072, least: 2048 };

/** Rows among which the header is looked for: above it may stand a title. */
const HEAD_ROWS = 10;

interface Part {
  readonly rows: readonly (readonly string[])[];
  /** Where in the text the rows after these begin. */
  readonly end: number;
  /** Whether the row after these has a broken quotation mark. */
  readonly broken: boolean;
}

/** Splits the whole rows off the beginning of a text, up to the first broken one. */
function split(csv: Csv, text: string, delimiter: string, last: boolean): Part {
  const config = { delimiter, newline: '\n' } as const;
  const { data, errors, meta } = new csv.Parser(config).parse(text, 0, !last) as Papa.ParseResult<string[]>;
  if (errors.length === 0) return { rows: data, end: meta.cursor, broken: false };
  // Once more row by row, since only then the parser says where each of them ends.
  const rows: string[][] = [];
  let [end, broken] = [0, false];
  const parser = new csv.Parser({
    ...config,
    step: (row: Papa.ParseStepResult<string[][]>) => {
      broken = row.errors.length > 0;
      if (broken) return parser.abort();
      rows.push(row.data[0] ?? []);
      end = row.meta.cursor;
    },
  });
  parser.parse(text, 0, !last);
  return { rows, end, broken: true };
}

/** Excel and ours: `'=…` is the text `=…`, kept from being a formula. */
function cellText(cell: string): string {
  return cell.startsWith("'") && /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell;
}

interface Line {
  readonly cells: readonly string[];
  readonly broken: boolean;
  /** Characters of the text up to the end of the part that the row is in. */
  readonly done: number;
}

/** Goes through the rows of a text, empty ones included. */
function* lines(csv: Csv, text: string, delimiter: string): Generator<Line, void, undefined> {
  let [at, size] = [0, WINDOW.least];
  while (at < text.length) {
    const to = Math.min(text.length, at + size);
    const { rows, end, broken } = split(csv, text.slice(at, to), delimiter, to === text.length);
    at += end;
    for (const cells of rows) yield { cells, broken: false, done: at };
    if (broken) {
      // The row as it stands, quotation marks and all, up to the end of its line.
      const lineEnd = text.indexOf('\n', at);
      const line = text.slice(at, lineEnd < 0 ? text.length : lineEnd);
      at += line.length + 1;
      size = WINDOW.least;
      yield { cells: line.split(delimiter), broken: true, done: at };
    } else {
      // A row longer than the window needs a larger one; a file of short rows fewer steps.
      size = end === 0 ? size * 2 : Math.min(WINDOW.most, size * 2);
    }
  }
}

function firstRows(csv: Csv, text: string, delimiter: string): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const { cells } of lines(csv, text, delimiter)) {
    rows.push(cells);
    if (rows.length >= HEAD_ROWS) break;
  }
  return rows;
}

interface Head {
  readonly delimiter: string;
  readonly row: number;
  readonly columns: readonly string[];
  readonly understood: number;
}

/**
 * The delimiter by which most columns of the first row are understood; that row is the header, unless a later one says
 * much more: above a table may stand its title.
 */
function findHead(csv: Csv, text: string, said: string | undefined): Head {
  let best: Head = { delimiter: said ?? ',', row: 0, columns: [], understood: -1 };
  const likely = DELIMITERS.filter(
    (delimiter) => delimiter === ',' || text.slice(0, WINDOW.most).includes(delimiter),
  );
  for (const delimiter of said === undefined ? likely : [said]) {
    let head: Head | undefined;
    firstRows(csv, text, delimiter).forEach((cells, row) => {
      const columns = cells.slice(0, MAX_COLUMNS).map((cell) => cell.trim());
      if (columns.every((name) => name === '')) return;
      const known = understood(columns);
      if (!head || known >= head.understood + 2) head = { delimiter, row, columns, understood: known };
    });
    if (!head) continue;
    const even = head.understood === best.understood;
    if (head.understood > best.understood || (even && head.columns.length > best.columns.length)) best = head;
  }
  return best;
}

/** `sep=;` as a first line tells Excel the delimiter and is no row there. */
const SAID = /^sep=(.)\n/;

/**
 * @param csv the parser, loaded when there is a table.
 * @param problems gets what is wrong with single rows.
 */
export function* readCsv(csv: Csv, whole: string, problems: Problem[]): Steps<Table> {
  let text = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  yield 0;
  const said = SAID.exec(text);
  if (said) text = text.slice(said[0].length);
  const head = findHead(csv, text, said?.[1]);
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  let number = 0;
  for (const { cells, broken, done } of lines(csv, text, head.delimiter)) {
    number += 1;
    if (number % 32 === 0) yield Math.min(1, done / text.length);
    if (number <= head.row + 1 || cells.every((cell) => cell.trim() === '')) continue;
    if (rows.length === MAX_ROWS) {
      problems.push({
        code: 'too-many-rows',
        where: rowWhere(number),
        message: `The file has more than ${MAX_ROWS} rows; those from here on were left out. Split the file, or leave out what readers do not need.`,
      });
      break;
    }
    checkRow(cells, number, broken, head, problems);
    rows.push(cells.map(cellText));
    numbers.push(number);
  }
  return cellTable(head.columns, rows, numbers, head.row + 1);
}

function checkRow(
  cells: readonly string[],
  number: number,
  broken: boolean,
  { columns, delimiter }: Head,
  problems: Problem[],
): void {
  const where = rowWhere(number);
  if (broken)
    problems.push({
      code: 'quotes',
      where,
      message:
        'A quotation mark is opened and not closed, or stands inside a quoted cell. The line was read as it stands; write such a mark twice.',
    });
  const extra = cells.slice(columns.length).filter((cell) => cell.trim() !== '');
  if (extra.length > 0 && columns.length < MAX_COLUMNS)
    problems.push({
      code: 'extra-cells',
      where,
      message: `The row has ${cells.length} cells and the header ${columns.length}; the last ${extra.length} were left out. Put a text that has “${delimiter === '\t' ? 'a tab' : delimiter}” in it between quotation marks.`,
    });
}
