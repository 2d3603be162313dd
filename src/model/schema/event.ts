/** The JSON Schema of an event: one dated, sourced row of a brief. */
import { EVENT_KINDS, RELATION_TYPES, SECTIONS, STATUSES, TIERS } from '../brief.js';
import { EDTF_PATTERN, filledLocalizedText, filledText, id, localizedText, text } from './text.js';

const DATE_EXAMPLES = ['2025-06-27', '2025-07', '2025', '2020/2024', '2025-06-27T14:30:00+04:00'] as const;

/** EDTF level 0, for editors: what may be written, and that nothing finer than known should be. */
export const date = {
  anyOf: [{ type: 'string', pattern: EDTF_PATTERN }, { type: 'null' }],
  examples: DATE_EXAMPLES,
} as const;

const relation = {
  type: 'object',
  title: 'Relation',
  required: ['type', 'target'],
  properties: {
    type: {
      enum: RELATION_TYPES,
      title: 'Type',
      description:
        'follows: this came later, and no more is said. part-of: this belongs to the other. described-as-response-to: somebody says that this answered the other; needs “saidBy”.',
    },
    target: {
      ...filledText,
      title: 'Target',
      description: 'The id of the other event.',
    },
    saidBy: {
      ...localizedText,
      title: 'Said by',
      description: 'Who says so. It is printed with the relation, which is then nobody else’s claim.',
      examples: ['The interior ministry'],
    },
  },
  // The other types are facts of the calendar; this one is somebody's view.
  if: { properties: { type: { const: 'described-as-response-to' } }, required: ['type'] },
  then: { properties: { saidBy: filledLocalizedText }, required: ['saidBy'] },
} as const;

export const event = {
  type: 'object',
  title: 'Event',
  description: 'Something that happened or was said, with its date, its speaker and its sources.',
  required: ['id', 'title'],
  properties: {
    id: {
      ...id,
      title: 'Id',
      description:
        'Names the event in this brief and in links: small letters, digits, hyphens. No place may have the same.',
      examples: ['sputnik-baku-raid'],
    },
    title: {
      ...filledLocalizedText,
      title: 'Title',
      description: 'One line that says what happened; a text, or one for each language. Plain text.',
      examples: ['Police search an office in Baku'],
    },
    kind: {
      enum: EVENT_KINDS,
      title: 'Kind',
      description:
        'event: it happened. claim: somebody said it. context: background. group: a heading over other rows, not counted. “event” when absent.',
    },
    tier: {
      enum: TIERS,
      title: 'Tier',
      description:
        'How near the front the row stands. lead and more are counted; background and argument are folded away. “lead” when absent.',
    },
    section: {
      enum: SECTIONS,
      title: 'Section',
      description: 'later: after the brief’s own period; shown apart and not counted. “brief” when absent.',
    },
    date: {
      ...date,
      title: 'Date',
      description:
        'As an EDTF date, no finer than it is known: a day, a month, a year, or two of them with a slash. null: not dated.',
    },
    dateText: {
      ...localizedText,
      title: 'Date in words',
      description: 'Where the date alone would mislead.',
      examples: ['early July'],
    },
    status: {
      enum: STATUSES,
      title: 'Status',
      description:
        'How firm it is. confirmed: needs a source other than a reference work. reported: by somebody named. alleged: an accusation. assessment: a judgement. “reported” when absent.',
    },
    text: {
      ...localizedText,
      title: 'Text',
      description: 'What happened, in a few sentences. Plain text, no HTML.',
    },
    attribution: {
      ...localizedText,
      title: 'Attribution',
      description: 'Who says it.',
      examples: ['The prosecutor’s office'],
    },
    note: {
      ...localizedText,
      title: 'Where sources differ',
      description: 'What the sources tell differently, each named, without taking a side.',
    },
    places: {
      type: 'array',
      title: 'Places',
      description: 'Ids of the places where it happened; the first is the main one.',
      items: filledText,
      examples: [['baku']],
    },
    actors: {
      type: 'array',
      title: 'Actors',
      description: 'Who acted; readers can filter by them.',
      items: localizedText,
      examples: [['Azerbaijan', 'Russia']],
    },
    relations: { type: 'array', title: 'Relations', description: 'Ties to other events.', items: relation },
    sources: {
      type: 'array',
      title: 'Sources',
      description: 'Ids from the brief’s “sources”.',
      items: filledText,
    },
  },
} as const;

export const correction = {
  type: 'object',
  title: 'Correction',
  required: ['date', 'text'],
  properties: {
    date: { ...filledText, title: 'Date', description: 'When it was corrected.', examples: ['2025-08-02'] },
    event: { ...text, title: 'Event', description: 'The id of the event, if it is about one.' },
    text: {
      ...filledLocalizedText,
      title: 'Text',
      description: 'What was wrong and what is right.',
    },
  },
} as const;

export const discrepancy = {
  type: 'object',
  title: 'Discrepancy',
  required: ['text'],
  properties: {
    id: { ...text, title: 'Id', description: 'Names the discrepancy.' },
    text: {
      ...filledLocalizedText,
      title: 'Text',
      description: 'On what the sources part, each side with its speaker.',
    },
    events: {
      type: 'array',
      title: 'Events',
      description: 'Ids of the events in question.',
      items: filledText,
    },
  },
} as const;
