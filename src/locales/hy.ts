/** The element's own language file, requested when a map is in this language. */
import frames from '../../geo/frames/hy.json';
import names from '../../geo/names/hy.json';
import { hy as messages } from '../i18n/hy.js';
import type { Locale } from '../i18n/locale.js';
import type { PackedFrames } from '../model/placed-frames.js';

/** The built-in brief's own frame with these names. */
export const placed = frames as unknown as PackedFrames;

export const locale: Locale = {
  messages,
  names,
  texts: {
    reviewed: false,
    load: async () => (await import('../../geo/brief/overlays/hy.json')).default,
  },
};
