/** The model as an entry point of its own: reading, checking and computing briefs without a browser. */
export * from './brief.js';
export { parseBrief, type ParsedBrief } from './parse-brief.js';
export { joinBrief } from './split-brief.js';
export { withLanguage, type Overlay } from './overlay.js';
export { parseDate, overlaps, type DatePrecision, type DateSpan } from './dates.js';
export { textIn, type SpokenText } from './text.js';
export { scene } from './filtered-scene.js';
export type { Scene, ScenePlace } from './scene.js';
export { cardRows, type CardRows } from './card.js';
export { threads, type Thread } from './threads.js';
export { cameraFor, periodFrom, NAMED_FRAMES, type Selection, type View } from './view.js';
export { frame, frames, type ContextLabel, type Frame, type Frames, type SizeClass } from './frame.js';
export type { FrameMarker } from './marker.js';
export type { FrameLabel } from './frame-labels.js';
export type { WorldBox, WorldPoint } from './projection.js';
export type { Problem } from './problems.js';
export { NO_FILTERS, type Filters } from './filters.js';
