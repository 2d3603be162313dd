/** Which languages ship besides English, and where each is; one dynamic import a language. */
import type { Locale } from '../i18n/locale.js';

export const SHIPPED: Readonly<Record<string, () => Promise<{ readonly locale: Locale }>>> = {
  az: () => import('./az.js'),
  hy: () => import('./hy.js'),
  ka: () => import('./ka.js'),
  ru: () => import('./ru.js'),
  tr: () => import('./tr.js'),
};
