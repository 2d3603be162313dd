/** Where the steps of a story lead: the element shows a chapter's place, event, view and period, or the next lead event. */
import { cameraOfEvent, storySteps } from './model/story.js';
import type { ReadingHost } from './reading-host.js';
import type { Chapter, StoryGuide } from './ui/story-controller.js';
import { stepOf } from './ui/story.js';

function enter(host: ReadingHost, { event, place, view, from, to }: Chapter, byReader: boolean): boolean {
  if (view !== null) host.view = view;
  if (from !== null || to !== null) {
    if (byReader) host.setPeriod(from, to);
    else [host.from, host.to] = [from, to];
  }
  if (event === null && place === null) return false;
  if (byReader) return host.choose({ place, event });
  host.select({ place, event });
  return true;
}

/** @param lead told of the place that a chapter leads to, where it has no event. */
export function storyGuide(host: ReadingHost, lead: (place: string | null) => void): StoryGuide {
  return {
    stepEvent(by) {
      const { scene, home } = host;
      const event = scene && storySteps(scene)[stepOf({ scene }) + by];
      if (event && host.choose({ place: null, event: event.id }))
        host.moveCamera(cameraOfEvent(scene, event, home));
    },
    enterChapter(chapter, byReader) {
      if (enter(host, chapter, byReader)) lead(chapter.event === null ? chapter.place : null);
    },
  };
}
