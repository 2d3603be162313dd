/** Pointers to places beyond the frame: held at the edge of the box, with how far and which way. */
import { distance } from '@turf/turf';
import { GAP, type Beyond, type FrameMarker } from './marker.js';
import type { SizeClass } from './size-class.js';
import { breaksOf, pointerLines, sizeOfLines, type Line } from './marker-lines.js';
import type { Candidate, Rects, Room } from './placement.js';
import { toWorld, type WorldBox, type WorldPoint } from './projection.js';
import type { Scene, ScenePlace } from './scene.js';
import { HIT_AREA, type Spot } from './spots.js';

/** How far a pointer moves along the edge when another one stands there already, in pixels. */
const POINTER_STEP = 23;
/** With its distance a pointer stays this near to where it points. */
const NEAR = 2 * POINTER_STEP;
/** How many steps a pointer may move away from its edge when all along it is taken. */
const COLUMNS = Array.from({ length: 16 }, (_, column) => column);

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
  const target = toWorld(to);
  // Mercator keeps angles: what is a straight line on it has one bearing all along, the one that a reader sees.
  const bearingFrom = ({ x, y }: WorldPoint): number =>
    ((Math.atan2(target.x - x, y - target.y) * 180) / Math.PI + 360) % 360;
  return {
    from: nearest.from,
    kilometres: nearest.kilometres,
    bearing: bearingFrom(toWorld(nearest.point)),
    direction: bearingFrom(camera),
  };
}

function moveTo(rects: Rects, points: readonly { x: number; y: number }[]): Rects {
  return rects.map((rect, index) => ({
    ...rect,
    x: rect.x + (points[index]?.x ?? 0),
    y: rect.y + (points[index]?.y ?? 0),
  }));
}

/** Where a pointer may stand when another one is at its place: along the edge, by turns in both directions. */
function* along({ y }: Spot, { views }: Room): Generator<number> {
  const inward = y > 0 ? -1 : 1;
  const most = Math.max(...views.map(({ height }) => height)) / POINTER_STEP;
  yield 0;
  for (let step = 1; step <= most; step++)
    yield* [step * POINTER_STEP * inward, -step * POINTER_STEP * inward];
}

interface Stand {
  readonly dx: number;
  readonly dy: number;
  readonly lines: readonly Line[];
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
  const name = lines.filter(({ type }) => type.bold);
  const narrow = pointerLines(entry, undefined, scene.language, sizeClass, 0);
  const inward = spot.x > 0 ? -1 : 1;

  const hit = ({ dx, dy }: Stand): Rects => moveTo(room.square({ x: 0, y: 0, dx, dy }, HIT_AREA), held);
  const text = ({ dx, dy, lines: shown }: Stand): Rects => {
    const { width, height } = sizeOfLines(shown);
    return moveTo(room.rects({ x: 0, y: 0, dx, dy }, width + 16, height + 6, label), held);
  };
  const isPressed = (stand: Stand): boolean =>
    room.isPressable(hit(stand)) && room.isClear(hit(stand)) && room.holds(hit(stand), 0);
  const isRead = (stand: Stand): boolean => room.isClear(text(stand)) && room.holds(text(stand), 0);
  const find = (
    shown: readonly Line[],
    column: number,
    good: (stand: Stand) => boolean,
    most = Infinity,
  ): Stand | undefined => {
    for (const dy of along(spot, room)) {
      if (Math.abs(dy) > most) break;
      const stand = { dx: column * inward, dy, lines: shown };
      if (good(stand)) return stand;
    }
    return undefined;
  };

  // With its distance where there is room, else with its name alone; at worst as a bare disc that can be pressed.
  const both = (stand: Stand): boolean => isPressed(stand) && isRead(stand);
  const inColumns = (shown: readonly Line[], good: (stand: Stand) => boolean): Stand | undefined =>
    COLUMNS.reduce<Stand | undefined>(
      (found, column) => found ?? find(shown, column * POINTER_STEP, good),
      undefined,
    );
  const chosen = find(lines, 0, both, NEAR) ??
    inColumns(name, both) ??
    inColumns(narrow, both) ??
    inColumns([], isPressed) ?? { dx: 0, dy: 0, lines: [] };
  const size = sizeOfLines(chosen.lines);
  room.press(hit(chosen));
  room.take(hit(chosen));
  if (chosen.lines.length > 0) room.take(text(chosen));
  return {
    key: entry.place.id,
    places: [entry],
    kind: 'pointer',
    x: spot.x,
    y: spot.y,
    dx: chosen.dx,
    dy: chosen.dy,
    label,
    labelWidth: size.width,
    nameWidth: size.name,
    breaks: breaksOf(chosen.lines),
    hasName: chosen.lines.length > 0,
    hasNote: chosen.lines.some(({ type }) => !type.bold),
    ...(far && { beyond: far }),
  };
}
