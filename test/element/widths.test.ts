/// <reference types="mocha" />
/** Boxes that ask their content for its width: the map has one there, and gives way where there is less. */
import { expect } from 'chai';
import { clearStage, complete, create } from './stage.js';

/** The width of a map in a box with this style, in pixels. */
async function widthIn(style: string): Promise<number> {
  const element = create({ width: '' });
  const box = document.createElement('div');
  box.style.cssText = style;
  box.append(element);
  document.body.append(box);
  await complete(element);
  return element.getBoundingClientRect().width;
}

describe('the width of the map', () => {
  afterEach(clearStage);

  for (const [where, style] of [
    ['a box as wide as its content', 'inline-size: fit-content'],
    ['a float', 'float: inline-start'],
    ['a row of flex items', 'display: flex'],
  ] as const)
    it(`in ${where} is that of an iframe`, async () => {
      expect(await widthIn(style)).to.equal(300);
    });

  for (const [where, style] of [
    ['a column of a grid', 'inline-size: 240px; display: grid; grid-template-columns: 1fr'],
    ['a row of flex items', 'inline-size: 240px; display: flex'],
    ['a block', 'inline-size: 240px'],
  ] as const)
    it(`in ${where} with less room is what there is`, async () => {
      expect(await widthIn(style)).to.equal(240);
    });
});
