/** Names on the ground: the brief's other places first, then context; each yields when there is no room. */
import type { LocalizedText } from './brief.js';
import { markedPlaces } from './marker.js';
import { breaksOf } from './marker-lines.js';
import type { ContextLabel, LabelPoint } from '../../geo/labels.js';
import { isSmall, type SizeClass } from './size-class.js';
import { CELL_COST, type LineGrid } from './line-grid.js';
import { around, beside, near, upright, type Candidate } from './label-sides.js';
import type { Anchor, Rects, Room } from './placement.js';
import { toWorld, type WorldBox, WORLD } from './projection.js';
import type { Lookup, Scene, ScenePlace } from './scene.js';
import { textIn } from './text.js';
import { balancedLines, textWidth, type TypeSize } from './text-width.js';
import { shortWay } from './turns.js';

export type LabelKind = ContextLabel['kind'];

export interface FrameLabel {
  readonly id: string;
  readonly kind: LabelKind;
  readonly name: LocalizedText;
  /** From the middle of the frame, in world units. */
  readonly x: number;
  readonly y: number;
  readonly placed: Candidate;
  /** Widest line, in pixels; 0 in a frame that was placed beforehand. */
  readonly labelWidth: number;
  /** Before which of its words a line breaks. */
  readonly breaks: readonly number[];
  /** Turned clockwise around its middle by so many degrees, along what it names. */
  readonly tilt?: number;
  /** Set when the name is a place of the brief: a click on it opens its card. */
  readonly place?: string;
}

/** Type of each kind of name; the style sheet and the engine's style set the same. In pixels and em. */
export const LABEL_TYPE: Readonly<Record<LabelKind, TypeSize>> = {
  country: { size: 12, capitals: true, spacing: 0.14 },
  sea: { size: 13, spacing: 0.1 },
  lake: { size: 11.5 },
  river: { size: 11.5 },
  capital: { size: 13.5 },
  city: { size: 12.5 },
  town: { size: 11.5 },
  range: { size: 11.5, spacing: 0.1 },
  peak: { size: 11.5 },
  region: { size: 12.5 },
};

const WRAP: Readonly<Record<LabelKind, number>> = {
  country: 150,
  sea: 100,
  lake: 90,
  river: 90,
  capital: 130,
  city: 130,
  town: 130,
  range: 110,
  peak: 110,
  region: 110,
};

/** Side of a city's dot, in pixels. */
export const CITY_DOT = 7;

/** What another point or narrower lines cost a name, against a worse place at its first point. */
const OTHER_COST = 12;

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
  /** The first point with room is taken. */
  readonly points: readonly LabelPoint[];
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

function fromPlace({ place, events }: ScenePlace, ground: ContextLabel | undefined): Wanted[] {
  const kind = ground?.kind ?? (Object.hasOwn(PLACE_KINDS, place.kind) ? PLACE_KINDS[place.kind] : undefined);
  if (!kind || !place.point) return [];
  const { rank, from } = PLACE_RANK[place.kind] ?? { rank: 9, from: 0 };
  return [
    {
      id: place.id,
      kind,
      name: place.label ?? place.name,
      points: ground ? [ground.at, ...(ground.also ?? [])] : [place.point],
      rank: events.length > 0 ? rank : rank + 2,
      from,
      place: place.id,
    },
  ];
}

/** In a frame of half the world or more, in pixels to a degree, the names of this one region would be odd ones. */
const WORLD_SCALE = 4;

function fromGround({ at, also = [], from = WORLD_SCALE, ...label }: ContextLabel): Wanted {
  return { ...label, points: [at, ...also], from };
}

function knownIn({ brief }: Scene): Pick<Lookup, 'isKnown'> {
  const ids = new Set(brief.places.map(({ id }) => id));
  return { isKnown: (id) => ids.has(id) };
}

function wanted(scene: Scene, context: readonly ContextLabel[]): Wanted[] {
  const marked = new Set(markedPlaces(scene).map(({ place }) => place.id));
  // Of thousands the markers name those for which there is room.
  const own = (scene.clustered ? [] : scene.places)
    .filter(({ place }) => !marked.has(place.id))
    .flatMap((entry) =>
      fromPlace(
        entry,
        context.find(({ id }) => id === entry.place.id),
      ),
    );
  const { isKnown } = scene.lookup ?? knownIn(scene);
  const ground = context.filter(({ id }) => !isKnown(id)).map(fromGround);
  return [...own, ...ground].sort((a, b) => a.rank - b.rank);
}

/** How far a name may stand from its point, in degrees: it must not slip into a neighbour. */
const REACH: Readonly<Partial<Record<LabelKind, number>>> = {
  country: 0.5,
  sea: 1,
  lake: 0.3,
  river: 0.3,
  region: 0.2,
};

