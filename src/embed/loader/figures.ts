/** The portable form: a figure with an image and a link, which becomes a map with these as its fallback. */
import {
  ADDRESS_ATTRIBUTES,
  attributesOfDataset,
  attributesThat,
  isAllowedAddress,
  type Attributes,
} from '../attributes.js';
import { facade } from './facade.js';
import { isTooSmall, keepRoom, roomOf } from './room.js';

export const FIGURES = 'figure[data-caucasus-map]';

/**
 * A figure may come out of an editor that does not know who wrote it. So what it names may only be on the page's own
 * host, and never be code.
 */
function attributesOf(figure: HTMLElement): Attributes {
  return attributesThat(
    attributesOfDataset(figure.dataset),
    (name, value) =>
      !ADDRESS_ATTRIBUTES.includes(name) || (name !== 'worker-url' && isAllowedAddress(value, location.href)),
  );
}

/** Makes the element that stands for a figure or a link. */
export function mapWith(attributes: Attributes): HTMLElement {
  const map = document.createElement('caucasus-map');
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) map.setAttribute(name, value);
  return map;
}

/** True when it is a map already: by this copy of the loader or another one, or in a frame. */
export function isUpgraded(figure: HTMLElement): boolean {
  return figure.querySelector('caucasus-map, iframe') !== null;
}

/**
 * Puts the map into its figure. The caption stays where it is, in the page's own style.
 * @param asked the reader has asked for it: it is live at once, and as high as it likes.
 */
export function upgradeFigure(figure: HTMLElement, asked = false): void {
  if (isUpgraded(figure)) return;
  const before = roomOf(figure);
  const map = mapWith({ ...attributesOf(figure), ...(asked && { loading: 'eager' }) });
  const caption = figure.querySelector(':scope > figcaption');
  const isFirst = caption !== null && caption === figure.firstElementChild;
  map.append(...[...figure.childNodes].filter((node) => node !== caption));
  if (isFirst) figure.append(map);
  else figure.prepend(map);
  keepRoom(map, figure, before, asked);
}

/** Must this map wait until the reader asks for it? */
export function waitsForReader(figure: HTMLElement): boolean {
  return figure.dataset.loading === 'interaction' || isTooSmall(figure);
}

/** Offers the map to the reader. */
export function offerMap(figure: HTMLElement, load: () => Promise<boolean>): void {
  if (isUpgraded(figure)) return;
  facade(figure, async () => {
    if (!(await load())) return false;
    upgradeFigure(figure, true);
    return true;
  });
}
