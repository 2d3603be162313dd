/** The places of the rows of a table: rows that name the same place at the same spot share one. */
import { found } from '../model/problems.js';
import { foldName } from './columns.js';
import { idOf, type IdRegister } from './ids.js';
import type { RowPosition } from './position-columns.js';
import { oneOf, type RawText, type RowReader } from './row-reader.js';

interface RawPlace {
  id: string;
  name: RawText;
  geometry: unknown;
  featured: boolean;
  /** The row that names it first. */
  readonly row: number;
  /** How many rows are there. */
  rows: number;
  readonly position: RowPosition | null | undefined;
  readonly named: boolean;
}

/** What a row says of its place. */
export interface RowPlace {
  readonly row: number;
  readonly id: string | undefined;
  readonly name: RawText | undefined;
  /** What it is called when it has no name: the title of the event. */
  readonly title: RawText;
  /** GeoJSON geometry, if the row has one. */
  readonly geometry: unknown;
  readonly position: RowPosition | null | undefined;
  readonly featured: boolean;
}

/** Degrees apart that rounding and two looks at a map may make: about two kilometres. */
const NEAR = 0.02;

function nearby(one: RawPlace['position'], other: RawPlace['position']): boolean {
  return !!one && !!other && Math.hypot(one[0] - other[0], one[1] - other[1]) < NEAR;
}

function spotText({ position }: RawPlace): string {
  return position ? `${position[1]}, ${position[0]}` : 'no spot';
}

/** What is left of a name when case and accents do not matter; a long one, or one of signs alone, stays as it is. */
function sameName(name: string): string {
  return (name.length <= 100 && foldName(name)) || name;
}

export class PlaceRegister {
  readonly places: RawPlace[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byName = new Map<string, number[]>();

  readonly #reader: RowReader;
  readonly #ids: IdRegister;

  constructor(reader: RowReader, ids: IdRegister) {
    this.#reader = reader;
    this.#ids = ids;
  }

  /** The place of a row that says where it is. */
  located(place: RowPlace): number {
    const { position, geometry, id, row } = place;
    // Lines and areas are a row's own, since comparing them would cost more than it is worth.
    const spot = position ? position.map((degrees) => degrees.toFixed(5)).join() : `row ${row}`;
    const name = sameName(oneOf(place.name));
    const shape = position ? { type: 'Point', coordinates: [...position] } : geometry;
    return this.#get(id === undefined ? `${name} ${spot}` : `#${idOf(id)}`, place, shape);
  }

  /** The place of a row that only names it; known from other rows, or without a spot on the map. */
  named(place: RowPlace, name: string): number | null {
    const { id, row } = place;
    this.#reader.row = row;
    const known = id === undefined ? this.#byName.get(sameName(name)) : undefined;
    const byId = id === undefined ? undefined : this.#byKey.get(`#${idOf(id)}`);
    const column = this.#reader.mapping.roles.get(id === undefined ? 'place' : 'placeId');
    if (byId !== undefined) return this.#count(byId);
    if (known?.[0] !== undefined) {
      if (known.length > 1) {
        const [first = '', second = ''] = known.map((at) => this.#standing(at));
        this.#reader.report(
          'ambiguous-place',
          column,
          `“${name}” stands at ${known.length} different spots in this file: at ${first}, at ${second}${known.length > 2 ? ' …' : ''}. The row was put at the first; give it coordinates of its own.`,
          'warning',
        );
      }
      return this.#count(known[0]);
    }
    if (name === '' && id === undefined) return null;
    // Where the row has a position that is none, that is what there is to mend.
    if (place.position !== null)
      this.#reader.report(
        'unknown-place',
        column,
        `No row says where “${name || id}” is. The row is in the list and not on the map; add its latitude and longitude.`,
        'warning',
      );
    return this.#get(
      id === undefined ? `${sameName(name)} ` : `#${idOf(id)}`,
      { ...place, name: name || id },
      null,
    );
  }

  /** Tells once of spots so near each other that one place was probably written down twice. */
  tellNearNamesakes(): void {
    const near = [...this.#byName.values()].flatMap((list) => {
      const [first, ...others] = list.flatMap((at) => this.places[at] ?? []);
      const other = first && others.find((place) => nearby(first.position, place.position));
      return first && other ? [{ first, other }] : [];
    });
    const [example] = near;
    if (!example) return;
    const { first, other } = example;
    const { table, mapping } = this.#reader;
    this.#reader.row = other.row;
    this.#reader.report(
      'near-namesakes',
      mapping.roles.get('place'),
      `${found(oneOf(other.name))} stands at ${spotText(other)} here and at ${spotText(first)} in ${table.where(first.row)}, so it is two places on the map${near.length > 1 ? `; so it is with ${near.length} names` : ''}. If one place is meant, write the same numbers in all its rows.`,
      'note',
    );
  }

  /** Where a place stands, and which row says so first. */
  #standing(at: number): string {
    const place = this.places[at];
    return place ? `${spotText(place)} in ${this.#reader.table.where(place.row)}` : '';
  }

  #count(at: number): number {
    const place = this.places[at];
    if (place) place.rows += 1;
    return at;
  }

  #get(key: string, { row, id, name, title, position, featured }: RowPlace, geometry: unknown): number {
    const known = this.#byKey.get(key);
    const place = known === undefined ? undefined : this.places[known];
    if (known !== undefined && place) {
      place.featured ||= featured;
      place.geometry ??= geometry;
      if (!place.named) place.name = position ? `${position[1]}, ${position[0]}` : place.name;
      return this.#count(known);
    }
    const at = this.places.length;
    this.#byKey.set(key, at);
    const given = this.#ids.give(idOf(id ?? (oneOf(name) || oneOf(title))));
    this.places.push({
      id: given,
      name: name ?? title,
      geometry,
      featured,
      row,
      rows: 1,
      position,
      named: name !== undefined,
    });
    for (const text of typeof name === 'string' ? [name] : Object.values(name ?? {})) {
      const folded = sameName(text);
      const namesakes = this.#byName.get(folded);
      if (namesakes) namesakes.push(at);
      else this.#byName.set(folded, [at]);
    }
    return at;
  }
}
