/// <reference types="mocha" />
/** How many maps of a page are live at once, and which of them gives way. */
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { FakeEngines } from './fake-engine.js';
import {
  clearStage,
  complete,
  create,
  defineWith,
  markerOf,
  nextFrame,
  part,
  settled,
  until,
} from './stage.js';

const MAPS = 7;

const isLive = (element: CaucasusMap): boolean => element.matches(':state(live)');

interface Column {
  readonly maps: readonly CaucasusMap[];
  readonly engines: FakeEngines;
  readonly live: () => number[];
}

/** Maps one below the other, each of them as high as the window. */
async function column(count = MAPS, loading = 'lazy'): Promise<Column> {
  const engines = new FakeEngines();
  const tag = defineWith(engines.load);
  const maps = Array.from({ length: count }, () => {
    const element = document.createElement(tag) as CaucasusMap;
    element.setAttribute('loading', loading);
    element.setAttribute('layout', 'map');
    element.style.cssText = `width: 900px; height: ${innerHeight + 100}px; margin-block-end: 900px`;
    return element;
  });
  document.body.append(...maps);
  for (const element of maps) await complete(element);
  return { maps, engines, live: () => maps.flatMap((element, index) => (isLive(element) ? [index] : [])) };
}

async function visit({ maps }: Column, index: number): Promise<void> {
  maps[index]!.scrollIntoView();
  await until(() => isLive(maps[index]!), `map ${index} is live`);
}

describe('many maps on one page', () => {
  afterEach(clearStage);

  it('four are live at most, and the farthest gives way', async () => {
    const all = await column();
    for (let index = 0; index < MAPS; index += 1) {
      await visit(all, index);
      expect(all.live().length).to.be.at.most(4);
      expect(all.engines.alive).to.be.at.most(4);
    }
    expect(all.live()).to.deep.equal([3, 4, 5, 6]);
  });

  it('one that has given way shows its picture, and comes back with camera and selection', async () => {
    const all = await column();
    await visit(all, 0);
    const [first] = all.maps as [CaucasusMap];
    const { camera } = all.engines.only;
    all.engines.only.comeToRest({ ...camera, x: camera.x + camera.width / 8, width: camera.width / 2 }, true);
    first.select({ place: 'baku' });
    await settled(first);
    for (let index = 1; index < 5; index += 1) await visit(all, index);
    await until(() => !isLive(first), 'the first one gives way');
    await settled(first);
    expect(part(first, '[part~="picture"]').checkVisibility({ visibilityProperty: true })).to.equal(true);
    expect(first.map).to.equal(null);
    await visit(all, 0);
    const again = all.engines.all.at(-1)!;
    expect(again.camera.x).to.be.closeTo(camera.x + camera.width / 8, camera.width / 1000);
    expect(first.place).to.equal('baku');
  });

  it('one that has the focus keeps its engine, however far it is', async () => {
    const all = await column();
    await visit(all, 0);
    markerOf(all.maps[0]!, 'baku').focus({ preventScroll: true });
    for (let index = 1; index < 6; index += 1) await visit(all, index);
    expect(all.live()).to.deep.equal([0, 3, 4, 5]);
  });

  it('of maps that are all in sight the reader’s choice becomes live', async () => {
    const engines = new FakeEngines();
    const maps = Array.from({ length: 5 }, () =>
      create({ attributes: { loading: 'eager', layout: 'map' }, loadEngine: engines.load }),
    );
    const grid = document.createElement('div');
    grid.style.cssText =
      'position: fixed; inset: 0; overflow: hidden; display: grid; grid-template-columns: repeat(5, 1fr)';
    grid.append(...maps);
    document.body.append(grid);
    for (const element of maps) {
      element.style.width = '100%';
      await complete(element);
    }
    await until(() => maps.filter(isLive).length === 4, 'four are live');
    const left = maps.find((element) => !isLive(element))!;
    await nextFrame();
    expect(isLive(left)).to.equal(false);
    markerOf(left, 'gyumri').dispatchEvent(
      new PointerEvent('pointerdown', { bubbles: true, composed: true }),
    );
    await until(() => isLive(left), 'the one that was pressed is live');
    expect(maps.filter(isLive)).to.have.length(4);
    expect(engines.alive).to.equal(4);
  });

  it('a map that is taken off the page leaves its place to one that waits', async () => {
    const engines = new FakeEngines();
    const maps = Array.from({ length: 5 }, () =>
      create({ attributes: { loading: 'eager', layout: 'map' }, loadEngine: engines.load }),
    );
    document.body.append(...maps);
    await until(() => maps.filter(isLive).length === 4, 'four are live');
    const waiting = maps.find((element) => !isLive(element))!;
    await complete(waiting);
    maps.find(isLive)!.remove();
    await until(() => isLive(waiting), 'the one that waited is live');
  });
});
