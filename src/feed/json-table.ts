/** Reads the features of plain GeoJSON, or the objects of a list, as the rows of a table. */
import { GEOMETRY_DEPTH } from '../model/geometry.js';
import { MAX_ROWS } from '../model/limits.js';
import type { ParsedBrief } from '../model/parse-brief.js';
import { found, isObject, type Problem } from '../model/problems.js';
import { eachEntry, within, type Steps } from '../model/steps.js';
import { briefOfTable } from './table-problems.js';
import { objectTable } from './table.js';
import type { RowList } from './value-kind.js';

type Json = Readonly<Record<string, unknown>>;

function isGeometry(value: Json): boolean {
  const type = Object.hasOwn(value, 'type') ? value['type'] : undefined;
  return type === 'GeometryCollection' || (typeof type === 'string' && Object.hasOwn(GEOMETRY_DEPTH, type));
}

/** Rows of a list, without those that are no objects, which are told. */
export function* jsonTable({ list, base, root }: RowList): Steps<ParsedBrief> {
  const problems: Problem[] = [];
  const rows: Json[] = [];
  const indexes: number[] = [];
  const reading = eachEntry(list, (row, index) => {
    if (index >= MAX_ROWS) return;
    if (!isObject(row)) {
      problems.push({
        code: 'not-an-object',
        where: `${base}/${index}`,
        message: `Entry ${index + 1} is ${found(row)}; expected an object in curly brackets. It was left out.`,
      });
      return;
    }
    rows.push(isGeometry(row) ? { geometry: row } : row);
    indexes.push(index);
  });
  yield* within(reading, 0, 0.05);
  if (list.length > MAX_ROWS)
    problems.push({
      code: 'too-many-rows',
      where: base,
      message: `There are ${list.length} entries; the first ${MAX_ROWS} are read. Split the file, or leave out what readers do not need.`,
    });
  const table = yield* within(objectTable(rows, base, indexes, base === ''), 0.05, 0.1);
  return yield* within(briefOfTable(table, problems, root), 0.1, 1);
}
