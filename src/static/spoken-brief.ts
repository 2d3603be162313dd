/** The words and texts of a language, all at once: what the element may wait for, a page made in advance has to have. */
import type { ContextLabel } from '../../geo/labels.js';
import { BUILT_IN_INDEX } from '../built-in-brief.js';
import { loadPlacing } from '../framing.js';
import { wholeOf } from '../i18n/en-later.js';
import type { Messages } from '../i18n/messages.js';
import type { Brief } from '../model/brief.js';
import { SpokenLanguage, type Translations } from '../spoken-language.js';

export interface SpokenBrief {
  readonly brief: Brief;
  readonly messages: Messages;
  /** The names on the ground. */
  readonly context: readonly ContextLabel[];
}

/** @param lang a language that does not ship has English words, as in the element. */
export async function speak(brief: Brief, lang: string, translations: Translations): Promise<SpokenBrief> {
  let wake: () => void = () => undefined;
  const language = new SpokenLanguage(() => wake());
  const change = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  for (let changed = change(); !language.use(lang); changed = change()) await changed;
  await Promise.all([language.tellAll(), loadPlacing()]);
  for (let changed = change(); !language.use(lang); changed = change()) await changed;
  const localized = (): Brief => language.localized(brief, brief.id === BUILT_IN_INDEX.id, translations);
  for (let changed = change(); localized() && language.waiting; changed = change()) await changed;
  return { brief: localized(), messages: wholeOf(language.messages), context: language.context };
}
