/** What `framing.ts` brings after the first paint. */
export { CONTEXT_LABELS } from '../geo/labels.js';
export { frame } from './model/frame.js';
