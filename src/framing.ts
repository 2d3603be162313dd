/**
 * What finds room for markers and labels. The brief's own view was placed beforehand, so this comes after the first
 * paint, or before it where another view or another brief needs it.
 */
import type { frame } from './model/frame.js';
import { SIZE_CLASSES } from './model/size-class.js';

type Place = typeof frame;

let place: Place | null = null;
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

/** Never rejects. */
export function loadPlacing(): Promise<void> {
  request ??= import('./model/frame.js').then(
    (module) => {
      place = module.frame;
    },
    () => {
      place = bare;
    },
  );
  return request;
}
