/** The element's own language file, requested when a map is in this language. */
import names from '../../geo/names/hy.json';
import { hy as messages } from '../i18n/hy.js';
import type { Locale } from '../i18n/locale.js';

export const locale: Locale = {
  messages,
  names,
  texts: {
    reviewed: false,
    load: async () => (await import('../../geo/brief/overlays/hy.json')).default,
  },
};
