/** What a map shows of a brief as something that changes: corrections at once, a feed's line and marks when it is one. */
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Cameraman } from './cameraman.js';
import type { BriefController } from './feed/brief-controller.js';
import type { receiptOf } from './feed/fetch-brief.js';
import type { LiveFeed } from './live-feed.js';
import type { Problem } from './model/problems.js';
import type { Scene } from './model/scene.js';
import type { Selection } from './model/view.js';
import type { Translations } from './spoken-language.js';
import { corrections } from './ui/corrections.js';
import { feedLineStyles } from './ui/feed-line.styles.js';
import type { CardContext } from './ui/rows.js';

/** What a feed needs of the element. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly scene: Scene | null;
  readonly src: string | null;
  readonly brief: unknown;
  readonly refresh: number | null;
  readonly translations: Translations | null;
  select(wish: Partial<Selection> | null): void;
}

export class FeedParts implements ReactiveController {
  readonly #host: FeedHost;
  readonly #cameraman: Cameraman;
  readonly #briefs: BriefController;
  #live: LiveFeed | null = null;
  #receiptOf: typeof receiptOf | null = null;
  #asked = false;
  #askedAge = false;

  constructor(host: FeedHost, cameraman: Cameraman, briefs: BriefController) {
    this.#host = host;
    this.#cameraman = cameraman;
    this.#briefs = briefs;
    if (host.renderRoot instanceof ShadowRoot && feedLineStyles.styleSheet)
      host.renderRoot.adoptedStyleSheets.push(feedLineStyles.styleSheet);
    host.addController(this);
  }

  /** What has just changed, to be read out once; null when nothing has. */
  get news(): string | null {
    return this.#live?.news ?? null;
  }

  get problems(): readonly Problem[] {
    return this.#live?.problems ?? [];
  }

  /** When the brief that is shown came by its address, epoch milliseconds; null for another, and until that is known. */
  get at(): number | null {
    return this.#receiptOf?.(this.#briefs.brief)?.at ?? null;
  }

  readonly line = (): TemplateResult | null => this.#live?.line() ?? null;

  /** Of a row that the reader has not seen yet as it is now. */
  readonly mark = (event: string): TemplateResult | null => this.#live?.mark(event) ?? null;

  readonly corrections = (context: CardContext): TemplateResult | null => corrections(context);

  hostUpdated(): void {
    if (this.#briefs.failure === 'kept') void this.#askAge();
    const { overlays = {} } = this.#briefs.brief;
    if (this.#asked || (this.#host.refresh === null && Object.keys(overlays).length === 0)) return;
    this.#asked = true;
    void this.#load();
  }

  /** What has read one address is there already, where the brief that was kept came by one. */
  async #askAge(): Promise<void> {
    if (this.#askedAge) return;
    this.#askedAge = true;
    const module = await import('./feed/fetch-brief.js').catch(() => null);
    this.#receiptOf = module?.receiptOf ?? null;
    this.#host.requestUpdate();
  }

  async #load(): Promise<void> {
    const module = await import('./live-feed.js').catch(() => null);
    // Without it the map stays as it is; another update tries again.
    if (!module) this.#asked = false;
    else this.#live = new module.LiveFeed(this.#host, this.#cameraman, this.#briefs);
    if (module) this.#host.requestUpdate();
  }
}
