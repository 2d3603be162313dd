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

/** The card of an event where no script can make one. */
export interface RowPopovers {
  readonly id: (event: BriefEvent) => string;
  /** The card itself, where it stands right after the button; elsewhere the button finds it by its id. */
  readonly card?: (event: BriefEvent, context: CardContext) => TemplateResult;
}

export interface CardContext {
  readonly scene: Scene;
  readonly messages: FirstMessages;
  /** Level of the card's heading, 2 to 6. */
  readonly level: number;
  /** How a row opens: `button` shows the event in a card; `print` tells everything at once. */
  readonly rows: 'button' | 'print';
  /** In a page without script: what a row's button opens. */
  readonly popovers?: RowPopovers | undefined;
  /** Null as long as it is on its way. */
  readonly told: EventText | null;
  /** An address that leads to what is selected, and what is said of it; null without permalink. */
  readonly link: { readonly href: string; readonly label: string } | null;
  /** A word beside a row that is new or changed since the reader came. */
  readonly mark?: ((event: string) => TemplateResult | null) | undefined;
}

/** As many rows as are told one under another; where there are more, a line says so. */
export const MOST_ROWS = 500;

/** What a row says before it is opened. */
export function rowLine(
  event: BriefEvent,
  { scene: { language }, messages }: Pick<CardContext, 'scene' | 'messages'>,
): TemplateResult {
  return html`<span class="row-title"
      >${event.title ? spoken(event.title, language) : messages.loadingText}</span
    >${dateLine(event, language, messages)}`;
}

/** One row of a card or of the list. */
export function row(event: BriefEvent, context: CardContext): TemplateResult {
  const { rows, told, popovers } = context;
  const line = rowLine(event, context);
  const kind = event.kind === 'group' ? 'row group' : 'row';
  if (rows === 'print')
    return html`<li class=${kind} data-event=${event.id}>${line} ${told?.(event, context, false)}</li>`;
  return html`<li class=${kind} data-event=${event.id}>
    <button type="button" class="row-button" popovertarget=${popovers?.id(event) ?? nothing}>
      ${line}${context.mark?.(event.id)}
    </button>
    ${popovers?.card?.(event, context)}
  </li>`;
}

/** Rows one under another, the first of very many. */
export function rowList(events: readonly BriefEvent[], context: CardContext): TemplateResult {
  const { messages, rows, scene } = context;
  // The list of a large brief has them all.
  const most = scene.lookup && rows === 'button' ? 50 : MOST_ROWS;
  return html`<ul class="rows" role="list">
      ${events.slice(0, most).map((event) => row(event, context))}
    </ul>
    ${events.length > most ? html`<p class="aside">${messages.find.shown(most, events.length)}</p>` : nothing}`;
}

function list(events: readonly BriefEvent[], context: CardContext): TemplateResult | typeof nothing {
  return events.length > 0 ? rowList(events, context) : nothing;
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
