/**
 * The one definition of "visible": which events and places a view shows of a brief, in which order and with which
 * counts. Map, list and card are renderings of this.
 */
import { atScale } from './at-scale.js';
import type { Brief, BriefEvent, Place } from './brief.js';
import { overlaps } from './dates.js';
import type { Filters } from './filters.js';
import type { Timeline, TimeSpan } from './timeline.js';
import type { TimelineMark } from './timeline-marks.js';
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

/** What a scene of very many rows answers from numbers, so that nobody goes through all of its lists. */
export interface Lookup {
  place(id: string | null): ScenePlace | undefined;
  /** Also one that the filters leave out of the lists. */
  event(id: string | null): BriefEvent | undefined;
  /** Is this the id of a place, or of a part of one? */
  isKnown(id: string): boolean;
  /** Places with more than a point, and those of these ids. */
  drawn(ids: readonly string[]): readonly ScenePlace[];
  /** Where featured places are, in world units: one point for each cell of a grid that has any. */
  spots(cell: number): readonly { readonly x: number; readonly y: number }[];
  /** Rows of the period that say how they hang together with others. */
  related(): readonly BriefEvent[];
  /** Visible rows, headings aside, of which no place has a position. */
  readonly unplaced: number;
  timeline(): Timeline | null;
  marks(focus: TimeSpan, slots: number): TimelineMark[];
}

export interface Scene {
  readonly brief: Brief;
  readonly language: string;
  readonly period: View['period'];
  readonly filters: Filters;
  /** Under any filter: they narrow lists and counts, and leave open what the reader has opened. */
  readonly selection: Selection;
  /** Visible rows in order of time; undated rows last. */
  readonly events: readonly BriefEvent[];
  /** Rows that pass the filters, whatever their date; in the same order. The timeline is drawn from these. */
  readonly anyTime: readonly BriefEvent[];
  /** Rows of the period, whether they pass the filters or not; in the same order. Facets are counted in these. */
  readonly inPeriod: readonly BriefEvent[];
  /** All places that are no part of another, featured ones first. Filters change their rows, never which there are. */
  readonly places: readonly ScenePlace[];
  readonly featured: readonly ScenePlace[];
  /** Every place that a row can be listed under: the scene's places, then the parts of places. */
  readonly placesAndParts: readonly Place[];
  /** Places are too many for a marker each: counts stand for those that are near to one another. */
  readonly clustered?: true;
  /** Of a large brief. */
  readonly lookup?: Lookup;
  readonly totals: {
    /** Rows that count, each once. */
    readonly events: number;
    readonly featuredPlaces: number;
    /** Visible rows that have no date and so stay under any period. */
    readonly undated: number;
    /** Rows of the brief under any period and filter: what is not withdrawn. */
    readonly rows: number;
  };
}

/** Is this a row that a count of events may include? */
export function isCounted(event: BriefEvent): boolean {
  return (
    (event.tier === 'lead' || event.tier === 'more') && event.kind !== 'group' && event.section === 'brief'
  );
}

/** Rows of one date: those that lead come first. */
export const TIER_ORDER = { lead: 0, more: 1, background: 2, argument: 3 } as const;

export function inOrderOfTime(a: BriefEvent, b: BriefEvent): number {
  if (!a.date || !b.date) return Number(!a.date) - Number(!b.date);
  return a.date.start - b.date.start || a.date.end - b.date.end || TIER_ORDER[a.tier] - TIER_ORDER[b.tier];
}

const rowsInOrder = new WeakMap<Brief, readonly BriefEvent[]>();

/** Everything that is not withdrawn. Sorted once a brief, since a scene is made for every letter typed into the search. */
function rowsOf(brief: Brief): readonly BriefEvent[] {
  const withdrawn = new Set(brief.withdrawn);
  const rows =
    rowsInOrder.get(brief) ?? brief.events.filter(({ id }) => !withdrawn.has(id)).sort(inOrderOfTime);
  rowsInOrder.set(brief, rows);
  return rows;
}

