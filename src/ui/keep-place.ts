/** Keeps the reader's focus and reading position while rows come and go around them. */

const BOXES = ['[part~="popup"]', '[part~="list"]'];

function quoted(value: string | undefined): string {
  return `"${CSS.escape(value ?? '')}"`;
}

/** The way back to an element whose neighbours may be others: null for one that is not told apart by data. */
function wayTo(element: Element): string | null {
  if (!(element instanceof HTMLElement)) return null;
  const { key, target, go } = element.dataset;
  const box = BOXES.find((selector) => element.closest(selector)) ?? '';
  if (key !== undefined) return `[data-key=${quoted(key)}]`;
  if (target !== undefined) return `${box} [data-target=${quoted(target)}]`;
  if (go !== undefined) return `${box} [data-go=${quoted(go)}]`;
  const row = element.closest<HTMLElement>('.row[data-event]');
  return row ? `${box} .row[data-event=${quoted(row.dataset['event'])}] .row-button` : null;
}

function isScrolled(element: Element): boolean {
  return (
    element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)
  );
}

/** What a row can be scrolled by, from the inside out: the list, the element, something of the page, the page. */
function scrollersOf(element: Element): Element[] {
  const scrollers: Element[] = [];
  for (let at: Element | null = element; at;) {
    if (isScrolled(at)) scrollers.push(at);
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return document.scrollingElement ? [...scrollers, document.scrollingElement] : scrollers;
}

/** The first row that is on screen, with the way to it. */
function anchorIn(root: ParentNode): { way: string; top: number } | null {
  for (const row of root.querySelectorAll<HTMLElement>('[part~="list"] .row[data-event]')) {
    const { top, bottom, height } = row.getBoundingClientRect();
    const box = row.closest('[part~="list"]')?.getBoundingClientRect();
    if (height === 0 || bottom <= Math.max(0, box?.top ?? 0)) continue;
    if (top >= Math.min(innerHeight, box?.bottom ?? Infinity)) return null;
    return { way: `[part~="list"] .row[data-event=${quoted(row.dataset['event'])}]`, top };
  }
  return null;
}

/** Is the reader past the beginning of the list? Who is not sees new rows come in where they belong. */
function isReading(root: ParentNode): boolean {
  const heading = root.querySelector('.list-heading');
  const list = root.querySelector('[part~="list"]');
  if (!heading || !list) return false;
  return heading.getBoundingClientRect().bottom < Math.max(0, list.getBoundingClientRect().top);
}

/** To be called before rows change. @returns what to call once they have. */
export function keepPlace(root: ShadowRoot): () => void {
  const focused = root.activeElement;
  const way = focused && wayTo(focused);
  const anchor = isReading(root) ? anchorIn(root) : null;
  return () => {
    if (focused && way && root.activeElement?.matches(way) !== true) {
      const found = root.querySelector<HTMLElement>(way);
      // What had the focus may be withdrawn: then the list itself is the next best place.
      const next = found ?? root.querySelector<HTMLElement>('.list-heading');
      next?.focus({ preventScroll: true });
    }
    const row = anchor && root.querySelector(anchor.way);
    if (!anchor || !row) return;
    // An inner box may be able to go only part of the way.
    for (const scroller of scrollersOf(row)) {
      const moved = row.getBoundingClientRect().top - anchor.top;
      if (Math.abs(moved) >= 1) scroller.scrollBy({ top: moved, behavior: 'instant' });
    }
  };
}
