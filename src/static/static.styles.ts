/**
 * What a page without script needs besides the element's own sheets. Where a script will come, everything that it
 * brings has its room already; where none will, that room is given up.
 */
import { css } from 'lit';

/** The element's sheets come after these once its script is there, so these have to weigh more. */
export const staticStyles = css`
  .figure .card[popover][popover] {
    position: fixed;
    z-index: auto;
    inset: 0;
    inline-size: min(26rem, 100vw - 2rem);
    block-size: fit-content;
    max-block-size: calc(100vh - 2rem);
    margin: auto;
    padding: 0.75rem 1rem 1rem;
    border-inline: 1px solid var(--_rule);
    box-shadow: 0 4px 24px rgb(0 0 0 / 20%);
  }
  .card[popover] .close {
    font-size: 1.5rem;
    line-height: 1;
  }
  .figure .card[popover]:not(:popover-open) {
    display: none;
  }
  .card[popover] .card-bar {
    position: sticky;
    inset-block-start: -0.75rem;
    margin-block-start: -0.5rem;
    background: linear-gradient(var(--_paper) 75%, transparent);
  }
  /* Nothing without a script can close it. */
  .card:not([popover]) .card-bar .close,
  .list-tools {
    visibility: hidden;
  }
  .key span.link {
    display: inline-block;
    text-decoration: none;
    cursor: auto;
  }
  .list-fold > summary {
    display: inline-block;
    list-style: none;
  }
  .list-fold[open] > summary {
    margin-block-end: 0.625rem;
  }
  .below {
    display: none;
  }
  @container element (width < 600px) {
    .below {
      display: block;
      margin-block-start: -0.625rem;
    }
    .below .card {
      border-inline: 0;
      padding-inline: 0.5rem;
    }
    .map > .card:not([popover]) {
      display: none;
    }
  }
  @media (scripting: none) {
    .list-tools,
    .times {
      display: none;
    }
  }
  @media print {
    .figure .list .card[popover][popover] {
      display: block;
      position: static;
      inline-size: auto;
      max-block-size: none;
      margin: 0;
      padding: 0 0 0.5rem;
      border: 0;
      box-shadow: none;
    }
    .list .card[popover] :is(.card-bar, .card-heading, .card-heading + p),
    .list-tools,
    .timeline,
    .below {
      display: none;
    }
    .layout-explorer > .list {
      block-size: auto;
    }
  }
  /* A browser that knows no popovers tells everything in the list. */
  @supports not selector(:popover-open) {
    .figure .map .card[popover][popover] {
      display: none;
    }
    .figure .list .card[popover][popover] {
      position: static;
      inline-size: auto;
      max-block-size: none;
      margin: 0;
      border: 0;
      box-shadow: none;
    }
    .list .card[popover] :is(.card-bar, .card-heading, .card-heading + p) {
      display: none;
    }
  }
`;
