/** Names on the ground: the brief's other places first, then context; each yields when there is no room. */
import type { LocalizedText } from './brief.js';
import { markedPlaces } from './frame-markers.js';
import type { ContextLabel, SizeClass } from './frame.js';
import { around, near, square, type Placed, type Room } from './placement.js';
import { toWorld, type WorldBox, WORLD } from './projection.js';
import type { Scene, ScenePlace } from './scene.js';
import { textIn } from './text.js';
import { textWidth, wrapText, type TypeSize } from './text-width.js';

export type LabelKind = ContextLabel['kind'];

export interface FrameLabel {
  readonly id: string;
  readonly kind: LabelKind;
  readonly name: LocalizedText;
  /** From the middle of the frame, in world units. */
  readonly x: number;
  readonly y: number;
  readonly placed: Placed;
  readonly labelWidth: number;
  /** Set when the name is a place of the brief: a click on it opens its card. */
  readonly place?: string;
}

/** Type of each kind of name; the style sheet and the engine's style set the same. In pixels and em. */
export const LABEL_TYPE: Readonly<Record<LabelKind, TypeSize>> = {
  country: { size: 12, capitals: true, spacing: 0.14 },
  sea: { size: 13 },
  lake: { size: 11.5 },
  river: { size: 11.5 },
  city: { size: 12.5 },
  range: { size: 11.5 },
  peak: { size: 11.5 },
  region: { size: 12.5 },
};

const WRAP: Readonly<Record<LabelKind, number>> = {
  country: 150,
  sea: 80,
  lake: 90,
  river: 90,
  city: 130,
  range: 110,
  peak: 110,
  region: 110,
};

/** Side of a city's dot, in pixels. */
export const CITY_DOT = 7;

const LINE_HEIGHT = 1.25;
const PLACE_KINDS: Readonly<Record<string, LabelKind>> = {
  city: 'city',
  country: 'country',
  region: 'region',
  sea: 'sea',
};

interface Wanted {
  readonly id: string;
  readonly kind: LabelKind;
  readonly name: LocalizedText;
  readonly at: readonly [number, number];
  readonly rank: number;
  readonly from: number;
  readonly place?: string;
}

/** Kinds of the brief's other places, in the order in which they get room; the scale from which they are named. */
const PLACE_RANK: Readonly<Record<string, { rank: number; from: number }>> = {
  city: { rank: 1, from: 0 },
  country: { rank: 2, from: 0 },
  sea: { rank: 3, from: 0 },
  region: { rank: 6, from: 60 },
};

function fromPlace({ place, events }: ScenePlace): Wanted[] {
  const kind = Object.hasOwn(PLACE_KINDS, place.kind) ? PLACE_KINDS[place.kind] : undefined;
  if (!kind || !place.point) return [];
  const { rank, from } = PLACE_RANK[place.kind] ?? { rank: 9, from: 0 };
  return [
    {
      id: place.id,
      kind,
      name: place.label ?? place.name,
      at: place.point,
      rank: events.length > 0 ? rank : rank + 2,
      from,
      place: place.id,
    },
  ];
}

function wanted(scene: Scene, context: readonly ContextLabel[]): Wanted[] {
  const marked = new Set(markedPlaces(scene).map(({ place }) => place.id));
  const own = scene.places.filter(({ place }) => !marked.has(place.id)).flatMap(fromPlace);
  const known = new Set(scene.brief.places.map(({ id }) => id));
  const ground = context.filter(({ id }) => !known.has(id)).map((label): Wanted => ({ from: 0, ...label }));
  return [...own, ...ground].sort((a, b) => a.rank - b.rank);
}

export function placeLabels(
  scene: Scene,
  camera: WorldBox,
  scale: number,
  sizeClass: SizeClass,
  room: Room,
  context: readonly ContextLabel[],
): FrameLabel[] {
  const pixelsPerDegree = (scale * WORLD) / 360;
  return wanted(scene, context).flatMap((label): FrameLabel[] => {
    if (pixelsPerDegree < label.from) return [];
    const { x, y } = toWorld(label.at);
    const anchor = { x: (x - camera.x) * scale, y: (y - camera.y) * scale };
    const type = LABEL_TYPE[label.kind];
    const lines = wrapText(textIn(label.name, scene.language).text, type, WRAP[label.kind]);
    const size = {
      width: Math.max(...lines.map((line) => textWidth(line, type))) + 4,
      height: lines.length * type.size * LINE_HEIGHT + 2,
    };
    const isPoint = label.kind === 'city' || label.kind === 'peak';
    if (isPoint && !room.isFree(square(anchor.x, anchor.y, CITY_DOT + 4))) return [];
    const step = sizeClass === 's' ? 12 : 18;
    const candidates = isPoint ? around(CITY_DOT / 2 + 4) : near(step);
    const placed = room.find({ anchor, size, candidates });
    if (!placed) return [];
    if (isPoint) room.take(square(anchor.x, anchor.y, CITY_DOT + 4));
    const { id, kind, name, place } = label;
    return [
      {
        id,
        kind,
        name,
        x: x - camera.x,
        y: y - camera.y,
        placed,
        labelWidth: size.width,
        ...(place && { place }),
      },
    ];
  });
}
