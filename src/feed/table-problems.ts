/** Takes a table through the parser of briefs, and leads what that finds back to rows and columns. */
import { limitProblems } from '../model/limits.js';
import { parseSteps, type ParsedBrief } from '../model/parse-brief.js';
import type { Problem } from '../model/problems.js';
import { within, type Steps } from '../model/steps.js';
import { readWhere } from '../model/where.js';
import { tableBrief, type TableBrief } from './table-brief.js';
import type { Table } from './table.js';
import type { TableRoot } from './value-kind.js';

/** From a pointer into the brief that was made of a table to the row and column of the table. */
function whereIn(table: Table, made: TableBrief, where: string): string {
  const place = readWhere(where);
  if (place.kind !== 'pointer') return where;
  const [list, index, member, ...rest] = place.steps;
  const at = Number(index);
  if (list === 'features' && index !== undefined) {
    const row = made.featureRows[at] ?? 0;
    // GeoJSON keeps its geometries where they were.
    if (member === 'geometry' && table.geometry) return [table.where(row), member, ...rest].join('/');
    return table.where(
      row,
      member === 'geometry' ? (made.column('lat') ?? made.column('latLon')) : made.column('place'),
    );
  }
  if (list === 'events' && index !== undefined)
    return table.where(made.eventRows[at] ?? 0, member === undefined ? undefined : made.column(member));
  return where === '/crs' ? where : table.head;
}

/** As an editor goes through the sheet; what is said of the whole file comes first, the count of what is not told last. */
function byRow(problems: readonly Problem[]): readonly Problem[] {
  const rowOf = ({ where, code }: Problem): number => {
    if (code === 'more-problems') return Infinity;
    const place = readWhere(where);
    return place.kind === 'row' ? place.row : place.kind === 'pointer' ? Number(place.steps[1] ?? -1) : -1;
  };
  return problems
    .map((problem) => ({ problem, row: rowOf(problem) }))
    .sort((a, b) => (a.row === b.row ? 0 : a.row - b.row))
    .map(({ problem }) => problem);
}

/** @param problems what was found before, told first. */
export function* briefOfTable(table: Table, problems: Problem[], root: TableRoot): Steps<ParsedBrief> {
  const made = yield* within(tableBrief(table, problems), 0, 0.6);
  const { features, events, sources } = made;
  const parsed = yield* within(parseSteps({ ...root, features, events, sources }), 0.6, 1);
  const more = parsed.problems.map((problem) => ({ ...problem, where: whereIn(table, made, problem.where) }));
  return { brief: parsed.brief, problems: byRow(limitProblems([...problems, ...more])) };
}
