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

const LABEL_LIMIT: Readonly<Record<SizeClass, number>> = { s: 118, m: 168, l: 236 };
const NAME: Readonly<Record<SizeClass, TypeSize>> = {
  s: { size: 14, bold: true },
  m: { size: 15, bold: true },
  l: { size: 16, bold: true },
};
const NOTE: TypeSize = { size: 12 };
const LINE_HEIGHT = 1.2;

/** Ways off a line for its marker: up first, where land is more often than water below a river border. */
const LEADERS: readonly (readonly [number, number])[] = [40, 52, 66, 82].flatMap((radius) =>
  [-60, -90, -30, -120, 0, -150, 30, 60, 90].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))] as const;
  }),
);

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

function apart(a: Spot, b: Spot, scale: number): boolean {
  const dx = (a.x - b.x) * scale + a.dx - b.dx;
  const dy = (a.y - b.y) * scale + a.dy - b.dy;
  return Math.max(Math.abs(dx), Math.abs(dy)) >= HIT_AREA;
}

/** Lets markers of lines step aside, then merges what still cannot be hit apart. */
function settle(spots: Spot[], scale: number, room: Room): Spot[] {
  const settled: Spot[] = [];
  const inOrder = [...spots].sort((a, b) => Number(a.places.some(isLine)) - Number(b.places.some(isLine)));
  for (const spot of inOrder) {
    if (spot.places.some(isLine)) {
      const way = LEADERS.find(([dx, dy]) => {
        const moved = { ...spot, dx, dy };
        return (
          settled.every((other) => apart(moved, other, scale)) &&
          room.holds(square(spot.x * scale + dx, spot.y * scale + dy, HIT_AREA))
        );
      });
      [spot.dx, spot.dy] = way ?? [0, 0];
    }
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

function labelLines(entry: ScenePlace, language: string, sizeClass: SizeClass): string[] {
  const name = textIn(entry.place.label ?? entry.place.name, language).text;
  const note = entry.place.labelNote && textIn(entry.place.labelNote, language).text;
  const limit = LABEL_LIMIT[sizeClass];
  return [...wrapText(name, NAME[sizeClass], limit), ...(note ? wrapText(note, NOTE, limit) : [])];
}

/** A pointer's name with its arrow, and as long a distance as there can be. */
function pointerLines({ place }: ScenePlace, far: Beyond | undefined, language: string): string[] {
  const name = `${textIn(place.name, language).text} MM`;
  return far ? [name, `about 00,000 km from ${textIn(far.from.place.name, language).text}`] : [name];
}

function labelSize(lines: readonly string[], sizeClass: SizeClass): { width: number; height: number } {
  const widths = lines.map((line) => textWidth(line, NAME[sizeClass]));
  return { width: Math.max(...widths) + 2, height: lines.length * NAME[sizeClass].size * LINE_HEIGHT + 2 };
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

/** The marker's own line, as things that labels keep off. */
function keepOffLines(spots: readonly Spot[], camera: WorldBox, scale: number, room: Room): void {
  for (const { places } of spots)
    for (const part of places.flatMap(({ parts }) => parts))
      if (part.geometry?.type.endsWith('LineString'))
        for (const position of positionsOf(part.geometry)) {
          const { x, y } = toWorld(position);
          room.prefer(square((x - camera.x) * scale, (y - camera.y) * scale, 10));
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
  for (const spot of inside) room.take(square(spot.x * scale + spot.dx, spot.y * scale + spot.dy, DISC + 6));
  keepOffLines(inside, camera, scale, room);

  const pointers = outside.map((spot): FrameMarker => {
    const [entry] = spot.places as [ScenePlace];
    const clamp = (value: number, half: number): number => Math.max(-half, Math.min(half, value));
    const at = {
      x: clamp(spot.x * scale, room.width / 2 - HIT_AREA / 2),
      y: clamp(spot.y * scale, room.height / 2 - HIT_AREA / 2),
    };
    const far = beyond(camera, scene, entry, near);
    const lines = pointerLines(entry, far, scene.language);
    const size = labelSize(lines, sizeClass);
    room.take(square(at.x, at.y, HIT_AREA));
    const sides: Candidate[] = [
      { side: at.x > 0 ? 'left' : 'right', dx: (at.x > 0 ? -1 : 1) * (DISC / 2 + 5), dy: 0 },
    ];
    const label = room.find(at, size, sides, true) as Placed;
    return {
      key: entry.place.id,
      places: [entry],
      kind: 'pointer',
      ...pick(spot),
      label,
      labelWidth: size.width,
      ...(far && { beyond: far }),
    };
  });

  // Labels of markers in the middle have the least choice, so the outer ones wait.
  const byChoice = [...inside].sort((a, b) => Math.abs(b.x) - Math.abs(a.x));
  const markers = byChoice.map((spot): FrameMarker => {
    const [first] = spot.places as [ScenePlace];
    const merged = spot.places.length > 1;
    const lines = merged ? [mergedLabel(spot.places.length)] : labelLines(first, scene.language, sizeClass);
    const size = labelSize(lines, sizeClass);
    const at = { x: spot.x * scale + spot.dx, y: spot.y * scale + spot.dy };
    const label = room.find(at, size, around(DISC / 2 + 5), true) as Placed;
    return {
      key: spot.places.map(({ place }) => place.id).join('+'),
      places: spot.places,
      kind: merged ? 'merged' : 'marker',
      ...pick(spot),
      label,
      labelWidth: size.width,
    };
  });
  return [...markers, ...pointers];
}

/** Where the zoom buttons stand: nothing is written under them. */
function controlsRect({ width, height }: Room): Rect {
  return { x: width / 2 - CONTROLS.width, y: height / 2 - CONTROLS.height, ...CONTROLS };
}

/** Stands in for the words of the interface, which the model does not know; only its width counts. */
function mergedLabel(count: number): string {
  return `South Caucasus, ${count}`;
}

function pick({ x, y, dx, dy }: Spot): Pick<FrameMarker, 'x' | 'y' | 'dx' | 'dy'> {
  return { x, y, dx, dy };
}
