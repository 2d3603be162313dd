/// <reference types="mocha" />
/** What fails with the engine, and how the map comes back from it. */
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import type { CreateEngine } from '../../src/map/engine-types.js';
import { FakeEngines } from './fake-engine.js';
import { clearStage, complete, has, markerOf, mount, part, record, settled, until } from './stage.js';

/** Holds back long waits until the test lets them end. */
class LongWaits {
  private readonly waiting = new Map<number, { readonly run: () => void; readonly milliseconds: number }>();
  private readonly set = window.setTimeout;
  private readonly clear = window.clearTimeout;
  private last = 1_000_000;

  constructor() {
    window.setTimeout = ((run: () => void, milliseconds = 0) => {
      if (milliseconds < 1500) return this.set.call(window, run, milliseconds);
      this.last += 1;
      this.waiting.set(this.last, { run, milliseconds });
      return this.last;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      if (!this.waiting.delete(Number(id))) this.clear.call(window, id);
    };
  }

  has(milliseconds: number): boolean {
    return [...this.waiting.values()].some((wait) => wait.milliseconds === milliseconds);
  }

  end(milliseconds: number): void {
    for (const [id, wait] of this.waiting)
      if (wait.milliseconds === milliseconds && this.waiting.delete(id)) wait.run();
  }

  stop(): void {
    window.setTimeout = this.set;
    window.clearTimeout = this.clear;
  }
}

/** Engines whose code cannot be had the first times. */
class Failing extends FakeEngines {
  constructor(private failures: number) {
    super();
  }
  readonly loadAtLast = async (): Promise<CreateEngine> => {
    const engine = await this.load();
    this.failures -= 1;
    if (this.failures >= 0) throw new TypeError('The network is away.');
    return engine;
  };
}

const press = (element: CaucasusMap): boolean =>
  markerOf(element, 'baku').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));

const isLive = (element: CaucasusMap): boolean => element.matches(':state(live)');

/** The document says that it is not seen, until the function that is returned is called. */
function hide(): () => void {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  return () => {
    delete (document as { visibilityState?: unknown }).visibilityState;
    document.dispatchEvent(new Event('visibilitychange'));
  };
}

describe('trouble with the engine', () => {
  let waits: LongWaits;
  beforeEach(() => {
    waits = new LongWaits();
  });
  afterEach(() => {
    waits.stop();
    clearStage();
  });

  for (const [how, act] of [
    ['when the reader next acts', press],
    ['when the page is online again', () => window.dispatchEvent(new Event('online'))],
  ] as const)
    it(`code that could not be had is asked for again ${how}, and the notice goes`, async () => {
      const engines = new Failing(1);
      const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.loadAtLast });
      expect(await element.ready).to.equal(false);
      await settled(element);
      expect(part(element, '[part~="notice"]').textContent).to.contain('live map is not available');
      act(element);
      await until(() => isLive(element), 'the map is live');
      await settled(element);
      expect(has(element, '[part~="notice"]')).to.equal(false);
    });

  it('three starts that fail are enough: the picture stays, and the page was told once', async () => {
    const engines = new Failing(9);
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.loadAtLast });
    const errors = record(element, 'map-error');
    await element.ready;
    for (let time = 0; time < 5; time += 1) {
      await settled(element);
      press(element);
    }
    await settled(element);
    expect(engines.requests).to.equal(3);
    expect(errors).to.have.length(1);
    expect(element.matches(':state(static)')).to.equal(true);
  });

  it('an engine that never draws is given up after half a minute', async () => {
    const engines = new FakeEngines('waiting');
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    await until(() => waits.has(30_000), 'the engine is given a time');
    waits.end(30_000);
    expect(await element.ready).to.equal(false);
    expect(engines.only.destroyed).to.equal(true);
    await settled(element);
    expect(has(element, '[part~="notice"]')).to.equal(true);
  });

  it('time in which the page is not seen does not count', async () => {
    const engines = new FakeEngines('waiting');
    await mount({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    await until(() => waits.has(30_000), 'the engine is given a time');
    const show = hide();
    expect(waits.has(30_000)).to.equal(false);
    show();
    expect(waits.has(30_000)).to.equal(true);
  });

  it('a loss that is made good goes back to the same engine', async () => {
    const engines = new FakeEngines();
    const element = await mount({
      attributes: { loading: 'eager', place: 'baku' },
      loadEngine: engines.load,
    });
    await element.ready;
    engines.only.options.events.lost();
    await settled(element);
    expect(part(element, '[part~="picture"]').checkVisibility({ visibilityProperty: true })).to.equal(true);
    expect(has(element, '[part~="notice"]')).to.equal(false);
    engines.only.options.events.restored();
    expect(waits.has(2000), 'it may take its time to draw').to.equal(false);
    engines.only.getReady();
    expect(isLive(element)).to.equal(true);
    expect(engines.only.destroyed).to.equal(false);
  });

  it('a loss that is not made good brings another engine, with camera and selection', async () => {
    const engines = new FakeEngines();
    const element = await mount({
      attributes: { loading: 'eager', place: 'baku' },
      loadEngine: engines.load,
    });
    await element.ready;
    const { camera } = engines.only;
    engines.only.comeToRest({ ...camera, x: camera.x + camera.width / 8, width: camera.width / 2 }, true);
    await settled(element);
    engines.only.options.events.lost();
    waits.end(2000);
    await until(() => engines.all.length === 2 && isLive(element), 'another engine is live');
    expect(engines.alive).to.equal(1);
    expect(engines.all[1]!.camera.x).to.be.closeTo(camera.x + camera.width / 8, camera.width / 1000);
    expect(element.place).to.equal('baku');
    expect(has(element, '[part~="notice"]')).to.equal(false);
  });

  async function lose(element: CaucasusMap, engines: FakeEngines, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await until(() => isLive(element), 'the map is live');
      engines.all.at(-1)!.options.events.lost();
      waits.end(2000);
      await settled(element);
    }
  }

  it('after the third loss the picture stays, with one calm line', async () => {
    const engines = new FakeEngines();
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    await lose(element, engines, 3);
    press(element);
    await complete(element);
    expect(engines.all).to.have.length(3);
    expect(engines.alive).to.equal(0);
    expect(part(element, '[part~="notice"]').textContent).to.contain('live map is not available');
  });

  it('losses while the page is not seen do not count', async () => {
    const engines = new FakeEngines();
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    await element.ready;
    for (let time = 0; time < 4; time += 1) {
      const show = hide();
      engines.only.options.events.lost();
      expect(waits.has(2000)).to.equal(false);
      show();
      engines.only.getReady();
      expect(isLive(element)).to.equal(true);
    }
  });
});
