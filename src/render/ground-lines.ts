/** Borders, coasts and shores as lines that names keep off; of the detailed level, since elsewhere there is room enough. */
import { caucasusPaths } from '../../geo/ground/caucasus-paths.js';
import { unpackLines, type Step } from '../../geo/ground/unpack.js';
import type { WorldPoint } from '../model/projection.js';

let known: readonly (readonly WorldPoint[])[] | undefined;

/** In world units; unpacked once for all maps of a page. */
export function groundLines(): readonly (readonly WorldPoint[])[] {
  known ??= unpacked().map((line) =>
    line.map(([x, y]) => ({ x: x / caucasusPaths.scale, y: y / caucasusPaths.scale })),
  );
  return known;
}

function unpacked(): Step[][] {
  const { borders, coast, lakes = '' } = caucasusPaths;
  // A shore repeats its first point, as a line does not.
  const shores = unpackLines(lakes, true).map((ring) => [...ring, ...ring.slice(0, 1)]);
  return [...unpackLines(borders, false), ...unpackLines(coast, false), ...shores];
}
