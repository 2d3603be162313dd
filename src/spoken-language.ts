/**
 * Owns the language of one map: the words of its interface, the names on its ground, and the translation of the
 * built-in brief. What is not there yet is requested; until then English words do.
 */
import type { ReactiveController } from 'lit';
import placed from '../geo/frames/en.json';
import { CONTEXT_LABELS, type ContextLabel } from '../geo/labels.js';
import { en } from './i18n/en.js';
import { baseOf } from './i18n/language.js';
import type { FirstMessages } from './i18n/messages.js';
import type { Locale } from './i18n/locale.js';
import { SHIPPED } from './locales/index.js';
import type { Brief } from './model/brief.js';
import { withNames } from './model/names.js';
import type { PackedFrames } from './model/placed-frames.js';
import { addLanguage } from './model/text.js';

/** `reviewed`: what no native reader has checked stays in its own language; `all`: shown, and said to be so. */
export const TRANSLATIONS = ['reviewed', 'all'] as const;
export type Translations = (typeof TRANSLATIONS)[number];

/** A language of which perhaps only the words for the first paint are there. */
type Spoken = Omit<Locale, 'messages'> & {
  readonly messages: FirstMessages;
  /** The brief's own frame, placed with the names of a language that ships. */
  readonly placed?: PackedFrames;
};

const ENGLISH: Spoken = { messages: en, placed: placed as unknown as PackedFrames };

/** Languages that are there, for all maps of a page; a publisher's stands before one that ships. */
const known = new Map<string, Spoken>([['en', ENGLISH]]);

/** Languages that could not be had; asked for again on the next page. */
const missing = new Set<string>();

/** Maps that are on the page. */
const speakers = new Set<SpokenLanguage>();

export function addLocale(locale: Locale): void {
  known.set(baseOf(locale.messages.lang), locale);
  for (const speaker of speakers) speaker.changed();
}

export class SpokenLanguage implements ReactiveController {
  /** The brief's texts in this language are on their way. */
  waiting = false;

  #locale: Spoken = ENGLISH;
  #translate: ((brief: Brief) => Brief) | null = null;
  #textsOf: Spoken | null = null;
  #made: { from: Brief; key: unknown; brief: Brief } | null = null;
  #context: readonly ContextLabel[] = CONTEXT_LABELS;

  readonly changed: () => void;

  /** @param changed is called when words or texts have come. */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  hostConnected(): void {
    speakers.add(this);
  }

  hostDisconnected(): void {
    speakers.delete(this);
  }

  get messages(): FirstMessages {
    return this.#locale.messages;
  }

  /** The built-in brief's own frame, if it was placed with the names of this language. */
  get placed(): PackedFrames | null {
    return this.#locale.placed ?? null;
  }

  /** The names on the ground. */
  get context(): readonly ContextLabel[] {
    return this.#context;
  }

  /**
   * To be called before each render.
   * @returns false while the words of this language are on their way.
   */
  use(tag: string): boolean {
    const base = baseOf(tag);
    const locale = known.get(base);
    if (locale) this.#speak(locale);
    else if (Object.hasOwn(SHIPPED, base) && !missing.has(base)) {
      void this.#load(base);
      return false;
    } else this.#speak(ENGLISH);
    return true;
  }

  /** The brief with what this language has for it; the same object as long as nothing has changed. */
  localized(brief: Brief, isBuiltIn: boolean, translations: Translations): Brief {
    const { names, texts, messages } = this.#locale;
    if (!isBuiltIn || !names) return brief;
    const shown = texts && (texts.reviewed || translations === 'all');
    if (shown && this.#textsOf !== this.#locale) void this.#loadTexts(this.#locale);
    const translate = shown ? this.#translate : null;
    const key = translate ?? names;
    if (this.#made?.from !== brief || this.#made.key !== key) {
      const named = withNames(brief, messages.lang, names);
      this.#made = { from: brief, key, brief: translate ? translate(named) : named };
    }
    return this.#made.brief;
  }

  #speak(locale: Spoken): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#translate = null;
    const { names, messages } = locale;
    this.#context = CONTEXT_LABELS.map((label) => {
      const name = names?.labels[label.id];
      return name ? { ...label, name: addLanguage(label.name, messages.lang, name) } : label;
    });
  }

  async #load(base: string): Promise<void> {
    try {
      const module = await SHIPPED[base]?.();
      if (module && !known.has(base)) known.set(base, { ...module.locale, placed: module.placed });
    } catch {
      missing.add(base);
    }
    this.changed();
  }

  async #loadTexts(locale: Spoken): Promise<void> {
    this.#textsOf = locale;
    this.waiting = true;
    try {
      const [overlay, { withLanguage }] = await Promise.all([
        locale.texts?.load(),
        import('./model/overlay.js'),
      ]);
      if (this.#locale !== locale || !overlay) return;
      const words = overlay;
      this.#translate = (brief) => withLanguage(brief, words);
    } catch {
      // The texts stay in their own language, which is said beside them.
    } finally {
      if (this.#textsOf === locale) this.waiting = false;
      this.changed();
    }
  }
}
