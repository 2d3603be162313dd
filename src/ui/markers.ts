/** The featured places as real buttons over the map, in the brief's order, each with its card right after it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDirection, formatDistance, formatList } from '../i18n/formats.js';
import type { FirstMessages } from '../i18n/messages.js';
import { countOf, STATEMENTS, type FrameMarker } from '../model/marker.js';
import type { Frames } from '../model/frame.js';
import type { Scene, ScenePlace } from '../model/scene.js';
import { displayName, textIn, wordsOf } from '../model/text.js';

export interface MarkersContext {
  readonly scene: Scene;
  readonly frames: Frames;
  readonly messages: FirstMessages;
  /** Name of the frame that holds all places of a merged marker, if one does. */
  readonly regionOf: (marker: FrameMarker) => string | null;
  /** The card to put after a marker, or nothing. */
  readonly cardAfter: (marker: FrameMarker) => TemplateResult | typeof nothing;
  /** Without script a marker opens its card by `popovertarget`: the id of the card's element. */
  readonly popoverId?: (key: string) => string;
}

/** Every marker that is shown in at least one class of box, in the brief's order. */
export function markersOf(scene: Scene, frames: Frames): FrameMarker[] {
  const markers = new Map<string, FrameMarker>();
  for (const frame of [frames.l, frames.m, frames.s])
    for (const marker of frame.markers) if (!markers.has(marker.key)) markers.set(marker.key, marker);
  // By size already, and each with too many places to look for.
  if (scene.lookup) return [...markers.values()];
  const order = (marker: FrameMarker): number =>
    Math.min(...marker.places.map((entry) => scene.places.indexOf(entry)));
  return [...markers.values()].sort((a, b) => order(a) - order(b) || a.places.length - b.places.length);
}

/** Does this marker stand for the place whose card is open? */
function holds(marker: FrameMarker, id: string | null): boolean {
  return marker.places.some(({ place }) => place.id === id);
}

function nameOf({ place }: ScenePlace, language: string): string {
  const parts = [displayName(place), ...(place.labelNote ? [place.labelNote] : [])];
  return parts.map((part) => textIn(part, language).text).join(', ');
}

function mergedLabel(marker: FrameMarker, { messages, regionOf }: MarkersContext): string {
  return messages.mergedLabel(marker.places.length, regionOf(marker));
}

/** Starts with the visible label, so that speech input can name it. */
function accessibleName(marker: FrameMarker, context: MarkersContext): string {
  const { scene, messages } = context;
  const { language } = scene;
  const [first] = marker.places;
  const { cluster } = marker;
  if (cluster) return messages.mergedName(messages.places(cluster.places), messages.events(cluster.events));
  if (!first) return '';
  if (marker.kind === 'merged') {
    const names = marker.places.map(({ place }) => textIn(displayName(place), language).text);
    const label = `${mergedLabel(marker, context)}, ${messages.events(countOf(marker))}`;
    return messages.mergedName(label, formatList(names, messages));
  }
  const own = messages.markerName(nameOf(first, language), messages.events(first.count));
  if (!marker.beyond) return own;
  const { from, kilometres, bearing } = marker.beyond;
  const distance = messages.about(formatDistance(kilometres, messages));
  return messages.pointerName(
    own,
    formatDirection(bearing, messages),
    distance,
    textIn(displayName(from.place), language).text,
  );
}

const arrow = html`<svg class="arrow" viewBox="0 0 12 12" aria-hidden="true">
  <path d="M6 11V2M2 6l4-4 4 4"></path>
</svg>`;

/** Words that the frame can break lines between; `from`: how many of the label come before them. */
function words(text: string, from = 0): (string | TemplateResult)[] {
  return wordsOf(text).flatMap((word, at) =>
    at > 0 ? [' ', html`<br class="b${from + at}" />`, word] : [word],
  );
}

function visibleLabel(marker: FrameMarker, context: MarkersContext): TemplateResult {
  const { scene, messages } = context;
  const { language } = scene;
  const [first] = marker.places;
  if (marker.cluster) return html``;
  if (marker.kind === 'merged' || !first) {
    const [region, count] = mergedLabel(marker, context).split(', ');
    return html`<b>${region}${count && [', ', html`<br />`, count]}</b>`;
  }
  const name = textIn(displayName(first.place), language);
  const note = first.place.labelNote ? textIn(first.place.labelNote, language) : undefined;
  if (!marker.beyond)
    return html`<b lang=${name.lang}>${words(name.text)}</b>${note?.text
        .split(STATEMENTS)
        .map((statement, at, all) => {
          const before = [name.text, ...all.slice(0, at)].flatMap(wordsOf).length;
          return html`<span class="note" lang=${note.lang}>${words(statement, before)}</span>`;
        })}`;
  const { kilometres, from } = marker.beyond;
  const distance = messages.about(formatDistance(kilometres, messages));
  return html`<b lang=${name.lang}>${words(name.text)}${arrow}</b>
    <span class="note"
      >${messages.fromPlace(distance, textIn(displayName(from.place), language).text)}</span
    >`;
}

function marker(entry: FrameMarker, context: MarkersContext): TemplateResult {
  const { scene, cardAfter, popoverId } = context;
  const open = entry.kind !== 'merged' && holds(entry, scene.selection.place);
  const ids = entry.places.map(({ place }) => place.id);
  const single = entry.kind === 'merged' ? undefined : ids[0];
  const card = cardAfter(entry);
  return html`<li class="stop">
    <button
      type="button"
      class="at marker ${entry.kind} ${open ? 'open' : ''}"
      part=${entry.kind === 'pointer' ? 'marker pointer' : 'marker'}
      data-key=${entry.key}
      data-place=${single ?? nothing}
      data-places=${single ? nothing : ids.join(' ')}
      aria-expanded=${entry.kind === 'merged' || popoverId ? nothing : String(open && card !== nothing)}
      popovertarget=${popoverId?.(entry.key) ?? nothing}
      aria-label=${accessibleName(entry, context)}
    >
      <span class="leader"></span><span class="disc">${countOf(entry)}</span
      ><span class="name">${visibleLabel(entry, context)}</span>
    </button>
    ${card}
  </li>`;
}

export function markers(context: MarkersContext): TemplateResult {
  const list = markersOf(context.scene, context.frames);
  return html`<ul class="markers" role="list">
    ${list.map((entry) => marker(entry, context))}
  </ul>`;
}
