/// <reference types="mocha" />
/** In every language, in the narrowest columns: no word is cut off, lies on its neighbour or reaches out of the map. */
import { expect } from 'chai';
import { CaucasusMap } from '../../src/caucasus-map.js';
import { locale as de } from '../../src/locales/de.js';
import { locale as fr } from '../../src/locales/fr.js';
import { clearStage, mountLoaded, part, parts, settled } from './stage.js';

const LANGUAGES = ['en', 'az', 'hy', 'ka', 'ru', 'tr', 'de', 'fr'];

/** Names on the map are placed, and tested, as labels; ticks and marks are tested with the timeline. */
const BESIDES = '.labels, .marker, .label, .hidden, svg, .focus, .strip, .thumb';

/** What does not fit: a line for each. */
function faults(element: CaucasusMap): string[] {
  const { left, right } = element.getBoundingClientRect();
  return parts(element, 'button, p, span, li, label, legend, summary, b, [role="heading"]')
    .filter((box) => !box.closest(BESIDES) && box.checkVisibility())
    .flatMap((box) => {
      const name = `${box.localName}.${box.className} “${box.textContent.trim().slice(0, 40)}”`;
      const cut = getComputedStyle(box).display !== 'inline' && box.clientWidth > 0;
      // A text in its line is as wide as the range around it.
      const range = document.createRange();
      range.selectNodeContents(box);
      const text = range.getBoundingClientRect();
      return [
        ...(cut && box.scrollWidth > box.clientWidth + 1 ? [`wider than its box: ${name}`] : []),
        ...(text.width > 0 && (text.left < left - 1 || text.right > right + 1) ? [`outside: ${name}`] : []),
      ];
    });
}

describe('the longest words', () => {
  before(() => {
    CaucasusMap.addLocale(de);
    CaucasusMap.addLocale(fr);
  });
  afterEach(clearStage);

  for (const lang of LANGUAGES)
    for (const width of [280, 360])
      it(`of ${lang} fit into ${width} px`, async () => {
        const attributes = { lang, translations: 'all', event: 'sputnik-baku-raid' };
        const element = await mountLoaded({ attributes, width: `${width}px` });
        const found: string[] = [];
        const look = (state: string): void =>
          faults(element).forEach((fault) => found.push(`${state}: ${fault}`));
        look('an event');
        element.select({ place: 'zangezur-corridor' });
        part(element, '[data-filters]').click();
        await settled(element);
        for (const summary of parts(element, '.list summary')) summary.click();
        await settled(element);
        look('a place, filters, all rows');
        element.select(null);
        element.layout = 'story';
        await settled(element);
        element.next();
        await settled(element);
        look('a story');
        element.layout = 'map';
        await settled(element);
        look('a map alone');
        expect(found).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      });
});
