/** What a link says of a map, read from the element and put into it. */
import type { Linked } from './links.js';
import type { ReadingHost } from './reading-host.js';
import { focusCard } from './ui/focus.js';

export function bookmarksOf(host: ReadingHost): Linked {
  return {
    bookmark() {
      const { place, event, from, to } = host;
      return { place, event, from, to };
    },
    knows({ place, event }) {
      const { events = [], places = [] } = host.scene?.brief ?? {};
      return (
        (!place || places.some(({ id }) => id === place)) && (!event || events.some(({ id }) => id === event))
      );
    },
    apply({ place, event, from, to }, byReader) {
      if (from || to) [host.from, host.to] = [from, to];
      if (!byReader) return host.select({ place, event });
      if (host.choose({ place, event })) void host.updateComplete.then(() => focusCard(host.renderRoot));
    },
  };
}
