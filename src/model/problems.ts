/** What is wrong with a brief or a request, as sentences for the person who can mend it. */

/** `error`: something was left out; `warning`: all is shown, look whether it is meant so; `note`: how the file was read. */
export type Severity = 'error' | 'warning' | 'note';

export interface Problem {
  /** Short, stable name of the kind of problem. */
  readonly code: string;
  /**
   * JSON pointer (RFC 6901) into the document, `row 7, column date` of a table, or the attribute in question (`@place`);
   * `readWhere` reads it.
   */
  readonly where: string;
  /** Absent: `error`. */
  readonly severity?: Severity;
  /** What was found, what was expected, and how to mend it. */
  readonly message: string;
}

/** One step of a JSON pointer, escaped as RFC 6901 says. */
export function pointer(base: string, key: string | number): string {
  return `${base}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Names a found value briefly enough for a sentence. */
export function found(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = String(value);
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}

/** A JSON object, as opposed to a list, null or a plain value. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
