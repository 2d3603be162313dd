/** The state borders as lines that names keep off; of the detailed level, since elsewhere there is room enough. */
import { caucasusPaths } from '../../geo/ground/caucasus-paths.js';
import { unpackLines } from '../../geo/ground/unpack.js';
import type { WorldPoint } from '../model/projection.js';

let known: readonly (readonly WorldPoint[])[] | undefined;

/** In world units; unpacked once for all maps of a page. */
export function borderLines(): readonly (readonly WorldPoint[])[] {
  const { borders, scale } = caucasusPaths;
  known ??= unpackLines(borders, false).map((line) => line.map(([x, y]) => ({ x: x / scale, y: y / scale })));
  return known;
}
