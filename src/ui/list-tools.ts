/** Above the list: the search, the button that opens the filters, and how much of the brief they leave. */
import { html, nothing, type TemplateResult } from 'lit';
import { isFiltered } from '../model/filters.js';
import { rowList, type CardContext } from './rows.js';

/** @param open whether the panel of filters is shown; it has the id `filters`. */
export function listTools(
  { scene, messages: { find } }: Pick<CardContext, 'scene' | 'messages'>,
  open: boolean,
): TemplateResult {
  const { filters, events, totals } = scene;
  const narrowed = isFiltered(filters);
  return html`<div part="list-tools" class="list-tools" role="search">
    <input
      type="search"
      data-search
      aria-label=${find.search}
      placeholder=${find.search}
      .value=${filters.search}
    />
    <button type="button" data-filters aria-expanded=${String(open)} aria-controls="filters">
      ${find.filter}
    </button>
    <p class="aside">
      <span role="status">${narrowed ? find.shown(events.length, totals.rows) : nothing}</span>
      ${narrowed ? html`<button type="button" class="link" data-clear>${find.clear}</button>` : nothing}
    </p>
  </div>`;
}

/** All that search and filters leave, with nothing folded away. */
export function matchingRows(context: CardContext): TemplateResult {
  const { events } = context.scene;
  return events.length > 0
    ? rowList(events, context)
    : html`<p class="aside">${context.messages.find.nothing}</p>`;
}
