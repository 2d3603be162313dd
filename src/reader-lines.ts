/** The one calm line that a reader gets when something is missing. */
import { wholeOf } from './i18n/en-later.js';
import type { FirstMessages } from './i18n/messages.js';
import type { Shortfall } from './reader-notices.js';

/** @returns the line in the reader's language; null when there is nothing to say. */
export function readerLine(
  { failure, engineFailed, faults, asked }: Shortfall,
  messages: FirstMessages,
): string | null {
  const { notices, lines } = wholeOf(messages);
  // How old it is stands under the title, and is no second line here.
  if (failure)
    return { nothing: notices.noBrief, kept: lines.briefFailed, texts: lines.textsFailed, late: null }[
      failure
    ];
  const first = faults.find(({ where }) => ['@place', '@event', '@view'].includes(where));
  const attribute = first?.where.slice(1);
  if (attribute) return lines.request(attribute, asked[attribute] ?? '');
  if (engineFailed) return notices.engineFailed;
  return faults.some(({ code }) => code === 'basemap') ? lines.basemapFailed : null;
}
