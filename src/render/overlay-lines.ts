/** Widths and dashes of arcs and infrastructure in pixels, the same in picture and engine; needed after the paint. */
import { DASHES, LINES } from './tokens.js';

export const OVERLAY_LINES = {
  /** Between an event and one that it hangs together with. */
  thread: 1.2,
  schematic: LINES.schematic,
  infrastructure: 1.2,
} as const;

/** Dash and gap. */
export const OVERLAY_DASHES = { thread: [5, 4], schematic: DASHES.schematic } as const;
