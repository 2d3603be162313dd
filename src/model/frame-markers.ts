/** Markers of a frame: where each stands, which ones merge, which ones are beyond the frame. */
import { bearing, distance } from '@turf/turf';
import type { SizeClass } from './frame.js';
import { around, square, type Candidate, type Placed, type Rect, type Room } from './placement.js';
import { positionsOf } from './geometry.js';
import { toWorld, type WorldBox } from './projection.js';
import type { Scene, ScenePlace } from './scene.js';
import { textIn } from './text.js';
import { textWidth, wrapText, type TypeSize } from './text-width.js';

/** Side of the square that a finger or a click may hit, in pixels. */
export const HIT_AREA = 44;

/** Diameter of a marker's disc, in pixels. */
export const DISC = 24;

export interface FrameMarker {
  /** The places' ids, joined; the same in every class of box in which the same places stand together. */
  readonly key: string;
  readonly places: readonly ScenePlace[];
  /** `merged`: several places that cannot be told apart here; `pointer`: beyond the frame. */
  readonly kind: 'marker' | 'merged' | 'pointer';
  /** From the middle of the frame, in world units. */
  readonly x: number;
  readonly y: number;
  /** The marker stands this far from its anchor, in pixels; a leader joins them. */
  readonly dx: number;
  readonly dy: number;
  readonly label: Placed;
  /** Widest line of the label, in pixels: where it wraps. */
  readonly labelWidth: number;
  /** The same for the name alone, which may be narrower than a note under it. */
  readonly nameWidth: number;
  /** For a pointer: how far and which way from the named place of the frame that is nearest to its middle. */
  readonly beyond?: Beyond;
}

export interface Beyond {
  readonly from: ScenePlace;
  readonly kilometres: number;
  /** Degrees clockwise from north, at `from`. */
  readonly bearing: number;
  /** Degrees clockwise from north on the map, from the middle of the frame. */
  readonly direction: number;
}

/** The column of buttons in the bottom right corner, margin included. In pixels. */
const CONTROLS = { width: 48, height: 124 };

/** Where a name wraps, in pixels. */
const NAME_LIMIT: Readonly<Record<SizeClass, number>> = { s: 118, m: 128, l: 156 };
const NAME: Readonly<Record<SizeClass, TypeSize>> = {
  s: { size: 14, bold: true },
  m: { size: 15, bold: true },
  l: { size: 16, bold: true },
};
/** Where a note under a name wraps, in pixels. */
const NOTE_LIMIT: Readonly<Record<SizeClass, number>> = { s: 0, m: 172, l: 250 };
const NOTE: TypeSize = { size: 12 };
const LINE_HEIGHT = 1.2;
/** Lines are kept off in squares of this side, in pixels. */
const LINE_STEP = 8;

/** Ways off a line for its marker, in pixels: near and upwards first. */
const LEADERS: readonly (readonly [number, number])[] = [40, 52, 66, 82, 100].flatMap((radius) =>
  [-60, -45, -75, -90, -30, -105, -120, 0, -150, 30, 60, 90, 120, 150].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))] as const;
  }),
);

/** What a pixel of leader costs against a worse place for the label. */
const LEADER_COST = 0.25;
/** What a pixel of label below its line costs: below a border river lies the other country. */
const BELOW_COST = 1.5;

interface Spot {
  readonly places: ScenePlace[];
  readonly x: number;
  readonly y: number;
  dx: number;
  dy: number;
}

function isLine(entry: ScenePlace): boolean {
  return entry.parts.some(({ geometry }) => geometry?.type.endsWith('LineString'));
}

/** A line's own marker, which may step off it. */
function isAlone({ places }: Spot): boolean {
  return places.length === 1 && places.some(isLine);
}

function apart(a: Spot, b: Spot, scale: number): boolean {
  const dx = (a.x - b.x) * scale + a.dx - b.dx;
  const dy = (a.y - b.y) * scale + a.dy - b.dy;
  return Math.max(Math.abs(dx), Math.abs(dy)) >= HIT_AREA;
}

/** Ways off the line on which this marker can be hit apart from all the others. */
function waysOff(
  spot: Spot,
  others: readonly Spot[],
  scale: number,
  room: Room,
): (readonly [number, number])[] {
  return LEADERS.filter(([dx, dy]) => {
    const moved = { ...spot, dx, dy };
    return (
      others.every((other) => apart(moved, other, scale)) &&
      room.holds(square(spot.x * scale + dx, spot.y * scale + dy, HIT_AREA))
    );
  });
}

