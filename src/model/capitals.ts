/** Names in capitals, where letters and not a style sheet have to say so. */

/** Georgian has capitals since 2018 only; most fonts draw boxes for them, and its print does without. */
const WITH_CAPITALS = /[^\u10d0-\u10ff]+/g;

/** @param lang of the text itself: Turkish and Azerbaijani write i with its dot, and no other language does. */
export function inCapitals(text: string, lang: string): string {
  return text.replace(WITH_CAPITALS, (letters) => letters.toLocaleUpperCase(lang));
}
