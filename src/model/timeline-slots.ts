/** How many targets fit side by side into the focus of the timeline, in each class of box, and in how many lanes. */
import { MOST_LANES } from './timeline.js';
import { CLASS_FROM } from './size-class.js';

/** Width of a target, and what is free on both sides of the strip for the thumbs. In pixels, as in the style sheet. */
const TARGET = 24;

/** Classes of timelines by width: those of map boxes, but for the smallest two, which are one. */
export type StripClass = 's' | 'm' | 'l';

/** Narrowest timeline of each class; a container query shows one. */
const WIDTHS = { s: 280, m: CLASS_FROM.m.width, l: CLASS_FROM.l.width };

function slotsIn(width: number): number {
  return Math.floor((width - 2 * TARGET) / TARGET);
}

export const SLOTS: Readonly<Record<StripClass, number>> = {
  s: slotsIn(WIDTHS.s),
  m: slotsIn(WIDTHS.m),
  l: slotsIn(WIDTHS.l),
};

/** Lanes for spans, at most; fewer where it is narrow, since fewer spans can be told apart there. As in the style sheet. */
export function lanesFor(slots: number): number {
  return slots < SLOTS.m ? 2 : MOST_LANES;
}
