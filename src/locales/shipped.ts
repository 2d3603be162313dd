/** What a language brings when the element requests it itself. */
import type { Locale } from '../i18n/locale.js';
import type { FirstMessages, LaterMessages } from '../i18n/messages.js';
import type { Names } from '../model/names.js';
import type { PackedFrames } from '../model/placed-frames.js';

/** What comes after the first paint: the other words, and the names on the ground that the placed frame does not show. */
export interface LaterWords {
  readonly messages: LaterMessages;
  readonly labels: Names['labels'];
}

/** A language as the element requests it: what is painted first, at once. */
export interface Shipped extends Omit<Locale, 'messages'> {
  readonly messages: FirstMessages;
  readonly later: () => Promise<LaterWords>;
  /** The built-in brief's own frame, placed with its names. */
  readonly placed: PackedFrames;
}
