/** Makes the JSON of a brief from a table, and remembers which row and column each part of it came from. */
import { MAX_ROWS } from '../model/limits.js';
import type { Problem } from '../model/problems.js';
import { found } from '../model/problems.js';
import { eachRow, within, type Steps } from '../model/steps.js';
import type { Role } from './column-names.js';
import { mapColumns } from './columns.js';
import { DateColumns } from './date-columns.js';
import { idOf, IdRegister } from './ids.js';
import { mappingProblem, titleColumn } from './mapping-problem.js';
import { PlaceRegister, type RowPlace } from './place-register.js';
import { hasPositions, positionOf } from './position-columns.js';
import { oneOf, RowReader } from './row-reader.js';
import { dropForeign, readWords } from './set-words.js';
import { SourceRegister } from './source-columns.js';
import type { Table } from './table.js';

export interface TableBrief {
  readonly features: readonly object[];
  readonly events: readonly object[];
  readonly sources: Readonly<Record<string, object>>;
  /** The row of each feature and each event. */
  readonly featureRows: readonly number[];
  readonly eventRows: readonly number[];
  /** The column that a member of an event was read from. */
  column(member: string): number | undefined;
}

type RawEvent = { id: string; places: string[] } & Record<string, unknown>;

interface Waiting {
  readonly event: RawEvent;
  readonly place: RowPlace;
  readonly names: readonly string[];
}

class TableReader {
  readonly events: RawEvent[] = [];
  readonly eventRows: number[] = [];
  readonly ids = new IdRegister();
  readonly reader: RowReader;
  readonly places: PlaceRegister;
  readonly sources: SourceRegister;
  readonly dates: DateColumns;
  /** Which of the texts of the row is its title, when no column is called so. */
  title: number | undefined;

  readonly #explicit = new Map<number, string>();
  /** Events with the places that other rows may locate. */
  readonly waiting: Waiting[] = [];

  constructor(table: Table, problems: Problem[]) {
    this.reader = new RowReader(table, mapColumns(table.columns), problems);
    this.places = new PlaceRegister(this.reader, this.ids);
    this.sources = new SourceRegister(this.reader);
    this.dates = new DateColumns(this.reader);
  }

  /** Ids that the file gives come before those that are made of titles. */
  takeId(row: number): void {
    this.reader.row = row;
    const column = this.reader.mapping.roles.get('id');
    const text = this.reader.text(column) ?? this.#ownId(row);
    if (text === undefined) return;
    const id = idOf(text);
    const given = this.ids.give(id);
    this.#explicit.set(row, given);
    if (given !== id)
      this.reader.report(
        'duplicate-id',
        column,
        `The id ${found(text)} is used before, or stands for a view of the map. This row has “${given}” instead; give it an id of its own.`,
      );
  }

