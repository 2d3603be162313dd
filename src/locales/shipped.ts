/** What a language brings when the element requests it itself. */
import type { Locale } from '../i18n/locale.js';
import type { FirstMessages, LaterMessages } from '../i18n/messages.js';
import type { PackedFrames } from '../model/placed-frames.js';

/** A language as the element requests it: what is painted first, at once. */
export interface Shipped extends Omit<Locale, 'messages'> {
  readonly messages: FirstMessages;
  readonly later: () => Promise<LaterMessages>;
  /** The built-in brief's own frame, placed with its names. */
  readonly placed: PackedFrames;
}
