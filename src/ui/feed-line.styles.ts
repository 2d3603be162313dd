/** The line of a feed in the room that the header keeps for it, the marks of new rows, and corrections. */
import { css } from 'lit';

export const feedLineStyles = css`
  /* As high as the room kept for it: the map does not move when the line comes, or says more. */
  .header .feed {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    position: relative;
    z-index: 2;
    block-size: 1.75rem;
    margin-block: 0 -1.75rem;
    color: var(--_soft);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.75rem;
  }
  .feed > * {
    background: var(--caucasus-map-background, var(--_paper));
    line-height: 1.5;
  }
  .row-mark {
    margin-inline-start: 0.5em;
    padding-inline: 0.4em;
    border: 1px solid currentColor;
    color: var(--_ink);
    font-size: 0.8125rem;
    font-weight: 650;
    white-space: nowrap;
  }
  .corrections {
    margin-block-start: 1rem;
    font-size: 0.875rem;
  }
  .corrections .label-line {
    margin: 0;
    font-weight: 600;
  }
  .corrections ul {
    margin: 0.25rem 0 0;
    padding: 0;
    list-style: none;
  }
  .corrections li + li {
    margin-block-start: 0.375rem;
  }
  @media (pointer: coarse) {
    .feed .link {
      padding-block: 0.25rem;
    }
  }
  @media print {
    .feed .link,
    .row-mark {
      display: none;
    }
  }
`;
