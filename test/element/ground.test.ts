/// <reference types="mocha" />
/** The element on a page of another colour, and under rules that a page has for everything. */
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { clearStage, mount, part } from './stage.js';

afterEach(clearStage);

const shadowOf = (element: CaucasusMap): string => getComputedStyle(element).boxShadow;

describe('the ground under a theme of the map’s own', () => {
  it('begins before the text does, while text and map stay in the page’s column', async () => {
    const element = await mount({ attributes: { theme: 'dark' } });
    const [host, title, map] = [
      element,
      element.shadowRoot!.querySelector('.title')!,
      part(element, '.map'),
    ].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect];
    expect(title.top - host.top).to.be.at.least(8);
    expect([title.left, map.left, map.right]).to.deep.equal([host.left, host.left, host.right]);
    const ground = getComputedStyle(part(element, '.figure')).backgroundColor;
    expect(shadowOf(element))
      .to.contain(ground)
      .and.to.match(/ 12px 0px 0px 0px,.* -12px 0px 0px 0px$/);
  });

  it('is of the page’s choice, none at all too', async () => {
    const element = await mount({ attributes: { theme: 'dark' } });
    element.style.setProperty('--caucasus-map-background', 'rgb(1, 2, 3)');
    expect(shadowOf(element)).to.contain('rgb(1, 2, 3)');
    element.style.setProperty('--caucasus-map-background', 'none');
    expect(shadowOf(element)).to.equal('none');
  });

  it('is not there where the theme is the page’s', async () => {
    const element = await mount();
    expect(shadowOf(element)).to.equal('none');
    const title = element.shadowRoot!.querySelector('.title')!;
    expect(title.getBoundingClientRect().top).to.equal(element.getBoundingClientRect().top);
  });
});

it('is not framed as a whole when something in it has the focus and the page outlines whatever has', async () => {
  const rule = document.createElement('style');
  rule.textContent = '*:focus { outline: 2px solid rgb(255, 0, 0); }';
  document.head.append(rule);
  const element = await mount();
  part<HTMLElement>(element, 'button[part~="marker"]').focus();
  expect(element.matches(':focus'), 'the host counts as focused').to.equal(true);
  expect(getComputedStyle(element).outlineStyle).to.equal('none');
  rule.remove();
});
