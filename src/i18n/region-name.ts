/** The name that several places share in a frame that shows much more than them. */
import type { WorldBox } from '../model/projection.js';
import type { ScenePlace } from '../model/scene.js';
import { standForCaucasus } from '../model/view.js';
import type { FirstMessages } from './messages.js';

/** @returns null where they share none. */
export function regionName(
  entries: readonly ScenePlace[],
  camera: WorldBox,
  { southCaucasus }: FirstMessages,
): string | null {
  const places = entries.map(({ place }) => place);
  return standForCaucasus(places, camera) ? southCaucasus : null;
}
