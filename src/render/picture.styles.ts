/** How the picture looks: colours by token, widths in pixels whatever the scale. */
import { css } from 'lit';
import { tokenStyles } from './token-styles.js';

export const pictureStyles = [
  tokenStyles,
  css`
    .picture {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      display: block;
      background: var(--_land);
      fill: none;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
    .picture * {
      vector-effect: non-scaling-stroke;
    }
    .sea,
    .lake {
      fill: var(--_sea);
    }
    .land {
      fill: var(--_land);
      /* Hides the hairline where two levels of ground meet. */
      stroke: var(--_land);
      stroke-width: 1px;
    }
    .coast {
      stroke: var(--_coast);
      stroke-width: var(--_w-coast);
    }
    .lake {
      stroke: var(--_coast);
      stroke-width: var(--_w-lakeShore);
    }
    .river {
      stroke: var(--_river);
      stroke-width: var(--_w-river);
    }
    .border {
      stroke: var(--_border);
      stroke-width: var(--_w-border);
    }
    .route {
      stroke: var(--_accent);
      stroke-width: var(--_w-existing);
    }
    .route.under-construction {
      stroke-width: var(--_w-under-construction);
    }
    .route.proposed {
      stroke-width: var(--_w-proposed);
      stroke-dasharray: var(--_dash-proposed);
      stroke-linecap: butt;
    }
    .route.schematic {
      stroke-width: var(--_w-schematic);
      stroke-dasharray: var(--_dash-schematic);
    }
    .own {
      fill: color-mix(in srgb, var(--_accent) 8%, transparent);
      stroke: var(--_accent);
      stroke-width: var(--_w-area);
    }
    .area.selected {
      fill: color-mix(in srgb, var(--_accent) 14%, transparent);
      stroke: var(--_accent);
      stroke-width: 2px;
    }
    .at {
      --u: min(100cqw / var(--w), 100cqh / var(--h));
      position: absolute;
      inset-block-start: calc(50cqh + var(--y) * var(--u) + var(--dy, 0px));
      left: calc(50cqw + var(--x) * var(--u) + var(--dx, 0px));
    }
    .name {
      position: absolute;
      inset-block-start: 50%;
      left: 50%;
      inline-size: max-content;
      white-space: nowrap;
      translate: calc(var(--lx, 0px) + var(--ax, 0%)) calc(var(--ly, 0px) + var(--ay, 0%));
      rotate: var(--lt, 0deg);
      text-align: var(--ta, start);
    }
    /* Shown where the frame breaks a line. */
    br[class] {
      display: none;
    }
    .labels {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
      color: var(--_soft);
      --halo: var(--_land);
    }
    .label {
      inline-size: 0;
      block-size: 0;
      font-size: 12.5px;
      line-height: 1.2;
    }
    .label .name,
    .marker .name {
      paint-order: stroke fill;
      -webkit-text-stroke: 4px var(--halo);
      stroke-linejoin: round;
    }
    .label[data-opens] .name {
      pointer-events: auto;
      cursor: pointer;
    }
    .label.country {
      font-size: 12px;
      letter-spacing: 0.14em;
      text-transform: uppercase;
    }
    .label.capital {
      font-size: 13.5px;
    }
    .label.town,
    .label.range,
    .label.peak {
      font-size: 11.5px;
    }
    .label.range {
      letter-spacing: 0.1em;
    }
    .label.region {
      font-style: italic;
    }
    .label.sea,
    .label.lake,
    .label.river {
      --halo: var(--_sea);
      font-style: italic;
      font-size: 11.5px;
      color: var(--_water);
    }
    .label.sea {
      font-size: 13px;
      letter-spacing: 0.1em;
    }
    .label.river {
      --halo: var(--_land);
    }
    .label:is(.capital, .city, .town)::before {
      content: '';
      position: absolute;
      inline-size: 5px;
      block-size: 5px;
      translate: -50% -50%;
      border: 1.25px solid var(--_soft);
      border-radius: 50%;
      background: var(--_land);
    }
    .label.town::before {
      inline-size: 3.5px;
      block-size: 3.5px;
    }
    .label.capital::before {
      inline-size: 3px;
      block-size: 3px;
      padding: 1.5px;
      background:
        linear-gradient(var(--_soft), var(--_soft)) content-box,
        var(--_land);
    }
    .label.peak::before {
      content: '';
      position: absolute;
      inline-size: 7px;
      block-size: 6px;
      translate: -50% -50%;
      background: var(--_soft);
      clip-path: polygon(50% 0, 100% 100%, 0 100%);
      forced-color-adjust: none;
    }
    .scale {
      position: absolute;
      left: 8px;
      inset-block-start: calc(100cqh - 8px);
      translate: 0 -100%;
      inline-size: calc(var(--km) * min(100cqw / var(--w), 100cqh / var(--h)));
      padding-block-end: 3px;
      color: var(--_soft);
      font-size: 11px;
      line-height: 1.3;
      text-align: center;
      white-space: nowrap;
      paint-order: stroke;
      -webkit-text-stroke: 4px var(--_land);
      pointer-events: none;
    }
    .scale::after {
      content: '';
      position: absolute;
      inset: auto 0 0;
      block-size: 4px;
      border: solid var(--_soft);
      border-width: 0 1px 1px;
    }
    .dot {
      inline-size: 6px;
      block-size: 6px;
      translate: -50% -50%;
      border-radius: 50%;
      background: var(--_accent);
    }
  `,
];
