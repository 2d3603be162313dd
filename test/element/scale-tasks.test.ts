/// <reference types="mocha" />
/** What a large brief takes of the page's main thread: its work is cut where others can have their turn. */
import { expect } from 'chai';
import { largeBrief } from '../../scripts/large-brief.mjs';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { clearStage, complete, has, mount, settled, until } from './stage.js';

/** What an element has found and what it shows, at each rest from now on. */
function watchRests(element: CaucasusMap): { readonly rests: string[]; stop(): void } {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
  const rests: string[] = [];
  const rest = (): Promise<void> => {
    const shown = has(element, '[data-key^="count-p"]') ? 'shown' : 'not shown';
    rests.push(`${element.scene?.brief.id}, ${shown}`);
    return new Promise((resolve) => setTimeout(resolve));
  };
  // Every way to rest looks for this first.
  Object.defineProperty(globalThis, 'scheduler', { configurable: true, value: { yield: rest } });
  return {
    rests,
    stop() {
      Reflect.deleteProperty(globalThis, 'scheduler');
      if (own) Object.defineProperty(globalThis, 'scheduler', own);
    },
  };
}

describe('an update of a large brief', function () {
  this.timeout(60_000);
  afterEach(clearStage);

  it('is rendered in another task than that in which its frame is found', async () => {
    const element = await mount({ height: '900px' });
    await complete(element);
    const { rests, stop } = watchRests(element);
    try {
      const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
      element.brief = largeBrief(700, 700);
      await loaded;
      await until(() => has(element, '[data-key^="count-p"]'), 'the counts are there');
      await settled(element);
      expect(rests).to.include('large, not shown');
    } finally {
      stop();
    }
  });
});
