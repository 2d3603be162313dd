/** The one calm line that a reader gets when something is missing. */
import { formatClock } from './i18n/clock-time.js';
import { wholeOf } from './i18n/en-later.js';
import type { FirstMessages } from './i18n/messages.js';
import type { Shortfall } from './reader-notices.js';

/**
 * @param age when the brief that is shown was read from its address, and now, epoch milliseconds; null for another one.
 * @returns the line in the reader's language; null when there is nothing to say.
 */
export function readerLine(
  { failure, engineFailed, faults, asked }: Shortfall,
  messages: FirstMessages,
  age: { readonly at: number; readonly now: number } | null,
): string | null {
  const { notices, lines } = wholeOf(messages);
  const kept = age ? `${lines.briefFailed} (${formatClock(age.at, age.now, messages)})` : lines.briefFailed;
  // How old a brief is that is read again and again stands under the title, and is no second line here.
  if (failure) return { nothing: notices.noBrief, kept, texts: lines.textsFailed, late: null }[failure];
  const first = faults.find(({ where }) => ['@place', '@event', '@view'].includes(where));
  const attribute = first?.where.slice(1);
  if (attribute) return lines.request(attribute, asked[attribute] ?? '');
  if (engineFailed) return notices.engineFailed;
  return faults.some(({ code }) => code === 'basemap') ? lines.basemapFailed : null;
}