  #ownId(row: number): string | undefined {
    const id = this.reader.table.id?.(row);
    return typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : undefined;
  }

  read(row: number): void {
    const { reader } = this;
    reader.row = row;
    const name = reader.localized('place');
    const own = reader.localized('title') ?? reader.text(this.title);
    const title = own ?? name;
    if (title === undefined) {
      const column = reader.mapping.roles.get('title') ?? this.title;
      reader.report(
        'no-title',
        reader.raw(column) === undefined ? undefined : column,
        'The row has no title, so there is nothing to show. It was left out; write what happened.',
      );
      return;
    }
    if (own === undefined) this.#tellNoTitle(oneOf(name));
    const date = this.dates.of();
    const event: RawEvent = { id: '', title, places: [] };
    if (date !== undefined) event['date'] = date;
    for (const role of ['text', 'dateText', 'attribution', 'note'] as const) {
      const text = reader.localized(role);
      if (text !== undefined) event[role] = text;
    }
    Object.assign(event, readWords(reader));
    if (reader.mapping.roles.has('actors')) event['actors'] = reader.list('actors');
    if (reader.mapping.sources.length > 0) event['sources'] = this.sources.of();
    const follows = reader.list('follows').map((target) => ({ type: 'follows', target: idOf(target) }));
    const wholes = reader.list('partOf').map((target) => ({ type: 'part-of', target: idOf(target) }));
    if (follows.length + wholes.length > 0) event['relations'] = [...follows, ...wholes];
    // The place first: its id is its name, and that of the event has more to be told apart by.
    this.#place(event, row, title, name);
    event.id = this.#idFor(row, oneOf(title), date);
    this.events.push(event);
    this.eventRows.push(row);
  }

  /** In GeoJSON a feature is often nothing but its place; in a table an empty title was forgotten. */
  #tellNoTitle(name: string): void {
    const { mapping, table } = this.reader;
    if (table.geometry || !mapping.texts.has('title')) return;
    this.reader.report(
      'place-as-title',
      mapping.roles.get('title'),
      `The row has no title, so its place, ${found(name)}, stands for it. Write what happened.`,
      'warning',
    );
  }

  #idFor(row: number, title: string, date: string | undefined): string {
    const explicit = this.#explicit.get(row);
    if (explicit !== undefined) return explicit;
    const id = idOf(title);
    const day = date?.split(/[/T]/)[0];
    return this.ids.give(this.ids.has(id) && day !== undefined ? `${id}-${day}` : id);
  }

  #place(event: RawEvent, row: number, title: RowPlace['title'], name: RowPlace['name']): void {
    const { reader } = this;
    const geometry = reader.table.geometry?.(row) ?? null;
    const place: RowPlace = {
      row,
      id: reader.of('placeId'),
      name,
      title,
      featured: reader.flag('featured'),
      ...spotOf(geometry),
    };
    // The cells speak where there is no geometry.
    const position = geometry === null ? positionOf(reader) : place.position;
    if (geometry !== null || position) {
      const at = this.places.located({ ...place, position });
      event.places.push(this.places.places[at]?.id ?? '');
      return;
    }
    const names = typeof name === 'string' ? name.split(/[;|\n]/).map((one) => one.trim()) : [oneOf(name)];
    this.waiting.push({ event, place: { ...place, position }, names: names.filter((one) => one !== '') });
  }

  /** Puts rows that only name their place where other rows say it is. */
  settle({ event, place, names }: Waiting): void {
    for (const name of names.length > 0 ? names : ['']) {
      const at = this.places.named(names.length > 1 ? { ...place, name } : place, name);
      const id = at === null ? undefined : this.places.places[at]?.id;
      if (id !== undefined && !event.places.includes(id)) event.places.push(id);
    }
    this.reader.row = place.row;
    if (event.places.length === 0 && place.position === undefined && hasPositions(this.reader))
      this.reader.report(
        'no-place',
        undefined,
        'The row says nowhere where it happened. It is in the list and not on the map; add a place, or latitude and longitude.',
        'warning',
      );
  }
}

/** The position of a plain point, so that rows at the same one share their place. */
function spotOf(geometry: unknown): Pick<RowPlace, 'geometry' | 'position'> {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Point' || !Array.isArray(coordinates)) return { geometry, position: undefined };
  const [lon, lat] = coordinates as unknown[];
  const good =
    typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return { geometry, position: good ? [lon, lat] : undefined };
}

/** @param problems gets what is wrong with rows and columns, and how the columns were read. */
export function* tableBrief(table: Table, problems: Problem[]): Steps<TableBrief> {
  const tables = new TableReader(table, problems);
  const { reader } = tables;
  const rows = Array.from({ length: Math.min(table.length, MAX_ROWS) }, (_, row) => row);
  yield* within(dropForeign(reader, rows), 0, 0.1);
  tables.title = titleColumn(table, reader.mapping, rows);
  problems.push(...mappingProblem(table, reader.mapping, tables.title, hasPositions(reader)));
  yield* within(tables.dates.decide(rows), 0.1, 0.2);
  yield* within(
    eachRow(rows, (row) => tables.takeId(row)),
    0.2,
    0.3,
  );
  yield* within(
    eachRow(rows, (row) => tables.read(row)),
    0.3,
    0.8,
  );
  yield* within(
    eachRow(tables.waiting, (one) => tables.settle(one)),
    0.8,
    0.9,
  );
  tables.places.tellNearNamesakes();
  const { places } = tables.places;
  const features: object[] = [];
  yield* within(
    eachRow(places, ({ id, name, geometry, featured }) =>
      features.push({ type: 'Feature', id, geometry, properties: { name, featured } }),
    ),
    0.9,
    1,
  );
  return {
    features,
    events: tables.events,
    sources: tables.sources.sources,
    featureRows: places.map(({ row }) => row),
    eventRows: tables.eventRows,
    column: (member) => {
      const role = member === 'places' ? 'place' : member === 'relations' ? 'follows' : member;
      return reader.mapping.roles.get(role as Role);
    },
  };
}
