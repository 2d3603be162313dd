/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { FakeEngines } from './fake-engine.js';
import {
  clearStage,
  complete,
  create,
  idle,
  markerOf,
  mount,
  nextFrame,
  part,
  settled,
  until,
} from './stage.js';

/** Puts an element far below what is seen. */
async function mountFarAway(engines: FakeEngines, loading: string | null): Promise<CaucasusMap> {
  const distance = document.createElement('div');
  distance.style.height = '6000px';
  document.body.append(distance);
  const element = create({ loadEngine: engines.load });
  if (loading === null) element.removeAttribute('loading');
  else element.setAttribute('loading', loading);
  document.body.append(element);
  await complete(element);
  return element;
}

/** Resolves when the browser has told every observer made before now what it sees. */
function observed(target: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(Boolean(entry?.isIntersecting));
    });
    observer.observe(target);
  });
}

/** Holds back what waits for an idle moment until the test lets it go. */
class IdleMoments {
  readonly waiting = new Map<number, IdleRequestCallback>();
  private readonly own = ['requestIdleCallback', 'cancelIdleCallback'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
  );
  private last = 0;

  constructor() {
    window.requestIdleCallback = (callback) => {
      this.last += 1;
      this.waiting.set(this.last, callback);
      return this.last;
    };
    window.cancelIdleCallback = (handle) => void this.waiting.delete(handle);
  }

  come(): void {
    for (const callback of this.waiting.values()) callback({ didTimeout: false, timeRemaining: () => 10 });
    this.waiting.clear();
  }

  end(): void {
    // Safari has neither, and must not find them as undefined.
    for (const [name, descriptor] of this.own)
      if (descriptor) Object.defineProperty(window, name, descriptor);
      else Reflect.deleteProperty(window, name);
  }
}

const press = (element: CaucasusMap): boolean =>
  markerOf(element, 'baku').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));

const strike = (element: CaucasusMap): boolean =>
  markerOf(element, 'baku').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true }),
  );

