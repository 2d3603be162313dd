/** The sources of the rows of a table: told beside each row, kept once. */
import { SOURCE_KINDS } from '../model/brief.js';
import { safeUrl } from '../model/parse-event.js';
import { found } from '../model/problems.js';
import { foldName, type SourceColumns } from './columns.js';
import type { RowReader } from './row-reader.js';
import { readTypedDate } from './typed-dates.js';

type RawSource = Readonly<Record<string, string>>;

export class SourceRegister {
  /** As the `sources` of a brief. */
  readonly sources: Record<string, RawSource> = {};
  readonly #ids = new Map<string, string>();
  readonly #reader: RowReader;

  constructor(reader: RowReader) {
    this.#reader = reader;
  }

  /** The ids of the sources of the row. */
  of(): string[] {
    return [...new Set(this.#reader.mapping.sources.flatMap((columns) => this.#read(columns)))];
  }

  #read(columns: SourceColumns): string[] {
    const reader = this.#reader;
    // `",ci,"` is how some feeds write a list of one.
    const names = (reader.text(columns.name) ?? '')
      .split(/[;|\n]/)
      .map((name) => name.replace(/^[\s,]+|[\s,]+$/g, ''))
      .filter((name) => name !== '');
    const urls = (reader.text(columns.url) ?? '').split(/\s+/).filter((url) => url !== '');
    const kind = this.#kind(columns.kind);
    const date = reader.text(columns.date);
    const title = reader.text(columns.title);
    const count = Math.max(names.length, urls.length);
    return Array.from({ length: count }, (_, at) => {
      const name = names[at] ?? '';
      const written = urls[at] ?? (/^https?:\/\/\S+$/i.test(name) ? name : undefined);
      const url = written === undefined ? undefined : this.#url(written, columns.url ?? columns.name);
      const publisher = name && name !== written ? name : url ? hostOf(url) : (written ?? name);
      return this.#keep({
        publisher,
        ...(url && { url }),
        ...(kind && { kind }),
        ...(date && { date: readTypedDate(date, 'day-first')?.edtf ?? date }),
        ...(title && { title }),
      });
    });
  }

  #keep(source: RawSource): string {
    const key = JSON.stringify(source);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `source-${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.sources[id] = source;
    return id;
  }

  #url(written: string, column: number | undefined): string | undefined {
    const url = safeUrl(written);
    if (url === undefined)
      this.#reader.report(
        'unsafe-url',
        column,
        `${found(written)} is not a web or mail address; ${meantBy(written)}. The source is named without a link.`,
      );
    return url;
  }

  #kind(column: number | undefined): string | undefined {
    const text = this.#reader.text(column);
    if (text === undefined) return undefined;
    const kind = SOURCE_KINDS.find((known) => foldName(known) === foldName(text));
    if (!kind)
      this.#reader.report(
        'unknown-value',
        column,
        `${found(text)} is no kind of source; expected ${SOURCE_KINDS.join(', ')}. It was left out.`,
      );
    return kind;
  }
}

/** What to write instead of an address whose beginning was forgotten or mistyped. */
function meantBy(written: string): string {
  if (/^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/.test(written)) return `write “mailto:${written}”`;
  const rest = written.slice(0, 300).replace(/^(?:https?)?[:;]?[\\/]{0,3}/i, '');
  const host = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i;
  return host.test(rest) && safeUrl(`https://${rest}`)
    ? `write “https://${rest}”`
    : 'expected one that begins with https://';
}

function hostOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return (hostname || pathname).replace(/^www\./, '');
}
