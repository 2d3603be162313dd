/** All levels of the ground at once, for pages made in Node, where nothing can come later. */
import { caucasusPaths } from '../../geo/ground/caucasus-paths.js';
import { overviewPaths } from '../../geo/ground/overview-paths.js';
import { unpackLevel, type Ground } from './ground.js';

let levels: Ground | undefined;

/** The overview and the detailed level. */
export function wholeGround(): Ground {
  levels ??= [overviewPaths, caucasusPaths].map(unpackLevel);
  return levels;
}
