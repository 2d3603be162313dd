/** Cards, rows and list: a good newspaper's fact box. */
import { css } from 'lit';

export const cardStyles = css`
  .card {
    box-sizing: border-box;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0.75rem 1rem 1rem;
    background: var(--_paper);
    color: var(--_ink);
    border: 1px solid var(--_rule);
    border-block-start: 3px solid var(--_accent);
    font-size: 1rem;
    line-height: 1.45;
    text-align: start;
  }
  .card p,
  .rows,
  .sources,
  .threads {
    margin: 0.5rem 0 0;
  }
  .card-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    min-block-size: 1.75rem;
  }
  .card-bar .close {
    margin-inline: auto -0.5rem;
  }
  .close {
    flex: none;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .close svg {
    inline-size: 1rem;
    stroke: currentColor;
    stroke-width: 1.75;
    vertical-align: middle;
  }
  .card-heading {
    font-size: 1.1875rem;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  .list-heading {
    font-size: 1.0625rem;
    font-weight: 650;
  }
  .rows,
  .sources,
  .threads {
    padding: 0;
    list-style: none;
  }
  .row + .row {
    border-block-start: 1px solid var(--_rule);
  }
  .row-button,
  .row summary {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.5rem 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .row summary {
    list-style: none;
  }
  .row-title {
    display: block;
    font-weight: 550;
    line-height: 1.3;
  }
  .dateline,
  .aside,
  .label-line {
    color: var(--_soft);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .status {
    /* A box, since WebKit breaks no line before a span that must not break. */
    display: inline-block;
    white-space: nowrap;
  }
  .status::before {
    content: '';
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.35em;
    border: 1.5px solid currentColor;
    border-radius: 50%;
    vertical-align: 0.06em;
    /* Filled or not is what tells them apart. */
    forced-color-adjust: none;
  }
  .status.confirmed::before {
    background: currentColor;
  }
  .status.alleged::before {
    border-radius: 0;
    rotate: 45deg;
  }
  .status.assessment::before {
    border-width: 0 0 1.5px;
    border-radius: 0;
  }
  .fold {
    border-block-start: 1px solid var(--_rule);
  }
  .fold > summary {
    padding: 0.5rem 0;
    color: var(--_soft);
    font-size: 0.9375rem;
    cursor: pointer;
  }
  .place-note {
    color: var(--_soft);
    font-size: 0.9375rem;
  }
  .link {
    display: inline;
    padding: 0.125rem 0;
    border: 0;
    background: none;
    color: var(--_ink);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--_rule);
    text-underline-offset: 2px;
    cursor: pointer;
  }
  :is(button, summary, a):focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: 1px;
  }

  /* Over the map, in the half that the marker is not in. */
  .map:not(.sheet) .card {
    position: absolute;
    z-index: 2;
    inset-block-start: 0.75rem;
    inline-size: clamp(12rem, 50cqw - 2.75rem, 25rem);
    max-block-size: calc(100cqh - 1.5rem);
  }
  /* The zoom buttons stay free below it, and pointers above it. */
  .map:not(.sheet) .card.right {
    right: 0.75rem;
    max-block-size: calc(100cqh - 1.5rem - 160px);
  }
  .map:not(.sheet) .card.lower {
    inset-block-start: 3.25rem;
    max-block-size: calc(100cqh - 4rem);
  }
  .map:not(.sheet) .card.right.lower {
    max-block-size: calc(100cqh - 4rem - 160px);
  }
  .card.left {
    left: 0.75rem;
  }

  /* In a narrow or low box the card goes in flow below the map, which grows by as much. */
  .map.sheet .card {
    position: absolute;
    inset: 100cqh 0 auto;
    border-inline: 0;
    padding-inline: 0.5rem;
  }
`;
