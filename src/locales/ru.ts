/** The element's own language file, requested when a map is in this language. */
import frames from '../../geo/frames/ru.json';
import names from '../../geo/names/ru.json';
import { ru as messages } from '../i18n/ru.js';
import type { Locale } from '../i18n/locale.js';
import type { PackedFrames } from '../model/placed-frames.js';

/** The built-in brief's own frame with these names. */
export const placed = frames as unknown as PackedFrames;

export const locale: Locale = {
  messages,
  names,
  texts: {
    reviewed: false,
    load: async () => (await import('../../geo/brief/overlays/ru.json')).default,
  },
};
