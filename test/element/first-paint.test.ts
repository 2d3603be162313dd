/// <reference types="mocha" />
/** The first render lets the page have its turns, and is seen in one step all the same. */
import { expect } from 'chai';
import { clearStage, create, has, nextFrame, parts, settled } from './stage.js';

/** Takes the place of the browser's own pauses: each lasts for two frames. */
function lengthenPauses(atEach: () => void): () => void {
  const own = Object.getOwnPropertyDescriptor(window, 'scheduler');
  const yieldSlowly = async (): Promise<void> => {
    atEach();
    await nextFrame();
    await nextFrame();
  };
  Object.defineProperty(window, 'scheduler', { configurable: true, value: { yield: yieldSlowly } });
  return () => {
    if (own) Object.defineProperty(window, 'scheduler', own);
    else Reflect.deleteProperty(window, 'scheduler');
  };
}

describe('first paint', () => {
  afterEach(clearStage);

  it('is made in tasks of their own and seen in one step', async () => {
    const element = create();
    const called = (name: string): string => `[part~="${name}"]`;
    const made = (): string =>
      ['picture', 'list', 'timeline'].filter((name) => has(element, called(name))).join(' ');
    const isSeen = (name: string): boolean =>
      parts(element, called(name)).some((found) => found.getClientRects().length > 0);
    const [atPauses, atFrames] = [[] as string[], new Set<string>()];
    const restore = lengthenPauses(() => atPauses.push(made()));
    try {
      document.body.append(element);
      while (!isSeen('list')) {
        atFrames.add(isSeen('picture') ? 'map alone' : 'nothing');
        await nextFrame();
      }
    } finally {
      restore();
    }
    expect(atPauses).to.deep.equal(['', '', 'picture']);
    expect([...atFrames]).to.deep.equal(['nothing']);
    await settled(element);
    expect(made()).to.equal('picture list timeline');
  });
});
