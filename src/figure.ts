/**
 * The whole element as a pure function of its state: the same template in the browser and, without script, in Node.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from './i18n/messages.js';
import type { FrameMarker } from './model/marker.js';
import type { Frames } from './model/frame.js';
import type { Problem } from './model/problems.js';
import type { WorldBox } from './model/projection.js';
import type { Scene, ScenePlace } from './model/scene.js';
import { isInCaucasus } from './model/view.js';
import type { Ground } from './render/ground.js';
import { picture, viewBox } from './render/picture.js';
import { pictureLabels } from './render/picture-labels.js';
import { card } from './ui/card.js';
import { controls, footer, header, keyOf, notice, summary } from './ui/frame-parts.js';
import { eventList } from './ui/list.js';
import { markers, markersOf } from './ui/markers.js';
import type { CardContext } from './ui/rows.js';

export const LAYOUTS = ['explorer', 'map'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Every card is there at once, opened by the browser alone. */
export interface Popovers {
  readonly card: (key: string, places: readonly ScenePlace[], context: CardContext) => TemplateResult;
  readonly id: (key: string) => string;
}

export interface FigureState {
  readonly scene: Scene;
  readonly camera: WorldBox;
  readonly frames: Frames;
  readonly ground: Ground;
  readonly messages: Messages;
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
  readonly notice: string | null;
  readonly problems: readonly Problem[];
  readonly debug: boolean;
  readonly caption: string;
  readonly credit: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

function cardContext({ scene, messages, level, popovers }: FigureState): CardContext {
  return { scene, messages, level: Math.min(level + 1, 6), rows: popovers ? 'details' : 'button' };
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
  const { scene, camera, frames, ground, messages, live, sheet, moved, label, popovers } = state;
  const marker = openMarker(state);
  const side = (marker?.x ?? -1) > 0 ? 'left' : 'right';
  const content = popovers ? nothing : card(cardContext(state), { side, lower: pointsUp(state, side) });
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
        ${picture(scene, ground)}
      </svg>
      ${pictureLabels(scene, frames)}
      ${live || popovers ? nothing : html`<div class="keys" tabindex="0" role="group" aria-label=${messages.mapKeys(label)}></div>`}
    </div>
    ${markers({
      scene,
      frames,
      messages,
      regionOf: ({ places }) =>
        isInCaucasus(places.map(({ place }) => place)) ? messages.southCaucasus : null,
      cardAfter: ({ key, places }) =>
        popovers ? popovers.card(key, places, cardContext(state)) : key === marker?.key ? content : nothing,
      ...(popovers && { popoverId: popovers.id }),
    })}
    ${marker ? nothing : content} ${popovers ? nothing : controls(messages)}
    ${notice(state.notice, state.problems, state.debug, messages)}
  </div>`;
}

function listOf(state: FigureState): TemplateResult {
  const { layout, listOpen, messages, scene, popovers } = state;
  if (layout === 'explorer' || popovers) return eventList(cardContext(state));
  return html`<button type="button" class="list-toggle" data-list aria-expanded=${String(listOpen)}>
      ${messages.list(scene.events.length)}
    </button>
    ${listOpen ? eventList(cardContext(state)) : nothing}`;
}

export function figure(state: FigureState): TemplateResult {
  const { scene, messages, level, layout, now, label, caption, credit } = state;
  return html`<div class="figure layout-${layout}" role="group" aria-label=${label} dir=${messages.dir}>
      ${header(scene, messages, level, now)}
      <p class="hidden">${summary(scene, messages)}</p>
      ${mapBox(state)} ${keyOf(scene, messages)} ${listOf(state)} ${footer(messages, caption, credit)}
      <p class="hidden" role="status">${state.notice}</p>
    </div>
    <slot></slot>`;
}
