/** What the element requests when a map is in Georgian: the words that are painted first, and where the others are. */
import frames from '../../../geo/frames/ka.json';
import names from '../../../geo/names/ka.json';
import { ka as messages } from '../../i18n/ka.js';
import type { PackedFrames } from '../../model/placed-frames.js';
import type { Shipped } from '../shipped.js';

export const shipped: Shipped = {
  messages,
  later: () => import('./ka-later.js'),
  names,
  texts: {
    reviewed: false,
    load: async () => (await import('../../../geo/brief/overlays/ka.json')).default,
  },
  placed: frames as unknown as PackedFrames,
};
