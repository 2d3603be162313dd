/** Names and dots on the picture's ground: text in pixels over a picture in world units. */
import { html, nothing, type TemplateResult } from 'lit';
import { markedPlaces } from '../model/marker.js';
import type { FrameLabel } from '../model/frame-labels.js';
import type { Frames } from '../model/frame.js';
import type { Scene } from '../model/scene.js';
import { textIn, wordsOf } from '../model/text.js';

/** Every label that is shown in at least one class of box. */
export function labelsOf(frames: Frames): FrameLabel[] {
  const labels = new Map<string, FrameLabel>();
  for (const { labels: placed } of [frames.l, frames.m, frames.s, frames.xs])
    for (const label of placed) if (!labels.has(label.id)) labels.set(label.id, label);
  return [...labels.values()];
}

function label({ id, kind, name, place }: FrameLabel, language: string): TemplateResult {
  const { text, lang } = textIn(name, language);
  return html`<span class="at label ${kind}" data-label=${id} data-opens=${place ?? nothing} lang=${lang}
    ><span class="name"
      >${wordsOf(text).flatMap((word, at) => (at > 0 ? [' ', html`<br class="b${at}" />`, word] : [word]))}</span
    ></span
  >`;
}

/** Hidden from assistive technology: the list is the map's text. */
export function pictureLabels(scene: Scene, frames: Frames): TemplateResult {
  return html`<div class="labels" aria-hidden="true">
    ${markedPlaces(scene).map(({ place }) => html`<span class="at dot" data-dot=${place.id}></span>`)}
    ${labelsOf(frames).map((entry) => label(entry, scene.language))}
  </div>`;
}
