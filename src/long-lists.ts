/** What the list of a large brief needs and a small one never loads: rows that come as they are scrolled to, words read in slices. */
import { html, type TemplateResult } from 'lit';
import { inSlices } from './feed/slices.js';
import type { Brief } from './model/brief.js';
import type { Filters } from './model/filters.js';
import type { Grouping } from './model/groups.js';
import { isQuery, isSearchable, searchSteps } from './model/search.js';
import { MOST_ROWS, type CardContext } from './ui/rows.js';

type LongList = typeof import('./ui/long-list.js').longList;

/** Rows of a large brief that are told one under another, since an update is to be short there. */
const FEW_ROWS = 50;

export class LongLists {
  #list: LongList | null = null;
  #asked = false;
  #reading: Brief | null = null;
  readonly #root: HTMLElement | DocumentFragment;
  readonly #changed: () => void;

  /** @param changed called when the list can be rendered. */
  constructor(root: HTMLElement | DocumentFragment, changed: () => void) {
    this.#root = root;
    this.#changed = changed;
  }

  /** @returns null where a plain list will do: for few rows, on paper, or when the rest could not be loaded. */
  list(context: CardContext, grouping: Grouping): TemplateResult | null {
    const { events, clustered } = context.scene;
    if (context.rows === 'print' || events.length <= (clustered ? FEW_ROWS : MOST_ROWS)) return null;
    if (this.#list) return this.#list(context, grouping);
    if (!this.#asked) void this.#load();
    return this.#asked ? html`` : null;
  }

  /** Does something once a search needs no long reading; the last thing asked for, when there are several. */
  whenSearchable(brief: Brief | undefined, { search }: Filters, act: () => void): void {
    if (!brief || brief.events.length <= MOST_ROWS || !isQuery(search) || isSearchable(brief)) return act();
    this.#waiting = act;
    if (this.#reading === brief) return;
    this.#reading = brief;
    void inSlices(searchSteps(brief)).then(() => this.#waiting());
  }

  #waiting: () => void = () => undefined;

  async #load(): Promise<void> {
    this.#asked = true;
    try {
      const [{ longList }, { longListStyles }] = await Promise.all([
        import('./ui/long-list.js'),
        import('./ui/long-list.styles.js'),
      ]);
      this.#list = longList;
      const { styleSheet } = longListStyles;
      if (this.#root instanceof ShadowRoot && styleSheet) this.#root.adoptedStyleSheets.push(styleSheet);
    } catch {
      this.#asked = false;
      this.list = () => null;
    }
    this.#changed();
  }
}
