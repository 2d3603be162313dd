/** The styles of what comes after the first paint. */
import type { CSSResult } from 'lit';
import { contrastStyles } from './render/contrast.styles.js';
import { insetStyles } from './render/inset.styles.js';
import { overlayStyles } from './render/overlays.styles.js';
import { cardEdgeStyles } from './ui/card-edge.styles.js';
import { eventTextStyles } from './ui/event-text.styles.js';
import { filterPanelStyles } from './ui/filter-panel.styles.js';
import { fullscreenStyles } from './ui/fullscreen.styles.js';
import { noticeStyles } from './ui/notice.styles.js';
import { printStyles } from './ui/print.styles.js';
import { storyStyles } from './ui/story.styles.js';
import { timelineFocusStyles, timelineMarksStyles } from './ui/timeline-marks.styles.js';
import { timelinePartsStyles } from './ui/timeline-parts.styles.js';

const SHEETS: readonly CSSResult[] = [
  contrastStyles,
  insetStyles,
  overlayStyles,
  eventTextStyles,
  cardEdgeStyles,
  fullscreenStyles,
  noticeStyles,
  storyStyles,
  filterPanelStyles,
  timelineFocusStyles,
  timelineMarksStyles,
  timelinePartsStyles,
  printStyles,
];

export function adoptReadingStyles(root: HTMLElement | DocumentFragment): void {
  if (root instanceof ShadowRoot)
    root.adoptedStyleSheets.push(...SHEETS.flatMap(({ styleSheet }) => styleSheet ?? []));
}
