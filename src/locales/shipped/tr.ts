/** What the element requests when a map is in Turkish: the words that are painted first, and where the others are. */
import frames from '../../../geo/frames/tr.json';
import names from '../../../geo/names/tr.json';
import { tr as messages } from '../../i18n/tr.js';
import type { PackedFrames } from '../../model/placed-frames.js';
import type { Shipped } from '../shipped.js';

export const shipped: Shipped = {
  messages,
  later: () => import('./tr-later.js'),
  names,
  texts: {
    reviewed: false,
    load: async () => (await import('../../../geo/brief/overlays/tr.json')).default,
  },
  placed: frames as unknown as PackedFrames,
};
