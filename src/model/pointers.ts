/** Pointers to places beyond the frame: held at the edge of the box, with how far and which way. */
import { bearing, distance } from '@turf/turf';
import { GAP, type FrameMarker } from './frame-markers.js';
import type { SizeClass } from './frame.js';
import { pointerLines, sizeOfLines, type Line } from './marker-lines.js';
import type { Candidate, Rects, Room } from './placement.js';
import { toWorld, type WorldBox } from './projection.js';
import type { Scene, ScenePlace } from './scene.js';
import { HIT_AREA, type Spot } from './spots.js';

export interface Beyond {
  /** The marked place inside the frame that is nearest to it. */
  readonly from: ScenePlace;
  readonly kilometres: number;
  /** Degrees clockwise from north, at `from`. */
  readonly bearing: number;
  /** Degrees clockwise from north on the map, from the middle of the frame. */
  readonly direction: number;
}

/** How far a pointer moves along the edge when another one stands there already, in pixels. */
const POINTER_STEP = 46;

/** @param inside the marked places that the frame holds. */
export function beyond(
  camera: WorldBox,
  scene: Scene,
  entry: ScenePlace,
  inside: readonly ScenePlace[],
): Beyond | undefined {
  const to = entry.place.point;
  const others = inside.length > 0 ? inside : scene.featured.filter((other) => other !== entry);
  if (!to) return undefined;
  // From a place, not from somewhere along a line.
  const places = others.filter(({ parts }) => parts.length === 0);
  const measured = (places.length > 0 ? places : others).flatMap((from) => {
    const point = from.place.point;
    return point ? [{ from, point, kilometres: distance([...point], [...to]) }] : [];
  });
  const [nearest] = measured.sort((a, b) => a.kilometres - b.kilometres);
  if (!nearest) return undefined;
  const { x, y } = toWorld(to);
  return {
    from: nearest.from,
    kilometres: nearest.kilometres,
    bearing: (bearing([...nearest.point], [...to]) + 360) % 360,
    direction: (Math.atan2(x - camera.x, camera.y - y) * 180) / Math.PI,
  };
}

function moveTo(rects: Rects, points: readonly { x: number; y: number }[]): Rects {
  return rects.map((rect, index) => ({
    ...rect,
    x: rect.x + (points[index]?.x ?? 0),
    y: rect.y + (points[index]?.y ?? 0),
  }));
}

/** Where a pointer may stand when another one is at its place: along the edge, then a column farther in. */
function pointerSteps({ x, y }: Spot, columns: readonly number[]): (readonly [number, number])[] {
  const [inX, inY] = [x > 0 ? -1 : 1, y > 0 ? -1 : 1];
  const along = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5].map((step) => step * POINTER_STEP * inY);
  return columns.flatMap((column) => along.map((dy) => [column * inX, dy] as const));
}

/** A pointer is held at the edge of the box, whatever its size; a second one moves along the edge. */
export function pointer(
  spot: Spot,
  sizeClass: SizeClass,
  scene: Scene,
  room: Room,
  far: Beyond | undefined,
): FrameMarker {
  const [entry] = spot.places as [ScenePlace];
  const hold = (value: number, size: number): number =>
    Math.max(HIT_AREA / 2 - size / 2, Math.min(size / 2 - HIT_AREA / 2, value));
  const held = room.views.map(({ scale, width, height }) => ({
    x: hold(spot.x * scale, width),
    y: hold(spot.y * scale, height),
  }));
  const label: Candidate = spot.x > 0 ? { side: 'left', dx: -GAP, dy: 0 } : { side: 'right', dx: GAP, dy: 0 };
  const lines = pointerLines(entry, far, scene.language, sizeClass);
  const stand = (shown: readonly Line[], column: number) => {
    const size = sizeOfLines(shown);
    return pointerSteps(spot, [column]).map(([dx, dy]) => {
      const anchor = { x: 0, y: 0, dx, dy };
      const hit = moveTo(room.square(anchor, HIT_AREA), held);
      const text = moveTo(room.rects(anchor, size.width + 16, size.height + 6, label), held);
      return { dx, dy, size, hit, text, hasNote: shown.length > 1 };
    });
  };
  const isHit = ({ hit }: { hit: Rects }): boolean =>
    room.isPressable(hit) && room.isClear(hit) && room.holds(hit, 0);
  const isRead = ({ text }: { text: Rects }): boolean => room.isClear(text) && room.holds(text, 0);
  const name = lines.slice(0, 1);
  const wide = sizeOfLines(name).width + HIT_AREA;
  // With its distance where there is room, else with its name alone; at worst with its disc clear of all others.
  const read = [...stand(lines, 0), ...stand(name, 0), ...stand(lines, wide), ...stand(name, wide)];
  const hit = [0, 1, 2, 3, 4].flatMap((column) => stand(name, column * POINTER_STEP));
  const chosen =
    read.find((one) => isHit(one) && isRead(one)) ?? hit.find(isHit) ?? (hit[0] as (typeof hit)[number]);
  room.press(chosen.hit);
  room.take(chosen.hit);
  room.take(chosen.text);
  return {
    key: entry.place.id,
    places: [entry],
    kind: 'pointer',
    x: spot.x,
    y: spot.y,
    dx: chosen.dx,
    dy: chosen.dy,
    label,
    labelWidth: chosen.size.width,
    nameWidth: chosen.size.name,
    hasNote: chosen.hasNote,
    ...(far && { beyond: far }),
  };
}
