/** What the reader chooses above the list: words to search for, filters, and how the rows are grouped. */
import type { TemplateResult } from 'lit';
import { LongLists } from './long-lists.js';
import { NO_FILTERS } from './model/filters.js';
import type { Grouping } from './model/groups.js';
import type { ReadingHost } from './reading-host.js';
import { filterPanel, filtersFrom, groupingFrom } from './ui/filter-panel.js';
import { groupedList } from './ui/grouped-list.js';
import type { CardContext } from './ui/rows.js';

/** The schematic lines of the ground, which the panel of filters switches. */
interface Layer {
  readonly shown: boolean;
  show(on: boolean): void;
}

export class ListChoices {
  readonly #host: ReadingHost;
  readonly #layer: Layer;
  readonly #long: LongLists;
  #isOpen = false;
  #grouping: Grouping = 'importance';

  /** Listens to the root, which lives as long as the element. */
  constructor(host: ReadingHost, layer: Layer) {
    this.#host = host;
    this.#layer = layer;
    this.#long = new LongLists(host.renderRoot, () => host.requestUpdate());
    host.renderRoot.addEventListener('input', this.#onInput);
    host.renderRoot.addEventListener('click', this.#onClick);
  }

  /** @returns null while the panel is closed. */
  panel(context: CardContext): TemplateResult | null {
    return this.#isOpen ? filterPanel(context, this.#grouping, this.#layer.shown) : null;
  }

  /** @returns null where the rows stand under the headings of their weight. */
  grouped(context: CardContext): TemplateResult | null {
    const long = this.#long.list(context, this.#grouping);
    return long ?? (this.#grouping === 'importance' ? null : groupedList(context, this.#grouping));
  }

  readonly #onInput = (event: Event): void => {
    const [field] = event.composedPath();
    if (!(field instanceof HTMLInputElement)) return;
    if (field.dataset['layer'] !== undefined) this.#layer.show(field.checked);
    this.#grouping = groupingFrom(field) ?? this.#grouping;
    this.#host.requestUpdate();
    const wanted = filtersFrom(this.#host.filters, field);
    this.#long.whenSearchable(this.#host.scene?.brief, wanted, () => {
      this.#host.filters = filtersFrom(this.#host.filters, field);
    });
  };

  readonly #onClick = (event: Event): void => {
    const [origin] = event.composedPath();
    if (!(origin instanceof Element)) return;
    if (origin.closest('[data-filters]')) this.#isOpen = !this.#isOpen;
    else if (origin.closest('[data-clear]')) {
      this.#host.filters = NO_FILTERS;
      // The button goes with what it has cleared; the focus stays where the next word would be typed.
      this.#host.renderRoot.querySelector<HTMLElement>('[data-search]')?.focus();
    } else return;
    this.#host.requestUpdate();
  };
}
