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
 * Boxes of each class, in pixels: its smallest one and larger ones. Everything is placed so that it is clear in all
 * of them.
 */
export const SIZE_CLASSES: Readonly<Record<SizeClass, readonly BoxSize[]>> = {
  s: [
    { width: 280, height: 320 },
    { width: 360, height: 640 },
    { width: 380, height: 320 },
    { width: 479, height: 320 },
  ],
  m: [
    { width: 480, height: 320 },
    { width: 590, height: 393 },
    { width: 710, height: 473 },
    { width: 839, height: 560 },
  ],
  l: [
    { width: 840, height: 560 },
    { width: 1120, height: 747 },
    { width: 1600, height: 900 },
  ],
};

/** Narrowest box of the classes above `s`, in pixels. */
export const CLASS_FROM = { m: 480, l: 840 } as const;

export function sizeClassOf(width: number): SizeClass {
  return width < CLASS_FROM.m ? 's' : width < CLASS_FROM.l ? 'm' : 'l';
}

/** All that a picture needs to know of one camera in one class of box. */
export interface Frame {
  readonly camera: WorldBox;
  /** The boxes that it was placed for. */
  readonly boxes: readonly BoxSize[];
  readonly markers: readonly FrameMarker[];
  readonly labels: readonly FrameLabel[];
}

/** @param boxes instead of those of the class, when the box is known. */
export function frame(
  scene: Scene,
  camera: WorldBox,
  sizeClass: SizeClass,
  context: readonly ContextLabel[],
  boxes: readonly BoxSize[] = SIZE_CLASSES[sizeClass],
): Frame {
  const room = new Room(boxes.map((box) => ({ ...box, scale: scaleOf(camera, box) })));
  const markers = placeMarkers(scene, camera, sizeClass, room);
  const labels = placeLabels(scene, camera, sizeClass, room, context);
  return { camera, boxes, markers, labels };
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
