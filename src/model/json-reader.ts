/** Reads untrusted JSON field by field: a wrong field becomes a problem and is left out, never an exception. */
import type { LocalizedText } from './brief.js';
import { MAX_TEXT } from './limits.js';
import { found, isObject, pointer, type Problem, type Severity } from './problems.js';
import { isRows, LaterRows, type Rows } from './rows.js';

/** A JSON object with its place in the document. */
export class JsonReader {
  /**
   * @param base pointer to the object, or to the list that it is in; called for when it is wanted.
   * @param index of the object in that list.
   */
  constructor(
    private readonly source: Readonly<Record<string, unknown>>,
    private readonly base: string | (() => string),
    private readonly problems: Problem[],
    private readonly index?: number,
  ) {}

  /** JSON pointer to the object. Made when it is asked for: most rows have no problem. */
  get where(): string {
    const base = typeof this.base === 'string' ? this.base : this.base();
    return this.index === undefined ? base : pointer(base, this.index);
  }

  report(code: string, key: string, message: string, severity?: Severity): void {
    const where = key ? pointer(this.where, key) : this.where;
    this.problems.push({ code, where, message, ...(severity && { severity }) });
  }

  /** Own members only: `__proto__` and friends are no data. */
  raw(key: string): unknown {
    return Object.hasOwn(this.source, key) ? this.source[key] : undefined;
  }

  string(key: string): string | undefined {
    const value = this.raw(key);
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return this.limited(key, value);
    this.report('not-text', key, `“${key}” is ${found(value)}; expected text in quotes. It was left out.`);
    return undefined;
  }

  flag(key: string): boolean | undefined {
    const value = this.raw(key);
    if (value === undefined || typeof value === 'boolean') return value;
    this.report('not-boolean', key, `“${key}” is ${found(value)}; expected true or false. It was left out.`);
    return undefined;
  }

  localized(key: string): LocalizedText | undefined {
    const value = this.raw(key);
    if (!isObject(value)) return this.string(key);
    const texts: Record<string, string> = {};
    for (const [lang, text] of Object.entries(value)) {
      if (typeof text === 'string' && lang !== '__proto__') texts[lang] = this.limited(key, text);
      else
        this.report(
          'not-text',
          key,
          `“${key}” in “${lang}” is ${found(text)}; expected text. It was left out.`,
        );
    }
    return Object.keys(texts).length > 0 ? texts : undefined;
  }

  /** A text out of a fixed set; anything else is reported and replaced by the fallback. */
  oneOf<T extends string, F extends T | undefined>(key: string, allowed: readonly T[], fallback: F): T | F {
    const value = this.raw(key);
    if (value === undefined || value === null) return fallback;
    const match = allowed.find((option) => option === value);
    if (match !== undefined) return match;
    const instead = fallback === undefined ? 'It was left out.' : `“${fallback}” is used instead.`;
    this.report(
      'unknown-value',
      key,
      `“${key}” is ${found(value)}; expected ${allowed.join(', ')}. ${instead}`,
    );
    return fallback;
  }

  strings(key: string): string[] {
    const list = this.list(key);
    const texts: string[] = [];
    for (let index = 0; index < list.length; index += 1) {
      const value = list[index];
      if (typeof value === 'string' && value !== '') texts.push(this.limited(key, value));
      else
        this.report(
          'not-text',
          key,
          `Entry ${index + 1} of “${key}” is ${found(value)}; expected text. It was left out.`,
        );
    }
    return texts;
  }

  list(key: string): readonly unknown[] {
    const rows = this.rows(key);
    return rows instanceof LaterRows ? [...rows] : (rows as readonly unknown[]);
  }

  /** A list that is gone through once, so that its entries need not all be there together. */
  rows(key: string): Rows {
    const value = this.raw(key);
    if (value === undefined || value === null) return [];
    if (isRows(value)) return value;
    this.report(
      'not-a-list',
      key,
      `“${key}” is ${found(value)}; expected a list in square brackets. It was left out.`,
    );
    return [];
  }

  /** The objects of a list, each with its pointer; what is no object is reported. */
  objects(key: string): JsonReader[] {
    const list = this.list(key);
    if (list.length === 0) return [];
    const entry = this.entries(key);
    return list.flatMap((value, index) => entry(value, index) ?? []);
  }

  /** Makes readers of the objects of a list; what is no object is reported. */
  entries(key: string): (value: unknown, index: number) => JsonReader | undefined {
    const base = (): string => pointer(this.where, key);
    return (value, index) => {
      if (isObject(value)) return new JsonReader(value, base, this.problems, index);
      this.problems.push({
        code: 'not-an-object',
        where: pointer(base(), index),
        message: `Entry ${index + 1} of “${key}” is ${found(value)}; expected an object in curly brackets. It was left out.`,
      });
      return undefined;
    };
  }

  /** Only reports of an object of a list: the object itself is not needed, and need not be there any more. */
  reporter(key: string, index: number): JsonReader {
    return new JsonReader({}, () => pointer(this.where, key), this.problems, index);
  }

  object(key: string): JsonReader | undefined {
    const value = this.raw(key);
    if (value === undefined || value === null) return undefined;
    if (isObject(value)) return new JsonReader(value, () => pointer(this.where, key), this.problems);
    this.report('not-an-object', key, `“${key}” is ${found(value)}; expected an object. It was left out.`);
    return undefined;
  }

  keys(): string[] {
    return Object.keys(this.source).filter((key) => key !== '__proto__');
  }

  private limited(key: string, text: string): string {
    if (text.length <= MAX_TEXT) return text;
    this.report('too-long', key, `“${key}” has ${text.length} characters; the first ${MAX_TEXT} are shown.`);
    return text.slice(0, MAX_TEXT);
  }
}
