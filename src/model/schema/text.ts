/** The small shapes that recur in a brief's JSON Schema: texts, ids, dates, addresses. */
import { ID_PATTERN, RESERVED_IDS } from '../brief.js';

/** Titles and descriptions stand at each use: an editor shows the one beside the cursor. */
export const text = { type: 'string' } as const;
export const filledText = { type: 'string', minLength: 1 } as const;

/** A text, or one for each language by its tag. */
export const localizedText = {
  anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }],
} as const;

/** The same where nothing can be shown without it. */
export const filledLocalizedText = {
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } },
  ],
} as const;

/** The id of a place or an event; a whole number is read as its digits. */
export const id = {
  anyOf: [
    { type: 'string', pattern: ID_PATTERN.source, not: { enum: RESERVED_IDS } },
    { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  ],
} as const;

const TIME = '(?:T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:Z|[+-]\\d{2}:\\d{2})?)?';
const MONTHS = [
  ['0[13578]|1[02]', '0[1-9]|[12]\\d|3[01]'],
  ['0[469]|11', '0[1-9]|[12]\\d|30'],
  ['02', '0[1-9]|[12]\\d'],
].map(([month, day]) => `(?:${month})(?:-(?:${day})${TIME})?`);
const MOMENT = `\\d{4}(?:-(?:${MONTHS.join('|')}))?`;

/**
 * EDTF level 0, without looking ahead or behind, which not every validator can. That a 29 February exists and that a
 * span ends after it starts is for the parser to say.
 */
export const EDTF_PATTERN = `^${MOMENT}(?:/${MOMENT})?$`;

/** Only what becomes a link: a web page or a mail address. */
export const address = {
  type: 'string',
  format: 'uri',
  pattern: '^(?:[hH][tT][tT][pP][sS]?://[^/?#]|[mM][aA][iI][lL][tT][oO]:.)',
} as const;
