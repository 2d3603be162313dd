/** All style sheets of the shadow root, in the order in which they apply. */
import type { CSSResultGroup } from 'lit';
import { pictureStyles } from './render/picture.styles.js';
import { cardStyles } from './ui/card.styles.js';
import { listToolsStyles } from './ui/list-tools.styles.js';
import { controlsStyles } from './ui/controls.styles.js';
import { layoutStyles } from './ui/layout.styles.js';
import { timelineStyles } from './ui/timeline.styles.js';
import { markersStyles } from './ui/markers.styles.js';

export const elementStyles: CSSResultGroup = [
  ...pictureStyles,
  layoutStyles,
  controlsStyles,
  timelineStyles,
  listToolsStyles,
  markersStyles,
  cardStyles,
];
