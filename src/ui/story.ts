/** One step of the brief at a time: a lead event, or a chapter that the publisher has written. */
import { html, nothing, type TemplateResult } from 'lit';
import { wholeOf } from '../i18n/en-later.js';
import { storySteps } from '../model/story.js';
import { dateLine, spoken } from './lines.js';
import type { CardContext } from './rows.js';

/** Where the reader is among the publisher's chapters; null when there are none. */
export interface ChapterPosition {
  readonly at: number;
  readonly total: number;
}

function eventStep(at: number, context: CardContext): TemplateResult | typeof nothing {
  const { scene, messages, level } = context;
  const event = storySteps(scene)[at];
  if (!event) return html`<p class="aside">${messages.noEvents}</p>`;
  return html`<article class="story-step" data-event=${event.id}>
    <div class="story-title" role="heading" aria-level=${level}>${spoken(event.title, scene.language)}</div>
    <p>${dateLine(event, scene.language, messages)}</p>
    ${context.told?.(event, context, true)}
  </article>`;
}

/** Which step of the brief is shown: that of the selected event, else the first. */
export function stepOf({ scene }: Pick<CardContext, 'scene'>): number {
  return Math.max(
    0,
    storySteps(scene).findIndex(({ id }) => id === scene.selection.event),
  );
}

export function story(context: CardContext, chapters: ChapterPosition | null): TemplateResult {
  const { scene, messages } = context;
  const { heading, next, previous, position } = wholeOf(messages).story;
  const { at, total } = chapters ?? { at: stepOf(context), total: storySteps(scene).length };
  return html`<section part="story" class="story ${chapters ? 'chapters' : ''}" aria-label=${heading}>
    <div class="story-bar">
      <button type="button" class="story-button" data-story="-1" aria-disabled=${String(at <= 0)}>
        ${previous}
      </button>
      <span class="story-position" role="status">${total > 0 ? position(at + 1, total) : nothing}</span>
      <button type="button" class="story-button" data-story="1" aria-disabled=${String(at >= total - 1)}>
        ${next}
      </button>
    </div>
    <div
      class="story-body"
      tabindex="0"
      role="group"
      aria-label=${total > 0 ? position(at + 1, total) : heading}
    >
      <slot name="story">${chapters ? nothing : eventStep(at, context)}</slot>
    </div>
  </section>`;
}
