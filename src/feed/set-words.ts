/** The columns of a table that take one of a few words: status, tier, kind and section. */
import { EVENT_KINDS, SECTIONS, STATUSES, TIERS } from '../model/brief.js';
import { eachRow } from '../model/steps.js';

import { foldName } from './columns.js';
import type { RowReader } from './row-reader.js';

const WORDS = { status: STATUSES, tier: TIERS, kind: EVENT_KINDS, section: SECTIONS } as const;
const ROLES = Object.keys(WORDS) as (keyof typeof WORDS)[];

/** The words of the row as a brief writes them; others as they stand, for the parser to tell of. */
export function readWords(reader: RowReader): Record<string, string> {
  const words: Record<string, string> = {};
  for (const role of ROLES) {
    const word = reader.of(role);
    if (word !== undefined)
      words[role] = WORDS[role].find((known) => foldName(known) === foldName(word)) ?? word;
  }
  return words;
}

/** A column of set words in which no cell has one of them is a column of something else: it is not read, and told. */
export function* dropForeign(
  { mapping, table, problems }: RowReader,
  rows: readonly number[],
): Generator<number, void, undefined> {
  for (const role of ROLES) {
    const column = mapping.roles.get(role);
    if (column === undefined) continue;
    const known = new Set<string>(WORDS[role].map(foldName));
    let [fits, filled] = [0, 0];
    yield* eachRow(rows, (row) => {
      const cell = table.cell(row, column);
      if (typeof cell !== 'string' || cell.trim() === '') return;
      filled += 1;
      if (known.has(foldName(cell))) fits += 1;
    });
    if (fits > 0 || filled === 0) continue;
    mapping.drop(role);
    problems.push({
      code: 'foreign-column',
      where: table.head,
      message: `The column “${table.columns[column]}” is not read as “${role}”, because none of its cells is one of ${WORDS[role].join(', ')}.`,
      severity: 'warning',
    });
  }
}
