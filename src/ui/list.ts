/** The brief as a plain list in order of time: the map's text and its equal. */
import { html, nothing, type TemplateResult } from 'lit';
import { isFiltered } from '../model/filters.js';
import { matchingRows } from './list-tools.js';
import { MOST_ROWS, rowSections, type CardContext } from './rows.js';

/**
 * @param tools search and filters; a page without script has none.
 * @param grouped the rows under other headings than those of their weight; undefined while it is not known: very many rows wait for it.
 * @param after what follows the rows.
 */
export function eventList(
  context: CardContext,
  tools: TemplateResult | typeof nothing,
  grouped?: TemplateResult | null,
  after: TemplateResult | null = null,
): TemplateResult {
  const { scene, messages, level } = context;
  return html`<section part="list" class="list" aria-labelledby="list-heading">
    <div id="list-heading" class="list-heading" tabindex="-1" role="heading" aria-level=${level}>
      ${messages.listHeading}
    </div>
    ${tools}
    ${grouped === undefined && scene.events.length > MOST_ROWS && !context.popovers ? nothing : (grouped ?? (isFiltered(scene.filters) ? matchingRows(context) : rowSections(scene.events, context)))}
    ${after}
  </section>`;
}
