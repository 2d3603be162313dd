/** The interface in English. */
import type { Messages } from './messages.js';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: Messages = {
  lang: 'en',
  dir: 'ltr',
  // "1 July 2025": the order of the brief's own texts.
  locale: 'en-GB',

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
  whoSaysIt: 'Who says it',
  sourcesDiffer: 'Where sources differ',
  sources: 'Sources',
  sourceKind: {
    official: 'official',
    'state-media': 'state media',
    independent: 'independent',
    press: 'press',
    agency: 'news agency',
    reference: 'reference work',
    analysis: 'analysis',
  },
  connections: 'Before and after',
  relation: {
    follows: 'Later than',
    'followed-by': 'Later',
    'part-of': 'Part of',
    'has-part': 'Part of this',
    'described-as-response-to': (saidBy) => `Described as a response by ${saidBy}`,
    'described-response': (saidBy) => `Described as a response to this by ${saidBy}`,
  },
  placesOfEvent: 'Places',
  otherNames: 'Other names',
  usedBy: (who) => `used by ${who}`,
  loadingText: 'The text is on its way.',
  noEvents: 'No events of this brief in the period shown.',

  list: (count) => `List of all events (${count})`,
  listHeading: 'Events in order of time',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Show the whole map again',
  panUp: 'Move up',
  panDown: 'Move down',
  panLeft: 'Move left',
  panRight: 'Move right',
  mapData: 'Map data',

  notices: {
    engineFailed: 'The live map could not start. The picture, the cards and the list work without it.',
    noBrief: 'There is nothing to show on this map: its brief could not be read.',
    briefFailed: 'The brief could not be read. The last good one is shown.',
    textsFailed: 'Texts and sources could not be loaded. Titles, dates and statuses are shown.',
    request: (what, value) => `This map has no ${what} “${value}”. The rest is shown.`,
    problems: (count) => `Problems in this brief (${count})`,
    hide: 'Hide this message',
  },
  key: {
    count: 'Number in a disc: events there',
    underConstruction: 'Railway under construction',
    proposed: 'Proposed section through Armenia',
    schematic: 'Schematic, not a track',
  },
  gestures: {
    wheel: 'Use Ctrl + scroll to zoom the map',
    wheelMac: 'Use ⌘ + scroll to zoom the map',
    touch: 'Use two fingers to move the map',
  },
};
