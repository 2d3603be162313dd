/** How the inset looks: the map's own tokens, thinner. */
import { css } from 'lit';

export const insetStyles = css`
  .inset {
    display: none;
    position: absolute;
    left: 8px;
    inset-block-start: calc(100cqh - 32px);
    translate: 0 -100%;
    inline-size: 92px;
    border: 1px solid var(--_border);
    background: var(--_sea);
    fill: none;
    pointer-events: none;
  }
  .inset * {
    vector-effect: non-scaling-stroke;
  }
  .inset .coast,
  .inset .border {
    stroke-width: 0.5px;
  }
  .inset-dot {
    fill: var(--_accent);
  }
  .inset-frame {
    stroke: var(--_ink);
    stroke-width: 1.5px;
  }
  @container map (width >= 560px) and (height >= 373px) {
    .inset {
      display: block;
    }
  }
  @container map (width >= 840px) and (height >= 560px) {
    .inset {
      inline-size: 136px;
    }
  }
`;
