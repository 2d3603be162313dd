/** What stands in the corners of the map, and how much room it takes: buttons, scale bar, inset. */
import type { Room } from './placement.js';
import { NAMED_FRAMES } from './view.js';
import { boxOf, toLonLat, WORLD, type WorldBox } from './projection.js';
import { CLASS_FROM, type BoxSize, type SizeClass } from './size-class.js';

/**
 * The buttons in the bottom right corner, margin included: a column, in narrow boxes a row, which leaves more of the map
 * free there. Full screen is no button of that row.
 */
const CONTROLS: Readonly<Record<'row' | 'column', BoxSize>> = {
  row: { width: 124, height: 48 },
  column: { width: 48, height: 160 },
};

/** Widths of the inset, in pixels; none in the small classes, where it would take the map's place. */
export const INSET_WIDTH: Readonly<Record<SizeClass, number>> = { xs: 0, s: 0, m: 92, l: 136 };

/** Longest and shortest that a scale bar may be, in pixels: the words above it are as wide as the shortest. */
const BAR = { most: 150, least: 37 };
/** Nor is it longer than this part of the narrowest box. */
const BAR_PART = 0.4;
const BAR_HEIGHT = 24;
const MARGIN = 8;
/** Round distances. */
const ROUND = [5, 3, 2, 1];

/** Beyond this difference of scale between top and bottom, one bar would be wrong for most of the map. */
const MOST_DISTORTION = 1.12;

const EARTH_KM = 40_075;

/** What the inset shows. */
export const INSET_BOX: WorldBox = boxOf(NAMED_FRAMES['overview'] as [number, number, number, number]);

/** Is the camera so far inside of the overview that a reader may ask where it is? */
export function hasInset({ x, y, width }: WorldBox): boolean {
  const { x: left, y: top, width: most, height } = INSET_BOX;
  return width < most * 0.7 && Math.abs(x - left) < most / 2 && Math.abs(y - top) < height / 2;
}

export interface ScaleBar {
  readonly kilometres: number;
  /** Its length in world units. */
  readonly units: number;
}

/** The longest round distance that is a short bar in all boxes; null when no bar would be true for the whole map. */
export function scaleBar(camera: WorldBox, { views }: Room): ScaleBar | null {
  const latitude = (y: number): number => (toLonLat({ x: 0, y })[1] * Math.PI) / 180;
  const [top, bottom] = [camera.y - camera.height / 2, camera.y + camera.height / 2].map((y) =>
    Math.cos(latitude(y)),
  ) as [number, number];
  // Nowhere is a degree longer than on the equator, where the frame goes across it.
  const widest = Math.abs(camera.y - WORLD / 2) < camera.height / 2 ? 1 : Math.max(top, bottom);
  if (widest / Math.min(top, bottom) > MOST_DISTORTION) return null;
  const unitsPerKm = WORLD / (EARTH_KM * Math.cos(latitude(camera.y)));
  const scales = views.map(({ scale }) => scale);
  const longest = Math.min(BAR.most, BAR_PART * Math.min(...views.map(({ width }) => width)));
  const most = longest / Math.max(...scales) / unitsPerKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = (ROUND.find((step) => most >= step * power) ?? 1) * power;
  const units = kilometres * unitsPerKm;
  return units * Math.min(...scales) < BAR.least ? null : { kilometres, units };
}

/** The corners that nothing is written under. */
export function takeCorners(camera: WorldBox, sizeClass: SizeClass, room: Room): void {
  room.take(
    room.views.map((view) => {
      const controls = CONTROLS[view.width < CLASS_FROM.m.width ? 'row' : 'column'];
      const { width, height } = controls;
      return { ...controls, x: view.width / 2 - width, y: view.height / 2 - height };
    }),
  );
  const inset = hasInset(camera) ? INSET_WIDTH[sizeClass] : 0;
  const bar = scaleBar(camera, room);
  if (bar)
    room.take(
      room.views.map((view) => ({
        x: -view.width / 2,
        y: view.height / 2 - BAR_HEIGHT,
        width: bar.units * view.scale + 2 * MARGIN,
        height: BAR_HEIGHT,
      })),
    );
  if (inset) {
    const width = inset + 2 * MARGIN;
    const height = (inset * INSET_BOX.height) / INSET_BOX.width + BAR_HEIGHT + 2 * MARGIN;
    room.take(room.views.map((view) => ({ x: -view.width / 2, y: view.height / 2 - height, width, height })));
  }
}
