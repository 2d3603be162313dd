/** A list that scrolls in a box of its own: beside the map as high as the map, below it as high as a page allows. */
import { css } from 'lit';

export const longListStyles = css`
  .list:has(.long) {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }
  .list:has(.long) > * {
    flex: none;
  }
  .list:has(.long) > caucasus-map-long-list {
    display: flex;
    flex: 1 1 0;
    min-block-size: 12rem;
  }
  .long {
    flex: 1;
    block-size: min(60vh, 32rem);
    overflow: auto;
    overflow-anchor: none;
    contain: content;
  }
  .long > .rows {
    position: relative;
    margin: 0;
  }
  .long > .rows > li {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
  }
  @container element (width >= 60rem) {
    .layout-explorer > .list .long {
      block-size: auto;
      min-block-size: 0;
    }
  }
`;
