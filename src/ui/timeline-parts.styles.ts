/** Thumbs and fields of the timeline; they come after the paint, so their sheet does too. */
import { css } from 'lit';

export const timelinePartsStyles = css`
  .now {
    position: absolute;
    inset-block-start: 50px;
    inset-inline-start: calc(var(--a) * 100%);
    inline-size: calc(var(--b) * 100%);
    min-inline-size: 3px;
    block-size: 4px;
    background: var(--_accent);
  }

  /* The handles stand outside of the period, so that they never cover each other. */
  .thumb {
    position: absolute;
    inset-block-start: 18px;
    inset-inline-start: -24px;
    inline-size: calc(100% + 24px);
    block-size: 36px;
    margin: 0;
    appearance: none;
    background: none;
    pointer-events: none;
    --edges: 16px 0;
  }
  .thumb.to {
    inset-inline-start: 0;
    --edges: 0 16px;
  }
  .thumb::-webkit-slider-thumb {
    appearance: none;
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 36px;
    border: 0 solid transparent;
    border-inline-width: var(--edges);
    border-radius: 0;
    background: var(--_border) content-box;
    pointer-events: auto;
    cursor: ew-resize;
  }
  .thumb::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 36px;
    border: 0 solid transparent;
    border-inline-width: var(--edges);
    border-radius: 0;
    background: var(--_border) content-box;
    pointer-events: auto;
    cursor: ew-resize;
  }
  .thumb:focus-visible {
    outline: none;
  }
  .thumb:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--_ink);
  }
  .thumb:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--_ink);
  }

  @media (forced-colors: active) {
    .thumb {
      forced-color-adjust: none;
      --_border: CanvasText;
      --_ink: Highlight;
    }
  }

  .times {
    display: grid;
    grid-template: auto auto 36px / minmax(0, 1fr);
    gap: 8px;
    align-content: start;
  }
  .period {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 8.25rem));
    gap: 0.75rem;
  }
  .period label {
    display: grid;
    line-height: 1.125rem;
  }
  .period input {
    box-sizing: border-box;
    min-inline-size: 0;
    inline-size: 100%;
    block-size: 36px;
    margin: 0;
    padding-inline: 0.375rem;
    border: 1px solid var(--_border);
    background: none;
    color: var(--_ink);
    font: inherit;
  }
  /* Also while the focus is on what the browser puts into the field. */
  .period input:is(:focus-visible, :focus-within) {
    outline: 2px solid var(--_ink);
    outline-offset: 1px;
  }
  .steps {
    display: flex;
    gap: 0.25rem;
    align-items: center;
    min-inline-size: 0;
  }
  .steps .control {
    flex: none;
    border: 1px solid var(--_border);
  }
  .steps .link {
    margin-inline-start: 0.5rem;
    min-inline-size: 0;
    line-height: 1.2;
  }

  /* Where the longest legend has one more line, there is room for it in what was kept. */
  @container timeline (width < 300px) {
    .times {
      gap: 4px;
      padding-block-start: 4px;
    }
    /* The longest word of the Armenian one is as wide as what the buttons leave. */
    .steps .link {
      margin-inline-start: 0;
      font-size: 0.75rem;
    }
  }
  @container timeline (width >= 37.5rem) {
    .times {
      grid-template: auto auto / auto 1fr;
      align-items: end;
      gap: 0.5rem 0.75rem;
    }
    .legend {
      grid-column: 1 / -1;
    }
  }
`;
