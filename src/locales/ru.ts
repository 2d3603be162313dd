/** Russian, whole: for a publisher who imports it instead of letting the element request it. */
import further from '../../geo/names/ru-later.json';
import names from '../../geo/names/ru.json';
import { ru } from '../i18n/ru.js';
import { ruLater } from '../i18n/ru-later.js';
import type { Locale } from '../i18n/locale.js';

export const locale: Locale = {
  messages: { ...ru, ...ruLater },
  names: { ...names, labels: { ...names.labels, ...further } },
  texts: {
    reviewed: false,
    load: async () => (await import('../../geo/brief/overlays/ru.json')).default,
  },
};
