/** How the pieces stand together in whatever box the element has. */
import { css } from 'lit';

export const layoutStyles = css`
  :host {
    display: block;
    container: element / inline-size;
    /* Where the page asks for the width (a dialog, a flex item, a float), as an iframe: what is contained has none. */
    contain-intrinsic-inline-size: 300px;
    /* Columns and flex items may be narrower all the same. */
    min-inline-size: 0;
    color: var(--_ink);
    font-family: var(--caucasus-map-font, system-ui, sans-serif);
    font-size: 1rem;
    text-align: start;
    overflow-wrap: break-word;
    /* Where a page fixes the height, what does not fit scrolls inside the element. */
    overflow-y: auto;
  }
  :host(:state(drawing)) .figure {
    display: none;
  }
  :host([hidden]) {
    display: none;
  }
  /* A host has the focus of what is in it, and pages that outline whatever has it (WordPress) would frame all of it. */
  :host(:not(:focus-visible)) {
    outline: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .figure {
    display: flex;
    flex-direction: column;
    gap: 0.625rem;
    block-size: 100%;
    /* What a page sets on every element, ours included, would be inherited from here on. */
    line-height: 1.45;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    background: var(--caucasus-map-background, none);
  }
  /*
   * A theme of its own may not be the page's: its text is read on a ground that fits, and not at its edge. At the sides
   * the ground lies on the page's margin, so that text and map stay in the page's column; on a page of the same colour
   * nobody sees it.
   */
  :host(:is([theme='light'], [theme='dark'])) {
    --_ground: var(--caucasus-map-background, var(--_paper));
    box-shadow:
      0.75rem 0 var(--_ground),
      -0.75rem 0 var(--_ground);
  }
  :host(:is([theme='light'], [theme='dark'])) .figure {
    box-sizing: border-box;
    padding-block: 0.75rem;
    background: var(--_ground);
  }
  .header,
  .footer,
  .key {
    flex: none;
  }
  .title {
    font-size: 1.375rem;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  /* Room for what comes later: how new the brief is. */
  :host([refresh]) .header {
    padding-block-end: 1.75rem;
  }
  .header p,
  .footer p {
    margin: 0.25rem 0 0;
  }
  .lead {
    max-inline-size: 44rem;
    text-wrap: pretty;
  }
  .as-of,
  .credit,
  .key,
  .caption {
    color: var(--_soft);
    font-size: 0.8125rem;
  }
  .credit a {
    color: inherit;
  }
  .hidden {
    position: absolute;
  }
  /* Over the title, so that nothing moves when the focus comes and goes. */
  .hidden:focus {
    z-index: 3;
    padding: 0.75rem;
    background: var(--_paper);
  }
  .hidden:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .map {
    position: relative;
    flex: 1 1 auto;
    container: map / size;
    box-sizing: content-box;
    /* Said, or WebKit takes the width that the ratio gives to the smallest height. */
    inline-size: 100%;
    aspect-ratio: var(--caucasus-map-aspect-ratio, 3 / 2);
    min-block-size: 20rem;
  }
  .map.sheet {
    padding-block-end: var(--below, 0);
  }
  .viewport {
    position: absolute;
    inset: 0 0 auto;
    block-size: 100cqh;
    overflow: hidden;
  }
  .canvas,
  .keys {
    position: absolute;
    inset: 0;
  }
  .keys {
    pointer-events: none;
    outline-offset: -3px;
  }
  .live .picture,
  .live .labels {
    visibility: hidden;
  }
  .live .marker {
    inset-block-start: 0;
    left: 0;
    pointer-events: none;
    transform: translate(calc(var(--px) + var(--dx, 0px)), calc(var(--py) + var(--dy, 0px)));
  }
  .live .marker .name {
    pointer-events: none;
  }
  .live .pointer {
    transform: translate(
      calc(clamp(22px, var(--px), 100cqw - 22px) + var(--dx, 0px)),
      calc(clamp(22px, var(--py), 100cqh - 22px) + var(--dy, 0px))
    );
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .key li {
    display: flex;
    align-items: baseline;
  }
  .sample {
    flex: none;
    inline-size: 28px;
    block-size: 12px;
    margin-inline-end: 0.375rem;
    vertical-align: -1px;
    fill: none;
  }
  .key-disc {
    fill: var(--_accent);
  }
  .list {
    flex: 0 100 auto;
    min-block-size: 8rem;
    overflow: auto;
  }
  .list-toggle {
    place-self: start;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_border);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  slot:not([name]) {
    display: none;
  }

  /* Beside the map where there is room for both. */
  @container element (width >= 60rem) {
    .figure.layout-explorer,
    .figure.layout-story {
      display: grid;
      grid-template: auto 1fr auto auto auto / minmax(0, 1fr) 22rem;
      column-gap: 1.5rem;
    }
    .figure > :is(.header, .timeline, .footer) {
      grid-column: 1 / -1;
    }
    .figure > :is(.map, .key) {
      grid-column: 1;
      /* Else the map keeps its shape in a row that is lower, over what stands below. */
      place-self: stretch;
    }
    .layout-explorer > .list {
      grid-area: 2 / 2 / 4 / 3;
      block-size: 0;
      min-block-size: 100%;
      /* It scrolls: what is cut at its edge fades, and its end does not. */
      box-sizing: border-box;
      padding-block-end: 2rem;
      scroll-padding-block-end: 2rem;
      mask: linear-gradient(#000 calc(100% - 2rem), #0000);
    }
  }
`;
