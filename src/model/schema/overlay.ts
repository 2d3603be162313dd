/** The JSON Schema of an overlay inside a brief: its texts in one more language. */
import { text } from './text.js';

const LANGUAGE_PATTERN = '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$';

const overlay = {
  type: 'object',
  title: 'Overlay',
  description: 'The texts of one language, each under the id of its row.',
  properties: {
    lang: { ...text, title: 'Language', description: 'Tag of the language; the key it stands under counts.' },
    reviewed: {
      type: 'boolean',
      title: 'Reviewed',
      description: 'true: a reader whose first language this is has checked the texts.',
    },
    title: { ...text, title: 'Title', description: 'The headline of the map.' },
    lead: { ...text, title: 'Lead', description: 'The dated sentence that tells what the brief is about.' },
    events: {
      type: 'object',
      title: 'Events',
      description: 'Texts of events, by the event’s id.',
      additionalProperties: {
        type: 'object',
        properties: {
          title: { ...text, title: 'Title', description: 'One line that says what happened.' },
          text: { ...text, title: 'Text', description: 'What happened, in a few sentences.' },
          attribution: { ...text, title: 'Attribution', description: 'Who says it.' },
          note: { ...text, title: 'Where sources differ', description: 'What the sources tell differently.' },
          dateText: { ...text, title: 'Date in words', description: 'Such as “early July”.' },
        },
      },
    },
    places: {
      type: 'object',
      title: 'Places',
      description: 'Texts of places, by the place’s id.',
      additionalProperties: {
        type: 'object',
        properties: {
          name: { ...text, title: 'Name', description: 'The name that list and card show.' },
          label: { ...text, title: 'Label', description: 'What the map writes beside the marker.' },
          labelNote: { ...text, title: 'Second line of the label', description: 'Stands under the label.' },
          note: { ...text, title: 'Note', description: 'What this place is.' },
        },
      },
    },
    aliases: {
      type: 'object',
      title: 'Other names',
      description: 'By the place’s id: who uses its other names, in the order of the place’s “aliases”.',
      additionalProperties: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            usedBy: { ...text, title: 'Used by', description: 'Who uses this name.' },
            note: { ...text, title: 'Note', description: 'What a reader should know of this name.' },
          },
        },
      },
    },
    phrases: {
      type: 'object',
      title: 'Phrases',
      description: 'Actors and speakers, by their words in the brief.',
      additionalProperties: { type: 'string' },
      examples: [{ Russia: 'Rusiya' }],
    },
    discrepancies: {
      type: 'array',
      title: 'Discrepancies',
      description: 'In the order of the brief’s own.',
      items: { type: 'string' },
    },
  },
} as const;

export const overlays = {
  type: 'object',
  title: 'Overlays',
  description:
    'The brief in other languages, by language tag: the address of a file, or the texts themselves.',
  propertyNames: { pattern: LANGUAGE_PATTERN },
  additionalProperties: { anyOf: [{ type: 'string' }, overlay] },
  examples: [{ az: 'brief.az.json' }],
} as const;
