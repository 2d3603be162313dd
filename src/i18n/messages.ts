/** Every word of the interface, as one typed object a language. Texts with a number or a name are functions. */
import type { RelationType, SourceKind, Status } from '../model/brief.js';
import type { Thread } from '../model/card.js';

export interface Messages {
  /** BCP 47 tag of the language that these words are in. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Locale for `Intl`, where it is more specific than the tag. */
  readonly locale: string;

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
  readonly otherNames: string;
  readonly usedBy: (who: string) => string;
  readonly loadingText: string;
  readonly noEvents: string;

  readonly list: (count: number) => string;
  readonly listHeading: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly reset: string;
  readonly panUp: string;
  readonly panDown: string;
  readonly panLeft: string;
  readonly panRight: string;
  readonly mapData: string;

  readonly notices: {
    readonly engineFailed: string;
    readonly noBrief: string;
    readonly briefFailed: string;
    readonly textsFailed: string;
    readonly request: (what: string, value: string) => string;
    readonly problems: (count: number) => string;
    readonly hide: string;
  };
  readonly key: Readonly<Record<'count' | 'underConstruction' | 'proposed' | 'schematic', string>>;
  readonly gestures: { readonly wheel: string; readonly wheelMac: string; readonly touch: string };
}
