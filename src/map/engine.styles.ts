/**
 * The few rules that MapLibre's canvas needs. Its own style sheet is 10 kB gzip of controls and popups that this
 * map does not use, with icons as data URLs that strict pages would have to allow.
 */
import { css } from 'lit';

const engineStyles = css`
  .canvas {
    overflow: hidden;
    -webkit-tap-highlight-color: transparent;
  }
  .canvas .maplibregl-canvas {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .canvas .maplibregl-canvas-container {
    position: absolute;
    inset: 0;
    user-select: none;
    cursor: grab;
  }
  .canvas .maplibregl-canvas-container:active {
    cursor: grabbing;
  }
  .canvas .curtain {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  .canvas.pointing .maplibregl-canvas-container {
    cursor: pointer;
  }
  .canvas .maplibregl-canvas:focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: -4px;
  }
  .canvas .maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan,
  .canvas .maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan .maplibregl-canvas {
    touch-action: none;
  }
  .canvas .maplibregl-cooperative-gestures.maplibregl-touch-drag-pan,
  .canvas .maplibregl-cooperative-gestures.maplibregl-touch-drag-pan .maplibregl-canvas {
    touch-action: pan-x pan-y;
  }
  .canvas .maplibregl-control-container {
    display: none;
  }
  .canvas .maplibregl-boxzoom {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 0;
    block-size: 0;
    border: 2px dotted var(--_ink);
  }
  .canvas .maplibregl-cooperative-gesture-screen {
    position: absolute;
    inset: auto 0 0;
    padding: 0.625rem 1rem;
    background: var(--_ink);
    color: var(--_land);
    font-size: 0.9375rem;
    text-align: center;
    opacity: 0;
    pointer-events: none;
  }
  .canvas .maplibregl-cooperative-gesture-screen.maplibregl-show {
    opacity: 0.9;
  }
  .canvas .maplibregl-mobile-message {
    display: none;
  }
  @media (hover: none), (pointer: coarse) {
    .canvas .maplibregl-desktop-message {
      display: none;
    }
    .canvas .maplibregl-mobile-message {
      display: block;
    }
  }
`;

/** The canvas' own rules come with the engine, once for each root. */
export function adoptEngineStyles(container: HTMLElement): void {
  const root = container.getRootNode();
  const sheet = engineStyles.styleSheet;
  if (root instanceof ShadowRoot && sheet && !root.adoptedStyleSheets.includes(sheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
