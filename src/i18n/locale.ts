/** What one language brings: its words, its names of places, and the brief's texts where they are translated. */
import type { Names } from '../model/names.js';
import type { Overlay } from '../model/overlay.js';
import type { Messages } from './messages.js';

/**
 * One language of the element. Those that ship are `./locales/*`; a publisher adds another one with
 * `CaucasusMap.addLocale()`.
 */
export interface Locale {
  readonly messages: Messages;
  /** Names of the built-in brief's places and of the ground. */
  readonly names?: Names;
  /** Texts of the built-in brief; requested when they are to be shown. */
  readonly texts?: {
    /** True when a native reader has checked them. */
    readonly reviewed: boolean;
    readonly load: () => Promise<Overlay>;
  };
}
