/** Reads the cells of one row at a time as text, lists, flags and texts in languages, and says what is none. */
import { found, isObject, type Problem, type Severity } from '../model/problems.js';
import type { Role } from './column-names.js';
import type { Mapping } from './columns.js';
import type { Table } from './table.js';

export type RawText = string | Record<string, string>;

const YES = new Set('yes|y|true|1|x|+|✓|да|ja|oui|evet|bəli|hə|այո|კი|დიახ|ki'.split('|'));
const NO = new Set('no|n|false|0|-|нет|nein|non|hayır|xeyr|yox|ոչ|არა'.split('|'));

export class RowReader {
  row = 0;

  constructor(
    readonly table: Table,
    readonly mapping: Mapping,
    readonly problems: Problem[],
  ) {}

  /** @param column undefined: the row as a whole. */
  report(code: string, column: number | undefined, message: string, severity?: Severity): void {
    const where = this.table.where(this.row, column);
    this.problems.push({ code, where, message, ...(severity && { severity }) });
  }

  raw(column: number | undefined): unknown {
    return column === undefined ? undefined : this.table.cell(this.row, column);
  }

  /** What a cell says, without blanks around it; undefined when it says nothing. */
  text(column: number | undefined): string | undefined {
    const value = this.raw(column);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value.trim() || undefined;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    this.report(
      'not-text',
      column,
      `The value is ${found(value)}; expected text or a number. It was left out.`,
    );
    return undefined;
  }

  of(role: Role): string | undefined {
    return this.text(this.mapping.roles.get(role));
  }

  /** A text in the languages that have a column of it, or that the cell itself holds. */
  localized(role: Role): RawText | undefined {
    const columns = this.mapping.texts.get(role) ?? [];
    const [only] = columns;
    if (columns.length === 1 && only?.lang === '') {
      const value = this.raw(only.column);
      if (!isObject(value)) return this.text(only.column);
      const texts = Object.entries(value).filter(
        ([lang, text]) => lang !== '__proto__' && typeof text === 'string',
      );
      if (texts.length > 0) return Object.fromEntries(texts) as Record<string, string>;
      return this.text(only.column);
    }
    const texts: Record<string, string> = {};
    for (const { lang, column } of columns) {
      const text = this.text(column);
      if (text !== undefined) texts[lang || 'en'] = text;
    }
    return Object.keys(texts).length > 0 ? texts : undefined;
  }

  /** Names parted by semicolons, bars or line breaks; commas stand inside names. */
  list(role: Role): string[] {
    const column = this.mapping.roles.get(role);
    if (column === undefined) return [];
    const value = this.raw(column);
    if (Array.isArray(value)) return value.filter((item) => typeof item === 'string' && item !== '');
    return (this.text(column) ?? '')
      .split(/[;|\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  }

  flag(role: Role): boolean {
    const text = this.of(role)?.toLowerCase();
    if (text === undefined || NO.has(text)) return false;
    if (YES.has(text)) return true;
    this.report(
      'not-boolean',
      this.mapping.roles.get(role),
      `${found(text)} is neither yes nor no. It was read as no.`,
    );
    return false;
  }
}

/** One language of a text: English, the one without a language, or any. */
export function oneOf(text: RawText | undefined): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text['en'] ?? Object.values(text)[0] ?? '';
}
