/** Every word of the interface, as one typed object a language. Texts with a number or a name are functions. */
import type { EventKind, RelationType, SourceKind, Status, Tier } from '../model/brief.js';
import type { Thread } from '../model/threads.js';

/**
 * What `Intl` would know of a language: for one that not every browser can format, and for the default one, since the
 * first use of `Intl` costs a slow phone more than the rest of the first paint's texts together.
 */
export interface OwnFormats {
  /** A span within a year names it once, at its end. */
  readonly yearOnce?: true;
  /** "27–28", "June", "2025": the day or days of one month. */
  readonly day: (days: string, month: number, year: number) => string;
  readonly month: (month: number, year: number) => string;
  /** Short names of the months, for an axis; `Intl` has them where they are missing. */
  readonly short?: readonly string[];
  /** Sign of the kilometre. */
  readonly kilometre: string;
  /** Between thousands; a space that does not break where nothing is said. */
  readonly thousands?: string;
  /** The word before the last item of a list. */
  readonly and: string;
}

/** Words that are painted first. */
export interface FirstMessages {
  /** BCP 47 tag of the language that these words are in. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Locale for `Intl`, where it is more specific than the tag. */
  readonly locale: string;
  /** Chromium has no dates in Armenian, Georgian and Azerbaijani. */
  readonly own?: OwnFormats;

  /** "11 events" */
  readonly events: (count: number) => string;
  /** The sentence before the picture. */
  readonly summary: (places: string, events: string, period: string | null) => string;
  readonly places: (count: number) => string;
  readonly asOf: (date: string) => string;
  /** Added when the brief is older than 90 days. */
  readonly stale: string;
  readonly mapOf: (title: string) => string;

  readonly markerName: (label: string, events: string) => string;
  readonly mergedLabel: (count: number, region: string | null) => string;
  /** Name of the frame `caucasus`. */
  readonly southCaucasus: string;
  /** Name of the picture for who moves it by keys. */
  readonly mapKeys: (label: string) => string;
  readonly mergedName: (label: string, names: string) => string;
  readonly pointerName: (marker: string, direction: string, distance: string, from: string) => string;
  /** Eight winds, clockwise from north. */
  readonly directions: readonly [string, string, string, string, string, string, string, string];
  readonly about: (distance: string) => string;
  /** "about 2,000 km from Baku": under a pointer's label. */
  readonly fromPlace: (distance: string, place: string) => string;

  readonly close: string;
  readonly backTo: (place: string) => string;
  readonly status: Readonly<Record<Status, string>>;
  readonly kind: { readonly claim: string; readonly context: string; readonly group: string };
  readonly undated: string;
  readonly more: (count: number) => string;
  readonly background: (count: number) => string;
  readonly argument: (count: number) => string;
  readonly later: (count: number) => string;
  readonly otherNames: string;
  readonly usedBy: (who: string) => string;
  readonly loadingText: string;
  readonly noEvents: string;

  readonly list: (count: number) => string;
  readonly listHeading: string;
  /** Link before the map, for who reads the list. */
  readonly skipMap: string;
  readonly find: {
    /** Label of the search field. */
    readonly search: string;
    /** The button that opens the filters, and their heading. */
    readonly filter: string;
    /** "12 of 63 entries": after every change, and read out. */
    readonly shown: (count: number, total: number) => string;
    readonly nothing: string;
    readonly clear: string;
  };
  readonly time: {
    readonly timeline: string;
    /** "27 June 2025 to 15 July 2025": the period shown. */
    readonly period: (from: string, to: string) => string;
    /** "3 undated entries, shown under any period" */
    readonly undated: (count: number) => string;
  };
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly reset: string;
  readonly panUp: string;
  readonly panDown: string;
  readonly panLeft: string;
  readonly panRight: string;
  readonly mapData: string;
  readonly fullscreen: string;
  readonly leaveFullscreen: string;
  /** "5 more places beyond this frame": a button that leads to the list. */
  readonly beyondFrame: (count: number) => string;
  readonly notices: {
    readonly engineFailed: string;
    readonly noBrief: string;
    readonly hide: string;
  };
  /** `border` where Armenia and Azerbaijan meet in the frame, `state` for borders elsewhere. */
  readonly key: Readonly<
    Record<'count' | 'border' | 'state' | 'underConstruction' | 'proposed' | 'schematic', string>
  >;
}

