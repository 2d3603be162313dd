/** The timeline as it is first painted; fixed heights, since what comes after the paint may not move anything. */
import { css } from 'lit';

export const timelineStyles = css`
  .timeline {
    container: timeline / inline-size;
    flex: none;
    color: var(--_soft);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .strip {
    position: relative;
    /* Lanes of 24 px, two of them for spans where it is narrow: as many as the marks can need. */
    block-size: calc(110px + min(2, var(--n)) * 24px);
    margin-inline: 24px;
    border-block-end: 1px solid var(--_rule);
  }
  .strip > svg {
    position: absolute;
    inset: 18px 0 0;
    inline-size: 100%;
    block-size: 48px;
    fill: var(--_ink);
  }
  [dir='rtl'] .timeline svg {
    scale: -1 1;
  }
  .lens {
    fill: var(--_rule);
  }
  .all {
    fill: var(--_border);
    fill-opacity: 0.5;
  }
  .tick {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: calc(var(--a) * 100%);
    block-size: 54px;
    padding-inline-start: 4px;
    border-inline-start: 1px solid var(--_rule);
    font-size: 11px;
    line-height: 16px;
    white-space: nowrap;
  }
  .times {
    box-sizing: border-box;
    min-block-size: calc(4.875rem + 104px);
    padding-block-start: 8px;
  }
  .timeline p {
    margin: 0;
  }
  @container timeline (width >= 560px) {
    .strip {
      block-size: calc(110px + var(--n) * 24px);
    }
  }
  @container timeline (width >= 37.5rem) {
    .times {
      min-block-size: calc(2.875rem + 52px);
    }
  }
`;
