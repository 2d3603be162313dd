/**
 * The ground of the picture, unpacked into SVG paths: the detailed level rides in the first payload, the overview around
 * it comes when it is asked for.
 */
import { caucasusPaths } from '../../geo/ground/caucasus-paths.js';
import type { WorldBox } from '../model/projection.js';
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
let levels: Ground | undefined;
let overview: Promise<void> | undefined;

/** The levels that are there by now. */
export function groundLevels(): Ground {
  levels ??= [unpackLevel(caucasusPaths)];
  return levels;
}

/** Is the overview there? */
export function hasOverview(): boolean {
  return groundLevels().length > 1;
}

/** What can be drawn now of a frame: nothing rather than one part of it without the rest. */
export function groundOf({ x, y, width, height }: WorldBox): Ground {
  const [detail] = groundLevels().slice(-1);
  if (!detail || hasOverview()) return groundLevels();
  const [left = 0, top = 0, right = 0, bottom = 0] = detail.extent.map((steps) => steps / detail.scale);
  const inside =
    x - width / 2 >= left && x + width / 2 <= right && y - height / 2 >= top && y + height / 2 <= bottom;
  return inside ? groundLevels() : [];
}

/** Fetches the overview, once for all maps of a page. When it cannot be had, the next call tries again. */
export function loadOverview(): Promise<void> {
  overview ??= import('../../geo/ground/overview-paths.js').then(
    ({ overviewPaths }) => {
      levels = [unpackLevel(overviewPaths), ...groundLevels()];
    },
    (error: unknown) => {
      overview = undefined;
      throw error;
    },
  );
  return overview;
}
