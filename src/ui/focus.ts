/** Where the focus goes when a card opens and closes. */

/** To the heading of the open card, so that it is read out and the next Tab is inside. */
export function focusCard(root: ParentNode): void {
  const card = root.querySelector<HTMLElement>('[part~="popup"]');
  card?.querySelector<HTMLElement>('.card-heading')?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

/** Back to the marker of a place; if it stands in none, to its entry in the list. */
export function focusPlace(root: ParentNode, place: string | null, event: string | null): void {
  const marker = place
    ? root.querySelector<HTMLElement>(`[part~="marker"][data-place="${CSS.escape(place)}"]`)
    : null;
  if (marker && marker.offsetParent) {
    marker.focus();
    return;
  }
  if (event)
    root.querySelector<HTMLElement>(`.list [data-event="${CSS.escape(event)}"] .row-button`)?.focus();
}