/** Has it a sign at its point, beside which the name stands? */
function hasSign(kind: LabelKind): boolean {
  return ['capital', 'city', 'town', 'peak'].includes(kind);
}

function candidatesFor(kind: LabelKind, sizeClass: SizeClass, pixelsPerDegree: number): Candidate[] {
  if (hasSign(kind)) return around(CITY_DOT / 2 + 4);
  const reach = (REACH[kind] ?? 0.3) * pixelsPerDegree;
  const places = kind === 'region' ? upright(8) : near(isSmall(sizeClass) ? 12 : 18);
  return places.filter(({ dx, dy }) => Math.hypot(dx, dy) <= reach);
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly breaks: readonly number[];
}

function sizeOf(lines: readonly string[], kind: LabelKind, air = 2): Size {
  const type = LABEL_TYPE[kind];
  return {
    width: Math.max(...lines.map((line) => textWidth(line, type))) + (kind === 'country' ? 16 : 4),
    height: lines.length * type.size * LINE_HEIGHT + air,
    breaks: breaksOf(lines.map((text, index) => ({ text, more: index > 0 }))),
  };
}

/** In small boxes names stand so close to each other that those of countries would seem to be a line of theirs. */
const AIR_IN_SMALL = 6;

/** The room that a name takes: as wide as its kind may be, or else with each word on a line of its own. */
function sizesOf(text: string, kind: LabelKind, sizeClass: SizeClass): Size[] {
  const air = kind === 'country' && isSmall(sizeClass) ? AIR_IN_SMALL : undefined;
  const shapes = [WRAP[kind], 0].map((limit) => balancedLines(text, LABEL_TYPE[kind], limit));
  return shapes
    .filter(({ length }, index) => index === 0 || length > (shapes[0]?.length ?? 0))
    .map((lines) => sizeOf(lines, kind, air));
}

/** A name along what it names: a river's beside it, a range's on it. */
function placeAlong(kind: LabelKind, size: Size, tilt: number, anchor: Anchor, room: Room): Candidate | null {
  const lane = kind === 'river' ? size.height / 2 + 3 : 0;
  for (const placed of beside(tilt, lane > 0 ? [-lane, lane] : [0, -12, 12])) {
    const pieces = room.turned(anchor, size, tilt, placed);
    if (pieces.some((rects) => room.cost(rects) > 0)) continue;
    for (const rects of pieces) room.take(rects);
    return placed;
  }
  return null;
}

export function placeLabels(
  scene: Scene,
  camera: WorldBox,
  sizeClass: SizeClass,
  room: Room,
  context: readonly ContextLabel[],
  ground: LineGrid,
): FrameLabel[] {
  const pixelsPerDegree = (Math.min(...room.views.map(({ scale }) => scale)) * WORLD) / 360;
  return wanted(scene, context).flatMap((label): FrameLabel[] => {
    const { id, kind, name, points, from, place } = label;
    if (pixelsPerDegree < from) return [];
    const isPoint = hasSign(kind);
    const text = textIn(name, scene.language).text;
    const candidates = candidatesFor(kind, sizeClass, pixelsPerDegree);
    const found = { id, kind, name, ...(place && { place }) };
    const anchorOf = ([lon, lat]: LabelPoint): Anchor => {
      const { x, y } = toWorld([lon, lat]);
      return { x: shortWay(x - camera.x), y: y - camera.y };
    };
    for (const point of points) {
      const [, , tilt] = point;
      if (tilt === undefined) continue;
      const [anchor, size] = [anchorOf(point), sizeOf([text], kind)];
      const placed = placeAlong(kind, size, tilt, anchor, room);
      if (placed) return [{ ...found, ...anchor, placed, labelWidth: size.width, breaks: [], tilt }];
    }
    const wishes = points
      .filter(([, , tilt]) => tilt === undefined)
      .flatMap((point, nth) => {
        const anchor = anchorOf(point);
        if (isPoint && !room.isFree(room.square(anchor, CITY_DOT + 4))) return [];
        return sizesOf(text, kind, sizeClass).map((size, shape) => ({
          anchor,
          size,
          candidates,
          strict: !isPoint,
          // On land, the name of a sea would be that of the land.
          yields: (rects: Rects) => kind === 'sea' && ground.under(rects) > 0,
          extra: (rects: Rects) => (nth + shape) * OTHER_COST + ground.under(rects) * CELL_COST,
        }));
      });
    const best = room.choose(wishes);
    if (!best) return [];
    const { anchor, size } = best.wish;
    if (isPoint) room.take(room.square(anchor, CITY_DOT + 4));
    return [{ ...found, ...anchor, placed: best.candidate, labelWidth: size.width, breaks: size.breaks }];
  });
}
