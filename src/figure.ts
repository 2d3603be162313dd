/**
 * The whole element as a pure function of its state: the same template in the browser and, without script, in Node.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { undelimitedExtent } from '../geo/ground/undelimited-extent.js';
import type { FigureState } from './figure-state.js';
import { regionName } from './i18n/region-name.js';
import type { BBox } from './model/brief.js';
import type { FrameMarker } from './model/marker.js';
import { boxOf, meet } from './model/projection.js';
import { drawnPlaces } from './model/scene.js';
import { turnsSeen } from './model/turns.js';
import { picture, viewBox } from './render/picture.js';
import { pictureLabels } from './render/picture-labels.js';
import { card } from './ui/card.js';
import { controls, footer, header, keyOf, notice, summary } from './ui/frame-parts.js';
import { eventList } from './ui/list.js';
import { listTools } from './ui/list-tools.js';
import { markers, markersOf } from './ui/markers.js';
import { timelineOf } from './ui/timeline.js';
import type { CardContext } from './ui/rows.js';

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
          ${picture(scene, ground, reading?.infrastructure?.(), turnsSeen(camera))}
        </svg>
        ${reading?.arcs?.(scene, camera) ?? nothing} ${pictureLabels(scene, frames)}
        ${live || popovers ? nothing : html`<div class="keys" tabindex="0" role="group" aria-label=${messages.mapKeys(label)}></div>`}
      </div>
      ${markers({
        scene,
        frames,
        messages,
        regionOf: ({ places }) => regionName(places, camera, messages),
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
