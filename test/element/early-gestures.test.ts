/// <reference types="mocha" />
/** What the reader means before the engine is there, and when the engine is fetched for it. */
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { scaleOf, zoomOf } from '../../src/model/projection.js';
import { FakeEngines } from './fake-engine.js';
import { clearStage, complete, idle, markerOf, mount, part, record, settled, until } from './stage.js';

async function waiting(engines: FakeEngines, loading = 'interaction'): Promise<CaucasusMap> {
  const element = await mount({ attributes: { loading, view: 'caucasus' }, loadEngine: engines.load });
  await complete(element);
  return element;
}

function at(element: CaucasusMap, right: number, down: number): { clientX: number; clientY: number } {
  const { left, top, width, height } = part(element, '.viewport').getBoundingClientRect();
  return { clientX: left + width / 2 + right, clientY: top + height / 2 + down };
}

const middle = (button: HTMLElement): { x: number; y: number } => {
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** A connection as the browser tells of it, until the function that is returned is called. */
function connection(value: object): () => void {
  const before = Object.getOwnPropertyDescriptor(navigator, 'connection');
  Object.defineProperty(navigator, 'connection', { value, configurable: true });
  return () => {
    if (before) Object.defineProperty(navigator, 'connection', before);
    else delete (navigator as { connection?: unknown }).connection;
  };
}

describe('before the engine is there', () => {
  afterEach(clearStage);

  it('a turn of the wheel with Ctrl zooms about the pointer, and the engine begins there', async () => {
    const engines = new FakeEngines('waiting');
    const element = await waiting(engines);
    const changes = record(element, 'view-change');
    const baku = markerOf(element, 'baku');
    const { x, y } = middle(baku);
    const shown = (): number[] =>
      part(element, '[part~="picture"]').getAttribute('viewBox')!.split(' ').map(Number);
    const [, , before] = shown();
    const turn = new WheelEvent('wheel', {
      deltaY: -300,
      ctrlKey: true,
      clientX: x,
      clientY: y,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    part(element, '.keys').dispatchEvent(turn);
    await settled(element);
    expect(turn.defaultPrevented, 'the page itself does not zoom').to.equal(true);
    expect(changes).to.have.length(1);
    expect(middle(baku).x).to.be.closeTo(x, 1);
    expect(middle(baku).y).to.be.closeTo(y, 1);
    // 450 pixels of the wheel are one step, as they are with the engine.
    expect(before! / shown()[2]!).to.be.closeTo(2 ** (300 / 450), 0.01);
    await until(() => engines.all.length > 0, 'an engine is made');
    const { camera, container } = engines.only.options;
    const box = { width: container.clientWidth, height: container.clientHeight };
    const asked = shown();
    expect(scaleOf(camera, box)).to.be.closeTo(Math.min(box.width / asked[2]!, box.height / asked[3]!), 0.01);
  });

  it('a turn of the wheel without Ctrl is left to the page', async () => {
    const element = await waiting(new FakeEngines('waiting'));
    const turn = new WheelEvent('wheel', { deltaY: 300, bubbles: true, cancelable: true, composed: true });
    part(element, '.keys').dispatchEvent(turn);
    expect(turn.defaultPrevented).to.equal(false);
  });

  for (const loading of ['interaction', 'eager'])
    it(`a drag under ${loading} moves what is shown by as much`, async () => {
      const element = await waiting(new FakeEngines('waiting'), loading);
      const before = middle(markerOf(element, 'gyumri'));
      const mouse = { pointerId: 1, pointerType: 'mouse', bubbles: true, composed: true };
      part(element, '.keys').dispatchEvent(
        new PointerEvent('pointerdown', { ...mouse, ...at(element, 60, 0) }),
      );
      window.dispatchEvent(new PointerEvent('pointerup', { ...mouse, ...at(element, 20, 30) }));
      await settled(element);
      const after = middle(markerOf(element, 'gyumri'));
      expect(after.x - before.x).to.be.closeTo(-40, 1);
      expect(after.y - before.y).to.be.closeTo(30, 1);
    });

  it('a double click zooms by a step', async () => {
    const element = await waiting(new FakeEngines('waiting'));
    const width = (): number =>
      Number(part(element, '[part~="picture"]').getAttribute('viewBox')!.split(' ')[2]);
    const before = width();
    part(element, '.keys').dispatchEvent(new MouseEvent('dblclick', { ...at(element, 0, 0), bubbles: true }));
    await settled(element);
    expect(width()).to.be.closeTo(before / 2, before / 100);
  });

  /** Two fingers, each from one point to another; not every engine has TouchEvent on a desktop. */
  function pinch(
    element: CaucasusMap,
    ...fingers: readonly { from: [number, number]; to: [number, number] }[]
  ): Event {
    const target = part(element, '.keys');
    const touch = (type: string, end: 'from' | 'to'): Event => {
      const touches = fingers.map((finger) => ({ target, ...at(element, ...finger[end]) }));
      const event = Object.assign(new Event(type, { bubbles: true, composed: true, cancelable: true }), {
        touches,
      });
      target.dispatchEvent(event);
      return event;
    };
    touch('touchstart', 'from');
    const move = touch('touchmove', 'to');
    target.dispatchEvent(
      Object.assign(new Event('touchend', { bubbles: true, composed: true }), { touches: [] }),
    );
    return move;
  }

  it('two fingers zoom and move what is between them', async () => {
    const element = await waiting(new FakeEngines('waiting'));
    const marker = middle(markerOf(element, 'baku'));
    const { left, top, width, height } = part(element, '.viewport').getBoundingClientRect();
    const [x, y] = [marker.x - left - width / 2, marker.y - top - height / 2];
    const scale = (): number =>
      width / Number(part(element, '[part~="picture"]').getAttribute('viewBox')!.split(' ')[2]);
    const before = scale();
    const changes = record(element, 'view-change');
    const move = pinch(
      element,
      { from: [x - 40, y], to: [x - 90, y + 25] },
      { from: [x + 40, y], to: [x + 70, y + 25] },
    );
    await settled(element);
    expect(move.defaultPrevented, 'the page itself does not zoom').to.equal(true);
    expect(changes).to.have.length(1);
    expect(scale() / before).to.be.closeTo(2, 0.01);
    const after = middle(markerOf(element, 'baku'));
    expect(after.x - marker.x).to.be.closeTo(-10, 1);
    expect(after.y - marker.y).to.be.closeTo(25, 1);
  });

  it('one finger, or two on a map that stays a picture, are left to the page', async () => {
    const picture = await waiting(new FakeEngines(), 'static');
    const changes = record(picture, 'view-change');
    expect(
      pinch(picture, { from: [-40, 0], to: [-80, 0] }, { from: [40, 0], to: [80, 0] }).defaultPrevented,
    ).to.equal(false);
    const element = await waiting(new FakeEngines('waiting'));
    const moves = record(element, 'view-change');
    expect(pinch(element, { from: [0, 0], to: [0, 80] }).defaultPrevented).to.equal(false);
    await settled(element);
    expect([...changes, ...moves]).to.have.length(0);
  });

  it('the picture ends where the engine does, however long somebody turns the wheel', async () => {
    const element = await waiting(new FakeEngines('waiting'));
    const width = (): number =>
      Number(part(element, '[part~="picture"]').getAttribute('viewBox')!.split(' ')[2]);
    const turn = (deltaY: number): void => {
      for (let count = 0; count < 40; count += 1)
        part(element, '.keys').dispatchEvent(
          new WheelEvent('wheel', {
            deltaY,
            ctrlKey: true,
            ...at(element, 0, 0),
            bubbles: true,
            composed: true,
          }),
        );
    };
    const box = part(element, '.viewport').getBoundingClientRect();
    const zoom = (): number => zoomOf(box.width / width());
    turn(-450);
    await settled(element);
    expect(zoom()).to.be.within(12, 14);
    turn(450);
    await settled(element);
    expect(zoom()).to.be.within(-2, 0);
  });

  it('a drag on a map that stays a picture moves nothing', async () => {
    const element = await waiting(new FakeEngines(), 'static');
    const changes = record(element, 'view-change');
    const mouse = { pointerId: 1, pointerType: 'mouse', bubbles: true, composed: true };
    part(element, '.viewport').dispatchEvent(
      new PointerEvent('pointerdown', { ...mouse, ...at(element, 60, 0) }),
    );
    window.dispatchEvent(new PointerEvent('pointerup', { ...mouse, ...at(element, 0, 0) }));
    await settled(element);
    expect(changes).to.have.length(0);
  });

  it('the engine’s code is fetched when the pointer comes near, once, and none is made', async () => {
    const engines = new FakeEngines();
    const element = await waiting(engines);
    for (const type of ['pointerenter', 'pointerenter', 'focusin'])
      part(element, '.map').dispatchEvent(new Event(type));
    await settled(element);
    expect(engines.requests).to.equal(1);
    expect(engines.all).to.have.length(0);
  });

  for (const [what, value] of [
    ['data are saved', { saveData: true, effectiveType: '4g' }],
    ['the connection is slow', { saveData: false, effectiveType: '2g' }],
  ] as const)
    it(`lazy waits for the reader where ${what}, and fetches nothing on a guess`, async () => {
      const restore = connection(value);
      try {
        const engines = new FakeEngines();
        const element = await waiting(engines, 'lazy');
        part(element, '.map').dispatchEvent(new Event('pointerenter'));
        await idle();
        await settled(element);
        expect(engines.requests).to.equal(0);
        markerOf(element, 'baku').click();
        await until(() => element.matches(':state(live)'), 'the map is live');
        expect(element.place).to.equal('baku');
      } finally {
        restore();
      }
    });

  it('lazy comes by itself where the connection is fast', async () => {
    const restore = connection({ saveData: false, effectiveType: '4g' });
    try {
      const engines = new FakeEngines();
      const element = await waiting(engines, 'lazy');
      expect(await element.ready).to.equal(true);
    } finally {
      restore();
    }
  });
});
