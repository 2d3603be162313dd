/** The dates of a table: how each of its columns writes them, and what the cells of a row come to. */
import { parseDate } from '../model/dates.js';
import { found } from '../model/problems.js';
import { eachRow, within } from '../model/steps.js';
import { tellNoDate, tellOrder } from './date-faults.js';
import { orderOf, weigh, type OrderEvidence } from './date-order.js';
import type { RowReader } from './row-reader.js';
import { readTypedDate, saysNoDate, type DateOrder, type TypedDate } from './typed-dates.js';

const ROLES = ['date', 'from', 'to'] as const;

export class DateColumns {
  readonly #orders = new Map<number, DateOrder>();
  readonly #evidence = new Map<number, OrderEvidence>();
  readonly #told = new Set<string>();

  readonly #reader: RowReader;

  constructor(reader: RowReader) {
    this.#reader = reader;
  }

  /** Looks through the columns before the first row is read. */
  *decide(rows: readonly number[]): Generator<number, void, undefined> {
    for (const [nth, role] of ROLES.entries()) {
      const column = this.#reader.mapping.roles.get(role);
      if (column === undefined || this.#orders.has(column)) continue;
      const evidence: OrderEvidence = { seen: false, eithers: 0, firsts: 0 };
      const weighing = eachRow(rows, (row) => {
        const cell = this.#reader.table.cell(row, column);
        if (typeof cell === 'string') weigh(evidence, cell, row);
      });
      yield* within(weighing, nth / ROLES.length, (nth + 1) / ROLES.length);
      this.#orders.set(column, orderOf(evidence));
      this.#evidence.set(column, evidence);
      if (evidence.seen) tellOrder(this.#reader, column, evidence);
    }
  }

  /** @returns EDTF, or undefined for an undated row. */
  of(): string | undefined {
    const { roles } = this.#reader.mapping;
    const date = this.#cell(roles.get('date'));
    if (date) return date.edtf;
    const from = this.#cell(roles.get('from'));
    const to = this.#cell(roles.get('to'));
    if (!from || !to || from.edtf === to.edtf) return (from ?? to)?.edtf;
    const edtf = `${from.edtf.split('/')[0]}/${to.edtf.split('/').at(-1)}`;
    if (parseDate(edtf)) return edtf;
    this.#reader.report(
      'date',
      roles.get('to'),
      `The row ends (${to.edtf}) before it begins (${from.edtf}). It is kept as undated; swap the two.`,
    );
    return undefined;
  }

  #cell(column: number | undefined): TypedDate | null {
    const reader = this.#reader;
    const text = reader.text(column);
    if (column === undefined || text === undefined || saysNoDate(text)) return null;
    const order = this.#orders.get(column) ?? 'day-first';
    const date = readTypedDate(text, order);
    if (!date) {
      tellNoDate(reader, column, text, order, this.#evidence.get(column));
    } else if (date.counted && !this.#told.has(`${column} ${date.counted}`)) {
      this.#told.add(`${column} ${date.counted}`);
      const as =
        date.counted === 'excel' ? 'days as Excel counts them' : 'seconds or milliseconds since 1970';
      reader.report(
        'date-number',
        column,
        `Numbers of this column are read as ${as}: ${found(text)} as ${date.edtf}.`,
        'note',
      );
    }
    return date;
  }
}
