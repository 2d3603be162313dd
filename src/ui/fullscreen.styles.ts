/** The element on the whole screen, where nobody is before the first paint. */
import { css } from 'lit';

export const fullscreenStyles = css`
  :host(:fullscreen) {
    box-sizing: border-box;
    padding: 1rem;
    background: var(--_paper);
  }
  :host(:fullscreen) .map {
    aspect-ratio: auto;
    flex-basis: 60%;
  }
`;
