/** Which languages ship besides English, and where each is; one dynamic import a language. */
import type { Shipped } from './shipped.js';

export type { Shipped };

export const SHIPPED: Readonly<Record<string, () => Promise<Shipped>>> = {
  az: async () => (await import('./shipped/az.js')).shipped,
  hy: async () => (await import('./shipped/hy.js')).shipped,
  ka: async () => (await import('./shipped/ka.js')).shipped,
  ru: async () => (await import('./shipped/ru.js')).shipped,
  tr: async () => (await import('./shipped/tr.js')).shipped,
};
