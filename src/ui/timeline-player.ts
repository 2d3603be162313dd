/** Leads through the events in order of time by itself, as long as the reader leaves it alone and looks at it. */
import type { BriefEvent } from '../model/brief.js';
import { eventBeside } from '../model/period-steps.js';
import type { Scene } from '../model/scene.js';

export interface PlayerHost {
  scene(): Scene | null;
  /** @returns whether the page let it happen. */
  selectEvent(id: string): boolean;
  requestUpdate(): void;
}

/** How long an event stays, in milliseconds. */
const STEP_MS = 1500;

export class TimelinePlayer {
  readonly #host: PlayerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The event it has selected last, while it plays; another selection is the reader's own doing. */
  #at: string | null = null;

  constructor(host: PlayerHost) {
    this.#host = host;
  }

  get playing(): boolean {
    return this.#at !== null;
  }

  /** At the end it starts anew. */
  start(): void {
    const scene = this.#host.scene();
    if (!scene) return;
    const first = { ...scene, selection: { place: null, event: null } };
    if (this.#show(eventBeside(scene, 1) ?? eventBeside(first, 1))) this.#host.requestUpdate();
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (!this.playing) return;
    this.#at = null;
    this.#host.requestUpdate();
  }

  /** Nothing plays on a page that is hidden. */
  readonly onVisibility = (): void => {
    clearTimeout(this.#timer);
    if (this.playing && !document.hidden) this.#timer = setTimeout(() => this.#next(), STEP_MS);
  };

  #next(): void {
    const scene = this.#host.scene();
    const mine = scene?.selection.event === this.#at;
    if (!scene || !mine || !this.#show(eventBeside(scene, 1))) this.stop();
  }

  #show(event: BriefEvent | undefined): boolean {
    if (!event || !this.#host.selectEvent(event.id)) return false;
    this.#at = event.id;
    this.onVisibility();
    return true;
  }
}
