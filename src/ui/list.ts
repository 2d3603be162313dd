/** The brief as a plain list in order of time: the map's text and its equal. */
import { html, type TemplateResult } from 'lit';
import { rowSections, type CardContext } from './rows.js';

export function eventList(context: CardContext): TemplateResult {
  const { scene, messages, level } = context;
  return html`<section part="list" class="list" aria-labelledby="list-heading">
    <div id="list-heading" class="list-heading" role="heading" aria-level=${level}>
      ${messages.listHeading}
    </div>
    ${rowSections(scene.events, context)}
  </section>`;
}
