/** A link to a permanent page that stands alone in its paragraph, as an editor leaves it who pastes an address. */
import { ADDRESS_ATTRIBUTES, attributesOfQuery, attributesThat, type Attributes } from '../attributes.js';
import { mapWith } from './figures.js';

/** Is the link all that its paragraph holds? */
export function isAlone(link: HTMLAnchorElement): boolean {
  const { parentElement: parent } = link;
  return parent?.localName === 'p' && parent.textContent.trim() === link.textContent.trim();
}

/** The settings of a permanent page are its address: view and language in the path, the rest in the query. */
export function attributesOfLink(href: string, prefix: string): Attributes {
  const { pathname, searchParams } = new URL(href);
  const [view = '', lang = ''] = pathname.slice(new URL(prefix).pathname.length).split('/');
  const asked = attributesThat(attributesOfQuery(searchParams), (name) => !ADDRESS_ATTRIBUTES.includes(name));
  return {
    ...(view && { view: decodeURIComponent(view) }),
    ...(/^[a-z]{2}$/.test(lang) && { lang }),
    layout: 'map',
    ...asked,
  };
}

/** The link stays as the map's fallback and caption in one: a figure with the map, and under it the link. */
export function upgradeLink(link: HTMLAnchorElement, prefix: string): void {
  const paragraph = link.parentElement;
  if (!paragraph || !isAlone(link)) return;
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  figure.append(mapWith(attributesOfLink(link.href, prefix)), caption);
  paragraph.replaceWith(figure);
  caption.append(link);
}
