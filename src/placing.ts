/** What `framing.ts` brings after the first paint. */
import { frame as framed } from './model/frame.js';
import { groundLines } from './render/ground-lines.js';

export { CONTEXT_LABELS } from '../geo/labels.js';
export { cameraApart as apart, zoomFactor } from './model/camera-wishes.js';

/** A frame whose names keep off the lines that the picture draws. */
export const frame: typeof framed = (scene, camera, sizeClass, context, boxes) =>
  framed(scene, camera, sizeClass, context, boxes, groundLines());
