/** Takes what a publisher has withdrawn out of a brief, so that no part of the map can show it or lead to it. */
import type { Brief } from './brief.js';

/** The same brief, without the places and events whose ids are in its `withdrawn`, and without links to them. */
export function withoutWithdrawn(brief: Brief): Brief {
  if (brief.withdrawn.length === 0) return brief;
  const gone = new Set(brief.withdrawn);
  // The sections of a corridor go with it.
  for (const { id, partOf } of brief.places) if (partOf && gone.has(partOf)) gone.add(id);
  const stays = (id: string): boolean => !gone.has(id);
  const { view, ...rest } = brief;
  return {
    ...rest,
    ...(view !== undefined && (typeof view !== 'string' || stays(view)) && { view }),
    places: brief.places.filter(({ id }) => stays(id)),
    events: brief.events
      .filter(({ id }) => stays(id))
      .map((event) => ({
        ...event,
        places: event.places.filter(stays),
        relations: event.relations.filter(({ target }) => stays(target)),
      })),
    // What the sources part on may tell of the row itself: without any row left it goes too.
    discrepancies: brief.discrepancies.flatMap((discrepancy) => {
      const events = discrepancy.events.filter(stays);
      return events.length === 0 && discrepancy.events.length > 0 ? [] : [{ ...discrepancy, events }];
    }),
    // That something was wrong stays told; only the way to it is gone.
    corrections: brief.corrections.map(({ event, ...correction }) =>
      event !== undefined && stays(event) ? { ...correction, event } : correction,
    ),
  };
}
