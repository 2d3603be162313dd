/** A table of rows as CSV and plain GeoJSON have it, so that both become a brief by one way. */
import { MAX_COLUMNS } from '../model/limits.js';
import { isObject, pointer } from '../model/problems.js';
import { eachRow, type Steps } from '../model/steps.js';
import { rowWhere } from '../model/where.js';

export interface Table {
  /** The headers as the file has them. */
  readonly columns: readonly string[];
  /** How many rows there are. */
  readonly length: number;
  /** What a cell holds: text in CSV, any JSON value in GeoJSON; undefined when there is nothing. */
  cell(row: number, column: number): unknown;
  /** Where a row or a cell of it is, for a problem. */
  where(row: number, column?: number): string;
  /** Where the headers are. */
  readonly head: string;
  /** Of GeoJSON only: the geometry and the id that a row has besides its cells. */
  geometry?(row: number): unknown;
  id?(row: number): unknown;
}

/**
 * @param rows cells of each row, the header row not among them.
 * @param numbers what each row is called in a spreadsheet: from 1, header and empty rows included.
 * @param head the number of the header row.
 */
export function cellTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[],
  head: number,
): Table {
  return {
    columns,
    length: rows.length,
    cell: (row, column) => rows[row]?.[column],
    where: (row, column) => rowWhere(numbers[row] ?? 0, column === undefined ? undefined : columns[column]),
    head: rowWhere(head),
  };
}

const NO_PROPERTIES: Record<string, unknown> = {};

/** The object whose members are the cells of a row. */
function cellsOf(row: Record<string, unknown>, plain: boolean): Record<string, unknown> {
  if (plain) return row;
  const properties = own(row, 'properties');
  return isObject(properties) ? properties : NO_PROPERTIES;
}

/**
 * @param features features of GeoJSON, or with `plain` objects that are rows themselves.
 * @param base pointer to their list.
 * @param indexes where in that list each of them is.
 */
export function* objectTable(
  features: readonly Record<string, unknown>[],
  base: string,
  indexes: readonly number[],
  plain: boolean,
): Steps<Table> {
  const names = new Set<string>();
  yield* eachRow(features, (feature) => {
    for (const name in cellsOf(feature, plain)) if (names.size < MAX_COLUMNS) names.add(name);
  });
  const columns = [...names];
  return {
    columns,
    length: features.length,
    cell: (row, column) => own(cellsOf(features[row] ?? NO_PROPERTIES, plain), columns[column] ?? ''),
    where: (row, column) => {
      const at = pointer(base, indexes[row] ?? row);
      if (column === undefined) return at;
      return pointer(plain ? at : `${at}/properties`, columns[column] ?? '');
    },
    head: '',
    ...(!plain && {
      geometry: (row: number) => own(features[row] ?? NO_PROPERTIES, 'geometry'),
      id: (row: number) => own(features[row] ?? NO_PROPERTIES, 'id'),
    }),
  };
}

function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
