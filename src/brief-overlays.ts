/** Gives a publisher's brief the reader's language from an overlay, which is fetched when that language is asked for. */
import type { ReactiveController } from 'lit';
import type { BriefController } from './feed/brief-controller.js';
import { receiptOf } from './feed/fetch-brief.js';
import { fetchOverlay, overlayKey } from './feed/fetch-overlay.js';
import type { Clock } from './feed/refresh-clock.js';
import type { FeedHost } from './feed-parts.js';
import type { Brief } from './model/brief.js';
import { withLanguage, type Overlay } from './model/overlay.js';
import type { Problem } from './model/problems.js';

/** What has come of one address. */
interface Kept {
  overlay: Overlay | null;
  problems: readonly Problem[];
  /** The brief for which it was last asked for. */
  askedFor: Brief;
}

/** Briefs with an overlay, and the brief that each was made of. */
const origins = new WeakMap<Brief, Brief>();

/** The brief as it came, without the languages that were put in later. */
export function originOf(brief: Brief): Brief {
  return origins.get(brief) ?? brief;
}

export class BriefOverlays implements ReactiveController {
  readonly #host: FeedHost;
  readonly #briefs: BriefController;
  readonly #clock: Clock;
  readonly #kept = new Map<string, Kept>();
  #made: { base: Brief; overlay: Overlay; brief: Brief } | null = null;
  #requests = new AbortController();

  constructor(host: FeedHost, briefs: BriefController, clock: Clock) {
    this.#host = host;
    this.#briefs = briefs;
    this.#clock = clock;
    host.addController(this);
  }

  /** Why the reader's language is missing, or some of its texts are. */
  get problems(): readonly Problem[] {
    const wish = this.#wish(originOf(this.#briefs.brief));
    return (wish?.address !== undefined && this.#kept.get(wish.address)?.problems) || [];
  }

  /** A brief in the reader's language, as far as it is here. The same object as long as nothing has changed. */
  localized(base: Brief): Brief {
    const wish = this.#wish(base);
    const overlay =
      wish?.overlay ?? (wish?.address === undefined ? null : this.#kept.get(wish.address)?.overlay);
    if (!overlay || !(overlay.reviewed || this.#host.translations === 'all')) return base;
    if (this.#made?.base !== base || this.#made.overlay !== overlay) {
      this.#made = { base, overlay, brief: withLanguage(base, overlay) };
      origins.set(this.#made.brief, base);
    }
    return this.#made.brief;
  }

  hostUpdated(): void {
    const base = originOf(this.#briefs.brief);
    const wish = this.#wish(base);
    if (wish?.address !== undefined) this.#ask(wish.key, wish.address, base);
    this.#show(base);
  }

  hostDisconnected(): void {
    this.#requests.abort();
    this.#requests = new AbortController();
  }

  #show(base: Brief): void {
    const brief = this.localized(base);
    if (brief !== this.#briefs.brief) this.#briefs.show({ brief, problems: this.#briefs.problems });
  }

  /** What the brief has for the reader's language. */
  #wish({ overlays = {} }: Brief): { key: string; overlay?: Overlay; address?: string } | null {
    const key = overlayKey(overlays, this.#host.scene?.language ?? '');
    const value = key === null ? undefined : overlays[key];
    if (key === null || value === undefined) return null;
    return typeof value === 'string' ? { key, address: value } : { key, overlay: value };
  }

  /** Once for each version of a brief: with new rows, new words may have come. */
  #ask(key: string, address: string, base: Brief): void {
    const kept = this.#kept.get(address);
    if (kept?.askedFor === base) return;
    const now: Kept = kept ?? { overlay: null, problems: [], askedFor: base };
    now.askedFor = base;
    this.#kept.set(address, now);
    void this.#fetch(key, address, base, now, kept !== undefined);
  }

  async #fetch(key: string, address: string, base: Brief, kept: Kept, revalidate: boolean): Promise<void> {
    const { signal } = this.#requests;
    const from = new URL(receiptOf(base)?.address ?? '', document.baseURI).href;
    const { overlay, problems } = await fetchOverlay(address, key, from, {
      signal,
      clock: this.#clock,
      revalidate,
    });
    if (signal.aborted) {
      // Asked for again when the element is back on the page.
      this.#kept.delete(address);
      return;
    }
    // The words that are here are better than none.
    kept.overlay = overlay ?? kept.overlay;
    kept.problems = problems;
    this.#host.requestUpdate();
  }
}
