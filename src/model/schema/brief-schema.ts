/**
 * The published JSON Schema (2020-12) of a brief. It says of the file what `parseBrief` checks of each field; its
 * enumerations and ids are the model's own, and tests hold schema, parser and the types of `brief-file.ts` together.
 */
import { bbox } from './geometry.js';
import { correction, date, discrepancy, event } from './event.js';
import { overlays } from './overlay.js';
import { place } from './place.js';
import { source } from './source.js';
import { localizedText, text } from './text.js';

export const BRIEF_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Brief of a <caucasus-map>',
  description:
    'Places and dated, sourced events: a GeoJSON FeatureCollection (RFC 7946) whose further members carry the events and their sources.',
  type: 'object',
  required: ['type', 'features'],
  properties: {
    $schema: {
      ...text,
      title: 'Schema',
      description: 'Where this schema is, so that an editor can help while you type.',
    },
    type: { const: 'FeatureCollection', title: 'Type', description: 'Always “FeatureCollection”.' },
    id: { ...text, title: 'Id', description: 'Names the brief.', examples: ['caucasus-2025'] },
    title: {
      ...localizedText,
      title: 'Title',
      description: 'The headline of the map, also its text alternative.',
    },
    lead: {
      ...localizedText,
      title: 'Lead',
      description: 'One dated sentence that tells what the brief is about.',
    },
    languages: {
      type: 'array',
      title: 'Languages',
      description: 'Tags of the languages of the texts in this file.',
      items: { type: 'string', minLength: 1 },
      examples: [['en', 'az']],
    },
    asOf: {
      ...date,
      title: 'As of',
      description:
        'Up to when the facts reach, as an EDTF date. Readers see it, and after 90 days a line says so.',
    },
    scope: {
      type: 'object',
      title: 'Scope',
      description: 'The period that the brief is about.',
      properties: {
        from: { ...text, title: 'From', description: 'An EDTF date.', examples: ['2020'] },
        to: { ...text, title: 'To', description: 'An EDTF date.', examples: ['2025-07'] },
      },
    },
    view: {
      anyOf: [{ type: 'string' }, bbox],
      title: 'View',
      description:
        'What the map shows first: “caucasus”, “overview”, “fit”, the id of a place, “lon,lat,zoom”, or a box [west, south, east, north]. “fit” when absent.',
      examples: ['fit', 'caucasus', [43, 38, 52, 43]],
    },
    features: {
      type: 'array',
      title: 'Places',
      description: 'The places, as GeoJSON features, in the order in which they are listed.',
      items: place,
    },
    events: { type: 'array', title: 'Events', description: 'What happened.', items: event },
    sources: {
      type: 'object',
      title: 'Sources',
      description: 'The sources, each under an id that events name in their “sources”.',
      additionalProperties: source,
    },
    discrepancies: {
      type: 'array',
      title: 'Discrepancies',
      description: 'Things on which the sources part, told once and tied to their events.',
      items: discrepancy,
    },
    corrections: {
      type: 'array',
      title: 'Corrections',
      description: 'What was wrong in an earlier state of this brief.',
      items: correction,
    },
    withdrawn: {
      type: 'array',
      title: 'Withdrawn',
      description: 'Ids of places and events that must not show any more.',
      items: { type: 'string', minLength: 1 },
    },
    overlays,
  },
} as const;
