/** The command `check`: what is wrong with files, as sentences with their places, before a reader sees it. */
import type { Brief } from '../model/brief.js';
import { isObject, type Problem, type Severity } from '../model/problems.js';
import { readWhere } from '../model/where.js';
import { readBriefFile, type ReadFile } from './files.js';
import { misspeltMembers } from './foreign-members.js';
import { jsonLines } from './json-lines.js';
import { painter, write, type Colour, type Streams } from './streams.js';
import { readArguments, UsageError } from './usage.js';

interface ToldProblem {
  readonly severity: Severity;
  readonly code: string;
  readonly where: string;
  /** Line of a JSON file, from 1. */
  readonly line?: number;
  readonly message: string;
}

/** What `--json` prints of each file. */
interface Report {
  readonly file: string;
  /** False: no brief can be made of it. */
  readonly readable: boolean;
  /** Rows of the file, those among them that are on the map, and those without a date. */
  readonly rows: number;
  readonly onMap: number;
  readonly undated: number;
  readonly problems: readonly ToldProblem[];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Rows that the file has, those that could not be kept included. */
function rowsOf(json: unknown, brief: Brief, problems: readonly Problem[]): number {
  const lists = isObject(json) ? [json['events'], json['features']] : [json];
  const list = lists.find((value): value is unknown[] => Array.isArray(value));
  if (list) return list.length;
  const leftOut = problems.filter(({ code }) => code === 'no-title').map(({ where }) => readWhere(where));
  return brief.events.length + new Set(leftOut.map((at) => (at.kind === 'row' ? at.row : 0))).size;
}

function onMap({ events, places }: Brief): number {
  const located = new Set(places.flatMap(({ id, point }) => (point ? [id] : [])));
  return events.filter((event) => event.places.some((id) => located.has(id))).length;
}

function reportOf({ name, text, brief, problems }: ReadFile): Report {
  const json = jsonOf(text);
  const lineOf = json === undefined ? null : jsonLines(text);
  const told = [...problems, ...misspeltMembers(json)].map((problem): ToldProblem => {
    const { code, where, message, severity = 'error' } = problem;
    const place = readWhere(where);
    const line = lineOf && place.kind === 'pointer' && where !== '' ? lineOf(place.steps) : undefined;
    return { severity, code, where, ...(line !== undefined && { line }), message };
  });
  return {
    file: name,
    readable: brief !== null,
    rows: brief ? rowsOf(json, brief, problems) : 0,
    onMap: brief ? onMap(brief) : 0,
    undated: brief ? brief.events.filter(({ date }) => date === null).length : 0,
    problems: told,
  };
}

const COLOURS: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', note: 'grey' };

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

function count({ problems }: Report, severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

function lines(report: Report, paint: ReturnType<typeof painter>): string[] {
  const { file, rows } = report;
  const told = report.problems.map(({ severity, where, line, message }) => {
    const place = line === undefined ? (where ? `${file}: ${where}` : file) : `${file}:${line}`;
    const pointer = line === undefined ? '' : ` ${paint('grey', `(${where})`)}`;
    return `${place}: ${paint(COLOURS[severity], severity)}: ${message}${pointer}`;
  });
  const [errors, warnings] = [count(report, 'error'), count(report, 'warning')];
  const found = [
    counted(errors, 'problem', 'problems'),
    ...(warnings > 0 ? [counted(warnings, 'warning', 'warnings')] : []),
  ].join(', ');
  const sum = report.readable
    ? `${counted(rows, 'row', 'rows')}, ${report.onMap} on the map, ${found}`
    : `no brief, ${found}`;
  return [...told, `${file}: ${paint(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green', sum)}`];
}

/** @returns the exit code: 0 clean, 1 something to mend, 2 a file could not be read. */
export async function check(args: readonly string[], streams: Streams): Promise<number> {
  const given = readArguments('check', args, {
    json: { type: 'boolean' },
    strict: { type: 'boolean' },
  });
  if (given.files.length === 0)
    throw new UsageError('“check” needs a file. Write: caucasus-map check events.csv');
  const paint = painter(streams.out, streams.env);
  const reports: Report[] = [];
  for (const path of given.files) {
    // A file that is not there keeps nobody from hearing about the others.
    const report = await readBriefFile(path, streams).then(reportOf, (error: unknown): Report => {
      if (!(error instanceof UsageError)) throw error;
      const problem: ToldProblem = { severity: 'error', code: 'file', where: '', message: error.message };
      return { file: path, readable: false, rows: 0, onMap: 0, undated: 0, problems: [problem] };
    });
    reports.push(report);
    if (!given.flag('json')) await write(streams.out, `${lines(report, paint).join('\n')}\n`);
  }
  if (given.flag('json')) await write(streams.out, `${JSON.stringify({ files: reports }, null, 2)}\n`);
  if (reports.some(({ readable }) => !readable)) return 2;
  const counts = given.flag('strict') ? (['error', 'warning'] as const) : (['error'] as const);
  return reports.some((report) => counts.some((severity) => count(report, severity) > 0)) ? 1 : 0;
}
