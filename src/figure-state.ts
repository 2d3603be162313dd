/** What the figure is a function of: the state of the element, and the parts of it that come after the first paint. */
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { FirstMessages } from './i18n/messages.js';
import type { Frames } from './model/frame.js';
import type { Problem } from './model/problems.js';
import type { WorldBox } from './model/projection.js';
import type { Scene, ScenePlace } from './model/scene.js';
import type { Ground } from './render/ground.js';
import type { KeyParts } from './ui/frame-parts.js';
import type { problemList } from './ui/problem-list.js';
import type { CardContext, EventText, RowPopovers } from './ui/rows.js';
import type { TimelineParts } from './ui/timeline.js';

export const LAYOUTS = ['explorer', 'map', 'story'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Every card is there at once, opened by the browser alone. */
export interface Popovers {
  readonly card: (key: string, places: readonly ScenePlace[], context: CardContext) => TemplateResult;
  readonly id: (key: string) => string;
  readonly rows: RowPopovers;
  /** In the list a row's card stands right after its button. */
  readonly inList: (context: CardContext) => CardContext;
  /** The list where the layout has it behind a button. */
  readonly fold: (label: string, list: TemplateResult) => TemplateResult;
  /** The card of what is selected, once more for boxes in which it does not stand on the map. */
  readonly below: (card: TemplateResult) => TemplateResult;
  readonly timeline: TimelineParts;
}

/** The parts of the figure that come after the first paint. */
export interface ReadingParts {
  readonly story?: (context: CardContext) => TemplateResult;
  /** The place that a chapter tells of, until the reader selects anything. */
  readonly led?: string | null;
  readonly inset?: (
    scene: Scene,
    camera: WorldBox,
    ground: Ground,
    messages: FirstMessages,
  ) => TemplateResult | null;
  /** What reacts of the timeline. */
  readonly timeline?: TimelineParts;
  /** The timeline plays: nothing is read out. */
  readonly playing?: boolean;
  /** Schematic lines of the ground, while they are to be seen. */
  readonly infrastructure?: () => SVGTemplateResult | null;
  /** What the key says of lines that are drawn, and of rows that are not on the map. */
  readonly key?: (state: FigureState) => Partial<KeyParts>;
  /** The page is about to be printed: what a reader would have to open is open. */
  readonly printing?: boolean;
  /** The list of problems, under `debug`. */
  readonly problemList?: typeof problemList;
  readonly link?: (messages: FirstMessages) => CardContext['link'];
  /** The panel of filters, while it is open. */
  readonly panel?: (context: CardContext) => TemplateResult | null;
  /** The rows under other headings than those of their weight; null for these. */
  readonly grouped?: (context: CardContext) => TemplateResult | null;
  /** Arcs of the selected event, over the picture. */
  readonly arcs?: (scene: Scene, camera: WorldBox) => TemplateResult | null;
  /** The credit of a publisher's own ground. */
  readonly groundCredit?: () => TemplateResult | null;
  /** What tells of a brief that changes. */
  readonly feed?: {
    readonly news: string | null;
    readonly line: () => TemplateResult | null;
    readonly mark: CardContext['mark'];
    readonly corrections: (context: CardContext) => TemplateResult | null;
  };
}

export interface FigureState {
  readonly scene: Scene;
  readonly camera: WorldBox;
  readonly frames: Frames;
  readonly ground: Ground;
  readonly messages: FirstMessages;
  readonly label: string;
  readonly level: number;
  readonly layout: Layout;
  readonly listOpen: boolean;
  /** In a page without script: how a marker's card is drawn, and the id that opens it. */
  readonly popovers?: Popovers;
  readonly live: boolean;
  /** The card stands below the map, not on it. */
  readonly sheet: boolean;
  /** The reader has moved the picture away from its frame. */
  readonly moved: boolean;
  /** Whether the element fills the screen; null where it cannot. */
  readonly full: boolean | null;
  /** How an event is told in full; null until it is there. */
  readonly told: EventText | null;
  /** In a page without script: as `reading` has it. */
  readonly key?: ReadingParts['key'];
  /** What stands under the map is left to the next render. */
  readonly mapOnly?: boolean;
  /** What comes after the first paint; null until then. */
  readonly reading: ReadingParts | null;
  readonly notice: string | null;
  readonly problems: readonly Problem[];
  readonly debug: boolean;
  readonly caption: string;
  readonly credit: string;
  /** Epoch milliseconds. */
  readonly now: number;
}