function listed<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Rows under each place that they name, each once; in one go, because a brief may have as many places as rows. */
function byPlace(events: readonly BriefEvent[]): Map<string, BriefEvent[]> {
  const lists = new Map<string, BriefEvent[]>();
  for (const event of events)
    for (const id of event.places) {
      const list = listed(lists, id);
      if (list.at(-1) !== event) list.push(event);
    }
  return lists;
}

/** A selection that points at something that is not there (or not in the period) selects nothing. */
export function resolveSelection(selection: Selection, scene: Searched): Selection {
  const event = findEvent(scene, selection.event);
  const candidates = event
    ? [...event.places.filter((id) => id === selection.place), ...event.places]
    : [selection.place];
  return { event: event?.id ?? null, place: candidates.find((id) => findPlace(scene, id)) ?? null };
}

/**
 * The scene of a view, with the test of its filters given.
 * @param passes by default for a view without filters, which everything passes.
 */
export function sceneOf(
  brief: Brief,
  view: View,
  passes: (event: BriefEvent) => boolean = () => true,
): Scene {
  const large = atScale.get(brief);
  if (large) return large.scene(view);
  const { period, filters } = view;
  const rows = rowsOf(brief);
  const falls = ({ date }: BriefEvent): boolean => !period || !date || overlaps(date, period);
  const inPeriod = rows.filter(falls);
  const anyTime = rows.filter(passes);
  const events = anyTime.filter(falls);
  const withdrawn = new Set(brief.withdrawn);
  const shown = brief.places.filter(({ id }) => !withdrawn.has(id));
  const own = byPlace(events);
  const parts = new Map<string, Place[]>();
  for (const part of shown)
    if (part.partOf && part.geometry && part.geometry.type !== 'Point') listed(parts, part.partOf).push(part);
  const all = shown
    .filter(({ partOf }) => !partOf)
    .map((place): ScenePlace => {
      const mine = own.get(place.id) ?? [];
      return {
        place,
        events: mine,
        count: mine.filter(isCounted).length,
        parts: parts.get(place.id) ?? [],
      };
    });
  // A brief that features nothing puts forward every place that has rows in the period.
  const some = all.some(({ place }) => place.featured);
  const eventful = some ? own : byPlace(inPeriod);
  const isFeatured = ({ place }: ScenePlace): boolean => (some ? place.featured : eventful.has(place.id));
  const featured = all.filter(isFeatured);
  const places = [...featured, ...all.filter((entry) => !isFeatured(entry))];
  return {
    brief,
    language: view.language,
    period,
    filters,
    selection: resolveSelection(view.selection, { inPeriod, places }),
    events,
    anyTime,
    inPeriod,
    places,
    featured,
    placesAndParts: [...places.map(({ place }) => place), ...shown.filter(({ partOf }) => partOf)],
    totals: {
      events: events.filter(isCounted).length,
      featuredPlaces: featured.length,
      undated: events.filter(({ date }) => !date).length,
      rows: rows.length,
    },
  };
}

/** What a scene is searched by. */
type Searched = Pick<Scene, 'inPeriod' | 'places' | 'lookup'>;

export function findPlace(scene: Searched, id: string | null): ScenePlace | undefined {
  return scene.lookup ? scene.lookup.place(id) : scene.places.find(({ place }) => place.id === id);
}

/** The places that a picture may have more of than a point. @param ids of places whose shapes the ground knows. */
export function drawnPlaces(scene: Scene, ids: readonly string[]): readonly ScenePlace[] {
  return scene.lookup?.drawn(ids) ?? scene.places;
}

/** Finds an event of the period, also one that the filters leave out of the lists. */
export function findEvent(scene: Searched, id: string | null): BriefEvent | undefined {
  return scene.lookup ? scene.lookup.event(id) : scene.inPeriod.find((event) => event.id === id);
}
