/** Azerbaijani, whole: for a publisher who imports it instead of letting the element request it. */
import further from '../../geo/names/az-later.json';
import names from '../../geo/names/az.json';
import { az } from '../i18n/az.js';
import { azLater } from '../i18n/az-later.js';
import type { Locale } from '../i18n/locale.js';

export const locale: Locale = {
  messages: { ...az, ...azLater },
  names: { ...names, labels: { ...names.labels, ...further } },
  texts: {
    reviewed: false,
    load: async () => (await import('../../geo/brief/overlays/az.json')).default,
  },
};
