/** Marks rows that a reader has not seen yet as new or changed, in a word, until they have been on screen and left it. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RowDifference } from '../model/difference.js';

export type Mark = 'fresh' | 'changed';

export interface MarksHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** So much of a row has to be on screen to have been seen. */
const SEEN = 0.6;

export class RowMarks implements ReactiveController {
  readonly #host: MarksHost;
  readonly #opened: () => string | null;
  readonly #marks = new Map<string, Mark>();
  /** The rows that are looked after, by their elements: those are used again for other rows. */
  readonly #watched = new Map<Element, string>();
  readonly #onScreen = new Set<Element>();
  readonly #observer: IntersectionObserver;
  #open: string | null = null;

  /** @param opened the event whose card is open. */
  constructor(host: MarksHost, opened: () => string | null) {
    this.#host = host;
    this.#opened = opened;
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), { threshold: SEEN });
    host.addController(this);
  }

  /** Of one row; null for one that is neither new nor changed, or has been seen. */
  markOf(id: string): Mark | null {
    return this.#marks.get(id) ?? null;
  }

  add({ added, changed, removed }: RowDifference): void {
    for (const id of changed) if (!this.#marks.has(id)) this.#marks.set(id, 'changed');
    for (const id of added) this.#marks.set(id, 'fresh');
    for (const id of removed) this.#marks.delete(id);
  }

  clear(): void {
    this.#marks.clear();
  }

  hostUpdated(): void {
    const open = this.#opened();
    if (this.#open !== null && open !== this.#open) this.#forget(this.#open);
    this.#open = open;
    this.#watch();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#watched.clear();
    this.#onScreen.clear();
  }

  #watch(): void {
    const rows = new Map<Element, string>();
    if (this.#marks.size > 0)
      for (const row of this.#host.renderRoot.querySelectorAll<HTMLElement>('.row[data-event]')) {
        const id = row.dataset['event'] ?? '';
        if (this.#marks.has(id)) rows.set(row, id);
      }
    for (const [row, id] of this.#watched) {
      if (rows.get(row) === id) continue;
      this.#observer.unobserve(row);
      this.#watched.delete(row);
      this.#onScreen.delete(row);
    }
    for (const [row, id] of rows) {
      if (this.#watched.has(row)) continue;
      this.#watched.set(row, id);
      this.#observer.observe(row);
    }
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const id = this.#watched.get(target);
      if (id === undefined) continue;
      if (isIntersecting) this.#onScreen.add(target);
      else if (this.#onScreen.delete(target)) this.#forget(id);
    }
  }

  #forget(id: string): void {
    if (this.#marks.delete(id)) this.#host.requestUpdate();
  }
}

export function rowMark(mark: Mark, words: Readonly<Record<Mark, string>>): TemplateResult {
  return html`<span class="row-mark" data-mark=${mark}>${words[mark]}</span>`;
}
