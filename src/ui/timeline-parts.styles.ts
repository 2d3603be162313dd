/** Thumbs, marks and fields of the timeline; they come after the paint, so their sheet does too. */
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
    /* Their fills are the drawing, in the system's colours already. */
    .mark,
    .shape {
      forced-color-adjust: none;
    }
    .lens {
      fill: GrayText;
    }
  }

  .focus {
    position: absolute;
    inset: 66px 0 0;
  }
  .focus.m,
  .focus.l {
    display: none;
  }
  .focus .tick {
    box-sizing: border-box;
    block-size: 100%;
    padding-block-start: calc(27px + var(--n) * 24px);
  }
  .mark {
    position: absolute;
    inset-block-end: calc(18px + var(--n) * 24px);
    inset-inline-start: calc((var(--a) + var(--b) / 2) * 100%);
    display: grid;
    place-items: center;
    inline-size: max(24px, var(--b) * 100%);
    block-size: 24px;
    margin-inline-start: min(-12px, var(--b) * -50%);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink);
    cursor: pointer;
  }
  :is(.mark, .shape) > * {
    grid-area: 1 / 1;
  }
  :is(.mark, .shape) i {
    box-sizing: border-box;
    inline-size: 12px;
    block-size: 12px;
    border: 2px solid;
    border-radius: 50%;
    background: currentColor;
  }
  .minor i {
    background: none;
  }
  /* A gap on both sides, so that one which ends where the next begins is not the same bar. */
  .span i {
    inline-size: max(10px, var(--b) * (100cqi - 48px) - 2px);
    block-size: 8px;
    border-width: 1.5px;
    border-radius: 0;
  }
  /* What goes on beyond the focus has no end there. */
  .since i,
  .until i {
    --fade: linear-gradient(var(--way, 90deg), #0000, #000 var(--in, 0) calc(100% - var(--out, 0px)), #0000);
    mask: var(--fade);
  }
  .since i {
    --in: 24px;
    border-inline-start: 0;
  }
  .until i {
    --out: 24px;
    border-inline-end: 0;
  }
  [dir='rtl'] .mark i {
    --way: -90deg;
  }
  :is(.mark, .shape) b {
    box-sizing: border-box;
    min-inline-size: 18px;
    padding-inline: 3px;
    text-align: center;
    border-radius: 9px;
    background: var(--_ink);
    color: var(--_paper);
    font-size: 11px;
    font-weight: 700;
    line-height: 18px;
  }
  .off > * {
    opacity: 0.5;
    scale: 0.75;
  }
  .mark[aria-current] {
    color: var(--_accent);
  }
  .mark[aria-current] i {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
    mask: none;
  }
  .mark[aria-current] b {
    background: var(--_accent);
    color: var(--_onAccent);
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
  .times .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.875rem;
    font-size: 0.75rem;
    line-height: 1.25rem;
  }
  .legend > span {
    display: flex;
    gap: 0.375rem;
    align-items: center;
  }
  .shape {
    display: grid;
    color: var(--_ink);
  }
  .legend .span i {
    inline-size: 20px;
  }
  .steps .link {
    margin-inline-start: 0.5rem;
    min-inline-size: 0;
    line-height: 1.2;
  }

  @container timeline (width >= 560px) {
    .focus.s {
      display: none;
    }
    .focus.m {
      display: block;
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
  @container timeline (width >= 840px) {
    .focus.m {
      display: none;
    }
    .focus.l {
      display: block;
    }
  }
`;
