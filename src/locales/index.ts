/** Which languages ship besides English, and where each is; one dynamic import a language. */
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

export const SHIPPED: Readonly<Record<string, () => Promise<Shipped>>> = {
  az: async () => (await import('./shipped/az.js')).shipped,
  hy: async () => (await import('./shipped/hy.js')).shipped,
  ka: async () => (await import('./shipped/ka.js')).shipped,
  ru: async () => (await import('./shipped/ru.js')).shipped,
  tr: async () => (await import('./shipped/tr.js')).shipped,
};
