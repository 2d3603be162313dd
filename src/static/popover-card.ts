/**
 * Cards in a page without script: one for each marker and one for each event, opened in the top layer by the browser
 * alone. A marker's card names its events; what an event tells stands in the page once, after its row of the list.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { BriefEvent } from '../model/brief.js';
import type { ScenePlace } from '../model/scene.js';
import { displayName } from '../model/text.js';
import { heading, placeBody } from '../ui/card.js';
import { dateLine, spoken } from '../ui/lines.js';
import type { CardContext, RowPopovers } from '../ui/rows.js';

/** Ids of elements take no plus sign in a selector. */
export function popoverId(key: string): string {
  return `card-${key.replaceAll('+', '-')}`;
}

function eventId({ id }: BriefEvent): string {
  return `event-${id}`;
}

function bar(id: string, label: string): TemplateResult {
  return html`<div class="card-bar">
    <button type="button" class="close" popovertarget=${id} popovertargetaction="hide" aria-label=${label}>
      ×
    </button>
  </div>`;
}

function eventCard(event: BriefEvent, context: CardContext): TemplateResult {
  const { scene, messages, level, told } = context;
  const id = eventId(event);
  return html`<section
    part="popup"
    class="card"
    id=${id}
    popover
    data-event=${event.id}
    aria-labelledby=${`heading-${id}`}
  >
    ${bar(id, messages.close)} ${heading(`heading-${id}`, level, spoken(event.title, scene.language))}
    <p>${dateLine(event, scene.language, messages)}</p>
    ${told?.(event, context, false)}
  </section>`;
}

/** What a row's button opens, wherever the row is. */
export const rowPopovers: RowPopovers = { id: eventId };

/** In the list the event's card follows its row's button. */
export function inList(context: CardContext): CardContext {
  return { ...context, popovers: { id: eventId, card: eventCard } };
}

/** @param places one place, or those of a merged marker. */
export function popoverCard(
  key: string,
  places: readonly ScenePlace[],
  context: CardContext,
): TemplateResult {
  const { scene, messages, level } = context;
  const [only] = places;
  const id = popoverId(key);
  return html`<section
    part="popup"
    class="card"
    id=${id}
    popover
    data-place=${places.length === 1 && only ? only.place.id : nothing}
    aria-labelledby=${places.map(({ place }) => `heading-${key}-${place.id}`).join(' ')}
  >
    ${bar(id, messages.close)}
    ${places.map(
      (entry) =>
        html`${heading(`heading-${key}-${entry.place.id}`, level, spoken(displayName(entry.place), scene.language))}
          <p class="aside">${messages.events(entry.count)}</p>
          ${placeBody(entry, context)}`,
    )}
  </section>`;
}

/** The list of `layout="map"`: as high as the button that takes its place. */
export function foldedList(label: string, list: TemplateResult): TemplateResult {
  return html`<details class="list-fold">
    <summary class="list-toggle">${label}</summary>
    ${list}
  </details>`;
}

/** Below the map stands the selected card where the map box has no room for it. */
export function cardBelow(card: TemplateResult): TemplateResult {
  return html`<div class="below">${card}</div>`;
}
