/** Where markers stand before their labels are placed: which can be hit apart, which step aside, which merge. */
import { positionsOf } from './geometry.js';
import type { Anchor, Room } from './placement.js';
import { toWorld, type WorldBox } from './projection.js';
import type { ScenePlace } from './scene.js';

/** Side of the square that a finger or a click may hit, in pixels. */
export const HIT_AREA = 44;

/** A line shorter than this on the page is a point for the reader, in pixels. */
const LEAST_LINE = 64;

/** A marker to be: one place, or several that cannot be told apart. */
export interface Spot extends Anchor {
  readonly places: readonly ScenePlace[];
  readonly dx: number;
  readonly dy: number;
  /** The drawn length of a line, in world units; 0 for anything else. */
  readonly line: number;
}

/** Ways off a line for its marker, in pixels: near and upwards first. */
const WAYS: readonly (readonly [number, number])[] = [40, 62, 84, 110, 136].flatMap((radius) =>
  [-60, -90, -35, -115, 0, -150, 45, 90, 135].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))] as const;
  }),
);

function lengthOf({ parts }: ScenePlace): number {
  const points = parts
    .flatMap(({ geometry }) => (geometry?.type.endsWith('LineString') ? positionsOf(geometry) : []))
    .map((position) => toWorld(position));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return points.length === 0
    ? 0
    : Math.hypot(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

export function spotOf(entry: ScenePlace, camera: WorldBox): Spot {
  const { x, y } = toWorld(entry.place.point ?? [0, 0]);
  return { places: [entry], x: x - camera.x, y: y - camera.y, dx: 0, dy: 0, line: lengthOf(entry) };
}

/** May this marker step off its line, with a leader? Only where the line is seen as one. */
export function canStepAside({ line }: Spot, { views }: Room): boolean {
  return line > 0 && views.every(({ scale }) => line * scale >= LEAST_LINE);
}

function apart(a: Spot, b: Spot, { views }: Room): boolean {
  return views.every(({ scale }) => {
    const dx = (a.x - b.x) * scale + a.dx - b.dx;
    const dy = (a.y - b.y) * scale + a.dy - b.dy;
    return Math.max(Math.abs(dx), Math.abs(dy)) >= HIT_AREA;
  });
}

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
    line: 0,
  };
}

/** Lets markers of lines step aside, then merges what still cannot be hit apart. */
export function settle(spots: readonly Spot[], room: Room): Spot[] {
  const settled: Spot[] = [];
  const inOrder = [...spots].sort((a, b) => Number(canStepAside(a, room)) - Number(canStepAside(b, room)));
  for (const wanted of inOrder) {
    const spot = canStepAside(wanted, room) ? (waysAside(wanted, settled, room)[0] ?? wanted) : wanted;
    const near = settled.findIndex((other) => !apart(spot, other, room));
    if (near < 0) settled.push(spot);
    else settled[near] = merged(settled[near] as Spot, { ...spot, dx: 0, dy: 0 });
  }
  // Merging moves a marker, and so may bring it too near to another one.
  return settled.length < spots.length ? settle(settled, room) : settled;
}
