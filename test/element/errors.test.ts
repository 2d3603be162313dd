/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { FEATURED } from '../built-in-brief.js';
import { FakeEngines } from './fake-engine.js';
import {
  clearStage,
  complete,
  create,
  has,
  markerOf,
  Mishaps,
  mount,
  mountLoaded,
  part,
  parts,
  record,
  settled,
  until,
} from './stage.js';

const ALL = ['load', 'error', 'problems-change', 'map-ready', 'map-error'];

const notice = (element: CaucasusMap): string => part(element, '[part~="notice"] p').textContent ?? '';

function expectMap(element: CaucasusMap): void {
  expect(has(element, '[part~="picture"] path'), 'the picture').to.equal(true);
  for (const place of FEATURED)
    expect(has(element, `[part~="marker"][data-place="${place}"]`), place).to.equal(true);
}

/** A test in which nothing may go wrong unseen. */
function calmly(title: string, run: () => Promise<void>): void {
  it(title, async () => {
    const mishaps = new Mishaps();
    await run();
    mishaps.end();
    expect(mishaps.all, 'uncaught').to.deep.equal([]);
  });
}

describe('errors', () => {
  afterEach(clearStage);

  for (const name of ['place', 'event', 'view'] as const)
    calmly(`an unknown ${name} leaves the map, says so in the notice, and is told once`, async () => {
      const element = create({ attributes: { [name]: 'atlantis' } });
      const events = record(element, 'error', 'problems-change', 'map-error');
      document.body.append(element);
      await settled(element);
      await until(() => element.loaded, 'the whole brief is there');
      await complete(element);
      expectMap(element);
      expect(notice(element)).to.contain('atlantis').and.to.contain(name);
      expect(has(element, '[part~="popup"]')).to.equal(false);
      expect(events.map(({ type }) => type)).to.deep.equal(['problems-change']);
      expect(element.problems.map(({ where }) => where)).to.deep.equal([`@${name}`]);
      expect(element.problems[0]?.message).to.contain('atlantis');
    });

  calmly('an unknown date in the period leaves the map and is a problem', async () => {
    const element = await mount({ attributes: { from: '2025-13', to: 'soon' } });
    await complete(element);
    expectMap(element);
    expect(element.problems.map(({ where }) => where)).to.deep.equal(['@from', '@to']);
  });

  calmly('a good value after a bad one takes the notice away', async () => {
    const element = await mount({ attributes: { place: 'atlantis' } });
    await complete(element);
    expect(has(element, '[part~="notice"]')).to.equal(true);
    expect(element.problems).to.have.length(1);
    element.place = 'baku';
    await settled(element);
    expect(has(element, '[part~="notice"]')).to.equal(false);
    expect(element.problems).to.deep.equal([]);
  });

  calmly('the notice can be put away, and comes back for another problem', async () => {
    const element = await mountLoaded({ attributes: { place: 'atlantis' } });
    part(element, '[part~="notice"] [data-hide]').click();
    await settled(element);
    expect(has(element, '[part~="notice"]')).to.equal(false);
    element.place = 'el-dorado';
    await settled(element);
    expect(notice(element)).to.contain('el-dorado');
  });

  for (const [what, value] of [
    ['a number', 42],
    ['an empty object', {}],
    ['an array', []],
    ['text', 'no brief'],
    ['false', false],
    ['zero', 0],
    ['empty text', ''],
    ['a date', new Date(0)],
    ['features that are none', { type: 'FeatureCollection', features: 'many', events: { one: 1 } }],
    [
      'an object that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
    ],
  ] as const)
    calmly(`${what} as brief leaves the last good one, says so, and error is fired once`, async () => {
      const element = await mountLoaded();
      const events = record(element, ...ALL);
      element.brief = value;
      await until(() => events.some(({ type }) => type === 'error' || type === 'load'), 'the value is read');
      await settled(element);
      expectMap(element);
      expect(events.filter(({ type }) => type !== 'problems-change').map(({ type }) => type)).to.deep.equal([
        'error',
      ]);
      expect(events.filter(({ type }) => type === 'problems-change')).to.have.length(1);
      expect(notice(element)).to.contain('could not be read');
      expect(element.problems.length).to.be.at.least(1);
      expect(element.problems[0]?.message).to.be.a('string').that.is.not.equal('');
      expect(element.matches(':state(error)')).to.equal(true);
      expect(element.matches(':state(static)')).to.equal(true);
    });

  calmly('nonsense as the first brief leaves a map without places, and says so', async () => {
    const element = create();
    const events = record(element, ...ALL);
    element.brief = 42;
    document.body.append(element);
    await until(() => events.some(({ type }) => type === 'error'), 'the value is refused');
    await settled(element);
    expect(has(element, '[part~="picture"]')).to.equal(true);
    expect(notice(element)).to.contain('could not be read');
    expect(events.filter(({ type }) => type === 'error')).to.have.length(1);
    expect(events.filter(({ type }) => type === 'load')).to.have.length(0);
  });

  calmly('a good brief after a bad one is shown and ends the error', async () => {
    const element = await mountLoaded();
    const errors = record(element, 'error');
    element.brief = 42;
    await until(() => errors.length > 0, 'the value is refused');
    element.brief = null;
    await until(() => !element.matches(':state(error)'), 'the error is over');
    await settled(element);
    expectMap(element);
    expect(has(element, '[part~="notice"]')).to.equal(false);
    markerOf(element, 'baku').click();
    await settled(element);
    part(element, '[part~="popup"] [data-event] button').click();
    await settled(element);
    await until(() => parts(element, '[part~="popup"] .sources a').length > 0, 'the texts are there');
  });

  calmly('a brief without places or events is shown as an empty map', async () => {
    const element = await mountLoaded();
    const events = record(element, 'load', 'error');
    element.brief = { type: 'FeatureCollection', features: [] };
    await until(() => events.length > 0, 'the value is read');
    await settled(element);
    expect(has(element, '[part~="picture"]')).to.equal(true);
  });

  calmly('a brief that holds itself is read to an end, and its problems are told', async () => {
    const element = await mountLoaded();
    const events = record(element, 'load', 'error');
    const circular: Record<string, unknown> = { type: 'FeatureCollection' };
    circular['features'] = [circular];
    element.brief = circular;
    await until(() => events.length > 0, 'the value is read');
    await settled(element);
    expect(events).to.have.length(1);
    expect(element.problems.length).to.be.at.least(1);
    expect(has(element, '[part~="picture"]')).to.equal(true);
  });

  calmly('the last of several briefs wins, whatever the order in which they are read', async () => {
    const element = await mountLoaded();
    const events = record(element, 'load', 'error');
    element.brief = 42;
    await element.updateComplete;
    element.brief = { type: 'FeatureCollection', title: 'Second', features: [] };
    await until(() => events.length > 0, 'a value is read');
    await settled(element);
    expect(events.map(({ type }) => type)).to.deep.equal(['load']);
    // How a table was read is told of every table, also of one without rows.
    expect(element.problems.filter(({ severity }) => severity !== 'note')).to.have.length(0);
  });

  calmly('a brief is still read when the element is moved meanwhile', async () => {
    const element = await mountLoaded();
    const events = record(element, 'load', 'error');
    element.brief = { type: 'FeatureCollection', title: 'Moved', features: [] };
    await element.updateComplete;
    const box = document.createElement('div');
    document.body.append(box);
    box.append(element);
    await until(() => events.length > 0, 'the value is read');
  });

  calmly('an address that answers 404 leaves a map, says so, and error is fired once', async () => {
    const element = create({ attributes: { src: '/no-such-brief.json' } });
    const events = record(element, 'load', 'error');
    document.body.append(element);
    await until(() => events.length > 0, 'the answer is there');
    await settled(element);
    expect(events.map(({ type }) => type)).to.deep.equal(['error']);
    expect(notice(element)).to.contain('could not be read');
    expect(element.problems[0]?.message).to.contain('404');
    expect(has(element, '[part~="picture"]')).to.equal(true);
  });

  calmly(
    'an engine that cannot be had leaves the picture, says so, and map-error is fired once',
    async () => {
      const engines = new FakeEngines('missing');
      const element = create({ attributes: { loading: 'eager' }, loadEngine: engines.load });
      const events = record(element, 'map-error', 'map-ready', 'error');
      document.body.append(element);
      expect(await element.ready).to.equal(false);
      await settled(element);
      element.place = 'baku';
      await settled(element);
      expect(events.map(({ type }) => type)).to.deep.equal(['map-error']);
      expect(events[0]?.detail).to.be.instanceOf(Error);
      expect(engines.requests).to.equal(1);
      expectMap(element);
      expect(part(element, '[part~="picture"]').checkVisibility({ visibilityProperty: true })).to.equal(true);
      expect(notice(element)).to.contain('live map is not available');
      expect(element.matches(':state(static)')).to.equal(true);
      expect(element.map).to.equal(null);
      expect(has(element, '[part~="popup"][data-place="baku"]')).to.equal(true);
    },
  );

  calmly('an engine that throws when it is made is the same as none', async () => {
    const element = create({
      attributes: { loading: 'eager' },
      loadEngine: async () => () => {
        throw new Error('No WebGL.');
      },
    });
    const events = record(element, 'map-error');
    document.body.append(element);
    expect(await element.ready).to.equal(false);
    await settled(element);
    expect(events).to.have.length(1);
    expect(notice(element)).to.contain('live map is not available');
    expectMap(element);
  });

  calmly('an engine that fails while it draws its first picture is taken down, and told once', async () => {
    const engines = new FakeEngines('waiting');
    const element = create({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    const events = record(element, 'map-error');
    document.body.append(element);
    await until(() => engines.all.length > 0, 'an engine is made');
    engines.only.fail('The worker is not there.');
    engines.only.fail('Nor is it now.');
    await settled(element);
    expect(events).to.have.length(1);
    expect(engines.only.destroyed).to.equal(true);
    expect(engines.requests).to.equal(1);
    expect(notice(element)).to.contain('live map is not available');
    expect(await element.ready).to.equal(false);
    expect(element.matches(':state(static)')).to.equal(true);
    expectMap(element);
  });

  calmly('with debug an editor gets all problems with their place', async () => {
    const element = await mount({ attributes: { place: 'atlantis', view: 'nowhere', debug: '' } });
    await complete(element);
    const lines = parts(element, '[part~="notice"] li').map(({ textContent }) => textContent ?? '');
    expect(lines).to.have.length(2);
    expect(lines.join(' ')).to.contain('@place').and.to.contain('@view').and.to.contain('atlantis');
  });

  calmly('nonsense in the other attributes does no harm', async () => {
    const element = await mount({
      attributes: {
        layout: 'spiral',
        theme: 'plaid',
        loading: 'sometimes',
        'heading-level': 'top',
        lang: '!!',
      },
      loadEngine: new FakeEngines('waiting').load,
    });
    expectMap(element);
    expect(part(element, '[role="heading"]').ariaLevel).to.equal('3');
  });
});
