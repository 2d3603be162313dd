/** Armenian, whole: for a publisher who imports it instead of letting the element request it. */
import further from '../../geo/names/hy-later.json';
import names from '../../geo/names/hy.json';
import { hy } from '../i18n/hy.js';
import { hyLater } from '../i18n/hy-later.js';
import type { Locale } from '../i18n/locale.js';

export const locale: Locale = {
  messages: { ...hy, ...hyLater },
  names: { ...names, labels: { ...names.labels, ...further } },
  texts: {
    reviewed: false,
    load: async () => (await import('../../geo/brief/overlays/hy.json')).default,
  },
};
