/** What the element requests when a map is in Russian: the words that are painted first, and where the others are. */
import frames from '../../../geo/frames/ru.json';
import names from '../../../geo/names/ru.json';
import { ru as messages } from '../../i18n/ru.js';
import type { PackedFrames } from '../../model/placed-frames.js';
import type { Shipped } from '../shipped.js';

export const shipped: Shipped = {
  messages,
  later: () => import('./ru-later.js'),
  names,
  texts: {
    reviewed: false,
    load: async () => (await import('../../../geo/brief/overlays/ru.json')).default,
  },
  placed: frames as unknown as PackedFrames,
};
