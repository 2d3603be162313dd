/** The JSON Schema of a place: one GeoJSON feature. */
import { CERTAINTIES } from '../brief.js';
import { bbox, geometry } from './geometry.js';
import { filledLocalizedText, filledText, id, localizedText, text } from './text.js';

const alias = {
  type: 'object',
  title: 'Other name',
  required: ['name'],
  properties: {
    name: {
      ...filledText,
      title: 'Name',
      description: 'The other name, in its own spelling.',
      examples: ['Bakı'],
    },
    usedBy: {
      ...localizedText,
      title: 'Used by',
      description: 'Who uses this name: a state, a language, a party.',
      examples: ['Azerbaijani'],
    },
    since: {
      ...text,
      title: 'Since',
      description: 'When the name came into use, as an EDTF date.',
      examples: ['1992'],
    },
    note: {
      ...localizedText,
      title: 'Note',
      description: 'What a reader should know of this name, in neutral words.',
      examples: ['other spelling'],
    },
  },
} as const;

const properties = {
  type: 'object',
  title: 'What the place is',
  description: 'Name, kind and notes of the place. Members of your own may stand here too.',
  required: ['name'],
  properties: {
    name: {
      ...filledLocalizedText,
      title: 'Name',
      description: 'The name that list and card show: a text, or one for each language.',
      examples: ['Baku', { en: 'Baku', az: 'Bakı' }],
    },
    kind: {
      ...text,
      title: 'Kind',
      description: 'What sort of place this is, in one word. “place” when absent.',
      examples: ['city', 'exclave', 'corridor', 'region', 'base', 'country', 'sea'],
    },
    label: {
      ...localizedText,
      title: 'Label',
      description: 'What the map writes beside the marker, where it differs from the name.',
      examples: ['Nakhchivan (Azerbaijan)'],
    },
    labelNote: {
      ...localizedText,
      title: 'Second line of the label',
      description: 'Stands under the label with the same weight; for a second party’s name of the place.',
    },
    note: {
      ...localizedText,
      title: 'Note',
      description: 'What this place is, in one or two neutral sentences.',
      examples: ['Capital of Azerbaijan, on the Caspian Sea.'],
    },
    aliases: { type: 'array', title: 'Other names', description: 'Names that others use.', items: alias },
    country: { ...text, title: 'Country', description: 'For your own order; the map does not show it.' },
    precision: {
      ...text,
      title: 'Precision',
      description: 'How exactly the spot is known or told: the town, the region, the building.',
      examples: ['city', 'region'],
    },
    featured: {
      type: 'boolean',
      title: 'Featured',
      description:
        'true: the place gets a marker with its name. When no place is featured, all with events get one.',
    },
    partOf: {
      ...text,
      title: 'Part of',
      description: 'The id of the place of which this is a part, such as the section of a route.',
      examples: ['zangezur-corridor'],
    },
    certainty: {
      enum: CERTAINTIES,
      title: 'Certainty',
      description:
        'How real what is drawn is. existing: it is there; under-construction; proposed: planned or wished; schematic: drawn only to show what is meant.',
    },
  },
} as const;

export const place = {
  type: 'object',
  title: 'Place',
  description: 'A place, or with “partOf” a part of one.',
  required: ['type', 'id', 'geometry', 'properties'],
  properties: {
    type: { const: 'Feature', title: 'Type', description: 'Always “Feature”.' },
    id: {
      ...id,
      title: 'Id',
      description:
        'Names the place in this brief and in links: small letters, digits, hyphens. No event may have the same.',
      examples: ['baku'],
    },
    bbox: {
      ...bbox,
      description:
        'What the map shows when the place is chosen: [west, south, east, north] in degrees. Computed when absent.',
    },
    geometry,
    properties,
  },
} as const;
