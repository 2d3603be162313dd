/** An example of a language that a publisher adds with `CaucasusMap.addLocale()`: words and names, no event texts. */
import names from '../../geo/names/de.json';
import { de as messages } from '../i18n/de.js';
import type { Locale } from '../i18n/locale.js';

export const locale: Locale = { messages, names };
