/** The panel of filters, options in lines or, where there is room, in columns; and the headings of the list that it groups. */
import { css } from 'lit';

export const filterPanelStyles = css`
  .filters {
    display: grid;
    gap: 0.75rem 1.25rem;
    margin-block-end: 0.5rem;
    padding-block: 0.625rem 0.75rem;
    border-block: 1px solid var(--_rule);
    font-size: 0.9375rem;
    line-height: 1.3;
  }
  .filters > .option {
    grid-column: 1 / -1;
  }
  .choice {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choice legend {
    padding: 0;
    color: var(--_soft);
    font-size: 0.875rem;
    font-weight: 600;
  }
  /* Words of some languages are too long for columns beside each other. */
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .rest {
    flex: 1 0 100%;
  }
  .rest > summary {
    inline-size: fit-content;
    padding-block: 0.25rem;
    color: var(--_ink);
    cursor: pointer;
  }
  .rest > summary:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .option {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    padding-block: 0.25rem;
    cursor: pointer;
  }
  .option > span {
    min-inline-size: 0;
  }
  .option input {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    translate: 0 2px;
    accent-color: var(--_ink);
    cursor: inherit;
  }
  .option input:focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: 1px;
  }
  .option:hover > span {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .option-count {
    color: var(--_soft);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  @container element (37.5rem <= width < 60rem) {
    .filters {
      grid-template-columns: repeat(auto-fill, minmax(11.75rem, 1fr));
    }
    .options {
      display: block;
    }
  }
  .group-heading {
    margin-block-start: 1rem;
    padding-block-end: 0.25rem;
    border-block-end: 1px solid var(--_border);
    font-size: 0.9375rem;
    font-weight: 650;
  }
  .group-heading + .rows {
    margin: 0;
  }
  @media (pointer: coarse) {
    .option,
    .rest > summary {
      padding-block: 0.8rem;
    }
  }
`;
