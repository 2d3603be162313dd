/** How the marks of the timeline are drawn where they are no buttons; as `timeline-marks.styles.ts` has them. */
import { css } from 'lit';

export const stillTimelineStyles = css`
  .strip > svg.focus {
    inset-block-start: 66px;
    block-size: calc(100% - 66px);
    fill: none;
    stroke: var(--_ink);
  }
  .focus path {
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
  }
  .focus .bars:not(.minor) {
    fill: var(--_ink);
  }
  .focus .dots {
    stroke-width: 12px;
    stroke-linecap: round;
  }
  .focus .many {
    stroke-width: 18px;
  }
  .focus .hole {
    stroke: var(--caucasus-map-background, Canvas);
    stroke-width: 8px;
  }
`;
