/** A scene with everything that its view says, filters included. */
import type { Brief } from './brief.js';
import { passing } from './passing.js';
import { sceneOf, type Scene } from './scene.js';
import type { View } from './view.js';

/** @returns what this view shows of a brief. */
export function scene(brief: Brief, view: View): Scene {
  return sceneOf(brief, view, passing(brief, view.filters));
}
