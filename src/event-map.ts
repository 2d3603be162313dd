/** The element's events by name, so that listeners know what they are given. Types alone. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Problem } from './model/problems.js';
import type { Selection } from './model/view.js';
import type {} from './caucasus-map.js';

/** A period as the reader has chosen it: EDTF dates, null is no limit. */
export interface PeriodChange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Where the reader has moved the map; `zoom` is null while the element has no size. */
export interface ViewChange {
  /** `[lon, lat]` in degrees. */
  readonly center: readonly [number, number];
  readonly zoom: number | null;
}

/** Only the last four bubble: they tell of what a reader does, never of what the page has set. */
export interface CaucasusMapEventMap {
  load: CustomEvent<undefined>;
  error: CustomEvent<readonly Problem[]>;
  'problems-change': CustomEvent<readonly Problem[]>;
  'map-ready': CustomEvent<MapLibreMap | null>;
  'map-error': CustomEvent<unknown>;
  'place-select': CustomEvent<Selection>;
  'event-select': CustomEvent<Selection>;
  'period-change': CustomEvent<PeriodChange>;
  'view-change': CustomEvent<ViewChange>;
}

/** The element's own events, and those of every element. */
type AllEvents = CaucasusMapEventMap & Omit<HTMLElementEventMap, keyof CaucasusMapEventMap>;

declare module './caucasus-map.js' {
  interface CaucasusMap {
    addEventListener<Type extends keyof AllEvents>(
      type: Type,
      listener: (this: CaucasusMap, event: AllEvents[Type]) => void,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<Type extends keyof AllEvents>(
      type: Type,
      listener: (this: CaucasusMap, event: AllEvents[Type]) => void,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | EventListenerOptions,
    ): void;
  }
}
