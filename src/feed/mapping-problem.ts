/** Says how the columns of a table were read, so that an editor sees a misread column before a reader does. */
import type { Problem } from '../model/problems.js';
import type { Mapping } from './columns.js';
import type { Table } from './table.js';

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 50;

/** Names listed in one sentence at most. */
const LISTED = 30;

/**
 * The column that stands for the title where none is called so: the first with words in it, else the first with anything.
 * @returns undefined when there is a title or a place, or nothing else to take.
 */
export function titleColumn(
  table: Table,
  { texts, uses }: Mapping,
  rows: readonly number[],
): number | undefined {
  if (texts.has('title') || texts.has('place')) return undefined;
  const free = uses.flatMap((use, column) => (use === undefined ? [column] : []));
  const cells = (column: number): string[] =>
    rows.slice(0, SAMPLE).flatMap((row) => {
      const cell = table.cell(row, column);
      return typeof cell === 'string' || typeof cell === 'number' ? [String(cell)] : [];
    });
  const filled = free.filter((column) => cells(column).some((cell) => cell.trim() !== ''));
  return (
    filled.find((column) => cells(column).some((cell) => /\p{L}{2}/u.test(cell))) ??
    filled[0] ??
    uses.findIndex((use) => use === 'text')
  );
}

function quoted(names: readonly string[]): string {
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  return (
    names
      .slice(0, LISTED)
      .map((name) => `“${name.slice(0, 60)}”`)
      .join(', ') + more
  );
}

export function mappingProblem(
  { columns, head }: Table,
  { uses, texts }: Mapping,
  title: number | undefined,
  positions: boolean,
): Problem[] {
  const read = columns.flatMap((name, column) => {
    const use = column === title ? 'title' : uses[column];
    return use === undefined ? [] : [`“${name.slice(0, 60)}” as ${use}`];
  });
  const unread = columns.filter((_name, column) => column !== title && uses[column] === undefined);
  const rest = unread.length > 0 ? ` Not read: ${quoted(unread)}.` : '';
  const mapping = `The columns are read so: ${read.join(', ') || 'none'}.${rest} Give a column another name to have it read otherwise.`;
  const problems: Problem[] = [{ code: 'mapping', where: head, message: mapping, severity: 'note' }];
  const stands = title !== undefined ? columns[title] : columns[uses.indexOf('place')];
  if (stands !== undefined && !texts.has('title'))
    problems.push({
      code: 'no-title-column',
      where: head,
      message: `No column is called “title”, so “${stands}” stands for it. Call the column that says what happened “title”.`,
      severity: 'warning',
    });
  if (!positions)
    problems.push({
      code: 'no-position-columns',
      where: head,
      message:
        'No columns say where things happened, so nothing is on the map. Add two columns “latitude” and “longitude” in degrees.',
      severity: 'warning',
    });
  return problems;
}
