/** An event told in full, and rows that are unfolded or pointed at: later than the first paint, as is this sheet. */
import { css } from 'lit';

export const eventTextStyles = css`
  .card-heading:focus {
    outline: none;
  }
  .card-heading:focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: 3px;
  }
  .group .row-title {
    font-weight: 400;
    font-style: italic;
  }
  .fold[open] > summary {
    font-weight: 600;
  }
  .row-button:hover .row-title,
  .row summary:hover .row-title,
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .card .label-line {
    margin-block-start: 0.75rem;
    font-weight: 600;
  }
  .card .label-line + * {
    margin-block-start: 0.125rem;
  }
  .card a {
    color: var(--_ink);
    text-underline-offset: 2px;
  }
  .sources li,
  .threads li {
    padding-block: 0.1875rem;
  }
  .threads .aside {
    display: block;
  }
  .sources .aside {
    margin-inline-start: 0.375em;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.875rem;
  }
`;
