/** Reads the text of a table as a brief, or says that its columns are those of something else. */
import type Papa from 'papaparse';
import type { ParsedBrief } from '../model/parse-brief.js';
import type { Problem } from '../model/problems.js';
import { within, type Steps } from '../model/steps.js';
import { mapColumns } from './columns.js';
import { readCsv } from './csv.js';
import { briefOfTable } from './table-problems.js';

/**
 * @param csv the parser of rows.
 * @param name what the file is called, for the sentence about it.
 */
export function* csvBrief(csv: typeof Papa, text: string, name: string): Steps<ParsedBrief> {
  const problems: Problem[] = [];
  const table = yield* within(readCsv(csv, text, problems), 0, 0.3);
  if (mapColumns(table.columns).uses.some((use) => use !== undefined))
    return yield* within(briefOfTable(table, problems, {}), 0.3, 1);
  const headers = table.columns.slice(0, 10).map((column) => `“${column.slice(0, 40)}”`);
  const message = `“${name}” is neither JSON nor a table whose columns are known (${headers.join(', ') || 'none'}). Write a header row such as title, date, latitude, longitude, source.`;
  return { brief: null, problems: [{ code: 'no-columns', where: '', message }] };
}
