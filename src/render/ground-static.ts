/** All levels of the ground at once, for pages made in Node, where nothing can come later. */
import { caucasusPaths } from '../../geo/ground/caucasus-paths.js';
import { overviewPaths } from '../../geo/ground/overview-paths.js';
import type { WorldBox } from '../model/projection.js';
import { copiesOf, needsWorld, unpackLevel, type Ground } from './ground.js';
import { worldLevel } from './world.js';

let levels: Ground | undefined;

/** The overview and the detailed level, and for a frame that reaches beyond them the world. */
export function wholeGround(camera?: WorldBox): Ground {
  levels ??= [overviewPaths, caucasusPaths].map(unpackLevel);
  return camera && needsWorld(camera) ? [...copiesOf(camera).map(worldLevel), ...levels] : levels;
}
