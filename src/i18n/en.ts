/** The interface in English, as far as it is painted first; the rest is in `en-later.ts`. */
import type { FirstMessages } from './messages.js';

export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const en: FirstMessages = {
  lang: 'en',
  dir: 'ltr',
  // "1 July 2025": the order of the brief's own texts.
  locale: 'en-GB',
  own: {
    yearOnce: true,
    day: (days, month, year) => `${days} ${MONTHS[month]} ${year}`,
    month: (month, year) => `${MONTHS[month]} ${year}`,
    kilometre: 'km',
    thousands: ',',
    and: 'and',
  },

  events: (count) => plural(count, 'event', 'events'),
  places: (count) => plural(count, 'place', 'places'),
  summary: (places, events, period) =>
    `Map: ${places}, ${events}${period ? `, ${period}` : ''}. Everything is in the list below.`,
  asOf: (date) => `As of ${date}.`,
  stale: 'It has not been updated for more than 90 days.',
  mapOf: (title) => `Map: ${title}`,

  markerName: (label, events) => `${label}, ${events}`,
  mergedLabel: (count, region) => (region ? `${region}, ${count}\u00a0places` : `${count}\u00a0places`),
  southCaucasus: 'South Caucasus',
  mapKeys: (label) => `${label}. Arrow keys move the map, plus and minus zoom it.`,
  mergedName: (label, names) => `${label}: ${names}. Show them apart`,
  pointerName: (marker, direction, distance, from) =>
    `${marker}, outside this map, ${direction}, ${distance} from ${from}`,
  directions: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  about: (distance) => `about ${distance}`,
  fromPlace: (distance, place) => `${distance} from ${place}`,

  close: 'Close',
  backTo: (place) => `All events: ${place}`,
  status: { confirmed: 'confirmed', reported: 'reported', alleged: 'alleged', assessment: 'assessment' },
  kind: { claim: 'claim', context: 'context', group: 'heading for several steps, not counted' },
  undated: 'undated',
  more: (count) => `${count} more`,
  background: (count) => `Background (${count})`,
  argument: (count) => `What analysts argue (${count})`,
  later: (count) => `Later developments (${count})`,
  otherNames: 'Other names',
  usedBy: (who) => `used by ${who}`,
  loadingText: 'The text is on its way.',
  noEvents: 'No events of this brief in the period shown.',

  list: (count) => `List of all events (${count})`,
  listHeading: 'Events in order of time',
  skipMap: 'Skip the map',
  find: {
    search: 'Search events and places',
    filter: 'Filter',
    shown: (count, total) => `${count} of ${plural(total, 'entry', 'entries')}`,
    nothing: 'No entry matches.',
    clear: 'Show all again',
  },
  time: {
    timeline: 'Timeline',
    period: (from, to) => `${from} to ${to}`,
    undated: (count) => `${plural(count, 'undated entry', 'undated entries')}, shown under any period`,
  },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Show the whole map again',
  panUp: 'Move up',
  panDown: 'Move down',
  panLeft: 'Move left',
  panRight: 'Move right',
  mapData: 'Map data',
  fullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
  beyondFrame: (count) => `${plural(count, 'more place', 'more places')} beyond this frame`,
  notices: {
    engineFailed: 'The live map is not available. The picture, the cards and the list work without it.',
    noBrief: 'There is nothing to show on this map: its brief could not be read.',
    hide: 'Hide this message',
  },
  key: {
    count: 'Number in a disc: events there',
    border: 'State border; Armenia–Azerbaijan not fully delimited',
    state: 'State border',
    underConstruction: 'Railway under construction',
    proposed: 'Proposed section through Armenia',
    schematic: 'Schematic, not a track',
  },
};
