/** The ground of the picture: the levels that ride in the first payload, unpacked into SVG paths. */
import { caucasusPaths } from '../../geo/ground/caucasus-paths.js';
import { overviewPaths } from '../../geo/ground/overview-paths.js';
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

/** Levels from coarse to fine. */
export type Ground = readonly GroundLevel[];

function unpack({
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

let ground: Ground | undefined;

/** Unpacked once for all maps of a page. */
export function groundLevels(): Ground {
  ground ??= [overviewPaths, caucasusPaths].map(unpack);
  return ground;
}
