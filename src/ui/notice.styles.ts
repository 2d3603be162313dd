/** What a reader is told of a map, and signs of what has been pressed: nothing of it is painted first. */
import { css } from 'lit';

export const noticeStyles = css`
  .notice {
    position: absolute;
    inset: 0.5rem auto auto 0.5rem;
    max-inline-size: min(26rem, 100cqw - 1rem);
    box-sizing: border-box;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0.125rem 0.125rem 0.125rem 0.75rem;
    background: var(--_paper);
    border: 1px solid var(--_border);
    font-size: 0.875rem;
  }
  /* Beside an open card, not under it, and clear of the buttons. */
  .map:not(.sheet):has(.card.left) .notice {
    inset: auto 3.75rem 0.5rem auto;
    max-inline-size: calc(50cqw - 4.5rem);
  }
  .notice p {
    flex: 1;
    margin: 0.25rem 0;
  }
  .notice ul {
    max-block-size: 10rem;
    overflow: auto;
    margin: 0;
    padding-inline-start: 1rem;
  }
  .list-tools > [aria-expanded='true'] {
    border-color: var(--_ink);
  }
  .list-tools .link {
    margin-inline-start: 0.5em;
  }
`;
