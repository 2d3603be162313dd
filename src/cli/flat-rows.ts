/** A brief as flat rows, one an event: what a spreadsheet and plain GeoJSON have in common. */
import type { Brief, BriefEvent, LocalizedText, Place, Source } from '../model/brief.js';
import type { Losses } from './losses.js';

export type Cells = Record<string, string>;

export interface FlatRow {
  readonly cells: Cells;
  /** Where the row is; the first place of several. */
  readonly place: Place | null;
}

const ONE_TEXT: readonly (keyof BriefEvent & string)[] = ['text', 'attribution', 'note'];

function put(cells: Cells, column: string, text: LocalizedText | undefined): void {
  if (text === undefined) return;
  if (typeof text === 'string') cells[column] = text;
  else for (const [lang, words] of Object.entries(text)) cells[`${column}_${lang}`] = words;
}

function plain(text: LocalizedText): string {
  return typeof text === 'string' ? text : (text['en'] ?? Object.values(text)[0] ?? '');
}

/** Lists in a cell are parted by semicolons, so a name with one in it would become two. */
function list(texts: readonly LocalizedText[], what: string, losses: Losses): string {
  losses.add(`translations of ${what}`, texts.filter((text) => typeof text !== 'string').length);
  return texts.map((text) => plain(text).replaceAll(';', ',')).join('; ');
}

function putSources(cells: Cells, sources: readonly Source[]): void {
  sources.forEach(({ publisher, title, url, date, kind, link }, at) => {
    const column = at === 0 ? 'source' : `source ${at + 1}`;
    cells[column] = publisher.replaceAll(/[;|\n]/g, ',');
    // An address that shall not be linked is left out: these formats would link it.
    if (url && link) cells[`${column} url`] = url;
    if (date) cells[`${column} date`] = date;
    if (kind) cells[`${column} kind`] = kind;
    if (title) cells[`${column} title`] = title;
  });
}

function putRelations(cells: Cells, { relations }: BriefEvent, losses: Losses): void {
  for (const [type, column] of [
    ['follows', 'follows'],
    ['part-of', 'part of'],
  ] as const) {
    // Without its speaker a relation would stand as fact.
    const targets = relations.filter((relation) => relation.type === type && !relation.saidBy);
    if (targets.length > 0) cells[column] = targets.map(({ target }) => target).join('; ');
  }
  losses.add(
    'relations with a speaker',
    relations.filter(({ type, saidBy }) => saidBy || type === 'described-as-response-to').length,
  );
}

function flatRow(event: BriefEvent, places: readonly Place[], brief: Brief, losses: Losses): FlatRow {
  const [place = null, ...others] = places;
  const cells: Cells = { id: event.id };
  put(cells, 'title', event.title);
  if (event.date) cells['date'] = event.date.edtf;
  put(cells, 'date text', event.dateText);
  if (place) {
    put(cells, 'place', place.name);
    cells['place id'] = place.id;
    if (place.featured) cells['featured'] = 'yes';
  }
  losses.add('further places of events', others.length);
  Object.assign(cells, { status: event.status, tier: event.tier, kind: event.kind });
  if (event.section !== 'brief') cells['section'] = event.section;
  for (const key of ONE_TEXT) put(cells, key, event[key] as LocalizedText | undefined);
  if (event.actors.length > 0) cells['actors'] = list(event.actors, 'actors', losses);
  putRelations(cells, event, losses);
  putSources(
    cells,
    event.sources.flatMap((id) => brief.sources[id] ?? []),
  );
  return { cells, place };
}

function countRest(brief: Brief, used: ReadonlySet<string>, losses: Losses): void {
  for (const key of ['title', 'lead', 'asOf', 'scope', 'view', 'overlays'] as const)
    losses.add(`the brief’s “${key}”`, brief[key] ? 1 : 0);
  losses.add('discrepancies', brief.discrepancies.length);
  losses.add('corrections', brief.corrections.length);
  for (const { url, link, archived, retrieved, lang } of Object.values(brief.sources)) {
    losses.add('addresses of sources that are not linked', url && !link ? 1 : 0);
    losses.add('archived copies of sources', archived ? 1 : 0);
    losses.add('days on which sources were read', retrieved ? 1 : 0);
    losses.add('languages of sources', lang ? 1 : 0);
  }
  for (const { id, aliases, note, label, labelNote, certainty, partOf, precision } of brief.places) {
    if (!used.has(id)) losses.add('places without a row of their own');
    else {
      losses.add('other names of places', aliases.length);
      losses.add('notes of places', note ? 1 : 0);
      losses.add('labels of places', label || labelNote ? 1 : 0);
      losses.add('certainties and precisions of places', certainty || precision ? 1 : 0);
      losses.add('places that are parts of others', partOf ? 1 : 0);
    }
  }
}

/**
 * @param losses is told of everything that rows have no column for. What is withdrawn is not written: without the list
 * of what is withdrawn it would show again.
 */
export function flatRows(brief: Brief, losses: Losses): FlatRow[] {
  const withdrawn = new Set(brief.withdrawn);
  const places = new Map(brief.places.map((place) => [place.id, place]));
  const events = brief.events.filter(({ id }) => !withdrawn.has(id));
  const rows = events.map((event) => {
    const at = event.places.flatMap((id) => (withdrawn.has(id) ? [] : (places.get(id) ?? [])));
    return flatRow(event, at, brief, losses);
  });
  losses.add('rows and places that are withdrawn', brief.withdrawn.length);
  countRest(brief, new Set(rows.flatMap(({ place }) => (place ? [place.id] : []))), losses);
  return rows;
}
