/**
 * The scene of a brief in columns: the same rows, places and counts as `sceneOf` finds, from numbers. A property test
 * holds the two to each other. Lists of objects are made when somebody asks for them; most updates do not.
 */
import type { BriefEvent, Place } from './brief.js';
import type { Filters } from './filters.js';
import type { Ledger } from './ledger.js';
import { both, inPeriod, passingMask, perPlace, picked, sum, type Mask } from './large-masks.js';
import { spotFinder } from './large-spots.js';
import { timelineMaker, type LargeTimeline } from './large-timeline.js';
import { resolveSelection, type Lookup, type Scene, type ScenePlace } from './scene.js';
import { finish, type Steps } from './steps.js';
import type { TimeSpan } from './timeline.js';
import type { TimelineMark } from './timeline-marks.js';
import { SLOTS } from './timeline-slots.js';
import type { View } from './view.js';

/** A place whose rows are looked up when somebody wants them: of thousands, few are opened. */
class PlaceOfMany implements ScenePlace {
  constructor(
    readonly place: Place,
    readonly parts: readonly Place[],
    readonly count: number,
    private readonly number: number,
    private readonly ledger: Ledger,
    private readonly shown: Mask,
  ) {}

  get events(): readonly BriefEvent[] {
    const { rows, rowsAt } = this.ledger;
    const own = rowsAt.items.subarray(rowsAt.from[this.number], rowsAt.from[this.number + 1]);
    const events: BriefEvent[] = [];
    for (const row of own) if (this.shown[row]) events.push(rows[row] as BriefEvent);
    return events;
  }
}

/** Which rows a scene shows, and its places by their numbers in the ledger. */
export const shownOf = new WeakMap<
  Scene,
  { readonly shown: Mask; readonly entryOf: (place: number) => ScenePlace }
>();

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** What is the same for the same number. */
function keyed<T, Rest extends unknown[]>(make: (key: number, ...rest: Rest) => T) {
  const made = new Map<number, T>();
  return (key: number, ...rest: Rest): T => {
    const known = made.get(key) ?? make(key, ...rest);
    made.set(key, known);
    return known;
  };
}

function resolved({ selection }: View, lookup: Lookup): Scene['selection'] {
  return resolveSelection(selection, { inPeriod: [], places: [], lookup });
}

/** The same rows and places with another selection, or in another language. */
function selecting(scene: Scene, lookup: Lookup, view: View): Scene {
  const own = { language: view.language, selection: resolved(view, lookup) };
  const selected = Object.defineProperties({ ...own } as Scene, {
    // As they are: what is only made when it is asked for is not made here.
    ...Object.getOwnPropertyDescriptors(scene),
    ...Object.getOwnPropertyDescriptors(own),
  });
  const shown = shownOf.get(scene);
  if (shown) shownOf.set(selected, shown);
  return selected;
}

/** Parts that have a shape of their own, by place. */
function partsIn({ parts }: Ledger): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  for (const part of parts) {
    if (!part.partOf || !part.geometry || part.geometry.type === 'Point') continue;
    const own = found.get(part.partOf) ?? [];
    own.push(part);
    found.set(part.partOf, own);
  }
  return found;
}

interface Passed {
  readonly filters: Filters;
  readonly mask: Mask;
  readonly rows: () => readonly BriefEvent[];
  readonly timeline: LargeTimeline;
}

const NO_PARTS: readonly Place[] = [];

/** Makes scenes of one brief. */
export interface SceneMaker {
  scene(view: View): Scene;
  /** Is what is heavy of a view's scene there? */
  isMade(view: View): boolean;
  /** Makes that in steps. */
  ahead(view: View): Steps<void>;
}

