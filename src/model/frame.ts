/**
 * What a camera shows of a scene in one class of box: markers, merged markers, pointers and labels, each with its
 * place in world units and its offset in pixels. Pure: the same in the browser, in Node and in tests.
 */
import type { ContextLabel } from '../../geo/labels.js';
import { placeMarkers, type FrameMarker } from './frame-markers.js';
import { placeLabels, type FrameLabel } from './frame-labels.js';
import { Room } from './placement.js';
import { scaleOf, type WorldBox } from './projection.js';
import type { Scene } from './scene.js';

/** Classes of map boxes by width; a container query picks one. */
export type SizeClass = 's' | 'm' | 'l';

export type { ContextLabel };

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The smallest box of each class, in pixels. Labels are placed for it: in a larger box of the class anchors move
 * apart and labels do not grow, so what does not overlap here does not overlap there.
 */
export const SIZE_CLASSES: Readonly<Record<SizeClass, BoxSize>> = {
  s: { width: 280, height: 320 },
  m: { width: 480, height: 320 },
  l: { width: 840, height: 560 },
};

export function sizeClassOf(width: number): SizeClass {
  return width < SIZE_CLASSES.m.width ? 's' : width < SIZE_CLASSES.l.width ? 'm' : 'l';
}

/** All that a picture needs to know of one camera in one class of box. */
export interface Frame {
  readonly camera: WorldBox;
  readonly box: BoxSize;
  /** Pixels per world unit in this box. */
  readonly scale: number;
  readonly markers: readonly FrameMarker[];
  readonly labels: readonly FrameLabel[];
}

export function frame(
  scene: Scene,
  camera: WorldBox,
  sizeClass: SizeClass,
  context: readonly ContextLabel[],
  box: BoxSize = SIZE_CLASSES[sizeClass],
): Frame {
  const scale = scaleOf(camera, box);
  const room = new Room(box.width, box.height);
  const markers = placeMarkers(scene, camera, scale, sizeClass, room);
  const labels = placeLabels(scene, camera, scale, sizeClass, room, context);
  return { camera, box, scale, markers, labels };
}

export type Frames = Readonly<Record<SizeClass, Frame>>;

/** The frames of one camera for all three classes, so that no script has to measure which one is needed. */
export function frames(scene: Scene, camera: WorldBox, context: readonly ContextLabel[]): Frames {
  return {
    s: frame(scene, camera, 's', context),
    m: frame(scene, camera, 'm', context),
    l: frame(scene, camera, 'l', context),
  };
}
