/** Rows of events, as cards and list show them: what leads first, the rest folded behind headings that say what it is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { BriefEvent } from '../model/brief.js';
import { cardRows } from '../model/card.js';
import type { Scene } from '../model/scene.js';
import { dateLine, eventText, spoken } from './event-text.js';

export interface CardContext {
  readonly scene: Scene;
  readonly messages: Messages;
  /** Level of the card's heading, 2 to 6. */
  readonly level: number;
  /**
   * How a row opens: `button` asks the element to show the event in the card, `details` unfolds it in place and
   * works without script.
   */
  readonly rows: 'button' | 'details';
}

/** One row of a card or of the list. */
export function row(event: BriefEvent, { scene, messages, rows }: CardContext): TemplateResult {
  const { language } = scene;
  const line = html`<span class="row-title">${spoken(event.title, language)}</span
    >${dateLine(event, language, messages)}`;
  const kind = event.kind === 'group' ? 'row group' : 'row';
  if (rows === 'details')
    return html`<li class=${kind} data-event=${event.id}>
      <details>
        <summary>${line}</summary>
        ${eventText(event, scene, messages, false)}
      </details>
    </li>`;
  return html`<li class=${kind} data-event=${event.id}>
    <button type="button" class="row-button">${line}</button>
  </li>`;
}

function list(events: readonly BriefEvent[], context: CardContext): TemplateResult | typeof nothing {
  if (events.length === 0) return nothing;
  return html`<ul class="rows" role="list">
    ${events.map((event) => row(event, context))}
  </ul>`;
}

function folded(
  events: readonly BriefEvent[],
  heading: (count: number) => string,
  context: CardContext,
): TemplateResult | typeof nothing {
  if (events.length === 0) return nothing;
  return html`<details class="fold">
    <summary>${heading(events.length)}</summary>
    ${list(events, context)}
  </details>`;
}

/** All rows of a place, or of the whole brief. */
export function rowSections(events: readonly BriefEvent[], context: CardContext): TemplateResult {
  const { messages } = context;
  const { lead, more, later, background, argument } = cardRows(events);
  return html`${list(lead, context)} ${folded(more, messages.more, context)}
  ${folded(later, messages.later, context)} ${folded(background, messages.background, context)}
  ${folded(argument, messages.argument, context)}`;
}
