/** Makes room below the map for a card that stands there in flow, as much as the card really needs. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class SheetController implements ReactiveController {
  #card: HTMLElement | null = null;
  readonly #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost) {
    if (typeof ResizeObserver !== 'undefined') this.#observer = new ResizeObserver(() => this.#measure());
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#card = null;
  }

  /** To be called after each render. */
  follow(root: ParentNode): void {
    const card = root.querySelector<HTMLElement>('.map [part~="popup"]');
    if (card !== this.#card) {
      this.#observer?.disconnect();
      if (card) this.#observer?.observe(card);
      this.#card = card;
    }
    const map = root.querySelector<HTMLElement>('.map');
    if (!card) map?.style.removeProperty('--below');
    this.#measure();
  }

  #measure(): void {
    const map = this.#card?.closest<HTMLElement>('.map');
    if (this.#card && map?.classList.contains('sheet'))
      map.style.setProperty('--below', `${this.#card.offsetHeight}px`);
  }
}
