/** A brief told step by step: which events are the steps, and what the camera shows for each. */
import type { BriefEvent } from './brief.js';
import { toWorld, type WorldBox } from './projection.js';
import { findPlace, type Scene } from './scene.js';
import { cameraFor } from './view.js';

/** The lead events, in order of time. */
export function storySteps(scene: Scene): BriefEvent[] {
  return scene.events.filter(
    ({ tier, section, kind }) => tier === 'lead' && section === 'brief' && kind !== 'group',
  );
}

/**
 * The camera stays at home as long as home holds the places of the event; else it goes to the first of them.
 * @param home what the map shows when nobody has moved it.
 */
export function cameraOfEvent(scene: Scene, event: BriefEvent, home: WorldBox): WorldBox {
  const places = event.places.flatMap((id) => findPlace(scene, id)?.place ?? []);
  const outside = places.find(({ point }) => {
    if (!point) return false;
    const { x, y } = toWorld(point);
    return Math.abs(x - home.x) > home.width / 2 || Math.abs(y - home.y) > home.height / 2;
  });
  const inside = places.some((place) => place !== outside && place.point);
  return outside && !inside ? cameraFor(scene.brief, outside.id).camera : home;
}
