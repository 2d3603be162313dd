/**
 * The list of a large brief: of its thousands of rows only those near what is seen are in the document. It is an
 * element of its own because it alone is rendered anew while it scrolls; it has no shadow root, so rows look as they
 * do in any other list.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Grouping } from '../model/groups.js';
import { entriesFor, type Entries, type Entry } from './long-entries.js';
import { RowHeights } from './row-heights.js';
import { rowLine, type CardContext } from './rows.js';

/** Height of a row before it is measured, and of the box before it is laid out. In pixels. */
const [ROW, BOX] = [64, 512];
/** Rows kept above and below what is seen, so that Tab always has a next one. */
const BEYOND = 6;
/** Rows that Page Up and Page Down go by. */
const PAGE = 10;

class LongList extends LitElement {
  static override properties = { entries: { attribute: false }, context: { attribute: false } };

  entries: Entries = [];
  context: CardContext | null = null;

  readonly #scroller = createRef<HTMLElement>();
  /** What is seen, in pixels: as observed, since asking would cost a layout in the middle of an update. */
  #seen = { top: 0, height: BOX };
  #heights = new RowHeights(0, ROW);
  /** The row that has the focus stays in the document wherever the reader scrolls to. */
  #focused = -1;
  /** Gets the focus as soon as it is in the document. */
  #next = -1;
  /** The row that a key has gone to is kept in sight while others are measured; until the reader scrolls. */
  #goal = -1;
  #scrolledTo = -1;
  /** Rows above what is seen have turned out higher by this much, in pixels. */
  #shift = 0;
  readonly #observed = new Set<Element>();
  /** What a measurement changes is drawn in the next frame: in the same one browsers complain of a loop. */
  readonly #observer = new ResizeObserver((sizes) => {
    if (this.#measure(sizes)) requestAnimationFrame(() => this.requestUpdate());
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('entries')) return;
    this.#heights = new RowHeights(this.entries.length, ROW);
    [this.#focused, this.#next, this.#goal, this.#shift] = [-1, -1, -1, 0];
    this.#forget();
    if (this.#seen.top > 0) this.#scrollTo(0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    if (!context) return nothing;
    return html`<div
      class="long"
      ${ref(this.#scroller)}
      @keydown=${this.#onKey}
      @focusin=${this.#onFocus}
      @scroll=${this.#onScroll}
    >
      <ul class="rows" role="list" .style=${`block-size: ${this.#heights.total}px`}>
        ${repeat(
          this.#shown(),
          (index) => index,
          (index) => this.#entry(this.entries.at(index), index, this.#heights.topOf(index), context),
        )}
      </ul>
    </div>`;
  }

  protected override updated(): void {
    const scroller = this.#scroller.value;
    if (!scroller) return;
    this.#observe(scroller);
    if (this.#shift !== 0) this.#scrollTo(this.#seen.top + this.#shift);
    this.#shift = 0;
    if (this.#goal >= 0) this.#reveal(this.#goal);
    // A row far away is in the document only after this update.
    const wanted = this.querySelector<HTMLElement>(`[data-index="${this.#next}"] button`);
    this.#next = -1;
    wanted?.focus({ preventScroll: true });
  }

  /** Which entries are in the document. */
  #shown(): number[] {
    const heights = this.#heights;
    const { top, height } = this.#seen;
    if (heights.count === 0) return [];
    const first = Math.max(0, heights.rowAt(top) - BEYOND);
    const last = Math.min(heights.count - 1, heights.rowAt(top + height) + BEYOND);
    const seen = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const kept = [this.#focused, this.#next].filter((at) => at >= 0 && at < heights.count);
    return [...new Set([...seen, ...kept])].sort((a, b) => a - b);
  }

  #observe(scroller: HTMLElement): void {
    const present = new Set<Element>([scroller, ...scroller.querySelectorAll('[data-index]')]);
    for (const element of this.#observed) {
      if (present.has(element)) continue;
      this.#observer.unobserve(element);
      this.#observed.delete(element);
    }
    for (const element of present) {
      if (this.#observed.has(element)) continue;
      this.#observer.observe(element);
      this.#observed.add(element);
    }
  }

  /** What is observed again is measured again. */
  #forget(): void {
    this.#observer.disconnect();
    this.#observed.clear();
  }

  /** @returns whether there is anything to draw anew. */
  #measure(sizes: readonly ResizeObserverEntry[]): boolean {
    const first = this.#heights.rowAt(this.#seen.top);
    let other = false;
    for (const { target, borderBoxSize } of sizes) {
      const height = borderBoxSize[0]?.blockSize ?? 0;
      // Hidden, nothing has a height; its own one is not forgotten.
      if (height === 0) continue;
      if (target === this.#scroller.value) {
        other ||= height !== this.#seen.height;
        this.#seen.height = height;
        continue;
      }
      const row = this.#indexOf(target);
      const more = this.#heights.measure(row, height);
      other ||= more !== 0;
      if (row < first) this.#shift += more;
    }
    return other;
  }

  #scrollTo(top: number): void {
    const scroller = this.#scroller.value;
    if (!scroller) return;
    scroller.scrollTop = top;
    this.#seen.top = this.#scrolledTo = scroller.scrollTop;
  }

  /** Scrolls no further than a row needs to be seen. */
  #reveal(row: number): void {
    const { top: first, height } = this.#seen;
    const top = this.#heights.topOf(row);
    const bottom = top + this.#heights.heightOf(row);
    if (top < first) this.#scrollTo(top);
    else if (bottom > first + height) this.#scrollTo(bottom - height);
  }

  readonly #onScroll = (): void => {
    const { scrollTop = 0 } = this.#scroller.value ?? {};
    if (scrollTop !== this.#scrolledTo) this.#goal = -1;
    this.#seen.top = scrollTop;
    this.requestUpdate();
  };

  #entry(
    entry: Entry | undefined,
    index: number,
    start: number,
    context: CardContext,
  ): TemplateResult | typeof nothing {
    if (!entry) return nothing;
    const isRow = 'event' in entry;
    return html`<li
      class=${isRow ? 'row' : 'group-heading'}
      data-index=${index}
      data-event=${isRow ? entry.event.id : nothing}
      aria-setsize=${this.entries.length}
      aria-posinset=${index + 1}
      .style=${`transform: translateY(${start}px)`}
    >
      ${isRow ? html`<button type="button" class="row-button">${rowLine(entry.event, context)}</button>` : html`<span role="heading" aria-level=${Math.min(context.level + 1, 6)}>${entry.heading}</span>`}
    </li>`;
  }

  readonly #onFocus = ({ target }: FocusEvent): void => {
    this.#focused = this.#indexOf(target);
  };

  /** Up and down go from row to row, Home and End to the ends: all of the list, not only what is in the document. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const at = this.#indexOf(event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.entries.length - 1;
    const goal = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: last,
    }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    const down = goal > at;
    let next = Math.min(last, Math.max(0, goal));
    while (next > 0 && next < last && !this.#isRow(next)) next += down ? 1 : -1;
    if (!this.#isRow(next)) next = at;
    [this.#next, this.#goal] = [next, next];
    this.#reveal(next);
    this.requestUpdate();
  };

  #isRow(at: number): boolean {
    const entry = this.entries.at(at);
    return entry !== undefined && 'event' in entry;
  }

  #indexOf(target: EventTarget | null): number {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    return Number(item?.dataset['index'] ?? -1);
  }
}

const TAG = 'caucasus-map-long-list';

/** All rows of a scene, however many; by weight means in order of time. It scrolls in a box of its own. */
export function longList(context: CardContext, grouping: Grouping): TemplateResult {
  if (!customElements.get(TAG)) customElements.define(TAG, LongList);
  const entries = entriesFor(context, grouping);
  return html`<caucasus-map-long-list .entries=${entries} .context=${context}></caucasus-map-long-list>`;
}
