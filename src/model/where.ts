/** Reads the place of a problem back from its text, so that a tool can lead an editor there. */

/** Where a problem is: in a row of a table, in a JSON document, or in an attribute of the element. */
export type Where =
  | { readonly kind: 'row'; readonly row: number; readonly column?: string }
  | { readonly kind: 'pointer'; readonly steps: readonly string[] }
  | { readonly kind: 'attribute'; readonly name: string };

const ROW = /^row (\d+)(?:, column (.*))?$/s;

/**
 * Writes the place of a cell.
 * @param row as a spreadsheet counts: from 1, the header row included.
 * @param column the header as the file has it.
 */
export function rowWhere(row: number, column?: string): string {
  return column === undefined ? `row ${row}` : `row ${row}, column ${column}`;
}

/**
 * Reads `problem.where`: `row 7, column date` of a table, `/events/3/date` of JSON (RFC 6901), `@src` of the element.
 * An empty text is the whole document.
 */
export function readWhere(where: string): Where {
  const match = ROW.exec(where);
  if (match) {
    const [, row, column] = match;
    return { kind: 'row', row: Number(row), ...(column !== undefined && { column }) };
  }
  if (where.startsWith('@')) return { kind: 'attribute', name: where.slice(1) };
  const steps = where
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return { kind: 'pointer', steps };
}
