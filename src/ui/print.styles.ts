/** The map on paper: the picture in light colours, its key, its credit, and the whole list with its sources. */
import { css } from 'lit';

export const printStyles = css`
  @media print {
    /* Paper is light, whatever theme was asked for. */
    :host,
    :host(:is([theme='light'], [theme='dark'])) {
      color-scheme: light;
      overflow: visible;
    }
    .figure,
    .figure.layout-explorer,
    .figure.layout-story {
      display: block;
    }
    .canvas,
    .controls,
    .pans,
    .keys,
    .notice,
    .card,
    .list-tools,
    .filters,
    .list-toggle,
    .story-bar,
    .timeline input,
    .timeline button,
    .copy {
      display: none;
    }
    .map,
    .key {
      margin-block-start: 0.5rem;
    }
    .map {
      break-inside: avoid;
      print-color-adjust: exact;
    }
    .map.sheet {
      padding-block-end: 0;
    }
    .live .picture,
    .live .labels {
      visibility: visible;
    }
    .live .marker {
      inset-block-start: calc(50cqh + var(--y) * var(--u) + var(--dy, 0px));
      left: calc(50cqw + var(--x) * var(--u) + var(--dx, 0px));
      transform: none;
    }
    .live .pointer {
      inset-block-start: calc(clamp(22px, calc(50cqh + var(--y) * var(--u)), 100cqh - 22px) + var(--dy, 0px));
      left: calc(clamp(22px, calc(50cqw + var(--x) * var(--u)), 100cqw - 22px) + var(--dx, 0px));
    }
    /* Ink is saved, and a grey printer still tells disc and digits apart. */
    .disc {
      background: #fff;
      color: #000;
      outline: 1.5px solid var(--_accent);
      outline-offset: -1.5px;
    }
    .key-disc {
      fill: #fff;
      stroke: var(--_accent);
      stroke-width: 1.5;
      r: 4.75px;
    }
    .key .link {
      border: 0;
      text-decoration: none;
    }
    .list,
    .layout-explorer > .list {
      block-size: auto;
      min-block-size: 0;
      overflow: visible;
    }
    .list {
      font-size: 0.8125rem;
    }
    .row {
      padding-block: 0.375rem;
    }
    .row-title {
      break-after: avoid;
    }
    .row :is(p, ul, h4, h5, h6, .label-line) {
      margin-block: 0.125rem;
    }
    /* Filled or not is what tells “confirmed” from “reported”, and browsers leave backgrounds out on paper. */
    .status::before,
    .key-disc,
    .timeline svg {
      print-color-adjust: exact;
    }
    .sources a::after {
      content: ' <' attr(href) '>';
      overflow-wrap: anywhere;
      font-size: 0.75em;
    }
  }
`;
