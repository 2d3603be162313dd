/** How much of a brief is read, so that no file can make a page hang; what is over a limit is said, never dropped in silence. */
import type { Problem } from './problems.js';

/** Longest single text that is kept, in UTF-16 units; a longer one is no text for a card. */
export const MAX_TEXT = 20_000;

/** Most rows of a table, events or places of a brief; the first ones are kept. */
export const MAX_ROWS = 200_000;

/** Most columns of a table; the first ones are read. */
export const MAX_COLUMNS = 500;

/** Most problems that are told one by one. */
export const MAX_PROBLEMS = 1000;

/** Longest sentence about a problem: what it quotes may be a whole book. */
const MAX_MESSAGE = 800;

/** Beginning and end are kept: what is wrong, and how to mend it. */
function shortened(problem: Problem): Problem {
  const { message, where } = problem;
  const cut = (text: string): string =>
    text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE / 2)} … ${text.slice(-MAX_MESSAGE / 2)}` : text;
  return cut(message) === message && cut(where) === where
    ? problem
    : { ...problem, message: cut(message), where: cut(where) };
}

/** The first problems, none longer than a reader reads, and one line about the others. */
export function limitProblems(all: readonly Problem[]): readonly Problem[] {
  const problems = all.slice(0, MAX_PROBLEMS).map(shortened).concat(all.slice(MAX_PROBLEMS));
  if (problems.length <= MAX_PROBLEMS) return problems;
  const others = new Map<string, number>();
  for (const { code } of problems.slice(MAX_PROBLEMS)) others.set(code, (others.get(code) ?? 0) + 1);
  const list = [...others].map(([code, count]) => `${code} (${count})`).join(', ');
  const message = `There are ${problems.length - MAX_PROBLEMS} more problems like these: ${list}. Mend the ones listed and read the file again.`;
  return [...problems.slice(0, MAX_PROBLEMS), { code: 'more-problems', where: '', message }];
}
