/**
 * The whole element as a pure function of its state: the same template in the browser and, without script, in Node.
 */
import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { undelimitedExtent } from '../geo/ground/undelimited-extent.js';
import type { FirstMessages } from './i18n/messages.js';
import type { BBox } from './model/brief.js';
import type { FrameMarker } from './model/marker.js';
import type { Frames } from './model/frame.js';
import type { Problem } from './model/problems.js';
import { boxOf, meet, type WorldBox } from './model/projection.js';
import { drawnPlaces, type Scene, type ScenePlace } from './model/scene.js';
import { standForCaucasus } from './model/view.js';
import type { Ground } from './render/ground.js';
import { picture, viewBox } from './render/picture.js';
import { pictureLabels } from './render/picture-labels.js';
import { card } from './ui/card.js';
import { controls, footer, header, keyOf, notice, summary, type KeyParts } from './ui/frame-parts.js';
import { eventList } from './ui/list.js';
import { listTools } from './ui/list-tools.js';
import { markers, markersOf } from './ui/markers.js';
import { timelineOf, type TimelineParts } from './ui/timeline.js';
import type { problemList } from './ui/problem-list.js';
import type { CardContext, EventText, RowPopovers } from './ui/rows.js';

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

function cardContext({ scene, messages, level, popovers, reading, told }: FigureState): CardContext {
  return {
    scene,
    messages,
    level: Math.min(level + 1, 6),
    rows: reading?.printing ? 'print' : 'button',
    popovers: popovers?.rows,
    told,
    link: reading?.link?.(messages) ?? null,
    mark: reading?.feed?.mark,
  };
}

/** A story tells its event, or its chapter's place, beside the map, and needs no card for it. */
function isToldBeside({ layout, scene: { selection }, reading }: FigureState): boolean {
  return layout === 'story' && (selection.event !== null || selection.place === reading?.led);
}

/** The marker that the open card belongs to; none when its place is merged with others or has no point. */
function openMarker({ scene, frames }: FigureState): FrameMarker | undefined {
  return markersOf(scene, frames).find(
    ({ kind, places }) => kind !== 'merged' && places.some(({ place }) => place.id === scene.selection.place),
  );
}

/** Does a pointer stand at the top of this half of the map? */
function pointsUp({ frames }: FigureState, side: 'left' | 'right'): boolean {
  return frames.l.markers.some(
    ({ kind, x, y }) => kind === 'pointer' && y < 0 && (x > 0 ? 'right' : 'left') === side,
  );
}

function mapBox(state: FigureState): TemplateResult {
  const { scene, camera, frames, ground, messages, live, sheet, moved, label, popovers, reading } = state;
  const marker = openMarker(state);
  const side = (marker?.x ?? -1) > 0 ? 'left' : 'right';
  const content = isToldBeside(state)
    ? nothing
    : card(cardContext(state), { side, lower: pointsUp(state, side) });
  return html`<div class="map ${live ? 'live' : ''} ${sheet ? 'sheet' : ''} ${moved ? 'moved' : ''}">
      <div class="viewport">
        <div part="canvas" class="canvas"></div>
        <svg
          part="picture"
          class="picture"
          viewBox=${viewBox(camera)}
          preserveAspectRatio="xMidYMid meet"
          aria-hidden="true"
          focusable="false"
        >
          ${picture(scene, ground, reading?.infrastructure?.())}
        </svg>
        ${reading?.arcs?.(scene, camera) ?? nothing} ${pictureLabels(scene, frames)}
        ${live || popovers ? nothing : html`<div class="keys" tabindex="0" role="group" aria-label=${messages.mapKeys(label)}></div>`}
      </div>
      ${markers({
        scene,
        frames,
        messages,
        regionOf: ({ places }) =>
          standForCaucasus(
            places.map(({ place }) => place),
            camera,
          )
            ? messages.southCaucasus
            : null,
        cardAfter: ({ key, places }) =>
          popovers ? popovers.card(key, places, cardContext(state)) : key === marker?.key ? content : nothing,
        ...(popovers && { popoverId: popovers.id }),
      })}
      ${marker && !popovers ? nothing : content}
      ${reading?.inset?.(scene, camera, ground, messages) ?? nothing}
      <span class="scale" aria-hidden="true"></span>
      ${popovers ? nothing : controls(messages, state.full)}
      ${notice(state.notice, (state.debug && reading?.problemList?.(state.problems, messages)) || null, messages)}
    </div>
    ${content === nothing ? nothing : popovers?.below(content)}`;
}

function listOf(state: FigureState): TemplateResult {
  const { layout, listOpen, messages, scene, popovers, reading } = state;
  const label = messages.list(scene.events.length);
  const context = popovers?.inList(cardContext(state)) ?? cardContext(state);
  const panel = reading?.panel?.(context) ?? null;
  const list = (): TemplateResult =>
    eventList(
      context,
      html`${listTools(context, panel !== null)} ${panel}`,
      reading?.grouped?.(context),
      reading?.feed?.corrections(context),
    );
  if (layout === 'explorer' || reading?.printing) return list();
  if (popovers) return popovers.fold(label, list());
  return html`<button type="button" class="list-toggle" data-list aria-expanded=${String(listOpen)}>
      ${label}
    </button>
    ${listOpen ? list() : nothing}`;
}

function timelineOfFigure({ scene, messages, layout, reading, popovers }: FigureState): unknown {
  return layout === 'explorer' ? timelineOf({ scene, messages }, (popovers ?? reading)?.timeline) : nothing;
}

export function figure(state: FigureState): TemplateResult {
  const { scene, messages, level, layout, now, label, caption, credit } = state;
  // Until it is known which lines a frame shows, the boxes around them tell which ones it may.
  const mayShow = (bbox: BBox | null): boolean => bbox !== null && meet(boxOf(bbox), state.camera);
  const key = {
    beyond: state.frames.l.beyond.length,
    border: messages.key[mayShow(undelimitedExtent) ? 'border' : 'state'],
    routes: new Set(
      drawnPlaces(scene, [])
        .flatMap(({ place, parts }) => [place, ...parts])
        .map(({ bbox, certainty }) => (mayShow(bbox) ? certainty : undefined)),
    ),
    ...(state.key ?? state.reading?.key)?.(state),
  };
  return html`<div
      class="figure layout-${layout} ${state.reading ? 'complete' : ''}"
      role="group"
      aria-label=${label}
      dir=${messages.dir}
    >
      ${
        state.popovers
          ? nothing
          : html`<button type="button" class="hidden link" data-skip>${messages.skipMap}</button>`
      }
      ${header(scene, messages, level, now, state.reading?.feed?.line())}
      <p class="hidden">${summary(scene, messages)}</p>
      ${mapBox(state)} ${layout === 'story' ? state.reading?.story?.(cardContext(state)) : nothing}
      ${keyOf(messages, key)} ${state.mapOnly ? nothing : listOf(state)}
      ${state.mapOnly ? nothing : timelineOfFigure(state)}
      ${footer(messages, caption, credit, state.reading?.groundCredit?.())}
      <p class="hidden" role="status">
        ${state.reading?.playing ? nothing : (state.reading?.feed?.news ?? state.notice)}
      </p>
    </div>
    <slot></slot>`;
}
