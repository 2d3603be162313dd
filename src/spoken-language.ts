/**
 * Owns the language of one map: the words of its interface, the names on its ground, and the translation of the
 * built-in brief. What is not there yet is requested; until then English words do.
 */
import type { ReactiveController } from 'lit';
import placed from '../geo/frames/en.json';
import type { ContextLabel } from '../geo/labels.js';
import { groundLabels } from './framing.js';
import { en } from './i18n/en.js';
import { baseOf } from './i18n/language.js';
import type { FirstMessages } from './i18n/messages.js';
import type { Locale } from './i18n/locale.js';
import { SHIPPED, type Shipped } from './locales/index.js';
import type { Brief } from './model/brief.js';
import { withGroundNames, withNames } from './model/names.js';
import type { PackedFrames } from './model/placed-frames.js';

/** `reviewed`: what no native reader has checked stays in its own language; `all`: shown, and said to be so. */
export const TRANSLATIONS = ['reviewed', 'all'] as const;
export type Translations = (typeof TRANSLATIONS)[number];

/** A language of which perhaps only the words for the first paint are there. */
type Spoken = Omit<Shipped, 'later' | 'placed'> & Partial<Pick<Shipped, 'later' | 'placed'>>;

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

/** Adds the later words and names of a language to those that are there; without them the English ones do. */
async function complete(base: string, { later, messages, names, ...locale }: Spoken): Promise<void> {
  const more = await later?.().catch(() => null);
  if (later && known.get(base)?.later === later)
    known.set(base, {
      ...locale,
      messages: { ...messages, ...more?.messages },
      ...(names && { names: { ...names, labels: { ...names.labels, ...more?.labels } } }),
    });
}

export class SpokenLanguage implements ReactiveController {
  /** The brief's texts in this language are on their way. */
  waiting = false;

  /** Everything is told, not only what is painted first. */
  #tellsAll = false;

  #locale: Spoken = ENGLISH;
  #translate: ((brief: Brief) => Brief) | null = null;
  #textsOf: Spoken['texts'] | null = null;
  #made: { from: Brief; key: unknown; brief: Brief } | null = null;
  #named: { of: readonly ContextLabel[]; locale: Spoken; labels: readonly ContextLabel[] } | null = null;

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

  /** Are all names on the ground there, not only those of the frame that was placed? */
  get namesAll(): boolean {
    return !this.#locale.later;
  }

  /** The names on the ground. */
  get context(): readonly ContextLabel[] {
    const [of, locale] = [groundLabels(), this.#locale];
    if (this.#named?.of !== of || this.#named.locale !== locale)
      this.#named = { of, locale, labels: withGroundNames(of, locale.messages.lang, locale.names) };
    return this.#named.labels;
  }

  /**
   * To be called before each render.
   * @returns false while the words of this language are on their way.
   */
  use(tag: string): boolean {
    const base = baseOf(tag);
    const locale = known.get(base);
    if (locale?.later && this.#tellsAll) {
      void complete(base, locale).then(this.changed);
      return false;
    }
    if (locale) this.#speak(locale);
    else if (Object.hasOwn(SHIPPED, base) && !missing.has(base)) {
      void this.#load(base);
      return false;
    } else this.#speak(ENGLISH);
    return true;
  }

  /** Requests the words that nobody reads before the first paint; from now on every language is used with all its words. */
  async tellAll(): Promise<void> {
    const locale = this.#locale;
    const base = baseOf(locale.messages.lang);
    await complete(base, locale);
    this.#tellsAll = true;
    if (locale === this.#locale) this.#speak(known.get(base) ?? locale);
  }

  /** The brief with what this language has for it; the same object as long as nothing has changed. */
  localized(brief: Brief, isBuiltIn: boolean, translations: Translations): Brief {
    const { names, texts, messages } = this.#locale;
    if (!isBuiltIn || !names) return brief;
    const shown = texts && (texts.reviewed || translations === 'all');
    if (shown && this.#textsOf !== texts) void this.#loadTexts(texts);
    const translate = shown ? this.#translate : null;
    const key = translate ?? names.places;
    if (this.#made?.from !== brief || this.#made.key !== key) {
      const named = withNames(brief, messages.lang, names);
      this.#made = { from: brief, key, brief: translate ? translate(named) : named };
    }
    return this.#made.brief;
  }

  #speak(locale: Spoken): void {
    if (locale === this.#locale) return;
    // With their later words, the words are another object; the texts stay.
    if (locale.texts !== this.#locale.texts) this.#translate = null;
    this.#locale = locale;
  }

  async #load(base: string): Promise<void> {
    try {
      const shipped = await SHIPPED[base]?.();
      if (shipped && !known.has(base)) known.set(base, shipped);
    } catch {
      missing.add(base);
    }
    this.changed();
  }

  async #loadTexts(texts: NonNullable<Spoken['texts']>): Promise<void> {
    this.#textsOf = texts;
    this.waiting = true;
    try {
      const [overlay, { withLanguage }] = await Promise.all([texts.load(), import('./model/overlay.js')]);
      if (this.#locale.texts === texts) this.#translate = (brief) => withLanguage(brief, overlay);
    } catch {
      // The texts stay in their own language, which is said beside them.
    } finally {
      if (this.#textsOf === texts) this.waiting = false;
      this.changed();
    }
  }
}
