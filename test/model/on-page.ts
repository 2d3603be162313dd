/** Where the things of a frame come to lie on a page, worked out anew from the texts that are really shown. */
import { formatDistance } from '../../src/i18n/formats.js';
import type { Messages } from '../../src/i18n/messages.js';
import { LABEL_TYPE, type FrameLabel } from '../../src/model/frame-labels.js';
import type { BoxSize, Frame, SizeClass } from '../../src/model/frame.js';
import { DISC, type FrameMarker } from '../../src/model/marker.js';
import { scaleOf } from '../../src/model/projection.js';
import { HIT_AREA } from '../../src/model/spots.js';
import { textIn } from '../../src/model/text.js';
import { textWidth, wrapText, type TypeSize } from '../../src/model/text-width.js';
import { isInCaucasus } from '../../src/model/view.js';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Thing {
  readonly name: string;
  readonly rect: Rect;
  /** Turned clockwise around its middle by so many degrees. */
  readonly tilt?: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The directions of a thing's two pairs of sides. */
function axesOf({ tilt = 0 }: Thing): readonly Point[] {
  const turn = (tilt * Math.PI) / 180;
  return [
    { x: Math.cos(turn), y: Math.sin(turn) },
    { x: -Math.sin(turn), y: Math.cos(turn) },
  ];
}

/** The corners of a thing as it really lies, turned or not. */
export function cornersOf(thing: Thing): Point[] {
  const { x, y, width, height } = thing.rect;
  const [along, across] = axesOf(thing) as [Point, Point];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([right = 0, down = 0]) => ({
    x: x + width / 2 + (along.x * right * width + across.x * down * height) / 2,
    y: y + height / 2 + (along.y * right * width + across.y * down * height) / 2,
  }));
}

/** Does a point lie within a thing? */
export function holds(thing: Thing, point: Point): boolean {
  const { x, y, width, height } = thing.rect;
  const [right, down] = axesOf(thing).map(
    (axis) => axis.x * (point.x - x - width / 2) + axis.y * (point.y - y - height / 2),
  ) as [number, number];
  return Math.abs(right) < width / 2 && Math.abs(down) < height / 2;
}

/** Where a marker really stands, in pixels from the middle of a box: pointers are held at the edge. */
export function standsAt(
  { kind, x, y, dx, dy }: FrameMarker,
  { camera }: Frame,
  box: BoxSize,
): { x: number; y: number } {
  const scale = scaleOf(camera, box);
  const held = (value: number, size: number) =>
    kind === 'pointer' ? Math.max(HIT_AREA / 2 - size / 2, Math.min(size / 2 - HIT_AREA / 2, value)) : value;
  return { x: held(x * scale, box.width) + dx, y: held(y * scale, box.height) + dy };
}

