/** Georgian, whole: for a publisher who imports it instead of letting the element request it. */
import further from '../../geo/names/ka-later.json';
import names from '../../geo/names/ka.json';
import { ka } from '../i18n/ka.js';
import { kaLater } from '../i18n/ka-later.js';
import type { Locale } from '../i18n/locale.js';

export const locale: Locale = {
  messages: { ...ka, ...kaLater },
  names: { ...names, labels: { ...names.labels, ...further } },
  texts: {
    reviewed: false,
    load: async () => (await import('../../geo/brief/overlays/ka.json')).default,
  },
};
