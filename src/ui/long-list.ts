/**
 * The list of a large brief: of its thousands of rows only those near what is seen are in the document. It is an
 * element of its own because it alone is rendered anew while it scrolls; it has no shadow root, so rows look as they
 * do in any other list.
 */
import { VirtualizerController } from '@tanstack/lit-virtual';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { wholeOf } from '../i18n/en-later.js';
import { formatDate } from '../i18n/formats.js';
import type { BriefEvent } from '../model/brief.js';
import { groupsByMonth, groupsByPlace, type Grouping, type RowGroup } from '../model/groups.js';
import { displayName } from '../model/text.js';
import { spoken } from './lines.js';
import { rowLine, type CardContext } from './rows.js';

/** What stands in the list: a row, or a heading above some of them. */
export type Entry = { readonly event: BriefEvent } | { readonly heading: TemplateResult | string };

/** Height of a row before it is measured, in pixels. */
const ROW = 64;
/** Rows kept above and below what is seen, so that Tab always has a next one. */
const BEYOND = 6;
/** Rows that Page Up and Page Down go by. */
const PAGE = 10;

class LongList extends LitElement {
  static override properties = { entries: { attribute: false }, context: { attribute: false } };

  entries: readonly Entry[] = [];
  context: CardContext | null = null;

  readonly #scroller = createRef<HTMLElement>();
  /** The row that has the focus stays in the document wherever the reader scrolls to. */
  #focused = -1;
  #next = -1;

  readonly #rows = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.#scroller.value ?? null,
    estimateSize: () => ROW,
    overscan: BEYOND,
    // Else the rows that a measurement brings are measured in the same breath, of which browsers complain.
    useAnimationFrameWithResizeObserver: true,
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('entries')) return;
    const rows = this.#rows.getVirtualizer();
    const { entries } = this;
    this.#focused = -1;
    rows.setOptions({
      ...rows.options,
      count: entries.length,
      getItemKey: (at) => {
        const entry = entries[at];
        return entry && 'event' in entry ? `${entry.event.id} ${at}` : at;
      },
      rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
        const first = Math.max(0, startIndex - overscan);
        const last = Math.min(count - 1, endIndex + overscan);
        const shown = Array.from({ length: last - first + 1 }, (_, at) => first + at);
        const kept = [this.#focused, this.#next].filter((at) => at >= 0 && at < count);
        return [...new Set([...shown, ...kept])].sort((a, b) => a - b);
      },
    });
    if (changed.get('entries')?.length) rows.scrollToOffset(0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context, entries } = this;
    if (!context) return nothing;
    const rows = this.#rows.getVirtualizer();
    return html`<div class="long" ${ref(this.#scroller)} @keydown=${this.#onKey} @focusin=${this.#onFocus}>
      <ul class="rows" role="list" .style=${`block-size: ${rows.getTotalSize()}px`}>
        ${repeat(
          rows.getVirtualItems(),
          ({ key }) => key,
          ({ index, start }) => this.#entry(entries[index], index, start, context),
        )}
      </ul>
    </div>`;
  }

  /** Rows are measured once they are in the document: before that they have no height, and all would fit. */
  protected override updated(): void {
    const rows = this.#rows.getVirtualizer();
    for (const item of this.querySelectorAll<HTMLElement>('[data-index]')) rows.measureElement(item);
    // A row far away is in the document only after the list has scrolled there.
    const wanted = this.querySelector<HTMLElement>(`[data-index="${this.#next}"] button`);
    if (!wanted) return;
    this.#next = -1;
    wanted.focus({ preventScroll: true });
  }

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
    this.#next = next;
    this.#rows.getVirtualizer().scrollToIndex(next);
    this.requestUpdate();
  };

  #isRow(at: number): boolean {
    const entry = this.entries[at];
    return entry !== undefined && 'event' in entry;
  }

  #indexOf(target: EventTarget | null): number {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    return Number(item?.dataset['index'] ?? -1);
  }
}

/** Rows under their headings, one after the other. */
const entriesOf = new WeakMap<object, { readonly grouping: Grouping; readonly entries: readonly Entry[] }>();

function entriesFor(context: CardContext, grouping: Grouping): readonly Entry[] {
  const { scene, messages } = context;
  const known = entriesOf.get(scene.events);
  if (known?.grouping === grouping) return known.entries;
  const under = <Heading>(
    groups: readonly RowGroup<Heading>[],
    told: (heading: Heading) => TemplateResult | string,
    rest: string,
  ): Entry[] =>
    groups.flatMap(({ heading, events }) => [
      { heading: heading === null ? rest : told(heading) },
      ...events.map((event) => ({ event })),
    ]);
  const entries =
    grouping === 'month'
      ? under(groupsByMonth(scene), (month) => formatDate(month, messages), messages.undated)
      : grouping === 'place'
        ? under(
            groupsByPlace(scene),
            (place) => spoken(displayName(place), scene.language),
            wholeOf(messages).filters.noPlace,
          )
        : scene.events.map((event) => ({ event }));
  entriesOf.set(scene.events, { grouping, entries });
  return entries;
}

const TAG = 'caucasus-map-long-list';

/** All rows of a scene, however many; by weight means in order of time. It scrolls in a box of its own. */
export function longList(context: CardContext, grouping: Grouping): TemplateResult {
  if (!customElements.get(TAG)) customElements.define(TAG, LongList);
  const entries = entriesFor(context, grouping);
  return html`<caucasus-map-long-list .entries=${entries} .context=${context}></caucasus-map-long-list>`;
}
