/** The search and its neighbours: as quiet as the list that they stand above. */
import { css } from 'lit';

export const listToolsStyles = css`
  .list-tools {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.25rem 0.5rem;
    padding-block: 0.5rem 0.25rem;
  }
  .list-tools > :is(input, [data-filters]) {
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.625rem;
    border: 1px solid var(--_border);
    border-radius: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
    appearance: none;
  }
  .list-tools ::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  .list-tools > input:focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: 1px;
  }
  .list-tools > p {
    grid-column: 1 / -1;
    margin: 0;
  }
  @media (pointer: coarse) {
    .list-tools :is(input, button) {
      min-block-size: 44px;
    }
  }
`;
