/**
 * The ground of the picture, unpacked into SVG paths: the detailed level rides in the first payload, the overview around
 * it and the world come when a frame needs them.
 */
import { caucasusPaths } from '../../geo/ground/caucasus-paths.js';
import { WORLD, type WorldBox } from '../model/projection.js';
import type { GroundPaths } from '../../geo/ground/types.js';
import { unpackPath } from '../../geo/ground/unpack.js';

/** One level as SVG path text in steps; `scale` steps are a world unit. */
export interface GroundLevel {
  readonly scale: number;
  /** `[minX, minY, maxX, maxY]` in steps: inside it a finer level replaces a coarser one. */
  readonly extent: GroundPaths['extent'];
  readonly land: string;
  readonly coast: string;
  readonly borders: string;
  /** Lines that are not agreed on, drawn dashed; only the world has such. */
  readonly unsettled?: string;
  readonly lakes: string;
  readonly rivers: string;
  /** Outlines of places that the ground knows, by the place's id. */
  readonly areas: Readonly<Record<string, string>>;
}

/** Levels from coarse to fine; the detailed one is always there and the last. */
export type Ground = readonly GroundLevel[];

export function unpackLevel({
  scale,
  extent,
  land,
  coast,
  borders,
  lakes = '',
  rivers = '',
  areas = {},
}: GroundPaths): GroundLevel {
  return {
    scale,
    extent,
    land: unpackPath(land, true),
    coast: unpackPath(coast, false),
    borders: unpackPath(borders, false),
    lakes: unpackPath(lakes, true),
    rivers: unpackPath(rivers, false),
    areas: Object.fromEntries(Object.entries(areas).map(([id, area]) => [id, unpackPath(area, true)])),
  };
}

/** Unpacked once for all maps of a page. */
let detail: GroundLevel | undefined;
let overview: GroundLevel | undefined;
let world: typeof import('./world.js') | undefined;

/** `[left, top, right, bottom]` of the overview in world units, known before it is there. */
export const OVERVIEW_EXTENT: GroundPaths['extent'] = [36772, 18280, 45876, 26180];

function holds(
  [left, top, right, bottom]: GroundPaths['extent'],
  { x, y, width, height }: WorldBox,
): boolean {
  return x - width / 2 >= left && x + width / 2 <= right && y - height / 2 >= top && y + height / 2 <= bottom;
}

/** Width by height of the narrowest box that an element has by itself. */
const NARROWEST = 280 / 320;

/** Does a frame, seen in a box of 3 / 2 or in one as narrow as 280 pixels, reach beyond the overview? */
export function needsWorld({ x, y, width, height }: WorldBox): boolean {
  const box = { width: Math.max(width, height * 1.5), height: Math.max(height, width / NARROWEST) };
  return !holds(OVERVIEW_EXTENT, { x, y, ...box });
}

/** The world's own module, once it is there. */
export function worldGround(): typeof world {
  return world;
}

/** The levels that are there by now. */
export function groundLevels(): Ground {
  detail ??= unpackLevel(caucasusPaths);
  return overview ? [overview, detail] : [detail];
}

/** Is the overview there? */
export function hasOverview(): boolean {
  return overview !== undefined;
}

/** Copies of the world under a frame and one width to its sides, where a wide box sees more than the frame. */
export function copiesOf({ x, width }: WorldBox): number[] {
  const first = Math.max(-2, Math.floor((x - width) / WORLD));
  const last = Math.min(2, Math.floor((x + width) / WORLD));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** What can be drawn now of a frame: nothing rather than one part of it without the rest. */
export function groundOf(camera: WorldBox): Ground {
  const levels = groundLevels();
  const [{ extent, scale }] = levels.slice(-1) as [GroundLevel];
  const inside = holds(extent.map((steps) => steps / scale) as unknown as GroundPaths['extent'], camera);
  if (!overview) return inside ? levels : [];
  if (!world || !needsWorld(camera)) return levels;
  const { worldLevel } = world;
  return [...copiesOf(camera).map(worldLevel), ...levels];
}

/** Is there a level that a frame needs and that has not come yet? */
export function lacksGround(camera: WorldBox): boolean {
  return groundOf(camera).length === 0 || (!world && needsWorld(camera));
}

/** Fetches the overview, once for all maps of a page. When it cannot be had, the next call tries again. */
export async function loadOverview(): Promise<void> {
  const { overviewPaths } = await import('../../geo/ground/overview-paths.js');
  overview ??= unpackLevel(overviewPaths);
}

/** Fetches what a frame needs besides the detailed level: the overview, and the world where it reaches beyond that. */
export async function loadGround(camera: WorldBox): Promise<void> {
  const far = needsWorld(camera) ? import('./world.js') : null;
  await loadOverview();
  world = (await far) ?? world;
}