/** Lets markers of lines step aside, then merges what still cannot be hit apart. */
function settle(spots: Spot[], scale: number, room: Room): Spot[] {
  const settled: Spot[] = [];
  const inOrder = [...spots].sort((a, b) => Number(a.places.some(isLine)) - Number(b.places.some(isLine)));
  for (const spot of inOrder) {
    if (isAlone(spot)) [spot.dx, spot.dy] = waysOff(spot, settled, scale, room)[0] ?? [0, 0];
    const near = settled.find((other) => !apart(spot, other, scale));
    if (!near) {
      settled.push(spot);
      continue;
    }
    const places = [...near.places, ...spot.places];
    const weight = near.places.length / places.length;
    settled[settled.indexOf(near)] = {
      places,
      x: near.x * weight + spot.x * (1 - weight),
      y: near.y * weight + spot.y * (1 - weight),
      dx: 0,
      dy: 0,
    };
  }
  // Merging moves a marker, and so may bring it too near to another one.
  return settled.length < spots.length && settled.length > 1 ? settle(settled, scale, room) : settled;
}

/** Which places are drawn as markers: the featured ones, and whatever is selected. */
export function markedPlaces(scene: Scene): ScenePlace[] {
  const selected = scene.places.find(({ place }) => place.id === scene.selection.place);
  const marked =
    selected && !scene.featured.includes(selected) ? [...scene.featured, selected] : scene.featured;
  return marked.filter(({ place }) => place.point);
}

interface Line {
  readonly text: string;
  readonly type: TypeSize;
}

/** A note of several statements has one on each line; a small box has room for the name only. */
function labelLines({ place }: ScenePlace, language: string, sizeClass: SizeClass): Line[] {
  const name = textIn(place.label ?? place.name, language).text;
  const note = place.labelNote && sizeClass !== 's' ? textIn(place.labelNote, language).text : '';
  const type = NAME[sizeClass];
  return [
    ...wrapText(name, type, NAME_LIMIT[sizeClass]).map((text) => ({ text, type })),
    ...note
      .split(' · ')
      .flatMap((statement) => (statement ? wrapText(statement, NOTE, NOTE_LIMIT[sizeClass]) : []))
      .map((text) => ({ text, type: NOTE })),
  ];
}

/** A pointer's name with its arrow, and as long a distance as there can be. */
function pointerLines(
  { place }: ScenePlace,
  far: Beyond | undefined,
  language: string,
  sizeClass: SizeClass,
): Line[] {
  const name = { text: `${textIn(place.name, language).text} MM`, type: NAME[sizeClass] };
  const distance = far && `about 00,000 km from ${textIn(far.from.place.name, language).text}`;
  return distance ? [name, { text: distance, type: NOTE }] : [name];
}

function labelSize(lines: readonly Line[]): { width: number; height: number; name: number } {
  const names = lines.filter(({ type }) => type.bold);
  return {
    name: Math.max(...names.map(({ text, type }) => textWidth(text, type))) + 2,
    width: Math.max(...lines.map(({ text, type }) => textWidth(text, type))) + 2,
    height: lines.reduce((sum, { type }) => sum + type.size * LINE_HEIGHT, 2),
  };
}

function beyond(
  camera: WorldBox,
  scene: Scene,
  entry: ScenePlace,
  inside: readonly ScenePlace[],
): Beyond | undefined {
  const point = entry.place.point;
  const nearest =
    [...inside].sort((a, b) => {
      const [first, second] = [a, b].map(({ place }) =>
        place.point && point ? distance([...place.point], [...point]) : Infinity,
      );
      return (first ?? 0) - (second ?? 0);
    })[0] ?? scene.featured.find((other) => other !== entry);
  if (!point || !nearest?.place.point) return undefined;
  const { x, y } = toWorld(point);
  return {
    from: nearest,
    kilometres: distance([...nearest.place.point], [...point]),
    bearing: (bearing([...nearest.place.point], [...point]) + 360) % 360,
    direction: (Math.atan2(x - camera.x, camera.y - y) * 180) / Math.PI,
  };
}

/** The brief's lines, as things that labels keep off: a small square at each few pixels. */
function keepOffLines(scene: Scene, camera: WorldBox, scale: number, room: Room): void {
  const geometries = scene.places.flatMap(({ parts }) => parts.flatMap(({ geometry }) => geometry ?? []));
  for (const geometry of geometries.filter(({ type }) => type === 'LineString')) {
    const points = positionsOf(geometry).map((position) => toWorld(position));
    points.forEach(({ x, y }, index) => {
      const next = points[index + 1] ?? { x, y };
      const steps = Math.max(1, Math.round((Math.hypot(next.x - x, next.y - y) * scale) / LINE_STEP));
      for (let step = 0; step < steps; step++) {
        const [atX, atY] = [x + ((next.x - x) * step) / steps, y + ((next.y - y) * step) / steps];
        room.prefer(square((atX - camera.x) * scale, (atY - camera.y) * scale, LINE_STEP));
      }
    });
  }
}

