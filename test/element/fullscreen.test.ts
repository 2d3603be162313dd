/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { english } from '../../src/i18n/en-later.js';
import { clearStage, has, Mishaps, mount, part, settled } from './stage.js';

const BUTTON = '[data-control="fullscreen"]';

const label = (element: CaucasusMap): string | null => part(element, BUTTON).ariaLabel;

function setEnabled(value: boolean): void {
  Object.defineProperty(document, 'fullscreenEnabled', { value, configurable: true });
}

/** A screen that can be filled without a press of a real finger, which is what browsers ask for. */
class Screen {
  entered = 0;
  private full = false;

  constructor(private readonly element: CaucasusMap) {
    const matches = element.matches.bind(element);
    Object.assign(element, {
      matches: (selector: string) => (selector === ':fullscreen' ? this.full : matches(selector)),
      requestFullscreen: async () => {
        this.entered += 1;
        this.change(true);
      },
    });
    document.exitFullscreen = async () => this.change(false);
  }

  /** Also as when the reader presses Escape, which no script hears but by the event. */
  change(full: boolean): void {
    this.full = full;
    this.element.dispatchEvent(new Event('fullscreenchange', { bubbles: true }));
  }
}

describe('full screen', () => {
  beforeEach(() => setEnabled(true));
  afterEach(() => {
    clearStage();
    // What the browser says itself is on the prototype.
    Reflect.deleteProperty(document, 'fullscreenEnabled');
    Reflect.deleteProperty(document, 'exitFullscreen');
  });

  it('is offered where the browser has it', async () => {
    const element = await mount();
    expect(label(element)).to.equal(english.fullscreen);
    expect(part(element, BUTTON).checkVisibility()).to.equal(true);
  });

  it('is not offered where it cannot be had', async () => {
    setEnabled(false);
    expect(has(await mount(), BUTTON)).to.equal(false);
  });

  it('is not offered in a box that has no room for a fourth button', async () => {
    const element = await mount({ width: '360px' });
    expect(part(element, BUTTON).checkVisibility()).to.equal(false);
    expect(part(element, '[data-control="reset"]').checkVisibility()).to.equal(true);
  });

  it('goes and comes by the same button, which says what it does next', async () => {
    const element = await mount();
    const screen = new Screen(element);
    part(element, BUTTON).click();
    await settled(element);
    expect(screen.entered).to.equal(1);
    expect(label(element)).to.equal(english.leaveFullscreen);
    part(element, BUTTON).click();
    await settled(element);
    expect(screen.entered).to.equal(1);
    expect(label(element)).to.equal(english.fullscreen);
  });

  it('is left by a key too, and the button knows', async () => {
    const element = await mount();
    const screen = new Screen(element);
    screen.change(true);
    await settled(element);
    expect(label(element)).to.equal(english.leaveFullscreen);
    screen.change(false);
    await settled(element);
    expect(label(element)).to.equal(english.fullscreen);
  });

  it('may be refused, and nothing changes', async () => {
    const mishaps = new Mishaps();
    const element = await mount();
    element.requestFullscreen = () => Promise.reject(new TypeError('Not allowed.'));
    part(element, BUTTON).click();
    await settled(element);
    mishaps.end();
    expect(label(element)).to.equal(english.fullscreen);
    expect(mishaps.all).to.deep.equal([]);
  });
});
