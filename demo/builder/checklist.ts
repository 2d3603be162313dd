/** Finds the rows and sources that an editor should look at before a map is published. */
import type { Brief, BriefEvent, Source, SourceKind } from '../../src/model/brief.js';

export interface RowToCheck {
  readonly event: BriefEvent;
  readonly sources: readonly Source[];
}

export interface Checklist {
  readonly alleged: readonly RowToCheck[];
  /** See {@link isSingleParty}. */
  readonly singleParty: readonly RowToCheck[];
  /** Sources without a link, with the rows that rest on them. */
  readonly unlinked: readonly { readonly source: Source; readonly events: readonly BriefEvent[] }[];
}

/** Those who speak for a state or are paid by one. */
const VOICES_OF_STATE: readonly (SourceKind | undefined)[] = ['official', 'state-media'];

/**
 * True when all sources of a row are one publisher's, or all are official or state media. A brief does not say on which
 * side a newspaper is, so nothing is guessed about that.
 */
export function isSingleParty(sources: readonly Source[]): boolean {
  if (sources.length === 0) return false;
  const publishers = new Set(sources.map(({ publisher }) => publisher.trim().toLowerCase()));
  return publishers.size === 1 || sources.every(({ kind }) => VOICES_OF_STATE.includes(kind));
}

/** @param brief with everything that the map will show. Headings and withdrawn rows are left out. */
export function checklist(brief: Brief): Checklist {
  const rows = brief.events
    .filter(({ id, kind }) => kind !== 'group' && !brief.withdrawn.includes(id))
    .map((event) => ({
      event,
      sources: event.sources.flatMap((id) => brief.sources[id] ?? []),
    }));
  const unlinked = Object.values(brief.sources)
    .filter(({ link, url }) => !link || !url)
    .map((source) => ({
      source,
      events: rows.flatMap(({ event, sources }) => (sources.includes(source) ? [event] : [])),
    }));
  return {
    alleged: rows.filter(({ event }) => event.status === 'alleged'),
    singleParty: rows.filter(({ sources }) => isSingleParty(sources)),
    unlinked: unlinked.filter(({ events }) => events.length > 0),
  };
}
