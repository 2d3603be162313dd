/** What the element requests when a map is in Armenian: the words that are painted first, and where the others are. */
import frames from '../../../geo/frames/hy.json';
import names from '../../../geo/names/hy.json';
import { hy as messages } from '../../i18n/hy.js';
import type { PackedFrames } from '../../model/placed-frames.js';
import type { Shipped } from '../shipped.js';

export const shipped: Shipped = {
  messages,
  later: () => import('./hy-later.js'),
  names,
  texts: {
    reviewed: false,
    load: async () => (await import('../../../geo/brief/overlays/hy.json')).default,
  },
  placed: frames as unknown as PackedFrames,
};
