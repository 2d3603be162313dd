/**
 * What a camera shows of a scene in one class of box: markers, merged markers, pointers and labels, each with its
 * place in world units and its offset in pixels. Pure: the same in the browser, in Node and in tests.
 */
import type { ContextLabel } from '../../geo/labels.js';
import { atScale, type Cluster } from './at-scale.js';
import { scaleBar, takeCorners, type ScaleBar } from './furniture.js';
import { placeMarkers } from './frame-markers.js';
import { placeLabels, type FrameLabel } from './frame-labels.js';
import { LineGrid } from './line-grid.js';
import { Room } from './placement.js';
import { SIZE_CLASSES, type BoxSize, type SizeClass } from './size-class.js';
import { placesBeyond } from './places-beyond.js';
import { scaleOf, type WorldBox, type WorldPoint } from './projection.js';
import type { FrameMarker } from './marker.js';
import type { Scene, ScenePlace } from './scene.js';
import { shortWay } from './turns.js';

export type { BoxSize, ContextLabel, SizeClass };
export { CLASS_FROM, SIZE_CLASSES, sizeClassOf } from './size-class.js';

/** All that a picture needs to know of one camera in one class of box. */
export interface Frame {
  readonly camera: WorldBox;
  /** The boxes that it was placed for. */
  readonly boxes: readonly BoxSize[];
  readonly markers: readonly FrameMarker[];
  readonly labels: readonly FrameLabel[];
  /** Places with events that are neither inside the frame nor pointed to; of a large brief only how many. */
  readonly beyond: ArrayLike<ScenePlace>;
  readonly scaleBar: ScaleBar | null;
  /** Of a large brief: the counts in the frame and around it, for the engine to draw. */
  readonly clusters?: readonly Cluster[];
}

/**
 * Everything that has a place on the map, for one camera and one class of box.
 * @param context names of the ground that may stand where there is room; `[]` for none.
 * @param boxes instead of those of the class, when the box is known; in CSS pixels.
 * @param lines lines in world units that names keep off where they can.
 */
export function frame(
  scene: Scene,
  camera: WorldBox,
  sizeClass: SizeClass,
  context: readonly ContextLabel[],
  boxes: readonly BoxSize[] = SIZE_CLASSES[sizeClass],
  lines: readonly (readonly WorldPoint[])[] = [],
): Frame {
  const room = new Room(boxes.map((box) => ({ ...box, scale: scaleOf(camera, box) })));
  takeCorners(camera, sizeClass, room);
  const grid = new LineGrid(lines, camera, room.views);
  const { markers, clusters, beyond } = atScale.get(scene.brief)?.place(scene, camera, sizeClass, room) ?? {
    markers: placeMarkers(scene, camera, sizeClass, room, grid),
    beyond: placesBeyond(scene, camera, shortWay),
  };
  const labels = placeLabels(scene, camera, sizeClass, room, context, grid);
  return {
    camera,
    boxes,
    markers,
    labels,
    beyond,
    scaleBar: scaleBar(camera, room),
    ...(clusters && { clusters }),
  };
}

export type Frames = Readonly<Record<SizeClass, Frame>>;

/** The frames of one camera for all classes, so that no script has to measure which one is needed. */
export function frames(
  scene: Scene,
  camera: WorldBox,
  context: readonly ContextLabel[],
  lines: readonly (readonly WorldPoint[])[] = [],
): Frames {
  const of = (sizeClass: SizeClass): Frame =>
    frame(scene, camera, sizeClass, context, SIZE_CLASSES[sizeClass], lines);
  return { xs: of('xs'), s: of('s'), m: of('m'), l: of('l') };
}
