/** The ground of the picture: the levels that ride in the first payload, coarse to fine. */
import { caucasusPaths } from '../../geo/ground/caucasus-paths.js';
import { overviewPaths } from '../../geo/ground/overview-paths.js';
import type { Ground } from './picture.js';

export const GROUND: Ground = [overviewPaths, caucasusPaths];
