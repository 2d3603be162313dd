/** The entries of the key that depend on what is found out about the frame and its rows: later than the first paint. */
import { html } from 'lit';
import type { FigureState } from './figure-state.js';
import { wholeOf } from './i18n/en-later.js';
import type { DrawnBorders } from './model/drawn-borders.js';
import type { Edges } from './model/lines-in-frame.js';
import { drawnRoutes } from './render/drawn-routes.js';
import { UNSETTLED } from './render/tokens.js';
import type { KeyParts } from './ui/frame-parts.js';
import { unplaced } from './ui/unplaced.js';

export const NO_BORDERS: DrawnBorders = { state: false, undelimited: false, unsettled: false };

/**
 * @param edges of what is shown, in world units.
 * @param borders undefined as long as the ground is not there.
 */
export function keyParts(
  { scene, messages, frames, popovers }: FigureState,
  edges: Edges,
  borders: DrawnBorders | undefined,
): Partial<KeyParts> {
  const whole = wholeOf(messages);
  const line = borders?.unsettled
    ? html`<li>
        <svg class="sample" viewBox="0 0 28 12" aria-hidden="true">
          <path class="border" stroke-dasharray=${UNSETTLED.join(' ')} d="M1 6h26"></path></svg
        >${whole.unsettledBorder}
      </li>`
    : null;
  const beyond = popovers ? frames.l.beyond.length : 0;
  // In a page without script no button leads to the list.
  const elsewhere =
    beyond > 0 ? html`<li><span class="link">${messages.beyondFrame(beyond)}</span></li>` : null;
  const words = borders?.undelimited ? whole.key.border : whole.key.state;
  return {
    ...(popovers && { beyond: 0 }),
    ...(borders && { border: borders.state && words }),
    routes: drawnRoutes(scene, edges),
    more: [elsewhere, line, unplaced(scene, whole)],
  };
}
