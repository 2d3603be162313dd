/// <reference types="mocha" />
/** A reader's text of twice the size: names on the map stay as they are, and are read in the cards and the list. */
import { expect } from 'chai';
import { FEATURED } from '../built-in-brief.js';
import { clearStage, markerOf, mountLoaded, part, parts, settled } from './stage.js';

const TEXTS = '.title, .lead, .as-of, .key li, .card-heading, .row-title, .dateline, .place-note, .credit';

describe('on a page with text of twice the size', () => {
  beforeEach(() => {
    document.documentElement.style.fontSize = '200%';
  });
  afterEach(() => {
    clearStage();
    document.documentElement.style.removeProperty('font-size');
  });

  it('title, key, cards and list follow', async () => {
    const element = await mountLoaded({ attributes: { place: 'baku' }, width: '1280px' });
    const sizes = (): number[] =>
      parts(element, TEXTS).map((box) => parseFloat(getComputedStyle(box).fontSize));
    const large = sizes();
    document.documentElement.style.removeProperty('font-size');
    await settled(element);
    const small = sizes();
    expect(large.length).to.be.greaterThan(20);
    expect(large).to.deep.equal(small.map((size) => size * 2));
  });

  for (const place of FEATURED)
    it(`the name of ${place} is read in its card`, async () => {
      const element = await mountLoaded({ width: '768px' });
      const name = markerOf(element, place).querySelector('b')?.textContent.trim() ?? '';
      markerOf(element, place).click();
      await settled(element);
      const heading = part(element, '.card .card-heading');
      expect(heading.textContent).to.contain(name.split(' ')[0]);
      expect(parseFloat(getComputedStyle(heading).fontSize)).to.equal(38);
    });
});
