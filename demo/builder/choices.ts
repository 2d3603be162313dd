/** What the editor has chosen: one immutable value, and the query of the page's address that holds it. */
import { parseDate } from '../../src/model/dates.js';
import type { Attributes, AttributeName } from '../../src/embed/attributes.js';
import type { EmbedOptions } from '../../src/embed/embed-options.js';

/** Every choice with what it is before anybody has chosen; a choice like that stays out of the address. */
const AT_FIRST = {
  view: 'caucasus',
  place: '',
  event: '',
  from: '',
  to: '',
  layout: 'map',
  theme: '',
  lang: '',
  loading: '',
  caption: '',
  width: '720',
  height: '760',
  /** Ids of rows with commas between. */
  hide: '',
  lead: '',
  /** Address of the brief that holds those rows. */
  src: '',
  /** Address of a picture of that brief. */
  image: '',
  title: '',
  alt: '',
  names: '',
  /** Day on which named persons were checked, `YYYY-MM-DD`. */
  checked: '',
  /** Address of the site; empty: the folder above this page. */
  base: '',
  form: 'figure',
} as const;

export type ChoiceName = keyof typeof AT_FIRST;
export type Choices = Readonly<Record<ChoiceName, string>>;

export const NOTHING_CHOSEN: Choices = AT_FIRST;

const NAMES = Object.keys(AT_FIRST) as ChoiceName[];

/** Reads the choices from a query; keys that are none are ignored. */
export function choicesOf(query: string): Choices {
  const given = new URLSearchParams(query);
  return Object.fromEntries(NAMES.map((name) => [name, given.get(name) ?? AT_FIRST[name]])) as Choices;
}

/** @returns the query with its question mark, or nothing where nothing is chosen. */
export function queryOf(choices: Choices): string {
  const query = new URLSearchParams();
  for (const name of NAMES) if (choices[name] !== AT_FIRST[name]) query.set(name, choices[name]);
  const text = query.toString();
  return text && `?${text}`;
}

/** The ids in `hide` or `lead`. */
export function rowsOf(list: string): string[] {
  return list.split(',').filter((id) => id !== '');
}

/** What is done with one row: nothing else than the brief says, to the front, or out. */
export type RowWish = '' | 'lead' | 'hide';

export function wishFor(choices: Choices, id: string): RowWish {
  if (rowsOf(choices.hide).includes(id)) return 'hide';
  return rowsOf(choices.lead).includes(id) ? 'lead' : '';
}

/** The choices with another wish for one row. */
export function withWish(choices: Choices, id: string, wish: RowWish): Choices {
  const list = (name: 'hide' | 'lead'): string => {
    const others = rowsOf(choices[name]).filter((row) => row !== id);
    return [...others, ...(wish === name ? [id] : [])].join(',');
  };
  return { ...choices, hide: list('hide'), lead: list('lead') };
}

/** Does the map need a brief of its own? */
export function changesRows({ hide, lead }: Choices): boolean {
  return rowsOf(hide).length + rowsOf(lead).length > 0;
}

const OF_THE_MAP: readonly (ChoiceName & AttributeName)[] = [
  'view',
  'place',
  'event',
  'from',
  'to',
  'layout',
  'theme',
  'lang',
  'loading',
  'caption',
];

/** The attributes of the map; a period that is no date is left out, as the map would leave it out. */
export function attributesFor(choices: Choices): Attributes {
  const values = OF_THE_MAP.filter(
    (name) => choices[name] !== '' && ((name !== 'from' && name !== 'to') || parseDate(choices[name])),
  ).map((name) => [name, choices[name]]);
  return Object.fromEntries(values) as Attributes;
}

/**
 * What `embedHtml` is given.
 * @param site absolute address of the folder that holds the site.
 */
export function embedOptions(choices: Choices, site: string): EmbedOptions {
  const own = choices.src !== '' && changesRows(choices);
  return {
    base: choices.base || site,
    title: choices.title,
    alt: choices.alt,
    attributes: {
      ...attributesFor(choices),
      ...(own && { src: choices.src }),
      ...(choices.alt && { label: choices.alt }),
    },
    // As long as the editor has none to name, the codes are shown, and may not be copied.
    ...(own && { image: choices.image || 'https://' }),
    width: Number(choices.width),
    height: Number(choices.height),
  };
}
