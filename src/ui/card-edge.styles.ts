/** The lower edge of a card that scrolls: lines fade out there, and none is cut in half, until the end has come. */
import { css } from 'lit';

export const cardEdgeStyles = css`
  /* What has the focus is scrolled clear of the fade. */
  .map:not(.sheet) .card {
    scroll-padding-block-end: 2rem;
  }
  /* Stands in the card's own padding at the end, and so over nothing in a card that does not scroll. */
  .map:not(.sheet) .card::after {
    content: '';
    display: block;
    position: sticky;
    inset-block-end: -1rem;
    block-size: 2rem;
    margin-block-end: -1rem;
    background: linear-gradient(#0000, var(--_paper) 75%);
    pointer-events: none;
  }
`;
