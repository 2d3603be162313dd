/** The words of a map's language: requested beside its script, not once that has run. */
import { baseOf } from '../i18n/language.js';

/** Names of files beside the map's script, by language: put in by the build, which makes these first. */
declare const LANGUAGE_FILES: Readonly<Record<string, string>>;
// Once, since the build writes it out wherever it stands.
const files = LANGUAGE_FILES;

/** @param script address of the map's script. Where nothing comes of it, the map asks by itself, and tells. */
export function requestWords(lang: string, script: string): void {
  const base = baseOf(lang);
  if (!Object.hasOwn(files, base) || customElements.get('caucasus-map')) return;
  const words = new URL(files[base] ?? '', script).href;
  import(/* @vite-ignore */ words).catch(() => undefined);
}
