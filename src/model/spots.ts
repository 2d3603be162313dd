/** Where markers stand before their labels are placed: which can be hit apart, which step aside, which merge. */
import type { LonLat } from './brief.js';
import { bboxOf, positionsOf } from './geometry.js';
import type { Anchor, BoxView, Rects, Room } from './placement.js';
import { toWorld, type WorldBox } from './projection.js';
import type { ScenePlace } from './scene.js';
import { shortWay } from './turns.js';

/** Side of the square that a finger or a click may hit, in pixels. */
export const HIT_AREA = 44;

/** A line shorter than this on the page is a point for the reader, in pixels. */
const LEAST_LINE = 64;

/** A marker to be: one place, or several that cannot be told apart. */
export interface Spot extends Anchor {
  readonly places: readonly ScenePlace[];
  readonly dx: number;
  readonly dy: number;
  /** The points of a line as x and y, from the middle of the frame in world units; none for anything else. */
  readonly line: readonly LonLat[];
}

/** Ways off a line for its marker, in pixels: near and upwards first. */
const WAYS: readonly (readonly [number, number])[] = [40, 62, 84, 110, 122, 136].flatMap((radius) =>
  [-60, -90, -35, -115, -102, 0, -150, 45, 90, 135, -52, -50].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))] as const;
  }),
);

export function spotOf(entry: ScenePlace, camera: WorldBox): Spot {
  const point = toWorld(entry.place.point ?? [0, 0]);
  const x = shortWay(point.x - camera.x);
  const inFrame = (position: LonLat): LonLat => {
    const at = toWorld(position);
    return [at.x - point.x + x, at.y - camera.y];
  };
  const line = entry.parts.flatMap(({ geometry }) =>
    geometry?.type.endsWith('LineString') ? positionsOf(geometry).map(inFrame) : [],
  );
  return { places: [entry], x, y: point.y - camera.y, dx: 0, dy: 0, line };
}

/** May this marker step off its line, with a leader? Only where the line is seen as one. */
export function canStepAside({ line }: Spot, { views }: Room): boolean {
  const [left, top, right, bottom] = bboxOf(line) ?? [0, 0, 0, 0];
  const length = Math.hypot(right - left, bottom - top);
  return length > 0 && views.every(({ scale }) => length * scale >= LEAST_LINE);
}

/** How far the middle of a thing lies below a line, in pixels, in the box in which it does most; 0 when above. */
export function sinksBelow({ line }: Spot, rects: Rects, { views }: Room): number {
  return Math.max(
    0,
    ...rects.map(({ x, y, width, height }, index) => {
      const { scale } = views[index] as BoxView;
      const away = (at: LonLat): number => Math.abs(at[0] * scale - x - width / 2);
      const nearest = line.reduce((best, at) => (away(at) < away(best) ? at : best));
      return y + height / 2 - nearest[1] * scale;
    }),
  );
}

function apart(a: Spot, b: Spot, { views }: Room): boolean {
  return views.every(({ scale }) => {
    const dx = (a.x - b.x) * scale + a.dx - b.dx;
    const dy = (a.y - b.y) * scale + a.dy - b.dy;
    return Math.max(Math.abs(dx), Math.abs(dy)) >= HIT_AREA;
  });
}

const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The same marker at every distance from its line at which it can be hit apart from all the others. */
export function waysAside(spot: Spot, others: readonly Spot[], room: Room): Spot[] {
  return WAYS.map(([dx, dy]) => ({ ...spot, dx, dy })).filter(
    (moved) => others.every((other) => apart(moved, other, room)) && room.holds(room.square(moved, HIT_AREA)),
  );
}

function merged(a: Spot, b: Spot): Spot {
  const places = [...a.places, ...b.places];
  const weight = a.places.length / places.length;
  return {
    places,
    x: a.x * weight + b.x * (1 - weight),
    y: a.y * weight + b.y * (1 - weight),
    dx: 0,
    dy: 0,
    line: [],
  };
}

/** Lets markers of lines step aside, then merges what still cannot be hit apart. */
export function settle(spots: readonly Spot[], room: Room): Spot[] {
  const settled: Spot[] = [];
  const inOrder = [...spots].sort((a, b) => Number(canStepAside(a, room)) - Number(canStepAside(b, room)));
  for (const wanted of inOrder) {
    const spot = canStepAside(wanted, room) ? (waysAside(wanted, settled, room)[0] ?? wanted) : wanted;
    const [near] = settled
      .filter((other) => !apart(spot, other, room))
      .sort((a, b) => distance(a, spot) - distance(b, spot));
    if (near) settled[settled.indexOf(near)] = merged(near, spot);
    else settled.push(spot);
  }
  // Merging moves a marker, and so may bring it too near to another one.
  return settled.length < spots.length ? settle(settled, room) : settled;
}
