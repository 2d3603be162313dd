/** How arcs and infrastructure look in the picture; they come after the paint, and their rules with them. */
import { css } from 'lit';
import { OVERLAY_DASHES, OVERLAY_LINES } from './overlay-lines.js';

const [dash, gap] = OVERLAY_DASHES.thread;

export const overlayStyles = css`
  .picture.arcs {
    background: none;
    pointer-events: none;
  }
  .arc {
    stroke: var(--_accent);
    stroke-width: ${OVERLAY_LINES.thread}px;
    stroke-dasharray: ${dash}px ${gap}px;
    stroke-linecap: butt;
  }
  .arc.schematic {
    stroke-width: var(--_w-schematic);
    stroke-dasharray: var(--_dash-schematic);
  }
  .route.infrastructure {
    stroke: var(--_soft);
    stroke-width: ${OVERLAY_LINES.infrastructure}px;
    stroke-linecap: butt;
  }
`;
