/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { FakeEngines } from './fake-engine.js';
import {
  clearStage,
  complete,
  create,
  has,
  markerOf,
  mount,
  mountLoaded,
  nextFrame,
  part,
  record,
  settled,
  until,
} from './stage.js';

const SELECTIONS = ['place-select', 'event-select'];

describe('events of a selection', () => {
  afterEach(clearStage);

  it('place-select bubbles out of the shadow root and comes before the change', async () => {
    const element = await mount();
    const before: (string | null)[] = [];
    document.body.addEventListener('place-select', () => before.push(element.place), { once: true });
    const [events, seen] = [record(document.body, 'place-select'), record(element, ...SELECTIONS)];
    markerOf(element, 'baku').click();
    expect(seen).to.have.length(1);
    expect(before).to.deep.equal([null]);
    expect(element.place).to.equal('baku');
    const [event] = events;
    expect(event?.target).to.equal(element);
    expect(event?.composed).to.equal(true);
    expect(event?.cancelable).to.equal(true);
    expect(event?.detail).to.deep.equal({ place: 'baku', event: null });
  });

  it('event-select bubbles and comes before the change', async () => {
    const element = await mount({ attributes: { place: 'baku' } });
    const before: (string | null)[] = [];
    document.body.addEventListener('event-select', () => before.push(element.event), { once: true });
    const events = record(document.body, ...SELECTIONS);
    part(element, '[part~="popup"] [data-event="sputnik-baku-raid"] button').click();
    expect(before).to.deep.equal([null]);
    expect(events.map(({ type }) => type)).to.deep.equal(['event-select']);
    expect(events[0]?.detail).to.deep.equal({ place: 'baku', event: 'sputnik-baku-raid' });
    expect(element.event).to.equal('sputnik-baku-raid');
  });

  it('place-select is fired when the reader closes the card', async () => {
    const element = await mount({ attributes: { place: 'baku' } });
    const events = record(element, ...SELECTIONS);
    part(element, '[part~="popup"] [data-close]').click();
    await settled(element);
    expect(events.map(({ type, detail }) => [type, detail])).to.deep.equal([
      ['place-select', { place: null, event: null }],
    ]);
  });

  it('preventDefault leaves selection and card as they were', async () => {
    const element = await mount({ attributes: { place: 'gyumri' } });
    for (const type of SELECTIONS) element.addEventListener(type, (event) => event.preventDefault());
    const card = part(element, '[part~="popup"]');
    markerOf(element, 'baku').click();
    await settled(element);
    part(element, '[part~="list"] [data-event="sputnik-baku-raid"] button').click();
    await settled(element);
    part(element, '[part~="popup"] [data-close]').click();
    await settled(element);
    expect(element.place).to.equal('gyumri');
    expect(element.event).to.equal(null);
    expect(element.getAttribute('place')).to.equal('gyumri');
    expect(part(element, '[part~="popup"]')).to.equal(card);
    expect(card.dataset['place']).to.equal('gyumri');
  });

  it('are not fired for what the page itself sets', async () => {
    const element = await mountLoaded();
    const events = record(element, ...SELECTIONS, 'view-change', 'period-change');
    element.place = 'baku';
    await settled(element);
    element.setAttribute('event', 'sputnik-baku-raid');
    await settled(element);
    element.select({ place: 'gyumri' });
    await settled(element);
    element.select(null);
    element.next();
    await settled(element);
    element.previous();
    element.show('overview');
    element.from = '2025';
    await settled(element);
    expect(events).to.have.length(0);
  });

  it('are fired once for a click on the live map', async () => {
    const engines = new FakeEngines();
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    await element.ready;
    await settled(element);
    const events = record(element, ...SELECTIONS);
    const viewport = part(element, '[part~="canvas"]').getBoundingClientRect();
    const { x, y, width, height } = markerOf(element, 'baku').getBoundingClientRect();
    engines.only.click({ x: x + width / 2 - viewport.x, y: y + height / 2 - viewport.y });
    await settled(element);
    expect(events.map(({ detail }) => detail)).to.deep.equal([{ place: 'baku', event: null }]);
    expect(has(element, '[part~="popup"][data-place="baku"]')).to.equal(true);
  });

  it('are fired for a place that the engine has drawn under the click', async () => {
    const engines = new FakeEngines();
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    await element.ready;
    await settled(element);
    engines.only.click({ x: 3, y: 3 }, ['nakhchivan']);
    await settled(element);
    expect(element.place).to.equal('nakhchivan');
    engines.only.click({ x: 3, y: 3 });
    await settled(element);
    expect(element.place, 'bare ground').to.equal(null);
  });
});

