/** Finds out what each column of a table means from what it is called. */
import {
  COLUMN_NAMES,
  IN_OTHER_NAMES,
  LOCALIZED,
  SOURCE_NAMES,
  type Role,
  type SourceField,
} from './column-names.js';

/** A column of a text in one language; `''` is the column that names none. */
export interface TextColumn {
  readonly lang: string;
  readonly column: number;
}

export type SourceColumns = Partial<Record<SourceField, number>>;

export interface Mapping {
  /** The columns by what they mean. */
  readonly roles: ReadonlyMap<Role, number>;
  readonly texts: ReadonlyMap<Role, readonly TextColumn[]>;
  /** First, second … source of a row. */
  readonly sources: readonly SourceColumns[];
  /** What each column is read as, in words; undefined: it is not read. */
  readonly uses: readonly (string | undefined)[];
  /** Reads a column no more, when its cells show that it means something else. */
  drop(role: Role): void;
}

/** ASCII alone, which most names are, needs less work. */
const PLAIN = /^[ -~]*$/;

/** Case, accents, blanks and signs do not matter in a header; ı is i and ə is e, as on other keyboards. */
export function foldName(name: string): string {
  if (PLAIN.test(name))
    return name
      .slice(0, 100)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '');
  return name
    .slice(0, 100)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ə/g, 'e')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function fold(names: string): string[] {
  return names.split('|').map(foldName);
}

const ROLES = Object.entries(COLUMN_NAMES).map(([role, names]) => [role as Role, fold(names)] as const);
const ROLE_OF = new Map(ROLES.flatMap(([role, names]) => names.map((name, at) => [name, { role, at }])));
const SOURCE_FIELD = new Map(
  Object.entries(SOURCE_NAMES).flatMap(([field, names]) =>
    fold(names).map((name, at) => [name, { field: field as SourceField, at }]),
  ),
);

/** `title_az`, `title:ru`, `title (de)`, `title az-Latn`. */
const LANGUAGE = /^(.*\S)(?:[\s_:.-]+|\s*[([])([a-z]{2,3}(?:-[a-z0-9]{2,8})?)[)\]]?$/i;

function words(header: string): string[] {
  return header
    .slice(0, 100)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldName);
}

interface Meaning {
  readonly role?: Role;
  readonly lang?: string;
  readonly source?: { readonly field: SourceField; readonly number: number };
  /** How well the name fits: smaller is better. */
  readonly at: number;
}

function meaningOf(header: string): Meaning | undefined {
  const name = foldName(header);
  const known = ROLE_OF.get(name);
  if (known) return known;
  const [digits] = /\d+/.exec(name) ?? [];
  const source = SOURCE_FIELD.get(name.replace(/\d+/, ''));
  if (source) {
    const number = Number(digits ?? 1);
    if (number >= 1 && number <= 20) return { source: { field: source.field, number }, at: source.at };
  }
  const [, base, lang] = LANGUAGE.exec(header.trim()) ?? [];
  const localized = base === undefined ? undefined : ROLE_OF.get(foldName(base));
  if (localized && lang && LOCALIZED.includes(localized.role))
    return { role: localized.role, lang: lang.toLowerCase(), at: localized.at };
  return undefined;
}

/** How many columns of a header row are understood: tells header rows from others. */
export function understood(headers: readonly string[]): number {
  return new Set(headers.filter((header) => meaningOf(header)).map(foldName)).size;
}

/** `date` in `Flight Date`, where no column has a name of its own for it; the better word wins, and no even match. */
function inOtherNames(headers: readonly string[], taken: ReadonlySet<number>, role: Role): number | null {
  const names = fold(COLUMN_NAMES[role]).filter((name) => name.length > 2);
  for (const name of names) {
    const fitting = headers.flatMap((header, column) =>
      !taken.has(column) && words(header).includes(name) ? [column] : [],
    );
    if (fitting.length > 0) return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
  return null;
}

/** @param headers as the file has them. */
export function mapColumns(headers: readonly string[]): Mapping {
  const best = new Map<string, { column: number; meaning: Meaning }>();
  headers.forEach((header, column) => {
    const meaning = meaningOf(header);
    if (!meaning) return;
    const { role, lang = '', source, at } = meaning;
    const key = source ? `source ${source.number} ${source.field}` : `${role} ${lang}`;
    const rival = best.get(key);
    if (!rival || at < rival.meaning.at) best.set(key, { column, meaning });
  });
  const roles = new Map<Role, number>();
  const texts = new Map<Role, TextColumn[]>();
  const sources: SourceColumns[] = [];
  const uses: (string | undefined)[] = headers.map(() => undefined);
  for (const { column, meaning } of best.values()) {
    const { role, lang = '', source } = meaning;
    if (source) {
      (sources[source.number - 1] ??= {})[source.field] = column;
      uses[column] = `source ${source.number} ${source.field}`;
    } else if (role) {
      if (LOCALIZED.includes(role)) texts.set(role, [...(texts.get(role) ?? []), { lang, column }]);
      if (lang === '' || !roles.has(role)) roles.set(role, column);
      uses[column] = lang ? `${role} (${lang})` : role;
    }
  }
  const taken = new Set(uses.flatMap((use, column) => (use === undefined ? [] : [column])));
  for (const role of IN_OTHER_NAMES) {
    if (roles.has(role) || (role === 'date' && roles.has('from'))) continue;
    const column = inOtherNames(headers, taken, role);
    if (column === null) continue;
    roles.set(role, column);
    taken.add(column);
    uses[column] = role;
  }
  return {
    roles,
    texts: settleName(roles, texts, uses),
    sources: sources.filter(Boolean),
    uses,
    drop: (role) => {
      const column = roles.get(role);
      if (column !== undefined) uses[column] = undefined;
      roles.delete(role);
    },
  };
}

/** A column that is only called “name” names the place where there is a title, and the event where there is none. */
function settleName(
  roles: Map<Role, number>,
  texts: ReadonlyMap<Role, readonly TextColumn[]>,
  uses: (string | undefined)[],
): ReadonlyMap<Role, readonly TextColumn[]> {
  const named = texts.get('name');
  if (!named) return texts;
  const settled = new Map(texts);
  const meant = (['title', 'place'] as const).filter((role) => !texts.has(role));
  const column = roles.get('name');
  for (const role of meant) {
    settled.set(role, named);
    if (column !== undefined) roles.set(role, column);
  }
  for (const { lang, column: at } of named)
    uses[at] = meant.length === 0 ? undefined : meant.join(' and ') + (lang && ` (${lang})`);
  return settled;
}
