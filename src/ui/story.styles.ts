/** How the steps of a story stand: below the map in a column, beside it where there is room. */
import { css } from 'lit';

export const storyStyles = css`
  .story {
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
    min-block-size: 0;
  }
  .story-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    border-block: 1px solid var(--_rule);
    padding-block: 0.375rem;
  }
  .story-button {
    min-block-size: 44px;
    padding: 0 min(0.875rem, 3cqi);
    border: 1px solid var(--_border);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .story-button[aria-disabled='true'] {
    border-color: var(--_rule);
    color: var(--_soft);
    cursor: default;
  }
  .story-position {
    white-space: nowrap;
    color: var(--_soft);
    font-variant-numeric: tabular-nums;
  }
  .story-body {
    max-inline-size: 44rem;
    overflow-y: auto;
  }
  .story-title {
    font-size: 1.125rem;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .story-body p {
    margin-block: 0.375rem;
  }
  .story-step a {
    color: inherit;
    text-underline-offset: 2px;
  }
  .story-step .label-line {
    margin-block: 0.75rem 0.125rem;
    font-weight: 600;
  }
  .story-step .label-line + * {
    margin-block-start: 0;
  }
  /* One chapter at a time where the panel is in the flow of the page. */
  @container element (width < 60rem) {
    ::slotted([slot='story']:not([data-current])) {
      display: none;
    }
  }
  @container element (width >= 60rem) {
    .layout-story > .story {
      grid-area: 2 / 2 / 4 / 3;
      block-size: 0;
      min-block-size: 100%;
    }
    .chapters .story-body {
      scroll-snap-type: y proximity;
    }
    ::slotted([slot='story']) {
      min-block-size: 60%;
      scroll-snap-align: start;
      padding-inline-start: 0.75rem;
      border-inline-start: 3px solid transparent;
    }
    /* A line beside it, since fainter text around it would be hard to read. */
    ::slotted([slot='story'][data-current]) {
      border-color: var(--_accent);
    }
  }
`;
