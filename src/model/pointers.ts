/** Pointers to places beyond the frame: held at the edge of the box, with how far and which way. */
import { distance } from '@turf/turf';
import { GAP, type Beyond, type FrameMarker } from './marker.js';
import type { SizeClass } from './size-class.js';
import { breaksOf, pointerLines, sizeOfLines, type Line } from './marker-lines.js';
import type { Candidate } from './label-sides.js';
import type { BoxView, Rects, Room } from './placement.js';
import { toWorld, type WorldBox, type WorldPoint } from './projection.js';
import type { Scene, ScenePlace } from './scene.js';
import { HIT_AREA, type Spot } from './spots.js';
import { shortWay } from './turns.js';

/** By how much a pointer moves along the edge when another one stands there already, in pixels. */
const STEP = 6;
/** With its distance a pointer stays this near to where it points. */
const NEAR = 48;
/** How far from its edge a pointer may move when all along it is taken, in pixels. */
const AWAY = Array.from({ length: 32 }, (_, step) => 12 * step);
/** So many heights of the frame away, a place is beyond the edge of any box. */
const CORNER = 4;
/** What stays free between a plate and the edge above or below it, as around everything else on the map. */
const PLATE_MARGIN = 8;

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
    ((Math.atan2(shortWay(target.x - x), y - target.y) * 180) / Math.PI + 360) % 360;
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
function* along({ y }: WorldPoint, { views }: Room): Generator<number> {
  const inward = y > 0 ? -1 : 1;
  const most = Math.max(...views.map(({ height }) => height)) / STEP;
  yield 0;
  for (let step = 1; step <= most; step++) yield* [step * STEP * inward, -step * STEP * inward];
}

interface Stand {
  /** Where it would be, from the middle of the frame, were it not held at the edge. */
  readonly at: WorldPoint;
  readonly dx: number;
  readonly dy: number;
  readonly lines: readonly Line[];
}

/** Whether a pointer can be pressed and read where it stands; the boxes are those of the room. */
class Edge {
  readonly #room: Room;
  readonly #beside: Candidate;

  constructor(room: Room, inward: 1 | -1) {
    this.#room = room;
    this.#beside = { side: inward > 0 ? 'right' : 'left', dx: GAP * inward, dy: 0 };
  }

  /** The area to press, held at the edge of each box. */
  hit({ at, dx, dy }: Stand): Rects {
    return this.#held(at, this.#room.square({ x: 0, y: 0, dx, dy }, HIT_AREA));
  }

  /** The plate under its words. */
  plate(stand: Stand): Rects {
    return this.#plate(stand, this.label(stand));
  }

  /** Its plate hangs a little lower or higher than its disc where the edge is near. */
  label(stand: Stand): Candidate {
    let [down, up] = [0, 0];
    for (const [index, { y, height }] of this.#plate(stand, this.#beside).entries()) {
      const most = (this.#room.views[index] as BoxView).height / 2 - PLATE_MARGIN;
      down = Math.max(down, -most - y);
      up = Math.max(up, y + height - most);
    }
    return { ...this.#beside, dy: Math.ceil(down) || 0 - Math.ceil(up) };
  }

  isPressed(stand: Stand): boolean {
    const hit = this.hit(stand);
    return this.#room.isPressable(hit) && this.#room.isClear(hit) && this.#room.holds(hit, 0);
  }

  isRead(stand: Stand): boolean {
    const plate = this.plate(stand);
    return this.#room.isClear(plate) && this.#room.holds(plate, 0);
  }

  #plate({ at, dx, dy, lines }: Stand, label: Candidate): Rects {
    const { width, height } = sizeOfLines(lines);
    return this.#held(at, this.#room.rects({ x: 0, y: 0, dx, dy }, width + 16, height + 6, label));
  }

  #held(at: WorldPoint, rects: Rects): Rects {
    const hold = (value: number, size: number): number =>
      Math.max(HIT_AREA / 2 - size / 2, Math.min(size / 2 - HIT_AREA / 2, value));
    return moveTo(
      rects,
      this.#room.views.map(({ scale, width, height }) => ({
        x: hold(at.x * scale, width),
        y: hold(at.y * scale, height),
      })),
    );
  }
}

/** A pointer is held at the edge of the box, whatever its size; a second one moves along the edge. */
export function pointer(
  spot: Spot,
  sizeClass: SizeClass,
  scene: Scene,
  camera: WorldBox,
  room: Room,
  far: Beyond | undefined,
): FrameMarker {
  const [entry] = spot.places as [ScenePlace];
  const lines = pointerLines(entry, far, scene.language, sizeClass);
  const name = lines.filter(({ type }) => type.bold);
  const narrow = pointerLines(entry, undefined, scene.language, sizeClass, 0);
  const inward = spot.x > 0 ? -1 : 1;
  const edge = new Edge(room, inward);
  // Several are clear of each other in boxes of every height only where they count from one corner.
  const corner = { x: spot.x, y: Math.sign(spot.y || 1) * camera.height * CORNER };
  const isPressed = (stand: Stand): boolean => edge.isPressed(stand);
  const both = (stand: Stand): boolean => isPressed(stand) && edge.isRead(stand);

  const find = (
    shown: readonly Line[],
    good: (stand: Stand) => boolean,
    { at = spot as WorldPoint, away = 0, most = Infinity } = {},
  ): Stand | undefined => {
    for (const dy of along(at, room)) {
      if (Math.abs(dy) > most) break;
      const stand = { at, dx: away * inward, dy, lines: shown };
      if (good(stand)) return stand;
    }
    return undefined;
  };
  const atEdge = (shown: readonly Line[], good: (stand: Stand) => boolean): Stand | undefined =>
    find(shown, good) ??
    find(shown, good, { at: corner }) ??
    AWAY.map((dx) => ({ at: corner, dx: dx * inward, dy: 0, lines: shown })).find(good);
  // Away from the edges it looks like a place of this map.
  const inside = (shown: readonly Line[], good: (stand: Stand) => boolean): Stand | undefined =>
    AWAY.reduce<Stand | undefined>((found, away) => found ?? find(shown, good, { away }), undefined);

  // With its distance where there is room, else with its name alone; at worst as a bare disc that can be pressed.
  const chosen = find(lines, both, { most: NEAR }) ??
    atEdge(name, both) ??
    atEdge(narrow, both) ??
    atEdge([], isPressed) ??
    inside(name, both) ??
    inside([], isPressed) ?? { at: spot, dx: 0, dy: 0, lines: [] };
  const size = sizeOfLines(chosen.lines);
  const hit = edge.hit(chosen);
  room.press(hit);
  room.take(hit);
  if (chosen.lines.length > 0) room.take(edge.plate(chosen));
  return {
    key: entry.place.id,
    places: [entry],
    kind: 'pointer',
    x: chosen.at.x,
    y: chosen.at.y,
    dx: chosen.dx,
    dy: chosen.dy,
    label: edge.label(chosen),
    labelWidth: size.width,
    nameWidth: size.name,
    breaks: breaksOf(chosen.lines),
    hasName: chosen.lines.length > 0,
    hasNote: chosen.lines.some(({ type }) => !type.bold),
    ...(far && { beyond: far }),
  };
}
