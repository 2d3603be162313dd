/**
 * What finds room for markers and labels. The brief's own view was placed beforehand, so this comes after the first
 * paint, or before it where another view or another brief needs it.
 */
import { FIRST_LABELS } from '../geo/first-labels.js';
import type { frame } from './model/frame.js';
import { SIZE_CLASSES } from './model/size-class.js';

type Place = typeof frame;

let place: Place | null = null;
let labels = FIRST_LABELS;
let request: Promise<void> | null = null;

/** A map without its names: when the file cannot be had, title, list and cards still tell everything. */
const bare: Place = (_scene, camera, sizeClass, _context, boxes = SIZE_CLASSES[sizeClass]) => ({
  camera,
  boxes,
  markers: [],
  labels: [],
  beyond: [],
  scaleBar: null,
});

/** Null as long as it is not there. */
export function placing(): Place | null {
  return place;
}

/** The names on the ground; until the rest is there, those of the frame that was placed beforehand. */
export function groundLabels(): typeof labels {
  return labels;
}

/** Never rejects. */
export function loadPlacing(): Promise<void> {
  request ??= import('./placing.js').then(
    (module) => {
      place = module.frame;
      labels = module.CONTEXT_LABELS;
    },
    () => {
      place = bare;
    },
  );
  return request;
}
