/** The test of a row against the reader's filters. Apart from these, because nobody filters before the first paint. */
import type { Brief, BriefEvent, LocalizedText } from './brief.js';
import { FILTER_GROUPS, type FilterGroup, type Filters } from './filters.js';
import { searchIn } from './search.js';
import { textIn } from './text.js';

/** Actors have no id: they are known by their English text, else their first, so that a filter outlives a change of language. */
export function actorKey(actor: LocalizedText): string {
  return textIn(actor, 'en').text;
}

/** What a row can be found by in a group. */
export function valuesOf(event: BriefEvent, group: FilterGroup): readonly string[] {
  if (group === 'actor') return event.actors.map(actorKey);
  return group === 'place' ? event.places : [event[group]];
}

/** Does a row pass one group of filters? */
export function admits(filters: Filters, group: FilterGroup, event: BriefEvent): boolean {
  const wanted: readonly string[] = filters[group];
  return wanted.length === 0 || valuesOf(event, group).some((value) => wanted.includes(value));
}

/** @returns the test of a row against search and filters together. */
export function passing(brief: Brief, filters: Filters): (event: BriefEvent) => boolean {
  const found = searchIn(brief, filters.search);
  const groups = FILTER_GROUPS.filter((group) => filters[group].length > 0);
  return (event) => groups.every((group) => admits(filters, group, event)) && found(event);
}