describe('events of the map', () => {
  afterEach(clearStage);

  it('load is fired once, does not bubble, and the texts are there', async () => {
    const element = create();
    const [events, outside] = [record(element, 'load'), record(document.body, 'load')];
    document.body.append(element);
    await until(() => events.length > 0, 'the brief is there');
    expect(element.loaded).to.equal(true);
    element.place = 'baku';
    await settled(element);
    element.remove();
    await nextFrame();
    document.body.append(element);
    await settled(element);
    expect(events).to.have.length(1);
    expect(outside).to.have.length(0);
  });

  it('map-ready is fired once, when the map is live, and does not bubble', async () => {
    const element = create({ attributes: { loading: 'eager' } });
    const live: boolean[] = [];
    element.addEventListener('map-ready', () => live.push(element.matches(':state(live)')));
    const outside = record(document.body, 'map-ready');
    document.body.append(element);
    expect(await element.ready).to.equal(true);
    await settled(element);
    expect(live).to.deep.equal([true]);
    expect(outside).to.have.length(0);
  });

  it('map-ready is not fired again when the live map is moved in the document', async () => {
    const element = await mount({ attributes: { loading: 'eager' } });
    await element.ready;
    await settled(element);
    const events = record(element, 'map-ready', 'map-error', 'load');
    const box = document.createElement('div');
    document.body.append(box);
    box.append(element);
    await settled(element);
    expect(events).to.have.length(0);
  });

  it('view-change tells where the reader has moved the map, and bubbles', async () => {
    const engines = new FakeEngines();
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    await element.ready;
    await settled(element);
    const events = record(document.body, 'view-change');
    const { camera } = engines.only;
    engines.only.comeToRest({ ...camera, x: camera.x + camera.width / 3 }, true);
    await settled(element);
    expect(events).to.have.length(1);
    const { center, zoom } = events[0]!.detail as { center: [number, number]; zoom: number };
    expect(center[0]).to.be.within(47, 52);
    expect(center[1]).to.be.within(38, 42);
    expect(zoom).to.be.within(3, 9);
  });

  it('view-change is fired for the buttons of the reader too, live or not', async () => {
    for (const loading of ['eager', 'static']) {
      const element = await mount({ attributes: { loading } });
      await element.ready;
      await settled(element);
      const events = record(element, 'view-change');
      part(element, '[data-control="zoomIn"]').click();
      await settled(element);
      expect(events, loading).to.have.length(1);
    }
  });

  it('problems-change is fired when the problems change and only then', async () => {
    const element = await mount();
    await complete(element);
    const events = record(element, 'problems-change');
    element.place = 'atlantis';
    await settled(element);
    expect(events).to.have.length(1);
    expect(element.problems).to.have.length(1);
    element.headingLevel = 2;
    await settled(element);
    expect(events).to.have.length(1);
    element.place = null;
    await settled(element);
    expect(events).to.have.length(2);
    expect(element.problems).to.have.length(0);
  });
});

describe('what the element reflects', () => {
  afterEach(clearStage);

  it('the selection, so that the page can style and read it', async () => {
    const element: CaucasusMap = await mount();
    markerOf(element, 'baku').click();
    await settled(element);
    expect(element.getAttribute('place')).to.equal('baku');
    part(element, '[part~="popup"] [data-event="sputnik-baku-raid"] button').click();
    await settled(element);
    expect(element.getAttribute('event')).to.equal('sputnik-baku-raid');
    expect(element.getAttribute('place')).to.equal('baku');
  });
});
