/** Sentences about dates that cannot be read, or could be read otherwise, each with what to write instead. */
import { found } from '../model/problems.js';
import type { OrderEvidence } from './date-order.js';
import type { RowReader } from './row-reader.js';
import { monthWithoutDay, readTypedDate, type DateOrder } from './typed-dates.js';

const EXPECTED = 'expected 2025-06-27, 27.06.2025, June 2025 or 2024/2025';

/** A cell of the column and where it is. */
function cellAt({ table }: RowReader, column: number, row: number): string {
  return `${found(table.cell(row, column))} (${table.where(row)})`;
}

/** Says how a column was read where its cells could be read otherwise. */
export function tellOrder(reader: RowReader, column: number, evidence: OrderEvidence): void {
  const { dayFirst, monthFirst, either, eithers, firstOfMonth, firsts } = evidence;
  const at = (row: number): string => cellAt(reader, column, row);
  const tell = (row: number, message: string, severity: 'note' | 'warning'): void => {
    reader.row = row;
    reader.report('date-order', column, message, severity);
  };
  // An English spreadsheet has done that without a word, and the map would be surer than its editor.
  const months =
    firstOfMonth === undefined
      ? ''
      : ` The first of a month stands in ${firsts} of them, as ${at(firstOfMonth)}: if only the month is known, write it like 2025-06, since spreadsheets make such a date of “June 2025”.`;
  if (dayFirst === undefined && monthFirst !== undefined)
    tell(
      monthFirst,
      `The dates of this column are read month first, because ${at(monthFirst)} can be nothing else.${months}`,
      'note',
    );
  else if (either === undefined) return;
  else if (dayFirst === undefined)
    tell(
      either,
      `The dates of this column can be day first or month first, as ${at(either)}; they are read day first. Write 2025-06-27 to be sure.`,
      'warning',
    );
  else if (monthFirst !== undefined)
    tell(
      either,
      `The column has dates that are day first, as ${at(dayFirst)}, and dates that are month first, as ${at(monthFirst)}. Where both are possible (${eithers} in all, the first is ${found(reader.table.cell(either, column))} here), the day is taken to come first. Write all of them like 2025-06-27.`,
      'warning',
    );
}

function whyNoDate(
  reader: RowReader,
  column: number,
  text: string,
  order: DateOrder,
  evidence: OrderEvidence | undefined,
): string {
  const dayFirst = order === 'day-first';
  const other = readTypedDate(text, dayFirst ? 'month-first' : 'day-first');
  const witness = dayFirst ? evidence?.dayFirst : evidence?.monthFirst;
  if (other) {
    const because = witness === undefined ? '' : `, as ${cellAt(reader, column, witness)} shows`;
    return ` is no date that exists, because the ${dayFirst ? 'day' : 'month'} comes first in this column${because}; write ${other.edtf} if that is meant`;
  }
  const short = monthWithoutDay(text, order);
  if (short) return ` is no date that exists, because ${short.month} has ${short.days} days; ${EXPECTED}`;
  if (/^\d{1,2}[./-]\d{1,2}\.?$/.test(text.trim())) return ` has no year; ${EXPECTED}`;
  if (/\p{L}{2}/u.test(text))
    return ` is not read as a date; ${EXPECTED}. Write the date as far as it is known, and words like these into a column “date text”`;
  return ` is no date that exists; ${EXPECTED}`;
}

/** @param text what the cell of the reader's row says. */
export function tellNoDate(
  reader: RowReader,
  column: number,
  text: string,
  order: DateOrder,
  evidence: OrderEvidence | undefined,
): void {
  const why = whyNoDate(reader, column, text, order, evidence);
  reader.report('date', column, `${found(text)}${why}. The row is kept as undated.`);
}
