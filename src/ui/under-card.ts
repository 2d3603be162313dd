/** Names of markers that the edge of an open card would cut are not written while it is open: half a name misleads. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface UnderCardHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

const meet = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export class UnderCard implements ReactiveController {
  readonly #host: UnderCardHost;
  #observed: HTMLElement | null = null;
  #withheld: readonly HTMLElement[] = [];
  /** The card is as high as the map lets it be: it tells of every change of the box too. */
  readonly #observer = new ResizeObserver(() => this.hostUpdated());

  constructor(host: UnderCardHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = null;
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    const card = renderRoot.querySelector<HTMLElement>('.map [part~="popup"]');
    if (card !== this.#observed) {
      this.#observer.disconnect();
      if (card) this.#observer.observe(card);
      this.#observed = card;
    }
    const before = this.#withheld;
    this.#withheld = card ? this.#cutBy(card.getBoundingClientRect()) : [];
    for (const name of before) if (!this.#withheld.includes(name)) name.style.removeProperty('visibility');
    for (const name of this.#withheld) name.style.visibility = 'hidden';
  }

  #cutBy(card: DOMRect): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.marker .name')].filter((name) =>
      meet(name.getBoundingClientRect(), card),
    );
  }
}