export function sceneMaker(ledger: Ledger): SceneMaker {
  const { brief, places, placeNumbers, rowNumbers, rows, related, dated, counted, unplaced } = ledger;
  const some = places.some(({ featured }) => featured);
  const parts = partsIn(ledger);
  const partsOf = ({ id }: Place): readonly Place[] => parts.get(id) ?? NO_PARTS;
  const shapes = places.flatMap((place, at) =>
    (place.geometry && place.geometry.type !== 'Point') || partsOf(place).length > 0 ? at : [],
  );
  const drawTimeline = timelineMaker(ledger);
  const spotsOf = spotFinder(ledger);
  // While a period is dragged the filters stay what they are, and the other way round.
  let last: (Pick<View, 'period' | 'filters'> & { scene: Scene; lookup: Lookup }) | null = null;
  let passed: Passed | null = null;

  const passing = (filters: Filters): Passed => {
    if (passed?.filters === filters) return passed;
    const mask = passingMask(ledger, filters);
    passed = { filters, mask, rows: once(() => picked(ledger, mask)), timeline: drawTimeline(mask) };
    return passed;
  };

  const isMade = ({ period, filters }: View): boolean =>
    last?.filters === filters && last.period?.start === period?.start && last.period?.end === period?.end;

  function* make(view: View): Steps<Scene> {
    const { period, filters } = view;
    const { mask, rows: anyTime, timeline } = passing(filters);
    yield 0;
    const falls = inPeriod(ledger, period);
    const shown = both(mask, falls);
    yield 0.2;
    const counts = perPlace(ledger, both(shown, counted));
    yield 0.4;
    const eventful = some ? null : perPlace(ledger, falls);
    yield 0.6;
    const isFeatured = (at: number): boolean =>
      eventful ? (eventful[at] as number) > 0 : (places[at] as Place).featured;
    const entries: ScenePlace[] = [];
    const entryOf = (at: number): ScenePlace => {
      const place = places[at] as Place;
      return (entries[at] ??= new PlaceOfMany(
        place,
        partsOf(place),
        counts[at] as number,
        at,
        ledger,
        shown,
      ));
    };
    const numbers = once(() => [...places.keys()]);
    const featured = once(() => numbers().filter(isFeatured).map(entryOf));
    const all = once(() => [
      ...featured(),
      ...numbers().flatMap((at) => (isFeatured(at) ? [] : entryOf(at))),
    ]);
    const rowsInPeriod = once(() => picked(ledger, falls));
    const numberOf = (id: string | null): number | undefined => placeNumbers.get(id ?? '');
    const lookup: Lookup = {
      place(id) {
        const at = numberOf(id);
        return at === undefined ? undefined : entryOf(at);
      },
      event(id) {
        const row = rowNumbers.get(id ?? '');
        return row !== undefined && falls[row] ? rows[row] : undefined;
      },
      isKnown: (id) => ledger.placeOf(id) !== undefined,
      drawn: (ids) => [...new Set([...shapes, ...ids.flatMap((id) => numberOf(id) ?? [])])].map(entryOf),
      spots: keyed((cell) => spotsOf(isFeatured, cell)),
      related: once(() => related.flatMap((row) => (falls[row] ? (rows[row] as BriefEvent) : []))),
      unplaced: sum(shown, unplaced),
      timeline: once(() => timeline.drawn(period)),
      // The focus follows from the period.
      marks: (focus, slots) => marks(slots, focus),
    };
    const marks = keyed((slots, focus: TimeSpan): TimelineMark[] => timeline.marks(period, focus, slots));
    let featuredPlaces = 0;
    for (let at = 0; at < places.length; at += 1) featuredPlaces += Number(isFeatured(at));
    yield 0.8;
    const scene: Scene = {
      brief,
      language: view.language,
      period,
      filters,
      selection: resolved(view, lookup),
      events: picked(ledger, shown),
      get anyTime() {
        return anyTime();
      },
      get inPeriod() {
        return rowsInPeriod();
      },
      get places() {
        return all();
      },
      get featured() {
        return featured();
      },
      get placesAndParts() {
        return [...all().map(({ place }) => place), ...ledger.parts];
      },
      clustered: true,
      lookup,
      totals: {
        events: sum(shown, counted),
        featuredPlaces,
        undated: sum(shown, shown) - sum(shown, dated),
        rows: rows.length,
      },
    };
    shownOf.set(scene, { shown, entryOf });
    last = { period, filters, scene, lookup };
    return scene;
  }

  return {
    isMade,
    scene: (view) => (last && isMade(view) ? selecting(last.scene, last.lookup, view) : finish(make(view))),
    *ahead(view) {
      const { lookup } = yield* make(view);
      const focus = lookup?.timeline()?.focus;
      yield 1;
      for (const slots of focus ? Object.values(SLOTS) : []) {
        lookup?.marks(focus as TimeSpan, slots);
        yield 1;
      }
    },
  };
}
