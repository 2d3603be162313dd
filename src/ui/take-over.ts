/**
 * Puts the element in the place of what was rendered in advance, unseen: focus, scroll positions and open details are
 * where the reader left them, and a card that is being read stays until it is closed.
 */

/** What a reader may have unfolded or scrolled: the list, and the card of what the page has selected. */
const BOXES = ['.list', '.map [part~="popup"]:not([popover])'];

/** The way back to what had the focus: the first of these that can take it. */
function counterparts(focused: Element): string[] {
  const quoted = (value: string | null | undefined): string => `"${CSS.escape(value ?? '')}"`;
  const marker = focused.closest<HTMLElement>('[data-key]');
  if (marker) {
    const { key, place, places } = marker.dataset;
    return [
      `[data-key=${quoted(key)}]`,
      `.marker[data-places~=${quoted(place)}]`,
      `.marker[data-place=${quoted(places?.split(' ')[0])}]`,
    ];
  }
  const row = focused.closest<HTMLElement>('.row');
  const box = focused.closest('.list') ? '.list' : '.map [part~="popup"]';
  if (row) return [`${box} [data-event=${quoted(row.dataset['event'])}] .row-button`];
  if (focused.matches('a[href]')) return [`a[href=${quoted(focused.getAttribute('href'))}]`];
  if (focused.matches('.list-toggle')) return ['.list-toggle'];
  return focused.closest('[part~="popup"]') ? [`${box} .card-heading`] : ['.list-heading'];
}

/** A fold has no name; both sides have the same ones in the same order. */
function folds(box: Element | null): HTMLDetailsElement[] {
  return [...(box?.querySelectorAll<HTMLDetailsElement>('details.fold') ?? [])];
}

function isCardOpen(root: ShadowRoot): boolean {
  return CSS.supports('selector(:popover-open)') && root.querySelector(':popover-open') !== null;
}

export class TakeOver {
  readonly #root: ShadowRoot;

  /** @param closed is called when the reader has closed a card. */
  constructor(root: ShadowRoot, closed: () => void) {
    this.#root = root;
    // It does not bubble; and the listener goes with what it listens to.
    for (const card of root.querySelectorAll('[popover]')) card.addEventListener('toggle', closed);
  }

  /** Does the reader have no card open? */
  get isFree(): boolean {
    return !isCardOpen(this.#root);
  }

  /** Has the reader unfolded a list that the element keeps behind a button? */
  get isListOpen(): boolean {
    return this.#root.querySelector('.list-fold[open]') !== null;
  }

  /** To be called before the first render, which must come after what is there. @returns what to call after it. */
  replace(): () => void {
    const root = this.#root;
    const old = [...root.childNodes];
    const [before] = root.querySelectorAll('.figure');
    const focused = root.activeElement;
    return () => {
      const now = [...root.querySelectorAll('.figure')].find((figure) => figure !== before);
      if (!before || !now) return;
      const unfolded = folds(before).indexOf(focused?.closest('.fold') as HTMLDetailsElement);
      const scrolled = BOXES.map((selector) => {
        const [from, to] = [before.querySelector(selector), now.querySelector(selector)];
        const open = folds(from).map((fold) => fold.open);
        for (const [index, fold] of folds(to).entries()) fold.open = open[index] ?? false;
        return { to, top: from?.scrollTop ?? 0 };
      });
      // From the old one to the new one, so that the browser shows the ring as it did.
      if (focused?.matches('summary') && unfolded >= 0)
        folds(now)[unfolded]?.querySelector('summary')?.focus({ preventScroll: true });
      else if (focused)
        for (const selector of counterparts(focused)) {
          now.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
          if (root.activeElement !== focused) break;
        }
      for (const node of old) node.remove();
      for (const { to, top } of scrolled) if (to) to.scrollTop = top;
    };
  }
}
