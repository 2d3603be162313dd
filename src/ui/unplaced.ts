/** Tells in the key how many rows no marker stands for: nothing that is missing on the map is dropped in silence. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { Scene } from '../model/scene.js';

/** How many visible rows, headings aside, name no place that has a position. */
export function unplacedRows({ brief, events, lookup }: Scene): number {
  if (lookup) return lookup.unplaced;
  const located = new Set(brief.places.flatMap(({ id, point }) => (point ? [id] : [])));
  return events.filter(({ kind, places }) => kind !== 'group' && !places.some((id) => located.has(id)))
    .length;
}

/** @returns an entry of the key; null where every row is on the map. */
export function unplaced(scene: Scene, { notOnMap }: Messages): TemplateResult | null {
  const count = unplacedRows(scene);
  return count > 0 ? html`<li>${notOnMap(count)}</li>` : null;
}
