/** The marks of the timeline's focus, and what their shapes are; they come after the paint, so their sheet does too. */
import { css } from 'lit';

/** Of the focus drawn for each class of width, one is shown. */
export const timelineFocusStyles = css`
  .focus {
    position: absolute;
    inset: 66px 0 0;
  }
  .focus.m,
  .focus.l {
    display: none;
  }
  @container timeline (width >= 560px) {
    .focus.s {
      display: none;
    }
    .focus.m {
      display: block;
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

export const timelineMarksStyles = css`
  .focus .tick {
    box-sizing: border-box;
    display: grid;
    align-items: end;
    block-size: 100%;
    padding-block-end: 1px;
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
    /* Over a bar that is faded at its end: a mask lifts what it is on. */
    position: relative;
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

  @media (forced-colors: active) {
    /* Their fills are the drawing, in the system's colours already. */
    .mark,
    .shape {
      forced-color-adjust: none;
    }
    .lens {
      fill: GrayText;
    }
  }
`;
