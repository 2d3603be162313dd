/**
 * The one definition of "visible": which events and places a view shows of a brief, in which order and with which
 * counts. Map, list and card are renderings of this.
 */
import type { Brief, BriefEvent, Place } from './brief.js';
import { overlaps } from './dates.js';
import type { Selection, View } from './view.js';

export interface ScenePlace {
  readonly place: Place;
  /** Every visible row of this place, in the scene's order. */
  readonly events: readonly BriefEvent[];
  /** Rows that count as events: `lead` and `more`, no headings, nothing from after the brief. */
  readonly count: number;
  /** The place's parts that have a shape of their own. */
  readonly parts: readonly Place[];
}

export interface Scene {
  readonly brief: Brief;
  readonly language: string;
  readonly period: View['period'];
  readonly selection: Selection;
  /** Visible rows in order of time; undated rows last. */
  readonly events: readonly BriefEvent[];
  /** All places that are no part of another, featured ones first. */
  readonly places: readonly ScenePlace[];
  readonly featured: readonly ScenePlace[];
  readonly totals: {
    /** Rows that count, each once. */
    readonly events: number;
    readonly featuredPlaces: number;
    /** Visible rows that have no date and so stay under any period. */
    readonly undated: number;
  };
}

/** Is this a row that a count of events may include? */
export function isCounted(event: BriefEvent): boolean {
  return (
    (event.tier === 'lead' || event.tier === 'more') && event.kind !== 'group' && event.section === 'brief'
  );
}

const TIER_ORDER = { lead: 0, more: 1, background: 2, argument: 3 } as const;

function inOrderOfTime(a: BriefEvent, b: BriefEvent): number {
  if (!a.date || !b.date) return Number(!a.date) - Number(!b.date);
  return a.date.start - b.date.start || a.date.end - b.date.end || TIER_ORDER[a.tier] - TIER_ORDER[b.tier];
}

function visibleEvents(brief: Brief, period: View['period']): BriefEvent[] {
  return brief.events
    .filter(({ id }) => !brief.withdrawn.includes(id))
    .filter(({ date }) => !period || !date || overlaps(date, period))
    .sort(inOrderOfTime);
}

/** A selection that points at something that is not there (or not shown) selects nothing. */
function resolveSelection(
  selection: Selection,
  events: readonly BriefEvent[],
  places: readonly ScenePlace[],
): Selection {
  const event = events.find(({ id }) => id === selection.event);
  const shown = (id: string | null): boolean => places.some(({ place }) => place.id === id);
  const candidates = event
    ? [...event.places.filter((id) => id === selection.place), ...event.places]
    : [selection.place];
  return { event: event?.id ?? null, place: candidates.find(shown) ?? null };
}

export function scene(brief: Brief, view: View): Scene {
  const events = visibleEvents(brief, view.period);
  const shown = brief.places.filter(({ id }) => !brief.withdrawn.includes(id));
  const standing = shown.filter(({ partOf }) => !partOf);
  const all = standing.map((place): ScenePlace => {
    const own = events.filter((event) => event.places.includes(place.id));
    return {
      place,
      events: own,
      count: own.filter(isCounted).length,
      parts: shown.filter(
        ({ partOf, geometry }) => partOf === place.id && geometry && geometry.type !== 'Point',
      ),
    };
  });
  // A brief that features nothing puts forward every place that has events.
  const some = all.some(({ place }) => place.featured);
  const featured = all.filter(({ place, events: own }) => (some ? place.featured : own.length > 0));
  const places = [...featured, ...all.filter((entry) => !featured.includes(entry))];
  return {
    brief,
    language: view.language,
    period: view.period,
    selection: resolveSelection(view.selection, events, places),
    events,
    places,
    featured,
    totals: {
      events: events.filter(isCounted).length,
      featuredPlaces: featured.length,
      undated: events.filter(({ date }) => !date).length,
    },
  };
}

export function findPlace(scene: Scene, id: string | null): ScenePlace | undefined {
  return scene.places.find(({ place }) => place.id === id);
}

export function findEvent(scene: Scene, id: string | null): BriefEvent | undefined {
  return scene.events.find((event) => event.id === id);
}
