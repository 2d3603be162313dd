/** What the element requests when a map is in Azerbaijani: the words that are painted first, and where the others are. */
import frames from '../../../geo/frames/az.json';
import names from '../../../geo/names/az.json';
import { az as messages } from '../../i18n/az.js';
import type { PackedFrames } from '../../model/placed-frames.js';
import type { Shipped } from '../shipped.js';

export const shipped: Shipped = {
  messages,
  later: () => import('./az-later.js'),
  names,
  texts: {
    reviewed: false,
    load: async () => (await import('../../../geo/brief/overlays/az.json')).default,
  },
  placed: frames as unknown as PackedFrames,
};
