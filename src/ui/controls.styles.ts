/** The buttons that move the map, for who does not drag it. */
import { css } from 'lit';

export const controlsStyles = css`
  .controls {
    position: absolute;
    right: 0.5rem;
    inset-block-start: calc(100cqh - 0.5rem);
    translate: 0 -100%;
    display: flex;
    flex-direction: column;
    background: var(--_paper);
    border: 1px solid var(--_rule);
  }
  .control {
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink);
    cursor: pointer;
  }
  .control + .control {
    border-block-start: 1px solid var(--_rule);
  }
  .control svg {
    inline-size: 16px;
    block-size: 16px;
    vertical-align: middle;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .pans .control {
    position: absolute;
    inline-size: 28px;
    block-size: 28px;
    background: var(--_paper);
    border: 1px solid var(--_rule);
    opacity: 0;
  }
  .pans:focus-within .control,
  .moved .pans .control {
    opacity: 1;
  }
  .map:not(.moved) .pans:not(:focus-within) .control {
    pointer-events: none;
  }
  .panUp {
    inset: 0.5rem auto auto calc(50% - 14px);
  }
  .panDown {
    inset: calc(100cqh - 36px) auto auto calc(50% - 14px);
  }
  .panLeft {
    inset: calc(50cqh - 14px) auto auto 0.5rem;
  }
  .panRight {
    inset: calc(50cqh - 14px) 0.5rem auto auto;
  }

  @container map (width < 560px) {
    .fullscreen {
      display: none;
    }
    .controls {
      flex-direction: row;
    }
    .control + .control {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_rule);
    }
  }
`;
