/** Markers of a frame with their labels: where each stands, which ones are beyond the frame, and how far. */
import { CITY_DOT } from './frame-labels.js';
import { DISC_ROOM, GAP, markedPlaces, type FrameMarker } from './marker.js';
import type { SizeClass } from './size-class.js';
import { positionsOf } from './geometry.js';
import { breaksOf, markerShapes, mergedShapes, sizeOfLines } from './marker-lines.js';
import { CELL_COST, type LineGrid } from './line-grid.js';
import { around } from './label-sides.js';
import { touch, type Rects, type Room } from './placement.js';
import { beyond, pointer } from './pointers.js';
import { toWorld, type WorldBox } from './projection.js';
import type { Scene, ScenePlace } from './scene.js';
import { HIT_AREA, canStepAside, settle, sinksBelow, spotOf, waysAside, type Spot } from './spots.js';

/** Lines are kept off in squares of this side, in pixels. */
const LINE_STEP = 10;
/** The same for leaders. */
const LEADER_STEP = 5;
/** What a pixel of leader costs against a worse place for the label. */
const LEADER_COST = 0.25;
/** A marker stands this far above its line, in pixels, or each one short of it costs: the line is no ground of its own. */
const LEAST_RISE = 30;
const LOW_COST = 3;
/** What each step of a leader across a name or a disc costs. */
const CROSSED_COST = 1000;
/** What a label below its line costs, and each pixel of it: below a border river lies the other country. */
const BELOW_COST = 900;
const SUNK_COST = 8;
/** What it costs a name to leave the marker of a line no way off it: more than to yield. */
const NO_WAY_COST = 1000;
/** What lines of the ground cost under a name at most: a name in full is worth more. */
const MOST_GROUND_COST = 120;

/** The brief's lines, as things that labels keep off: a small square at each few pixels. */
function keepOffLines(scene: Scene, camera: WorldBox, room: Room): void {
  const step = LINE_STEP / Math.min(...room.views.map(({ scale }) => scale));
  const geometries = scene.places.flatMap(({ parts }) => parts.flatMap(({ geometry }) => geometry ?? []));
  for (const geometry of geometries.filter(({ type }) => type === 'LineString')) {
    let last: { x: number; y: number } | null = null;
    for (const position of positionsOf(geometry)) {
      const { x, y } = toWorld(position);
      if (last && Math.hypot(x - last.x, y - last.y) < step) continue;
      last = { x, y };
      room.prefer(room.square({ x: x - camera.x, y: y - camera.y }, LINE_STEP));
    }
  }
}

/** The dots of the brief's places stay seen, where a marker's name can stand elsewhere. */
function keepOffDots(scene: Scene, camera: WorldBox, room: Room): void {
  for (const { place } of scene.places) {
    if (!place.point || !(place.featured || place.kind === 'city')) continue;
    const { x, y } = toWorld(place.point);
    room.prefer(room.square({ x: x - camera.x, y: y - camera.y }, CITY_DOT + 4));
  }
}

/** A leader, as small squares along it without a gap: a corner of a name would fit into one. */
function leaderOf({ x, y, dx, dy }: Spot, room: Room, every = LEADER_STEP): Rects[] {
  const steps = Math.ceil(Math.hypot(dx, dy) / every);
  return Array.from({ length: steps }, (_, step) =>
    room.square({ x, y, dx: (dx * step) / steps, dy: (dy * step) / steps }, LEADER_STEP),
  );
}

/** The ways off its line that are still open to a marker: its leader and where its disc would stand. */
function openWays(spot: Spot, others: readonly Spot[], room: Room): Rects[][] {
  return waysAside({ ...spot, dx: 0, dy: 0 }, others, room)
    .map((moved) => [...leaderOf(moved, room), room.square(moved, DISC_ROOM)])
    .filter((way) => way.every((square) => room.isClear(square)));
}

