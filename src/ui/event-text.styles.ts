/** An event told in full: its text comes after the first paint, and so does this sheet. */
import { css } from 'lit';

export const eventTextStyles = css`
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
