/** Markers: a disc with the number of events, a name beside it, 44 px to hit. */
import { css } from 'lit';

export const markersStyles = css`
  .markers {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .stop {
    display: contents;
  }
  .marker {
    inline-size: 44px;
    block-size: 44px;
    margin: -22px 0 0 -22px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
    --halo: var(--_land);
  }
  .disc {
    position: absolute;
    inset-block-start: 50%;
    left: 50%;
    translate: -50% -50%;
    box-sizing: border-box;
    min-inline-size: 24px;
    block-size: 24px;
    padding-inline: 4px;
    border-radius: 12px;
    background: var(--_accent);
    color: var(--_onAccent);
    box-shadow: 0 0 0 1.5px var(--_land);
    font-size: 13px;
    font-weight: 600;
    line-height: 24px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .merged .disc {
    box-shadow:
      0 0 0 1.5px var(--_land),
      0 0 0 3px var(--_accent);
  }
  .leader {
    position: absolute;
    inset-block-start: 50%;
    left: 50%;
    inline-size: var(--ll, 0);
    block-size: 1.25px;
    background: var(--_accent);
    transform: rotate(var(--la, 0deg));
    transform-origin: 0 50%;
  }
  .pointer .leader {
    display: none;
  }
  .marker .name {
    display: var(--nl, block);
    font-size: 13px;
    line-height: 1.2;
    pointer-events: auto;
  }
  .marker b {
    display: block;
    font-weight: 600;
  }
  .marker .note {
    display: var(--nd, block);
    font-size: 12px;
    color: var(--_ink);
  }
  .pointer {
    inset-block-start: calc(clamp(22px, calc(50cqh + var(--y) * var(--u)), 100cqh - 22px) + var(--dy, 0px));
    left: calc(clamp(22px, calc(50cqw + var(--x) * var(--u)), 100cqw - 22px) + var(--dx, 0px));
  }
  .pointer .name {
    padding: 3px 8px;
    border-radius: 2px;
    background: color-mix(in srgb, var(--_paper) 88%, transparent);
    -webkit-text-stroke: 0;
  }
  .arrow {
    inline-size: 12px;
    block-size: 12px;
    margin-inline-start: 5px;
    rotate: var(--dir, 0deg);
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.75;
  }
  .marker:hover b,
  .marker.hover b {
    text-decoration: underline;
    text-decoration-thickness: 1.5px;
    text-underline-offset: 2px;
  }
  .marker:focus-visible {
    outline: none;
  }
  .marker:focus-visible .disc,
  .marker.open .disc {
    box-shadow:
      0 0 0 2px var(--_land),
      0 0 0 4px var(--_ink);
  }
  .marker:focus-visible .name {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
    background: var(--_land);
  }
  @container map (width >= 560px) and (height >= 373px) {
    .marker .name {
      font-size: 15px;
    }
  }
  @container map (width >= 840px) and (height >= 560px) {
    .marker .name {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    .disc {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
`;
