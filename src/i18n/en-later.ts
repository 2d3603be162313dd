/** The English words that come after the first paint, and how they join the others. */
import { en, plural } from './en.js';
import type { FirstMessages, LaterMessages, Messages } from './messages.js';

const enLater: LaterMessages = {
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
    'described-as-response-to': (saidBy) => `Described (by ${saidBy}) as a response to`,
    'described-response': (saidBy) => `Described (by ${saidBy}) as a response to this`,
  },
  placesOfEvent: 'Places',
  notTranslated: 'Not yet translated',
  notOnMap: (count) => `Only in the list, without a place on the map: ${count}`,
  unsettledBorder: 'Boundary line that is not agreed on',
  notReviewed: 'This translation has not been checked by a native reader',
  feed: {
    current: (time) => `Updated ${time}`,
    failing: (time) => `Updates failed; shown as of ${time}`,
    paused: (time) => `Updates paused; shown as of ${time}`,
    pause: 'Pause updates',
    resume: 'Resume updates',
    marks: { fresh: 'new', changed: 'changed' },
    added: (count) => `${count} new ${count === 1 ? 'event' : 'events'}`,
    changed: (count) => `${count} ${count === 1 ? 'entry' : 'entries'} changed`,
    removed: (count) => `${count} ${count === 1 ? 'entry' : 'entries'} removed`,
    gone: 'The entry that was open is no longer part of this map',
  },
  corrections: 'Corrections',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  lines: {
    briefFailed: 'The brief could not be read. The last good one is shown.',
    textsFailed: 'Texts and sources could not be loaded. Titles, dates and statuses are shown.',
    request: (what, value) => `This map has no ${what} “${value}”. The rest is shown.`,
    problems: (count) => `Problems in this brief (${count})`,
    basemapFailed: 'The map style of this page could not be shown. The built-in ground is shown instead.',
  },
  story: {
    heading: 'Step by step',
    next: 'Next',
    previous: 'Previous',
    position: (at, total) => `${at} of ${total}`,
  },
  inset: 'Where this map is',
  infrastructure: 'Pipelines and the Baku–Tbilisi–Kars railway (schematic)',

  gestures: {
    wheel: 'Use Ctrl + scroll to zoom the map',
    wheelMac: 'Use ⌘ + scroll to zoom the map',
    touch: 'Use two fingers to move the map',
  },
  filters: {
    by: { kind: 'Kind', tier: 'Weight', status: 'Status', actor: 'Actor', place: 'Place' },
    kind: { event: 'Event', claim: 'Claim', context: 'Context', group: 'Heading' },
    tier: {
      lead: 'Main events',
      more: 'Further events',
      background: 'Background',
      argument: 'What analysts argue',
    },
    group: 'Group by',
    groupBy: { importance: 'Weight', month: 'Month', place: 'Place' },
    noPlace: 'No place',
  },
  timeControls: {
    from: 'From',
    to: 'To',
    play: 'Play',
    pause: 'Pause',
    earlier: 'Previous event',
    later: 'Next event',
    whole: 'Whole period',
    several: (count, dates) => `${plural(count, 'entry', 'entries')}, ${dates}`,
    legend: {
      day: 'one day',
      span: 'longer or approximate',
      several: 'several entries',
      minor: 'background and views',
    },
  },
};

/** The interface in English. */
export const english: Messages = { ...en, ...enLater };

const whole = new WeakMap<FirstMessages, Messages>([[en, english]]);

/** One object for each language, so that what is told in it can compare. */
function completed(first: FirstMessages): Messages {
  const words = whole.get(first) ?? { ...first, ...enLater };
  whole.set(first, words);
  return words;
}

function isWhole(messages: FirstMessages): messages is Messages {
  return 'relation' in messages;
}

/** All words of a language. One whose later words could not be had has English ones. */
export function wholeOf(messages: FirstMessages): Messages {
  return isWhole(messages) ? messages : completed(messages);
}
