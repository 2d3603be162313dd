/**
 * What finds room for markers and labels. The brief's own view was placed beforehand, so this comes after the first
 * paint, or before it where another view or another brief needs it.
 */
import { FIRST_LABELS } from '../geo/first-labels.js';
import type { cameraApart } from './model/camera-wishes.js';
import type { frame } from './model/frame.js';
import { SIZE_CLASSES } from './model/size-class.js';

/** Other frames than the one that was placed beforehand, and where a reader's wish for one leads. */
export interface Placing {
  readonly frame: typeof frame;
  readonly apart: typeof cameraApart;
  /** What a step makes of the size of what is shown, by the scale in pixels per world unit. */
  zoomFactor(scale: number, steps: number): number;
}

let parts: Placing | null = null;
let labels = FIRST_LABELS;
let request: Promise<Placing> | null = null;

/** A map without its names: when the file cannot be had, title, list and cards still tell everything. */
const bare: Placing = {
  frame: (_scene, camera, sizeClass, _context, boxes = SIZE_CLASSES[sizeClass]) => ({
    camera,
    boxes,
    markers: [],
    labels: [],
    beyond: [],
    scaleBar: null,
  }),
  apart: () => null,
  zoomFactor: () => 1,
};

/** Null as long as it is not there. */
export function placing(): Placing | null {
  return parts;
}

/** The names on the ground; until the rest is there, those of the frame that was placed beforehand. */
export function groundLabels(): typeof labels {
  return labels;
}

/** Never rejects. */
export function loadPlacing(): Promise<Placing> {
  request ??= import('./placing.js').then(
    (module) => {
      labels = module.CONTEXT_LABELS;
      return (parts = module);
    },
    () => (parts = bare),
  );
  return request;
}
