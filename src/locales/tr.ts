/** Turkish, whole: for a publisher who imports it instead of letting the element request it. */
import further from '../../geo/names/tr-later.json';
import names from '../../geo/names/tr.json';
import { tr } from '../i18n/tr.js';
import { trLater } from '../i18n/tr-later.js';
import type { Locale } from '../i18n/locale.js';

export const locale: Locale = {
  messages: { ...tr, ...trLater },
  names: { ...names, labels: { ...names.labels, ...further } },
  texts: {
    reviewed: false,
    load: async () => (await import('../../geo/brief/overlays/tr.json')).default,
  },
};