function marker(
  spot: Spot,
  others: readonly Spot[],
  sizeClass: SizeClass,
  scene: Scene,
  camera: WorldBox,
  room: Room,
  ground: LineGrid,
  ways: readonly Rects[][][],
): FrameMarker {
  const [first, second] = spot.places as [ScenePlace, ScenePlace?];
  const shapes = second
    ? mergedShapes(spot.places.length, scene.language, sizeClass)
    : markerShapes(first, scene.language, sizeClass);
  const free = canStepAside(spot, room) ? waysAside({ ...spot, dx: 0, dy: 0 }, others, room) : [];
  const clear = free.filter((moved) => room.isPressable(room.square(moved, HIT_AREA)));
  const aside = clear.length > 0 ? clear : free;
  const below = (rects: Rects): number => {
    const sunk = aside.length > 0 ? sinksBelow(spot, rects, room) : 0;
    return sunk > 0 ? BELOW_COST + sunk * SUNK_COST : 0;
  };
  const blocks = (rects: Rects): boolean =>
    aside.length === 0 &&
    ways.some((open) => open.every((way) => way.some((square) => touch(square, rects))));
  const wishes = (aside.length > 0 ? aside : [spot]).flatMap((moved) => {
    const leader = leaderOf(moved, room);
    const crossed = leader.filter((square) => !room.isClear(square)).length;
    const standing =
      crossed * CROSSED_COST +
      Math.max(0, moved.dy + LEAST_RISE) * LOW_COST +
      Math.hypot(moved.dx, moved.dy) * LEADER_COST +
      (aside.length > 0 ? room.cost(room.square(moved, DISC_ROOM)) : 0);
    return shapes.map(({ shown, cost }) => ({
      moved,
      anchor: moved,
      shown,
      size: sizeOfLines(shown),
      candidates: around(GAP, spot.x > camera.width / 6 ? 'left' : 'right'),
      extra: (rects: Rects) =>
        standing +
        below(rects) +
        cost +
        (blocks(rects) ? NO_WAY_COST : 0) +
        Math.min(MOST_GROUND_COST, ground.under(rects) * CELL_COST) +
        leader.filter((square) => touch(square, rects)).length * CROSSED_COST,
    }));
  });
  const { wish, candidate, rects } = room.best(wishes) as NonNullable<
    ReturnType<typeof room.best<(typeof wishes)[number]>>
  >;
  room.take(rects);
  if (aside.length > 0) {
    room.take(room.square(wish.moved, DISC_ROOM));
    room.press(room.square(wish.moved, HIT_AREA));
  }
  // Nothing is written across a leader.
  for (const square of leaderOf(wish.moved, room)) room.take(square);
  return {
    key: spot.places.map(({ place }) => place.id).join('+'),
    places: spot.places,
    kind: second ? 'merged' : 'marker',
    x: spot.x,
    y: spot.y,
    dx: wish.moved.dx,
    dy: wish.moved.dy,
    label: candidate,
    labelWidth: wish.size.width,
    nameWidth: wish.size.name,
    breaks: breaksOf(wish.shown),
    hasName: wish.shown.length > 0,
    hasNote: wish.shown.some(({ type }) => !type.bold),
  };
}

export function placeMarkers(
  scene: Scene,
  camera: WorldBox,
  sizeClass: SizeClass,
  room: Room,
  ground: LineGrid,
): FrameMarker[] {
  const spots = markedPlaces(scene).map((entry) => spotOf(entry, camera));
  const isInside = ({ x, y }: Spot): boolean =>
    Math.abs(x) <= camera.width / 2 && Math.abs(y) <= camera.height / 2;
  const inside = settle(spots.filter(isInside), room);
  const near = inside.flatMap(({ places }) => places);

  for (const spot of inside.filter((one) => !canStepAside(one, room))) {
    room.take(room.square(spot, DISC_ROOM));
    room.press(room.square(spot, HIT_AREA));
  }
  keepOffLines(scene, camera, room);
  keepOffDots(scene, camera, room);
  // A name beside a line leaves its marker a way up.
  for (const spot of inside.filter((one) => canStepAside(one, room)))
    for (const dx of [0, 42])
      for (const square of leaderOf({ ...spot, dx, dy: -73 }, room, LINE_STEP)) room.prefer(square);
  // Those of lines can step aside, so they come last; of the others the outer ones have the least choice.
  const aside = (spot: Spot): number => Number(canStepAside(spot, room));
  const byChoice = [...inside].sort((a, b) => aside(a) - aside(b) || Math.abs(b.x) - Math.abs(a.x));
  const othersOf = (spot: Spot): Spot[] => inside.filter((other) => other !== spot);
  const ways = inside
    .filter((one) => canStepAside(one, room))
    .map((spot) => openWays(spot, othersOf(spot), room))
    .filter((open) => open.length > 0);
  const place = (spot: Spot): FrameMarker =>
    marker(spot, othersOf(spot), sizeClass, scene, camera, room, ground, ways);
  // The names of what the map shows come before those of what it does not, which have an edge to move along.
  const markers = byChoice.filter((spot) => aside(spot) === 0).map(place);
  const pointers = spots
    .filter((spot) => !isInside(spot))
    .map((spot) =>
      pointer(
        spot,
        sizeClass,
        scene,
        camera,
        room,
        beyond(camera, scene, spot.places[0] as ScenePlace, near),
      ),
    );
  return [...markers, ...byChoice.filter((spot) => aside(spot) === 1).map(place), ...pointers];
}
