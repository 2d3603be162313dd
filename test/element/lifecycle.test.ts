/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import type { CreateEngine } from '../../src/map/engine-types.js';
import { FakeEngines } from './fake-engine.js';
import {
  clearStage,
  complete,
  create,
  has,
  markerOf,
  mount,
  nextFrame,
  part,
  record,
  settled,
  until,
} from './stage.js';

function column(width: string): HTMLElement {
  const box = document.createElement('div');
  box.style.width = width;
  document.body.append(box);
  return box;
}

/** An engine that comes when the test says so. */
class SlowEngines extends FakeEngines {
  deliver: () => void = () => undefined;
  readonly loadLater = async (): Promise<CreateEngine> => {
    const create = await this.load();
    await new Promise<void>((resolve) => {
      this.deliver = resolve;
    });
    return create;
  };
}

async function mountLive(engines: FakeEngines, into: Element = document.body): Promise<CaucasusMap> {
  const element = await mount({
    attributes: { loading: 'eager' },
    loadEngine: engines.load,
    width: '100%',
    into,
  });
  await element.ready;
  await settled(element);
  return element;
}

describe('lifecycle', () => {
  afterEach(clearStage);

  it('keeps its engine when it is moved in the document', async () => {
    const engines = new FakeEngines();
    const [first, second] = [column('700px'), column('700px')];
    const element = await mountLive(engines, first);
    const { only: engine } = engines;
    second.append(element);
    await settled(element);
    expect(engine.destroyed).to.equal(false);
    expect(engine.canvas.isConnected).to.equal(true);
    expect(engines.requests).to.equal(1);
    expect(element.matches(':state(live)')).to.equal(true);
  });

  it('still follows its box and its engine after a move', async () => {
    const engines = new FakeEngines();
    const [first, second] = [column('700px'), column('700px')];
    const element = await mountLive(engines, first);
    second.append(element);
    await settled(element);
    const { resized } = engines.only;
    second.style.width = '500px';
    await until(() => engines.only.resized > resized, 'the engine is told of the new size');
    const changes = record(element, 'view-change');
    const { camera } = engines.only;
    engines.only.comeToRest({ ...camera, x: camera.x + camera.width / 4 }, true);
    await settled(element);
    expect(changes).to.have.length(1);
  });

  it('still answers clicks, keys and engine after a move', async () => {
    const engines = new FakeEngines();
    const element = await mountLive(engines, column('700px'));
    column('700px').append(element);
    await settled(element);
    markerOf(element, 'baku').click();
    await settled(element);
    expect(has(element, '[part~="popup"][data-place="baku"]')).to.equal(true);
  });

  it('comes live when it is moved while the engine is on its way', async () => {
    const engines = new SlowEngines();
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.loadLater });
    await until(() => engines.requests > 0, 'the engine is asked for');
    column('700px').append(element);
    await settled(element);
    engines.deliver();
    await until(() => engines.requests > 1 || engines.alive > 0, 'an engine is made or asked for again');
    engines.deliver();
    expect(await element.ready).to.equal(true);
    expect(engines.alive).to.equal(1);
  });

  for (const [when, wait] of [
    ['as soon as it is painted', settled],
    ['once everything is there', complete],
  ] as const)
    it(`comes live by a first touch when it was moved before that: touched ${when}`, async () => {
      const engines = new FakeEngines();
      const element = await mount({ attributes: { loading: 'interaction' }, loadEngine: engines.load });
      column('700px').append(element);
      await wait(element);
      markerOf(element, 'baku').dispatchEvent(
        new PointerEvent('pointerdown', { bubbles: true, composed: true }),
      );
      await until(() => engines.alive > 0, 'an engine is made');
    });

  it('destroys its engine when it is removed', async () => {
    const engines = new FakeEngines();
    const element = await mountLive(engines);
    element.remove();
    await nextFrame();
    expect(engines.only.destroyed).to.equal(true);
    expect(element.map).to.equal(null);
    expect(element.matches(':state(static)')).to.equal(true);
  });

  it('comes live again when it is put back', async () => {
    const engines = new FakeEngines();
    const element = await mountLive(engines);
    element.remove();
    await nextFrame();
    document.body.append(element);
    await settled(element);
    expect(part(element, '[part~="picture"]').checkVisibility()).to.equal(true);
    await until(() => engines.alive === 1, 'there is a new engine');
    await until(() => element.matches(':state(live)'), 'the map is live');
  });

  it('makes no engine when it is removed while the engine is on its way', async () => {
    const engines = new SlowEngines();
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.loadLater });
    const errors = record(element, 'map-error');
    await until(() => engines.requests > 0, 'the engine is asked for');
    element.remove();
    await nextFrame();
    engines.deliver();
    await nextFrame();
    expect(engines.all).to.have.length(0);
    expect(errors).to.have.length(0);
    expect(element.matches(':state(static)')).to.equal(true);
  });

  it('does not go live when it is removed while the engine draws its first picture', async () => {
    const engines = new FakeEngines('waiting');
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    const ready = record(element, 'map-ready');
    await until(() => engines.all.length > 0, 'an engine is made');
    element.remove();
    await nextFrame();
    engines.only.getReady();
    await nextFrame();
    expect(engines.only.destroyed).to.equal(true);
    expect(element.matches(':state(live)')).to.equal(false);
    expect(ready).to.have.length(0);
  });

  it('leaves no engine behind after twenty rounds of putting it on the page and taking it off', async () => {
    const engines = new FakeEngines();
    const tag = create({ loadEngine: engines.load }).localName;
    for (let round = 0; round < 20; round += 1) {
      const element = document.createElement(tag) as CaucasusMap;
      element.setAttribute('loading', 'eager');
      document.body.append(element);
      await element.updateComplete;
      // Every second one is gone before its engine is there.
      if (round % 2 === 0) await element.ready;
      element.remove();
    }
    await nextFrame();
    await nextFrame();
    expect(engines.all.length).to.be.at.least(10);
    expect(engines.alive).to.equal(0);
  });

  it('takes up properties that were set before its tag was defined', async () => {
    const engines = new FakeEngines();
    const tag = create({ loadEngine: engines.load }).localName.replace(/\d+$/, 'late');
    const element = document.createElement(tag) as CaucasusMap;
    element.place = 'baku';
    element.loading = 'static';
    document.body.append(element);
    const Staged = create({ loadEngine: engines.load }).constructor as typeof CaucasusMap;
    class Late extends Staged {}
    Late.define(tag);
    await settled(element);
    expect(has(element, '[part~="popup"][data-place="baku"]')).to.equal(true);
  });

  it('keeps the selection, the open card and the texts when it is moved', async () => {
    const element = await mount({ attributes: { place: 'baku' } });
    column('700px').append(element);
    await settled(element);
    expect(element.place).to.equal('baku');
    expect(has(element, '[part~="popup"][data-place="baku"]')).to.equal(true);
    await until(() => element.loaded, 'the whole brief is there');
  });

  it('makes room below the map for a sheet after a move too', async () => {
    const element = await mount({ width: '100%', into: column('360px') });
    column('360px').append(element);
    markerOf(element, 'baku').click();
    await settled(element);
    const card = part(element, '[part~="popup"]').getBoundingClientRect();
    const { bottom } = part(element, '.map').getBoundingClientRect();
    expect(card.bottom).to.be.at.most(bottom + 1);
  });
});
