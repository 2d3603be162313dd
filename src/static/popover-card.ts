/** The card of a marker in a page without script: opened by the marker's `popovertarget`, in the top layer. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { ScenePlace } from '../model/scene.js';
import { displayName } from '../model/text.js';
import { cross, heading, placeBody } from '../ui/card.js';
import { spoken } from '../ui/lines.js';
import type { CardContext } from '../ui/rows.js';

/** @param places one place, or those of a merged marker. */
export function popoverCard(
  key: string,
  places: readonly ScenePlace[],
  context: CardContext,
): TemplateResult {
  const { scene, messages, level } = context;
  const [only] = places;
  return html`<section
    part="popup"
    class="card"
    id=${popoverId(key)}
    popover
    data-place=${places.length === 1 && only ? only.place.id : nothing}
  >
    <div class="card-bar">
      <button
        type="button"
        class="close"
        popovertarget=${popoverId(key)}
        popovertargetaction="hide"
        aria-label=${messages.close}
      >
        ${cross}
      </button>
    </div>
    ${places.map(
      (entry) =>
        html`${heading(`heading-${key}-${entry.place.id}`, level, spoken(displayName(entry.place), scene.language))}
          <p class="aside">${messages.events(entry.count)}</p>
          ${placeBody(entry, context)}`,
    )}
  </section>`;
}

/** Ids of elements take no plus sign in a selector. */
export function popoverId(key: string): string {
  return `card-${key.replaceAll('+', '-')}`;
}

export const popoverStyles = css`
  .map .card[popover] {
    position: fixed;
    inset: 0;
    inline-size: min(26rem, 100vw - 2rem);
    max-block-size: calc(100vh - 2rem);
    margin: auto;
  }
`;
