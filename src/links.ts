/**
 * Ties a map to links: the page's hash with `permalink`, and links of the article that drive the map. The only file
 * that touches the history of the page.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Bookmark } from './model/hash.js';
import { readHash, writeHash } from './model/hash.js';

/** The element that is linked to. */
export interface LinkedElement extends ReactiveControllerHost, Element {
  readonly permalink: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What links read of a map, and do to it. */
export interface Linked {
  /** What is selected and shown now. */
  bookmark(): Bookmark;
  /** Does the brief have what is meant? Else the hash may mean something else to the page. */
  knows(bookmark: Bookmark): boolean;
  /** @param byReader whether the page is told, and may prevent it. */
  apply(bookmark: Bookmark, byReader: boolean): void;
}

/** The maps of this page that follow its hash. */
const followers = new Set<Links>();

export class Links implements ReactiveController {
  readonly #host: LinkedElement;
  readonly #linked: Linked;
  /** What the page has set itself: where the reader gets back to. */
  #home: Bookmark;
  #last: string;
  #copied = '';

  constructor(host: LinkedElement, linked: Linked) {
    this.#host = host;
    this.#linked = linked;
    this.#home = linked.bookmark();
    this.#last = this.#key();
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('click', this.#onClick);
    this.#host.renderRoot?.addEventListener('click', this.#onCopy);
    window.addEventListener('popstate', this.#onHash);
    window.addEventListener('hashchange', this.#onHash);
    this.hostUpdated();
    if (location.hash) this.#onHash();
  }

  hostDisconnected(): void {
    document.removeEventListener('click', this.#onClick);
    this.#host.renderRoot.removeEventListener('click', this.#onCopy);
    window.removeEventListener('popstate', this.#onHash);
    window.removeEventListener('hashchange', this.#onHash);
    followers.delete(this);
  }

  hostUpdated(): void {
    followers[this.#host.permalink ? 'add' : 'delete'](this);
  }

  /** The address of what is shown now, for who wants to pass it on. */
  get link(): { readonly href: string; readonly copied: boolean } {
    const url = new URL(location.href);
    url.hash = writeHash(this.#linked.bookmark(), this.#host.id, this.#alone());
    return { href: url.href, copied: url.href === this.#copied };
  }

  /** The reader has changed selection or period. A selection can be gone back from, a period is only kept. */
  changed(what: 'selection' | 'period'): void {
    if (!this.#host.permalink || !this.#isOurs()) return;
    const key = this.#key();
    if (key === this.#last) return;
    this.#last = key;
    const hash = writeHash(this.#linked.bookmark(), this.#host.id, this.#alone());
    const address = hash || location.pathname + location.search;
    if (what === 'selection') history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  }

  #alone(): boolean {
    return followers.size < 2;
  }

  #key(): string {
    return JSON.stringify(this.#linked.bookmark());
  }

  #read(hash: string): Bookmark | null {
    const bookmark = readHash(hash, this.#host.id, this.#alone());
    return bookmark && this.#linked.knows(bookmark) ? bookmark : null;
  }

  /** A hash that the page uses for itself is left alone. */
  #isOurs(): boolean {
    return location.hash === '' || this.#read(location.hash) !== null || /^#cm:/.test(location.hash);
  }

  readonly #onHash = (): void => {
    if (!this.#host.permalink) return;
    const bookmark = location.hash === '' ? this.#home : this.#read(location.hash);
    if (!bookmark) return;
    this.#linked.apply(bookmark, false);
    this.#last = this.#key();
  };

  /** Where there is no clipboard, or none for this page, the link is followed: then the address bar has it. */
  readonly #onCopy = (event: Event): void => {
    const [origin] = event.composedPath();
    if (!(origin instanceof HTMLAnchorElement) || !origin.matches('[data-copy]') || !navigator.clipboard)
      return;
    event.preventDefault();
    const { href } = origin;
    navigator.clipboard.writeText(href).then(
      () => {
        this.#copied = href;
        this.#host.requestUpdate();
      },
      () => location.assign(href),
    );
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const link = event
      .composedPath()
      .find(
        (node): node is HTMLAnchorElement =>
          node instanceof HTMLAnchorElement && node.matches('[data-caucasus-map]'),
      );
    if (!link || link.dataset['caucasusMap'] !== this.#host.id) return;
    const bookmark = readHash(link.hash, this.#host.id, true);
    if (!bookmark || !this.#linked.knows(bookmark)) return;
    event.preventDefault();
    this.#linked.apply(bookmark, true);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#host.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'nearest' });
  };
}
