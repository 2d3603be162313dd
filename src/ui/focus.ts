/** Where the focus goes when a card opens and closes. */

/** To the heading of the open card, so that it is read out and the next Tab is inside. */
export function focusCard(root: ParentNode): void {
  const card = root.querySelector<HTMLElement>('[part~="popup"]');
  card?.querySelector<HTMLElement>('.card-heading')?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

/** Back to the marker of a place; where that is not seen, to its entry in the list, or else to the way to the list. */
export function focusPlace(root: ParentNode, place: string | null, event: string | null): void {
  const goals = [
    `[part~="marker"][data-place="${CSS.escape(place ?? '')}"]`,
    `.list [data-event="${CSS.escape(event ?? '')}"] .row-button`,
    '.list-heading',
    '[data-skip]',
  ];
  // What is hidden, or folded away, does not take the focus.
  for (const goal of goals) {
    const element = root.querySelector<HTMLElement>(goal);
    element?.focus();
    if (element?.matches(':focus')) return;
  }
}

/** The list, at its heading. */
export function focusList(root: HTMLElement | DocumentFragment): void {
  root.querySelector<HTMLElement>('.list-heading')?.focus();
}
