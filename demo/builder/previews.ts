/** The map as it will be, in the widths of a phone and of a desktop: two real elements that are told what has changed. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { attributesFor } from './choices.js';
import type { PageState } from './page-state.js';

function map({ choices, own }: PageState, id: string, label: string): TemplateResult {
  const { view, place, event, from, to, layout, theme, lang, loading, caption } = attributesFor(choices);
  return html`<caucasus-map
    id=${id}
    view=${view ?? nothing}
    .place=${live(place ?? null)}
    .event=${live(event ?? null)}
    from=${from ?? nothing}
    to=${to ?? nothing}
    layout=${layout ?? nothing}
    theme=${theme ?? nothing}
    lang=${lang ?? nothing}
    loading=${loading ?? nothing}
    caption=${caption ?? nothing}
    label="${choices.alt || choices.title || 'Map'} (${label})"
    heading-level="3"
    .brief=${own}
  ></caucasus-map>`;
}

/** What a reader does in a map is an act of the editor: what is opened there is what will be open. */
export function previews(state: PageState): TemplateResult {
  return html`<section class="desktop" aria-labelledby="desktop-name">
      <h2 id="desktop-name">On a desktop</h2>
      <div class="window" role="group" aria-labelledby="desktop-name" tabindex="0">
        <div class="screen">${map(state, 'on-desktop', 'desktop')}</div>
      </div>
    </section>
    <section class="phone" aria-labelledby="phone-name">
      <h2 id="phone-name">On a phone</h2>
      <div class="screen">${map(state, 'on-phone', 'phone')}</div>
    </section>`;
}
