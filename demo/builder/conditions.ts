/** What an editor has to say before a code may be copied, each as the sentence that asks for it. */
import { parseDate } from '../../src/model/dates.js';
import { changesRows, type ChoiceName, type Choices } from './choices.js';

export interface Condition {
  /** The field that would meet it. */
  readonly field: ChoiceName;
  readonly sentence: string;
}

const SIZE = /^\d{2,4}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/**
 * The conditions that are not met, in the order of the form.
 * @param today `YYYY-MM-DD`; a check in days to come has not happened.
 */
export function unmet(choices: Choices, today: string): Condition[] {
  const { title, alt, names, checked, from, to, width, height, src, image, base } = choices;
  const isPast = DAY.test(checked) && parseDate(checked) !== null && checked <= today;
  const [start, end] = [parseDate(from), parseDate(to)];
  const found: readonly (Condition | false)[] = [
    from !== '' &&
      !start && { field: 'from', sentence: 'Give the start of the period as 2025, 2025-06 or 2025-06-27.' },
    to !== '' &&
      !end && { field: 'to', sentence: 'Give the end of the period as 2025, 2025-06 or 2025-06-27.' },
    start !== null &&
      end !== null &&
      end.end <= start.start && { field: 'to', sentence: 'Let the period end after it starts.' },
    !SIZE.test(width) && { field: 'width', sentence: 'Give the width in pixels, such as 720.' },
    !SIZE.test(height) && { field: 'height', sentence: 'Give the height in pixels, such as 760.' },
    changesRows(choices) &&
      !isAddress(src) && {
        field: 'src',
        sentence:
          'Hidden or leading rows need a brief of your own: download it, put it on your site, and give its address in full, with https.',
      },
    changesRows(choices) &&
      !isAddress(image) && {
        field: 'image',
        sentence:
          'A brief of your own needs a picture of its own: save the PNG, put it on your site, and give its address in full, with https.',
      },
    base !== '' &&
      !isAddress(base) && { field: 'base', sentence: 'Give the address of the site in full, with https.' },
    title.trim() === '' && { field: 'title', sentence: 'Give the map a title.' },
    alt.trim() === '' && {
      field: 'alt',
      sentence: 'Say in a text alternative what the map shows, for whoever does not see it.',
    },
    names === '' && { field: 'names', sentence: 'Say which style of place names you have settled on.' },
    !isPast && {
      field: 'checked',
      sentence:
        'Give the day on which the rows that name persons were last checked; it cannot be in the future.',
    },
  ];
  return found.filter((condition) => condition !== false);
}
