/**
 * A frame that was placed beforehand: what the first paint shows needs nothing that finds room for labels. Packed as
 * lists, since these numbers are painted from the first script.
 */
import type { ContextLabel, LabelPoint } from '../../geo/labels.js';
import type { Frame } from './frame.js';
import type { FrameLabel, LabelKind } from './frame-labels.js';
import { markedPlaces, type FrameMarker } from './marker.js';
import type { Side } from './label-sides.js';
import { placesBeyond } from './places-beyond.js';
import { toWorld, type WorldBox } from './projection.js';
import type { Scene, ScenePlace } from './scene.js';
import type { BoxSize, SizeClass } from './size-class.js';

export const SIDES: readonly Side[] = ['right', 'left', 'above', 'below', 'centre'];

/** Where a label hangs: the side by its index in `SIDES`, and its offset in pixels. */
export type PackedHang = readonly [side: number, dx: number, dy: number];

/** `shown`: 0 for a bare disc, 1 with its name, 2 with the note under it. `far`: for a pointer. */
export interface PackedMarker {
  readonly at: readonly [ids: string, dx: number, dy: number, shown: number, ...breaks: number[]];
  readonly hang: PackedHang;
  readonly far?: readonly [from: string, kilometres: number, bearing: number, direction: number];
}

/** `point`: which one of the label's points has room. */
export type PackedLabel = readonly [id: string, point: number, ...hang: PackedHang, ...breaks: number[]];

export interface PackedFrame {
  readonly markers: readonly PackedMarker[];
  readonly labels: readonly PackedLabel[];
  readonly bar: readonly [kilometres: number, units: number] | null;
}

/** The brief's own frame in one language, in each class of box. */
export type PackedFrames = Readonly<Record<SizeClass, PackedFrame>>;

interface Named {
  readonly kind: LabelKind;
  readonly points: readonly LabelPoint[];
  readonly name: ContextLabel['name'];
  readonly place?: string;
}

/** What a name on the ground says and where it may stand; a place of the brief before the ground's own label. */
function namedBy(id: string, { places }: Scene, context: readonly ContextLabel[]): Named | null {
  const ground = context.find((label) => label.id === id);
  const place = places.find((entry) => entry.place.id === id)?.place;
  if (place?.point)
    return {
      kind: ground?.kind ?? (place.kind as LabelKind),
      points: ground ? [ground.at, ...(ground.also ?? [])] : [place.point],
      name: place.label ?? place.name,
      place: id,
    };
  return ground
    ? { kind: ground.kind, points: [ground.at, ...(ground.also ?? [])], name: ground.name }
    : null;
}

/** Widths are left out: the lines are broken already. @returns null when the scene marks other places than those that were placed. */
export function unpackFrame(
  { markers, labels, bar }: PackedFrame,
  scene: Scene,
  camera: WorldBox,
  boxes: readonly BoxSize[],
  context: readonly ContextLabel[],
): Frame | null {
  const marked = markedPlaces(scene);
  const byId = (id: string): ScenePlace | undefined => marked.find(({ place }) => place.id === id);
  const fromMiddle = ([lon, lat]: LabelPoint): { x: number; y: number } => {
    const { x, y } = toWorld([lon, lat]);
    return { x: x - camera.x, y: y - camera.y };
  };
  const all = markers.flatMap(({ at: [key, dx, dy, shown, ...breaks], hang, far }): FrameMarker[] => {
    const places = key.split('+').flatMap((id) => byId(id) ?? []);
    const points = places.map(({ place }) => fromMiddle(place.point ?? [0, 0]));
    const middle = (axis: 'x' | 'y'): number =>
      points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    const [side, lx, ly] = hang;
    const from = far && byId(far[0]);
    return [
      {
        key,
        places,
        kind: far ? 'pointer' : places.length > 1 ? 'merged' : 'marker',
        x: middle('x'),
        y: middle('y'),
        dx,
        dy,
        label: { side: SIDES[side] as Side, dx: lx, dy: ly },
        labelWidth: 0,
        nameWidth: 0,
        breaks,
        hasName: shown > 0,
        hasNote: shown > 1,
        ...(far && from && { beyond: { from, kilometres: far[1], bearing: far[2], direction: far[3] } }),
      },
    ];
  });
  if (all.flatMap(({ places }) => places).length !== marked.length) return null;
  return {
    camera,
    boxes,
    markers: all,
    labels: labels.flatMap(([id, point, side, dx, dy, ...breaks]): FrameLabel[] => {
      const named = namedBy(id, scene, context);
      if (!named) return [];
      const { kind, name, points, place } = named;
      const at = points[point] ?? [0, 0];
      const [, , tilt] = at;
      return [
        {
          id,
          kind,
          name,
          ...fromMiddle(at),
          placed: { side: SIDES[side] as Side, dx, dy },
          labelWidth: 0,
          breaks,
          ...(tilt && { tilt }),
          ...(place && { place }),
        },
      ];
    }),
    beyond: placesBeyond(scene, camera),
    scaleBar: bar && { kilometres: bar[0], units: bar[1] },
  };
}
