/** Which languages ship besides English, and where each is; one dynamic import a language. */
import type { Locale } from '../i18n/locale.js';
import type { PackedFrames } from '../model/placed-frames.js';

/** A language, and the built-in brief's own frame placed with its names. */
export interface Shipped {
  readonly locale: Locale;
  readonly placed: PackedFrames;
}

export const SHIPPED: Readonly<Record<string, () => Promise<Shipped>>> = {
  az: () => import('./az.js'),
  hy: () => import('./hy.js'),
  ka: () => import('./ka.js'),
  ru: () => import('./ru.js'),
  tr: () => import('./tr.js'),
};