export function squareAt({ x, y }: { x: number; y: number }, side: number): Rect {
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

type Hung = FrameMarker['label'];

/** The box of a text that hangs on a point: to its right, to its left, above, below, or around it. */
function hung(at: { x: number; y: number }, { side, dx, dy }: Hung, width: number, height: number): Rect {
  const left = { right: 0, left: 1, above: 0.5, below: 0.5, centre: 0.5 }[side];
  const top = { right: 0.5, left: 0.5, above: 1, below: 0, centre: 0.5 }[side];
  return { x: at.x + dx - left * width, y: at.y + dy - top * height, width, height };
}

/** Type sizes of names by class, as the style sheet has them; notes are 12 pixels. */
const NAME_SIZE = { xs: 13, s: 13, m: 15, l: 16 };
const NOTE: TypeSize = { size: 12 };
/** The arrow of a pointer and the space before it, in pixels. */
const ARROW = 17;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a browser makes of a text that may be no wider than `limit`: a word too long for it sticks out. */
function set(text: string, type: TypeSize, limit: number, after = 0): Size {
  const lines = wrapText(text, type, limit);
  const widths = lines.map((line) => textWidth(line, type));
  // What comes after the text gets a line of its own when there is no room for it.
  const last = (widths.at(-1) ?? 0) + after;
  if (after > 0 && last > limit) widths.push(after);
  else widths[Math.max(0, widths.length - 1)] = last;
  return { width: Math.max(...widths), height: widths.length * type.size * 1.2 };
}

function stacked(parts: readonly Size[]): Size {
  return {
    width: Math.max(0, ...parts.map(({ width }) => width)),
    height: parts.reduce((sum, { height }) => sum + height, 0),
  };
}

/** The words beside a marker, set in the widths that the frame gives. */
function besideMarker(marker: FrameMarker, language: string, messages: Messages, size: SizeClass): Size {
  const { kind, places, nameWidth, labelWidth, hasNote, beyond } = marker;
  const type = { size: NAME_SIZE[size], bold: true };
  const place = places[0]?.place;
  if (!place) throw new Error('A marker has no place.');
  const spoken = (text: NonNullable<typeof place.labelNote>) => textIn(text, language).text;
  if (kind === 'merged') {
    const region = isInCaucasus(places.map((entry) => entry.place)) ? messages.southCaucasus : null;
    return set(messages.mergedLabel(places.length, region), type, nameWidth);
  }
  const name = set(spoken(place.label ?? place.name), type, nameWidth, kind === 'pointer' ? ARROW : 0);
  if (!hasNote) return name;
  if (kind === 'marker')
    return stacked([
      name,
      ...(place.labelNote ? spoken(place.labelNote).split(' · ') : []).map((statement) =>
        set(statement, NOTE, labelWidth),
      ),
    ]);
  if (!beyond) return name;
  const distance = messages.about(formatDistance(beyond.kilometres, messages));
  const from = beyond.from.place;
  return stacked([
    name,
    set(messages.fromPlace(distance, spoken(from.label ?? from.name)), NOTE, labelWidth),
  ]);
}

function nameSize({ kind, name, labelWidth }: FrameLabel, language: string): Size {
  return set(textIn(name, language).text, LABEL_TYPE[kind], labelWidth);
}

/** Do two things share more than a hair's breadth? Not where a line fits between them, along a side of either. */
function collide(a: Thing, b: Thing): boolean {
  return [...axesOf(a), ...axesOf(b)].every((axis) => {
    const [one, other] = [a, b].map((thing) =>
      cornersOf(thing).map(({ x, y }) => x * axis.x + y * axis.y),
    ) as [number[], number[]];
    return (
      Math.min(Math.max(...one), Math.max(...other)) - Math.max(Math.min(...one), Math.min(...other)) > 0.01
    );
  });
}

export function collisions(things: readonly Thing[]): string[] {
  return things.flatMap((one, index) =>
    things.slice(index + 1).flatMap((other) => (collide(one, other) ? [`${one.name} × ${other.name}`] : [])),
  );
}

/** Sides of the signs of cities and peaks, lines included, as the style sheet has them. */
const SIGNS: Readonly<Partial<Record<FrameLabel['kind'], number>>> = {
  capital: 8.5,
  city: 7.5,
  town: 6,
  peak: 7,
};

/** Everything with ink that nothing may cover, in one box of the frame's class: discs, signs and names. */
export function inked(
  drawn: Frame,
  size: SizeClass,
  box: BoxSize,
  language: string,
  messages: Messages,
): Thing[] {
  const scale = scaleOf(drawn.camera, box);
  return [
    ...drawn.markers.flatMap((marker) => {
      const at = standsAt(marker, drawn, box);
      const disc = { name: `disc of ${marker.key}`, rect: squareAt(at, DISC) };
      if (!marker.hasName) return [disc];
      const words = besideMarker(marker, language, messages, size);
      const padding = marker.kind === 'pointer' ? { x: 16, y: 6 } : { x: 0, y: 0 };
      const rect = hung(at, marker.label, words.width + padding.x, words.height + padding.y);
      return [disc, { name: `label of ${marker.key}`, rect }];
    }),
    ...drawn.labels.flatMap((label): Thing[] => {
      const { width, height } = nameSize(label, language);
      const at = { x: label.x * scale, y: label.y * scale };
      const name = { name: `name ${label.id}`, rect: hung(at, label.placed, width, height) };
      const sign = SIGNS[label.kind];
      return [
        { ...name, ...(label.tilt !== undefined && { tilt: label.tilt }) },
        ...(sign ? [{ name: `sign of ${label.id}`, rect: squareAt(at, sign) }] : []),
      ];
    }),
  ];
}

/** What of them is not wholly inside of the box, or nearer than so to its upper or lower edge. */
export function outside({ width, height }: BoxSize, things: readonly Thing[], margin = 0): string[] {
  return things
    .filter((thing) =>
      cornersOf(thing).some(
        ({ x, y }) => Math.abs(x) > width / 2 + 0.01 || Math.abs(y) > height / 2 - margin + 0.01,
      ),
    )
    .map(({ name }) => name);
}
