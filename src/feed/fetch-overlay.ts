/** One language of a publisher's brief from a file of its own, when a reader asks for that language. */
import type { Overlay } from '../model/overlay.js';
import { parseOverlay, type Overlays } from '../model/overlay-reader.js';
import { pointer, type Problem } from '../model/problems.js';
import { fetchText, type TextRequest } from './fetch-text.js';

/** The key under which a brief has a language: `az-Latn-AZ` finds `az-Latn-AZ`, else `az`. */
export function overlayKey(overlays: Overlays, tag: string): string | null {
  const wanted = tag.toLowerCase();
  const keys = Object.keys(overlays);
  const find = (lang: string): string | undefined => keys.find((key) => key.toLowerCase() === lang);
  return find(wanted) ?? find(wanted.split('-')[0] ?? '') ?? null;
}

/** @returns null for anything but an `http` or `https` address, or one relative to such a brief. */
export function overlayAddress(value: string, base: string): string | null {
  const url = URL.canParse(value, base) ? new URL(value, base) : null;
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}

export interface FetchedOverlay {
  /** Null when it could not be had: the texts stay in their own language. */
  readonly overlay: Overlay | null;
  readonly problems: readonly Problem[];
}

/**
 * @param key the language as the brief writes it.
 * @param base absolute address that the overlay's is relative to: that of the brief, or of the page.
 */
export async function fetchOverlay(
  value: string,
  key: string,
  base: string,
  request: Pick<TextRequest, 'signal' | 'clock' | 'revalidate'>,
): Promise<FetchedOverlay> {
  const where = pointer('/overlays', key);
  const failed = (code: string, message: string): FetchedOverlay => ({
    overlay: null,
    problems: [{ code, where, message }],
  });
  const address = overlayAddress(value, base);
  if (address === null)
    return failed(
      'unsafe-link',
      `“${value}” is no address that an overlay may come from; write one that starts with https: or is relative to the brief. The texts stay in their own language.`,
    );
  const answer = await fetchText(address, { ...request, where });
  if (answer.kind === 'failed') return { overlay: null, problems: [answer.problem] };
  if (answer.kind === 'unchanged') return { overlay: null, problems: [] };
  const problems: Problem[] = [];
  try {
    return { overlay: parseOverlay(JSON.parse(answer.text.toString()), key, where, problems), problems };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed('json', `“${address}” is not JSON (${why}). Mend the file, or check the address.`);
  }
}
