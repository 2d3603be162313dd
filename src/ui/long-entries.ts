/** What stands in a long list, one after the other: rows in order of time, or under headings of months or places. */
import type { TemplateResult } from 'lit';
import { wholeOf } from '../i18n/en-later.js';
import { formatDate } from '../i18n/formats.js';
import type { BriefEvent } from '../model/brief.js';
import { groupsByMonth, groupsByPlace, type Grouping, type RowGroup } from '../model/groups.js';
import { displayName } from '../model/text.js';
import { spoken } from './lines.js';
import type { CardContext } from './rows.js';

/** What stands in the list: a row, or a heading above some of them. */
export type Entry = { readonly event: BriefEvent } | { readonly heading: TemplateResult | string };

/** Entries that are made as they are needed; an array is one kind of these. */
export interface Entries {
  readonly length: number;
  at(index: number): Entry | undefined;
}

const entriesOf = new WeakMap<object, { readonly grouping: Grouping; readonly entries: Entries }>();

function inTurn(events: readonly BriefEvent[]): Entries {
  const at = (index: number): Entry | undefined => {
    const event = events[index];
    return event && { event };
  };
  return { length: events.length, at };
}

/** The same object as long as rows and grouping are the same. */
export function entriesFor(context: CardContext, grouping: Grouping): Entries {
  const { scene, messages } = context;
  const known = entriesOf.get(scene.events);
  if (known?.grouping === grouping) return known.entries;
  const under = <Heading>(
    groups: readonly RowGroup<Heading>[],
    told: (heading: Heading) => TemplateResult | string,
    rest: string,
  ): Entry[] =>
    groups.flatMap(({ heading, events }) => [
      { heading: heading === null ? rest : told(heading) },
      ...events.map((event) => ({ event })),
    ]);
  const entries =
    grouping === 'month'
      ? under(groupsByMonth(scene), (month) => formatDate(month, messages), messages.undated)
      : grouping === 'place'
        ? under(
            groupsByPlace(scene),
            (place) => spoken(displayName(place), scene.language),
            wholeOf(messages).filters.noPlace,
          )
        : inTurn(scene.events);
  entriesOf.set(scene.events, { grouping, entries });
  return entries;
}
