/**
 * The one script for a site's template: makes maps of figures, elements and links, now and when they are added, and
 * requests the map itself only when one comes near. No cookie, no storage; a second copy on the page does nothing.
 */
import { languageOf } from '../i18n/language.js';
import { FIGURES, isUpgraded, offerMap, upgradeFigure, waitsForReader } from './loader/figures.js';
import { followFrames } from './loader/frames.js';
import { isAlone, upgradeLink } from './loader/links.js';
import { mapScript } from './loader/map-script.js';
import { keepRoomOfElement } from './loader/room.js';
import { loaderSettings } from './loader/settings.js';
import { requestWords } from './words-early.js';

const ELEMENTS = 'caucasus-map:not(:defined)';
/** About a screen before it is seen. */
const NEAR = '600px 0px';

const settings = loaderSettings(import.meta.url);
const seen = new WeakSet<Element>();

/** The language that the map of a figure, an element or a link will have. */
function languageFor(near: HTMLElement): string {
  const asked =
    near instanceof HTMLAnchorElement ? new URL(near.href).searchParams.get('lang') : near.dataset.lang;
  return asked ?? languageOf(near);
}

async function upgrade(near: HTMLElement): Promise<void> {
  const load = (): Promise<boolean> => {
    requestWords(languageFor(near), settings.script);
    return mapScript(settings.script);
  };
  const isFigure = near.matches(FIGURES);
  if (isFigure && waitsForReader(near)) return offerMap(near, load);
  if (!(await load())) return;
  if (isFigure) upgradeFigure(near);
  else if (near instanceof HTMLAnchorElement) upgradeLink(near, settings.links ?? '');
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      void upgrade(target as HTMLElement);
    }
  },
  { rootMargin: NEAR },
);

/** Elements below a node that match, and the node itself. */
function within(root: Element | Document, selector: string): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  return root instanceof HTMLElement && root.matches(selector) ? [root, ...found] : found;
}

function find(root: Element | Document): void {
  const { links } = settings;
  const waiting = [
    ...within(root, ELEMENTS),
    ...within(root, FIGURES).filter((figure) => !isUpgraded(figure)),
    ...(links === null
      ? []
      : within(root, 'p > a[href]').filter(
          (link) => link instanceof HTMLAnchorElement && link.href.startsWith(links) && isAlone(link),
        )),
  ];
  for (const element of waiting) {
    if (seen.has(element)) continue;
    seen.add(element);
    // Now, since the script may be requested for another map.
    if (element.matches(ELEMENTS)) keepRoomOfElement(element);
    observer.observe(element);
  }
}

find(document);
followFrames();
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (node instanceof Element) find(node);
}).observe(document.documentElement, { childList: true, subtree: true });
