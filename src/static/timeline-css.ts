/** Where the years stand on the timeline, and how many lanes it has: the element says so by script, a page without one by a sheet. */
import type { Scene } from '../model/scene.js';
import { fraction, timeline } from '../model/timeline.js';
import { yearTicks } from '../ui/timeline.js';

/** @returns the text of a style sheet; empty where there is no timeline. */
export function timelineCss(scene: Scene): string {
  const drawn = timeline(scene);
  if (!drawn) return '';
  const ticks = yearTicks(drawn.scope).map(
    (at, index) => `.strip>.tick:nth-child(${index + 1}){--a:${fraction(at, drawn.scope)}}`,
  );
  return `.strip{--n:${drawn.lanes}}${ticks.join('')}`;
}