export function placeMarkers(
  scene: Scene,
  camera: WorldBox,
  scale: number,
  sizeClass: SizeClass,
  room: Room,
): FrameMarker[] {
  const spots = markedPlaces(scene).map((entry): Spot => {
    const { x, y } = toWorld(entry.place.point ?? [0, 0]);
    return { places: [entry], x: x - camera.x, y: y - camera.y, dx: 0, dy: 0 };
  });
  const isInside = ({ x, y }: Spot): boolean =>
    Math.abs(x) <= camera.width / 2 && Math.abs(y) <= camera.height / 2;
  const inside = settle(spots.filter(isInside), scale, room);
  const outside = spots.filter((spot) => !isInside(spot));
  const near = inside.flatMap(({ places }) => places);

  room.take(controlsRect(room));
  for (const spot of inside) if (!isAlone(spot)) room.take(square(spot.x * scale, spot.y * scale, DISC + 6));
  keepOffLines(scene, camera, scale, room);

  const pointers = outside.map((spot): FrameMarker => {
    const [entry] = spot.places as [ScenePlace];
    const clamp = (value: number, half: number): number => Math.max(-half, Math.min(half, value));
    const at = {
      x: clamp(spot.x * scale, room.width / 2 - HIT_AREA / 2),
      y: clamp(spot.y * scale, room.height / 2 - HIT_AREA / 2),
    };
    const far = beyond(camera, scene, entry, near);
    const lines = pointerLines(entry, far, scene.language, sizeClass);
    const size = labelSize(lines);
    room.take(square(at.x, at.y, HIT_AREA));
    const sides: Candidate[] = [
      { side: at.x > 0 ? 'left' : 'right', dx: (at.x > 0 ? -1 : 1) * (DISC / 2 + 5), dy: 0 },
    ];
    const label = room.find({ anchor: at, size, candidates: sides }, true) as Placed;
    return {
      key: entry.place.id,
      places: [entry],
      kind: 'pointer',
      ...pick(spot),
      label,
      labelWidth: size.width,
      nameWidth: size.name,
      ...(far && { beyond: far }),
    };
  });

  // Those of lines can step aside, so they come last; of the others the outer ones have the least choice.
  const byChoice = [...inside].sort(
    (a, b) => Number(isAlone(a)) - Number(isAlone(b)) || Math.abs(b.x) - Math.abs(a.x),
  );
  const markers = byChoice.map((spot): FrameMarker => {
    const [first] = spot.places as [ScenePlace];
    const merged = spot.places.length > 1;
    const size = labelSize(
      merged
        ? [{ text: mergedLabel(spot.places.length), type: NAME[sizeClass] }]
        : labelLines(first, scene.language, sizeClass),
    );
    const others = inside.filter((other) => other !== spot);
    const ways = isAlone(spot) ? waysOff(spot, others, scale, room) : [];
    const wishes = (ways.length > 0 ? ways : [[0, 0] as const]).map(([dx, dy]) => {
      const anchor = { x: spot.x * scale + dx, y: spot.y * scale + dy };
      const standing = Math.hypot(dx, dy) * LEADER_COST + room.crowding(square(anchor.x, anchor.y, DISC + 6));
      const below = ({ y, height }: Rect): number =>
        ways.length > 0 ? Math.max(0, y + height - spot.y * scale) * BELOW_COST : 0;
      return {
        dx,
        dy,
        anchor,
        size,
        candidates: around(DISC / 2 + 5, spot.x > camera.width / 6 ? 'left' : 'right'),
        extra: (rect: Rect) => standing + below(rect),
      };
    });
    const { wish, placed } = room.best(wishes) as { wish: (typeof wishes)[number]; placed: Placed };
    [spot.dx, spot.dy] = [wish.dx, wish.dy];
    room.take(placed.rect);
    room.take(square(wish.anchor.x, wish.anchor.y, DISC + 6));
    takeLeader(spot, scale, room);
    return {
      key: spot.places.map(({ place }) => place.id).join('+'),
      places: spot.places,
      kind: merged ? 'merged' : 'marker',
      ...pick(spot),
      label: placed,
      labelWidth: size.width,
      nameWidth: size.name,
    };
  });
  return [...markers, ...pointers];
}

/** Where the zoom buttons stand: nothing is written under them. */
function controlsRect({ width, height }: Room): Rect {
  return { x: width / 2 - CONTROLS.width, y: height / 2 - CONTROLS.height, ...CONTROLS };
}

/** Nothing is written across a leader. */
function takeLeader({ x, y, dx, dy }: Spot, scale: number, room: Room): void {
  const steps = Math.ceil(Math.hypot(dx, dy) / LINE_STEP);
  for (let step = 0; step < steps; step++)
    room.take(square(x * scale + (dx * step) / steps, y * scale + (dy * step) / steps, LINE_STEP));
}

/** Stands in for the words of the interface, which the model does not know; only its width counts. */
function mergedLabel(count: number): string {
  return `South Caucasus, ${count}`;
}

function pick({ x, y, dx, dy }: Spot): Pick<FrameMarker, 'x' | 'y' | 'dx' | 'dy'> {
  return { x, y, dx, dy };
}
