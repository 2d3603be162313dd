/** Reads one event and one source of a brief. */
import {
  EVENT_KINDS,
  RELATION_TYPES,
  SOURCE_KINDS,
  STATUSES,
  TIERS,
  type BriefEvent,
  type LocalizedText,
  type Relation,
  type Source,
} from './brief.js';
import { parseDate, type DateSpan } from './dates.js';
import type { JsonReader } from './json-reader.js';
import { found, isObject } from './problems.js';

/** Only addresses that a browser opens as a page or a mail; anything else never becomes a link. */
const SAFE_PROTOCOLS = ['http:', 'https:', 'mailto:'];

/** @returns the address if it is safe to link, else undefined. */
export function safeUrl(url: string): string | undefined {
  try {
    return SAFE_PROTOCOLS.includes(new URL(url).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The members that are there. */
export function defined<T extends object>(fields: T): T {
  const there: Partial<T> = {};
  // Called for every row: a list of its members would be thrown away each time.
  for (const key in fields) if (fields[key] !== undefined) there[key] = fields[key];
  return there as T;
}

/** Dates that have been read: of very many rows most share theirs with others. */
const knownDates = new Map<string, DateSpan>();
const MOST_KNOWN = 10_000;

function dateOf(text: string): DateSpan | null {
  const known = knownDates.get(text);
  if (known) return known;
  const span = parseDate(text);
  if (knownDates.size >= MOST_KNOWN) knownDates.clear();
  if (span) knownDates.set(text, span);
  return span;
}

export function readDate(reader: JsonReader, key: string): DateSpan | null {
  const text = reader.string(key);
  if (text === undefined) return null;
  const span = dateOf(text);
  if (!span)
    reader.report(
      'date',
      key,
      `${found(text)} is not a date that exists; write 2025, 2025-07, 2025-07-01 or 2020/2024. The row is kept as undated.`,
    );
  return span;
}

function readRelations(event: JsonReader): Relation[] {
  return event.objects('relations').flatMap((relation) => {
    const type = relation.oneOf('type', RELATION_TYPES, undefined);
    const target = relation.string('target');
    if (!type || !target) {
      relation.report(
        'relation',
        '',
        'A relation needs a “type” and the id of its “target”. It was left out.',
      );
      return [];
    }
    const saidBy = relation.localized('saidBy');
    if (type === 'described-as-response-to' && !saidBy) {
      relation.report(
        'no-speaker',
        '',
        'A relation “described-as-response-to” needs “saidBy”: who describes it so. It was left out.',
      );
      return [];
    }
    return [{ type, target, ...(saidBy && { saidBy }) }];
  });
}

function readActors(event: JsonReader): LocalizedText[] {
  const actors: LocalizedText[] = [];
  for (const actor of event.list('actors'))
    if (typeof actor === 'string') actors.push(actor);
    else if (isObject(actor) && Object.values(actor).every((name) => typeof name === 'string'))
      actors.push(actor as Record<string, string>);
    else event.report('actor', 'actors', `An actor is ${found(actor)}; expected a name. It was left out.`);
  return actors;
}

/**
 * @param id already checked by the caller.
 * @param partial whether the title may still be on its way with the texts.
 * @returns null when the row has no title to show.
 */
export function parseEvent(event: JsonReader, id: string, partial: boolean): BriefEvent | null {
  const title = event.localized('title') ?? (partial ? '' : undefined);
  if (title === undefined) {
    event.report('no-title', '', `Event “${id}” has no “title”, so there is nothing to show. Add one.`);
    return null;
  }
  return {
    id,
    title,
    kind: event.oneOf('kind', EVENT_KINDS, 'event'),
    tier: event.oneOf('tier', TIERS, 'lead'),
    section: event.oneOf('section', ['brief', 'later'] as const, 'brief'),
    date: readDate(event, 'date'),
    status: event.oneOf('status', STATUSES, 'reported'),
    places: event.strings('places'),
    actors: readActors(event),
    relations: readRelations(event),
    sources: event.strings('sources'),
    ...defined({
      text: event.localized('text'),
      attribution: event.localized('attribution'),
      note: event.localized('note'),
      dateText: event.localized('dateText'),
    }),
  } as BriefEvent;
}

/** @returns null when the source has no publisher to name. */
export function parseSource(source: JsonReader, id: string): Source | null {
  const publisher = source.string('publisher');
  if (!publisher) {
    source.report('no-publisher', '', `Source “${id}” has no “publisher”. It was left out.`);
    return null;
  }
  const url = source.string('url');
  const safe = url === undefined ? undefined : safeUrl(url);
  if (url !== undefined && safe === undefined)
    source.report(
      'unsafe-url',
      'url',
      `${found(url)} is not a web or mail address (http, https, mailto); the name is printed without a link.`,
    );
  const archived = source.string('archived');
  return {
    id,
    publisher,
    link: (source.flag('link') ?? true) && safe !== undefined,
    ...defined({
      title: source.string('title'),
      url: safe,
      date: source.string('date'),
      retrieved: source.string('retrieved'),
      archived: archived === undefined ? undefined : safeUrl(archived),
      lang: source.string('lang'),
      kind: source.oneOf('kind', SOURCE_KINDS, undefined),
    }),
  } as Source;
}
