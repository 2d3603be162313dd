/** The rows of a scene under headings: by the time in which they began, or by place. */
import type { BriefEvent, Place } from './brief.js';
import type { DateSpan } from './dates.js';
import type { Scene } from './scene.js';

export const GROUPINGS = ['importance', 'month', 'place'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface RowGroup<Heading> {
  /** Null: what no heading fits, always last. */
  readonly heading: Heading | null;
  /** In the scene's order. */
  readonly events: readonly BriefEvent[];
}

function withRest<Heading>(
  groups: readonly RowGroup<Heading>[],
  rest: readonly BriefEvent[],
): RowGroup<Heading>[] {
  return rest.length > 0 ? [...groups, { heading: null, events: rest }] : [...groups];
}

/** The month in which a span began; the year where no more than that is known. */
function beginning({ start, precision }: DateSpan): DateSpan {
  const first = new Date(start);
  first.setUTCHours(0, 0, 0, 0);
  first.setUTCDate(1);
  const year = precision === 'year';
  if (year) first.setUTCMonth(0);
  const next = new Date(first);
  next.setUTCMonth(first.getUTCMonth() + (year ? 12 : 1));
  const edtf = first.toISOString().slice(0, year ? -20 : -17);
  return {
    edtf,
    start: first.getTime(),
    end: next.getTime(),
    precision: year ? 'year' : 'month',
    interval: false,
  };
}

/** Each row once. A year comes before its months. */
export function groupsByMonth({ events }: Scene): RowGroup<DateSpan>[] {
  const groups = new Map<string, { readonly heading: DateSpan; readonly events: BriefEvent[] }>();
  for (const event of events) {
    if (!event.date) continue;
    const heading = beginning(event.date);
    const group = groups.get(heading.edtf) ?? { heading, events: [] };
    group.events.push(event);
    groups.set(heading.edtf, group);
  }
  const dated = [...groups.values()].sort(
    (a, b) => a.heading.start - b.heading.start || b.heading.end - a.heading.end,
  );
  return withRest(
    dated,
    events.filter(({ date }) => !date),
  );
}

/** Each row under every place that it names, in the order of the scene's places. */
export function groupsByPlace({ events, placesAndParts }: Scene): RowGroup<Place>[] {
  const rows = new Map(placesAndParts.map(({ id }) => [id, new Set<BriefEvent>()]));
  for (const event of events) for (const id of event.places) rows.get(id)?.add(event);
  const groups = placesAndParts.map((heading) => ({ heading, events: [...(rows.get(heading.id) ?? [])] }));
  return withRest(
    groups.filter((group) => group.events.length > 0),
    events.filter(({ places }) => !places.some((id) => rows.has(id))),
  );
}
