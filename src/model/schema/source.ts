/** The JSON Schema of a source: who published what, where and when. */
import { SOURCE_KINDS } from '../brief.js';
import { address, filledText, text } from './text.js';

export const source = {
  type: 'object',
  title: 'Source',
  required: ['publisher'],
  properties: {
    publisher: {
      ...filledText,
      title: 'Publisher',
      description: 'Who published it; printed under the event.',
      examples: ['Ministry of Foreign Affairs'],
    },
    title: { ...text, title: 'Title', description: 'The headline, in its own language.' },
    url: {
      ...address,
      title: 'Address',
      description: 'http, https or mailto. Anything else is never linked.',
      examples: ['https://news.example/2025/06/27/story'],
    },
    date: {
      type: ['string', 'null'],
      title: 'Date',
      description: 'When it was published.',
      examples: ['2025-06-28'],
    },
    retrieved: {
      ...text,
      title: 'Retrieved',
      description: 'When you read it there.',
      examples: ['2025-07-20'],
    },
    archived: { ...address, title: 'Archived copy', description: 'Address of a copy that will not change.' },
    lang: {
      ...text,
      title: 'Language',
      description: 'Tag of the language it is written in.',
      examples: ['en', 'ru', 'az'],
    },
    kind: {
      enum: SOURCE_KINDS,
      title: 'Kind',
      description:
        'official: a state body. state-media. independent: media free of the parties. press: other media. agency: a news agency. reference: an encyclopedia or other reference work, which alone confirms nothing. analysis.',
    },
    link: {
      type: 'boolean',
      title: 'Link',
      description: 'false: the publisher is named without a link. true when absent.',
    },
  },
} as const;