describe('loading', () => {
  afterEach(clearStage);

  it('static never asks for an engine, whatever the reader does', async () => {
    const engines = new FakeEngines();
    const element = await mount({ loadEngine: engines.load });
    await complete(element);
    press(element);
    strike(element);
    markerOf(element, 'baku').click();
    await observed(element);
    await idle();
    await settled(element);
    expect(engines.requests).to.equal(0);
    expect(element.matches(':state(static)')).to.equal(true);
    expect(await element.ready).to.equal(false);
  });

  it('eager asks for the engine at once, but after the picture is there', async () => {
    const engines = new FakeEngines();
    const picture: boolean[] = [];
    const element = await mount({
      attributes: { loading: 'eager' },
      loadEngine: () => {
        const root = document.body.querySelector(':scope > *')!.shadowRoot!;
        picture.push(
          root.querySelectorAll('[part~="picture"] path').length > 0 &&
            root.querySelectorAll('button[part~="marker"]').length > 0,
        );
        return engines.load();
      },
    });
    await until(() => engines.requests > 0, 'the engine is asked for');
    expect(picture).to.deep.equal([true]);
    expect(await element.ready).to.equal(true);
  });

  it('eager does not wait until the map is near', async () => {
    const engines = new FakeEngines();
    const element = await mountFarAway(engines, 'eager');
    await until(() => engines.requests > 0, 'the engine is asked for');
    expect(await observed(element)).to.equal(false);
  });

  for (const loading of ['lazy', null, 'nonsense'])
    it(`${loading ?? 'no value'} waits until the map is near`, async () => {
      const engines = new FakeEngines();
      const element = await mountFarAway(engines, loading);
      expect(await observed(element)).to.equal(false);
      await idle();
      expect(engines.requests).to.equal(0);
      element.scrollIntoView();
      await until(() => engines.requests > 0, 'the engine is asked for');
      expect(await element.ready).to.equal(true);
    });

  it('lazy waits until the page is idle', async () => {
    const idleMoments = new IdleMoments();
    try {
      const engines = new FakeEngines();
      const element = await mount({ attributes: { loading: 'lazy' }, loadEngine: engines.load });
      await until(() => idleMoments.waiting.size > 0, 'the map waits for an idle moment');
      expect(engines.requests).to.equal(0);
      idleMoments.come();
      await until(() => engines.requests > 0, 'the engine is asked for');
      expect(await element.ready).to.equal(true);
    } finally {
      idleMoments.end();
    }
  });

  it('lazy no longer waits for an idle moment once the map is gone', async () => {
    const idleMoments = new IdleMoments();
    try {
      const engines = new FakeEngines();
      const element = await mount({ attributes: { loading: 'lazy' }, loadEngine: engines.load });
      await until(() => idleMoments.waiting.size > 0, 'the map waits for an idle moment');
      element.remove();
      await nextFrame();
      idleMoments.come();
      await nextFrame();
      expect(engines.requests).to.equal(0);
    } finally {
      idleMoments.end();
    }
  });

  for (const [how, act] of [
    ['press of a pointer', press],
    ['key', strike],
  ] as const)
    it(`interaction asks for the engine at the first ${how}`, async () => {
      const engines = new FakeEngines();
      const element = await mount({ attributes: { loading: 'interaction' }, loadEngine: engines.load });
      await complete(element);
      await observed(element);
      await idle();
      expect(engines.requests).to.equal(0);
      act(element);
      await until(() => engines.requests > 0, 'the engine is asked for');
      expect(await element.ready).to.equal(true);
    });

  it('interaction asks once, however often the reader acts', async () => {
    const engines = new FakeEngines('waiting');
    const element = await mount({ attributes: { loading: 'interaction' }, loadEngine: engines.load });
    await complete(element);
    for (const act of [press, strike, press, strike, press]) act(element);
    await until(() => engines.all.length > 0, 'an engine is made');
    press(element);
    await settled(element);
    expect(engines.requests).to.equal(1);
    expect(engines.all).to.have.length(1);
  });

  for (const loading of ['eager', 'lazy'])
    it(`${loading} asks once, however often the element is updated`, async () => {
      const engines = new FakeEngines();
      const element = await mount({ attributes: { loading }, loadEngine: engines.load });
      for (const place of ['baku', 'gyumri', null, 'nakhchivan']) {
        element.place = place;
        await settled(element);
      }
      await element.ready;
      element.view = 'overview';
      await settled(element);
      await idle();
      await settled(element);
      expect(engines.requests).to.equal(1);
    });

  it('changes its mind with the attribute', async () => {
    const engines = new FakeEngines();
    const element = await mount({ loadEngine: engines.load });
    await idle();
    expect(engines.requests).to.equal(0);
    const ready = new Promise((resolve) => element.addEventListener('map-ready', resolve));
    element.setAttribute('loading', 'eager');
    await ready;
    expect(engines.requests).to.equal(1);
  });

  it('goes from static over loading to live, in exactly one state at a time', async () => {
    const engines = new FakeEngines('waiting');
    const states = (): string[] =>
      ['static', 'loading', 'live'].filter((state) => element.matches(`:state(${state})`));
    const element = await mount({ attributes: { loading: 'interaction' }, loadEngine: engines.load });
    await complete(element);
    expect(states()).to.deep.equal(['static']);
    press(element);
    await until(() => engines.all.length > 0, 'an engine is made');
    expect(states()).to.deep.equal(['loading']);
    engines.only.getReady();
    expect(states()).to.deep.equal(['live']);
  });

  it('keeps the picture until the engine has drawn, and then hands over', async () => {
    const engines = new FakeEngines('waiting');
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    const picture = part(element, '[part~="picture"]');
    await until(() => engines.all.length > 0, 'an engine is made');
    await settled(element);
    expect(picture.checkVisibility({ visibilityProperty: true })).to.equal(true);
    engines.only.getReady();
    await settled(element);
    expect(picture.checkVisibility({ visibilityProperty: true })).to.equal(false);
    expect(engines.only.canvas.isConnected).to.equal(true);
  });

  it('lets the reader move the picture while the engine is on its way, and the engine takes over that view', async () => {
    const engines = new FakeEngines('waiting');
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    await until(() => engines.all.length > 0, 'an engine is made');
    const box = (): string => part(element, '[part~="picture"]').getAttribute('viewBox') ?? '';
    const before = box();
    part(element, '[data-control="zoomIn"]').click();
    await settled(element);
    expect(box()).to.not.equal(before);
    const { left } = markerOf(element, 'gyumri').getBoundingClientRect();
    engines.only.getReady();
    await settled(element);
    expect(markerOf(element, 'gyumri').getBoundingClientRect().left).to.be.closeTo(left, 1);
  });

  it('moves no marker at the hand-over', async () => {
    const engines = new FakeEngines('waiting');
    const element = await mount({
      attributes: { loading: 'eager', view: 'caucasus' },
      loadEngine: engines.load,
    });
    const middles = (): Map<string, { x: number; y: number }> =>
      new Map(
        [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="marker"]')]
          .filter((marker) => marker.checkVisibility())
          .map((marker) => {
            const { x, y, width, height } = marker.getBoundingClientRect();
            return [marker.dataset['key'] ?? '', { x: x + width / 2, y: y + height / 2 }];
          }),
      );
    await until(() => engines.all.length > 0, 'an engine is made');
    const before = middles();
    engines.only.getReady();
    await settled(element);
    const after = middles();
    expect([...after.keys()]).to.deep.equal([...before.keys()]);
    for (const [key, { x, y }] of before) {
      expect(after.get(key)!.x, key).to.be.closeTo(x, 1);
      expect(after.get(key)!.y, key).to.be.closeTo(y, 1);
    }
  });
});