/** Words that nobody reads before the first paint is over. */
export interface LaterMessages {
  readonly whoSaysIt: string;
  readonly sourcesDiffer: string;
  readonly sources: string;
  readonly sourceKind: Readonly<Record<SourceKind, string>>;
  readonly connections: string;
  readonly relation: Readonly<
    Record<Exclude<Thread['type'], 'described-as-response-to' | 'described-response'>, string>
  > &
    Readonly<
      Record<
        Extract<RelationType, 'described-as-response-to'> | 'described-response',
        (saidBy: string) => string
      >
    >;
  readonly placesOfEvent: string;
  /** Before a text that is still in another language than the reader's. */
  readonly notTranslated: string;
  /** In the key: rows of the list for which no place with a position is given. */
  readonly notOnMap: (count: number) => string;
  /** In the key: dashed lines that the parties or the members of the United Nations do not agree on. */
  readonly unsettledBorder: string;
  /** Before a translation that no native reader has checked. */
  readonly notReviewed: string;
  /** Of a map that reads its brief again and again. Times are times of day, older ones with their date. */
  readonly feed: {
    /** "Updated 14:05" */
    readonly current: (time: string) => string;
    /** "Updates failed; shown as of 14:05": the last good brief stays. */
    readonly failing: (time: string) => string;
    readonly paused: (time: string) => string;
    readonly pause: string;
    readonly resume: string;
    /** Beside a row that the reader has not seen yet as it is now. */
    readonly marks: Readonly<Record<'fresh' | 'changed', string>>;
    /** "2 new events" */
    readonly added: (count: number) => string;
    /** "1 entry changed" */
    readonly changed: (count: number) => string;
    /** "1 entry removed": withdrawn, or left out by the publisher. */
    readonly removed: (count: number) => string;
    /** The card of what was removed has closed. */
    readonly gone: string;
  };
  /** Heading of what was wrong and has been mended. */
  readonly corrections: string;
  /** The one calm line of what is missing; `notices` has those that may be needed without the reading parts. */
  readonly lines: {
    readonly briefFailed: string;
    readonly textsFailed: string;
    /** The page asks for a place, an event or a view that is not there. */
    readonly request: (what: string, value: string) => string;
    readonly basemapFailed: string;
    /** Heading of the list that an editor sees with `debug`. */
    readonly problems: (count: number) => string;
  };
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly story: {
    readonly heading: string;
    readonly next: string;
    readonly previous: string;
    /** "3 of 12" */
    readonly position: (at: number, total: number) => string;
  };
  /** Name of the small map that shows where the frame is. */
  readonly inset: string;
  /** The checkbox under the map that draws pipelines and the railway Baku–Tbilisi–Kars. */
  readonly infrastructure: string;

  readonly filters: {
    /** Names of the groups of filters. */
    readonly by: Readonly<Record<'kind' | 'tier' | 'status' | 'actor' | 'place', string>>;
    readonly kind: Readonly<Record<EventKind, string>>;
    readonly tier: Readonly<Record<Tier, string>>;
    readonly group: string;
    readonly groupBy: Readonly<Record<'importance' | 'month' | 'place', string>>;
    readonly noPlace: string;
  };
  readonly timeControls: {
    /** Labels of the two date fields and of the two thumbs. */
    readonly from: string;
    readonly to: string;
    readonly play: string;
    readonly pause: string;
    readonly earlier: string;
    readonly later: string;
    readonly whole: string;
    /** Name of a mark that stands for several entries: "4 entries, 27–28 June 2025". */
    readonly several: (count: number, dates: string) => string;
    /** What the shapes of the marks are. */
    readonly legend: Readonly<Record<'day' | 'span' | 'several' | 'minor', string>>;
  };
  readonly gestures: { readonly wheel: string; readonly wheelMac: string; readonly touch: string };
}

/** All words of a language. */
export interface Messages extends FirstMessages, LaterMessages {}
