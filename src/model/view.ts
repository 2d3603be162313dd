/**
 * The one immutable state of a map: what the reader and the page have asked to see. The element alone owns it;
 * everything else is computed from it.
 */
import type { BBox, Brief, Place } from './brief.js';
import { parseDate, type DateSpan } from './dates.js';
import type { Filters } from './filters.js';
import type { Fault } from './faults.js';
import { WORLD, boxOf, toLonLat, toWorld, type WorldBox } from './projection.js';

export interface Selection {
  readonly place: string | null;
  readonly event: string | null;
}

export interface View {
  /** Tag of the reader's language. */
  readonly language: string;
  /** Half-open, UTC; null is no limit. Undated rows are shown under any period. */
  readonly period: Pick<DateSpan, 'start' | 'end'> | null;
  readonly filters: Filters;
  readonly selection: Selection;
}

export const NOTHING_SELECTED: Selection = { place: null, event: null };

/** The frame `caucasus`, in degrees. */
export const CAUCASUS: BBox = [42.95, 38.2, 50.75, 42.05];

/** The frames that can be asked for by name, in degrees. */
export const NAMED_FRAMES: Readonly<Record<string, BBox>> = {
  caucasus: CAUCASUS,
  overview: [28, 37, 64, 57.9],
};

/** A place that is a point is shown with this much around it, in degrees of longitude, where the ground is detailed. */
const POINT_SPAN = 2.4;

/** Elsewhere the ground is coarse: a wider frame has a coast or a border that tells where it is. */
const FAR_SPAN = 12;

/** The box that `lon,lat,zoom` is meant for: a map column of a news page. In pixels. */
const NOMINAL_BOX = { width: 480, height: 320 };

/** Room around a place's shape, as a part of its size, so that labels fit. */
const MARGIN = 0.28;

/** Names and markers of lines and areas stand above them: by this part of its height a shape lies below the middle. */
const LIFT = 0.12;

function padded(box: WorldBox): WorldBox {
  const [lon, lat] = toLonLat(box);
  const near = lon > 38 && lon < 52 && lat > 36 && lat < 45.2;
  const least = ((near ? POINT_SPAN : FAR_SPAN) / 360) * WORLD;
  const height = Math.max(box.height * (1 + 2 * MARGIN), (least * 2) / 3);
  // The map ends short of the poles.
  const edge = Math.min(height, WORLD) / 2;
  return {
    x: box.x,
    y: Math.min(WORLD - edge, Math.max(edge, box.y)),
    width: Math.max(box.width * (1 + 2 * MARGIN), least),
    height,
  };
}

/** The box around boxes; null when there are none. */
export function union(boxes: Iterable<WorldBox>): WorldBox | null {
  // A loop, because a shape has more positions than a call may have arguments.
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    [left, right] = [Math.min(left, x - width / 2), Math.max(right, x + width / 2)];
    [top, bottom] = [Math.min(top, y - height / 2), Math.max(bottom, y + height / 2)];
  }
  if (left > right) return null;
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

function placeBox({ bbox }: Place): WorldBox[] {
  return bbox ? [boxOf(bbox)] : [];
}

/** The frame around one place with all its parts. */
function frameOfPlace(brief: Brief, id: string): WorldBox | null {
  const shapes = brief.places.filter((place) => place.id === id || place.partOf === id);
  const box = union(shapes.flatMap(placeBox));
  return box && padded({ ...box, y: box.y - box.height * LIFT });
}

const fits = new WeakMap<Brief, WorldBox>();

/** The frame around all that is featured; looked for once a brief, since each update asks for it. */
function frameOfAll(brief: Brief): WorldBox {
  const fit = fits.get(brief) ?? fitOf(brief);
  fits.set(brief, fit);
  return fit;
}

function fitOf({ places }: Brief): WorldBox {
  const some = places.some(({ featured }) => featured);
  // Degrees and world units grow together, so the corners are enough; of very many places nothing is made.
  const corners = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  for (const { bbox, featured } of places)
    if (bbox && (!some || featured))
      for (let at = 0; at < 4; at += 1)
        corners[at] = (at < 2 ? Math.min : Math.max)(corners[at] as number, bbox[at] as number);
  return corners[0] > corners[2] ? boxOf([-170, -60, 170, 75]) : padded(boxOf(corners));
}

function frameOfNumbers(value: string): WorldBox | null {
  const numbers = value.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [lon = NaN, lat = NaN, zoom = NaN] = numbers;
  if (numbers.length !== 3 || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22))
    return null;
  const unitsPerPixel = WORLD / (512 * 2 ** zoom);
  return {
    ...toWorld([lon, lat]),
    width: NOMINAL_BOX.width * unitsPerPixel,
    height: NOMINAL_BOX.height * unitsPerPixel,
  };
}

/** What the `view` attribute and the brief's own `view` mean as a camera. */
function resolveName(brief: Brief, value: string): WorldBox | null {
  const named = Object.hasOwn(NAMED_FRAMES, value) ? NAMED_FRAMES[value] : undefined;
  if (named) return boxOf(named);
  if (value === 'fit') return frameOfAll(brief);
  return frameOfPlace(brief, value) ?? frameOfNumbers(value);
}

/**
 * Finds the camera of a brief.
 * @param value `caucasus`, `overview`, `fit`, a place id, or `lon,lat,zoom`; null for the brief's own view, else `fit`.
 * @returns a frame in any case, and a fault when the value could not be understood.
 */
export function cameraFor(brief: Brief, value: string | null): { camera: WorldBox; fault?: Fault } {
  const own =
    typeof brief.view === 'string' ? resolveName(brief, brief.view) : brief.view && boxOf(brief.view);
  const fallback = own ?? frameOfAll(brief);
  if (value === null || value === '') return { camera: fallback };
  const camera = resolveName(brief, value);
  if (camera) return { camera };
  return {
    camera: fallback,
    fault: { code: 'unknown-view', where: '@view', value },
  };
}

/** Are all of these places inside the frame `caucasus`? */
export function isInCaucasus(places: readonly Place[]): boolean {
  const [west, south, east, north] = CAUCASUS;
  return places.every(({ point }) => {
    const [lon, lat] = point ?? [NaN, NaN];
    return lon >= west && lon <= east && lat >= south && lat <= north;
  });
}

/** Do these places stand for the South Caucasus: are all of them in it, in a frame that shows much more? */
export function standForCaucasus(places: readonly Place[], camera: WorldBox): boolean {
  return boxOf(CAUCASUS).width < camera.width * 0.8 && isInCaucasus(places);
}

/**
 * Reads a period from two EDTF dates; either may be missing.
 * @returns the period, and a fault for each date that is none.
 */
export function periodFrom(
  from: string | null,
  to: string | null,
): { period: View['period']; faults: Fault[] } {
  const faults: Fault[] = [];
  const read = (value: string | null, attribute: string): DateSpan | null => {
    if (!value) return null;
    const span = parseDate(value);
    if (!span) faults.push({ code: 'date', where: `@${attribute}`, value });
    return span;
  };
  const [start, end] = [read(from, 'from'), read(to, 'to')];
  if (start && end && end.end <= start.start)
    return {
      period: null,
      faults: [{ code: 'period', where: '@to', value: to ?? '', other: from ?? '' }],
    };
  if (!start && !end) return { period: null, faults };
  return { period: { start: start?.start ?? -Infinity, end: end?.end ?? Infinity }, faults };
}
