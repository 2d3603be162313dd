/** Rows of events, as cards and list show them: what leads first, the rest folded behind headings that say what it is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FirstMessages } from '../i18n/messages.js';
import type { BriefEvent } from '../model/brief.js';
import { cardRows } from '../model/card.js';
import type { Scene } from '../model/scene.js';
import { dateLine, spoken } from './lines.js';

/** How an event is told in full; it comes with the brief's texts, after the first paint. */
export type EventText = (
  event: BriefEvent,
  context: Pick<CardContext, 'scene' | 'messages' | 'level'>,
  links: boolean,
) => TemplateResult;

export interface CardContext {
  readonly scene: Scene;
  readonly messages: FirstMessages;
  /** Level of the card's heading, 2 to 6. */
  readonly level: number;
  /**
   * How a row opens: `button` asks the element to show the event in the card, `details` unfolds it in place and
   * works without script; `print` tells everything at once.
   */
  readonly rows: 'button' | 'details' | 'print';
  /** Null as long as it is on its way. */
  readonly told: EventText | null;
  /** An address that leads to what is selected, and whether the reader has just copied it; null without permalink. */
  readonly link: { readonly href: string; readonly copied: boolean } | null;
}

/** One row of a card or of the list. */
export function row(event: BriefEvent, context: CardContext): TemplateResult {
  const { scene, messages, rows, told } = context;
  const { language } = scene;
  const line = html`<span class="row-title"
      >${event.title ? spoken(event.title, language) : messages.loadingText}</span
    >${dateLine(event, language, messages)}`;
  const kind = event.kind === 'group' ? 'row group' : 'row';
  if (rows === 'print')
    return html`<li class=${kind} data-event=${event.id}>${line} ${told?.(event, context, false)}</li>`;
  if (rows === 'details')
    return html`<li class=${kind} data-event=${event.id}>
      <details>
        <summary>${line}</summary>
        ${told?.(event, context, false)}
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
  return html`<details class="fold" ?open=${context.rows === 'print'}>
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
