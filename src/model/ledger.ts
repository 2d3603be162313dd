/**
 * A large brief in columns: dates, kinds and links of its rows as numbers, so that a change of period or of filters
 * goes through arrays of numbers and not through a hundred thousand objects.
 */
import type { Brief, BriefEvent, Place } from './brief.js';
import type { DateSpan } from './dates.js';
import { FILTER_GROUPS, type FilterGroup } from './filters.js';
import { valuesOf } from './passing.js';
import { toWorld } from './projection.js';
import { isCounted } from './scene.js';
import { eachRow, type Steps } from './steps.js';
import { inTimeSteps } from './time-order.js';

/** For each row the numbers of some of the things of a list: those of row `i` are `items[from[i]]` to `items[from[i + 1]]`. */
export interface Links {
  readonly from: Int32Array;
  readonly items: Int32Array;
}

/** The values of one group of filters, and which of them each row has. */
export interface Column extends Links {
  readonly values: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

export interface Ledger {
  readonly brief: Brief;
  /** What is not withdrawn, in order of time. */
  readonly rows: readonly BriefEvent[];
  /** Of each row; without limits for one without date, which falls into any period. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly dated: Uint8Array;
  readonly counted: Uint8Array;
  /** Rows, headings aside, of which no place has a position. */
  readonly unplaced: Uint8Array;
  readonly rowNumbers: ReadonlyMap<string, number>;
  /** Rows that say how they hang together with others. */
  readonly related: readonly number[];
  /** Each date once, in the order of the rows; and its number for each row, -1 for one without date. */
  readonly dates: readonly DateSpan[];
  readonly dateOf: Int32Array;
  /** The rows that have each date. */
  readonly rowsOn: Links;
  readonly columns: Readonly<Record<FilterGroup, Column>>;
  /** Places that are no part of another and not withdrawn, in the brief's order. */
  readonly places: readonly Place[];
  readonly parts: readonly Place[];
  /** A place or a part by its id. */
  readonly placeOf: (id: string) => Place | undefined;
  readonly placeNumbers: ReadonlyMap<string, number>;
  /** Which places each row names, each once; and which rows each place has. */
  readonly placesOf: Links;
  readonly rowsAt: Links;
  /** Of each place, in world units; NaN without a point. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function* links(
  count: number,
  of: (row: number) => Iterable<number | undefined>,
): Generator<number, Links, undefined> {
  const from = new Int32Array(count + 1);
  const items: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const first = items.length;
    for (const item of of(row)) if (item !== undefined && items.indexOf(item, first) < 0) items.push(item);
    from[row + 1] = items.length;
    if (row % 256 === 0) yield row / count;
  }
  return { from, items: Int32Array.from(items) };
}

/** The same links from the other side; rows stay in their order. */
function* turned({ from, items }: Links, count: number): Generator<number, Links, undefined> {
  const back = new Int32Array(count + 1);
  for (const item of items) back[item + 1] = (back[item + 1] ?? 0) + 1;
  yield 0;
  for (let at = 0; at < count; at += 1) back[at + 1] = (back[at + 1] ?? 0) + (back[at] ?? 0);
  yield 0;
  const next = back.slice();
  const rows = new Int32Array(items.length);
  for (let row = 0; row + 1 < from.length; row += 1) {
    for (let at = from[row] as number; at < (from[row + 1] as number); at += 1) {
      const item = items[at] as number;
      rows[next[item] as number] = row;
      next[item] = (next[item] as number) + 1;
    }
    if (row % 1024 === 0) yield row / from.length;
  }
  return { from: back, items: rows };
}

/** One value of each row: no list is made for it. */
function* values(
  rows: readonly BriefEvent[],
  group: Exclude<FilterGroup, 'actor' | 'place'>,
): Generator<number, Column, undefined> {
  const numbers = new Map<string, number>();
  const from = new Int32Array(rows.length + 1);
  const items = new Int32Array(rows.length);
  yield* eachRow(rows, (row, at) => {
    const value = row[group];
    const number = numbers.get(value) ?? numbers.size;
    if (number === numbers.size) numbers.set(value, number);
    items[at] = number;
    from[at + 1] = at + 1;
  });
  return { from, items, numbers, values: [...numbers.keys()] };
}

/** Values of which a row may have several. */
function* column(
  rows: readonly BriefEvent[],
  group: 'actor' | 'place',
): Generator<number, Column, undefined> {
  const numbers = new Map<string, number>();
  const numberOf = (value: string): number => {
    const number = numbers.get(value) ?? numbers.size;
    if (number === numbers.size) numbers.set(value, number);
    return number;
  };
  const found = yield* links(rows.length, (row) => valuesOf(rows[row] as BriefEvent, group).map(numberOf));
  return { ...found, numbers, values: [...numbers.keys()] };
}

/** Puts a brief into columns. Nothing of it is copied but numbers. */
export function* ledgerSteps(brief: Brief): Steps<Ledger> {
  const withdrawn = new Set(brief.withdrawn);
  const rows = yield* inTimeSteps(
    withdrawn.size === 0 ? brief.events : brief.events.filter(({ id }) => !withdrawn.has(id)),
  );
  const start = new Float64Array(rows.length).fill(-Infinity);
  const end = new Float64Array(rows.length).fill(Infinity);
  const flags = (): Uint8Array => new Uint8Array(rows.length);
  const [dated, counted, unplaced] = [flags(), flags(), flags()];
  const [places, parts]: [Place[], Place[]] = [[], []];
  const placeNumbers = new Map<string, number>();
  yield* eachRow(brief.places, (place) => {
    if (withdrawn.has(place.id)) return;
    if (place.partOf) parts.push(place);
    else placeNumbers.set(place.id, places.push(place) - 1);
  });
  const partsById = new Map(parts.map((part) => [part.id, part]));
  const placeOf = (id: string): Place | undefined => {
    const number = placeNumbers.get(id);
    return number === undefined ? partsById.get(id) : places[number];
  };
  const rowNumbers = new Map<string, number>();
  const related: number[] = [];
  const dateNumbers = new Map<string, number>();
  const dates: DateSpan[] = [];
  const dateOf = new Int32Array(rows.length).fill(-1);
  yield* eachRow(rows, (row, at) => {
    rowNumbers.set(row.id, at);
    counted[at] = Number(isCounted(row));
    if (row.relations.length > 0) related.push(at);
    if (!row.date) return;
    dated[at] = 1;
    start[at] = row.date.start;
    end[at] = row.date.end;
    const number = dateNumbers.get(row.date.edtf) ?? dates.push(row.date) - 1;
    dateNumbers.set(row.date.edtf, number);
    dateOf[at] = number;
  });
  const datesOf = yield* links(rows.length, (row) => (dated[row] ? [dateOf[row]] : []));
  const rowsOn = yield* turned(datesOf, dates.length);
  const columns = {} as Record<FilterGroup, Column>;
  let parted = false;
  const placesOf = yield* links(rows.length, (row) =>
    (rows[row] as BriefEvent).places.map((id) => {
      const number = placeNumbers.get(id);
      parted ||= number === undefined;
      return number;
    }),
  );
  // Ids are looked up once more only where some are of parts, which are no places of their own.
  for (const group of FILTER_GROUPS)
    columns[group] =
      group === 'place' && !parted
        ? { ...placesOf, numbers: placeNumbers, values: places.map(({ id }) => id) }
        : group === 'actor' || group === 'place'
          ? yield* column(rows, group)
          : yield* values(rows, group);
  const isOnMap = (row: BriefEvent, at: number): boolean => {
    for (let item = placesOf.from[at] as number; item < (placesOf.from[at + 1] as number); item += 1)
      if (places[placesOf.items[item] as number]?.point) return true;
    return parted && row.places.some((id) => placeOf(id)?.point);
  };
  yield* eachRow(rows, (row, at) => {
    unplaced[at] = Number(row.kind !== 'group' && !isOnMap(row, at));
  });
  const [x, y] = [new Float64Array(places.length), new Float64Array(places.length)];
  yield* eachRow(places, ({ point }, at) => {
    const world = point ? toWorld(point) : { x: NaN, y: NaN };
    x[at] = world.x;
    y[at] = world.y;
  });
  const rowsAt = yield* turned(placesOf, places.length);
  return {
    brief,
    rows,
    start,
    end,
    dated,
    counted,
    unplaced,
    rowNumbers,
    related,
    dates,
    dateOf,
    rowsOn,
    columns,
    places,
    parts,
    placeOf,
    placeNumbers,
    placesOf,
    rowsAt,
    x,
    y,
  };
}
