/// <reference types="mocha" />
/** What the key says of borders follows what is drawn: by place, by view, and not at all on somebody else's ground. */
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { FakeEngines } from './fake-engine.js';
import { clearStage, mountLoaded, parts, settled, until } from './stage.js';

const BORDER = 'State border';
const UNDELIMITED = 'State border; Armenia–Azerbaijan not fully delimited';
const UNSETTLED = 'Boundary line that is not agreed on';

/** The entries about lines of the ground. */
const lines = (element: CaucasusMap): string[] =>
  parts(element, '[part~="key"] li')
    .map(({ textContent }) => textContent.trim())
    .filter((text) => [BORDER, UNDELIMITED, UNSETTLED].includes(text));

const RHINE = {
  title: 'Sample',
  view: [5, 48, 10, 52],
  features: [
    {
      type: 'Feature',
      id: 'koln',
      geometry: { type: 'Point', coordinates: [6.96, 50.94] },
      properties: { name: 'Köln' },
    },
  ],
  events: [{ id: 'ferry', title: 'Ferry stops', date: '2025-07-14', places: ['koln'] }],
};

const ROUTES = ['Railway under construction', 'Proposed section through Armenia'];

const routes = (element: CaucasusMap): string[] =>
  parts(element, '[part~="key"] li')
    .map(({ textContent }) => textContent.trim())
    .filter((text) => ROUTES.includes(text));

describe('the key', () => {
  afterEach(clearStage);

  it('names the sections of the route only where the frame shows them', async () => {
    const element = await mountLoaded({ attributes: { view: 'baku' } });
    expect(routes(element)).to.deep.equal([]);
    element.show('46.35,38.87,10.5');
    await until(() => routes(element).join() === ROUTES[1], 'the proposed section alone is explained');
    element.show('caucasus');
    await until(() => routes(element).join() === ROUTES.join(), 'both are explained');
  });

  it('judges by the box that the map really has', async () => {
    const element = await mountLoaded({ attributes: { view: '45.5,40.1,8' } });
    element.style.width = '600px';
    element.style.setProperty('--caucasus-map-aspect-ratio', '3 / 1');
    await until(() => routes(element).length === 0, 'a wide box ends north of the route');
    element.style.setProperty('--caucasus-map-aspect-ratio', '1 / 2');
    await until(() => routes(element).includes(ROUTES[0] ?? ''), 'a tall one holds it');
  });

  it('of the built-in brief says that one border is not fully delimited', async () => {
    expect(lines(await mountLoaded())).to.deep.equal([UNDELIMITED]);
  });

  it('of a map of other parts says nothing of it, and follows the view', async () => {
    const element = await mountLoaded();
    element.brief = RHINE;
    await until(() => lines(element).join() === BORDER, 'the border has its plain name');
    element.show('21,43,6');
    await until(() => lines(element).join() === `${BORDER},${UNSETTLED}`, 'a dashed line is explained');
    element.show('-35,23,5');
    await until(() => lines(element).length === 0, 'nothing is explained that is not drawn');
  });

  it('says nothing of borders on the ground of a publisher, but where that cannot be shown', async () => {
    const engines = new FakeEngines();
    const element = await mountLoaded({
      attributes: { loading: 'eager', basemap: 'https://maps.example/style.json' },
      loadEngine: engines.load,
    });
    await element.ready;
    await settled(element);
    expect(lines(element)).to.deep.equal([]);
    engines.only.options.events.basemapFailed(new Error('The server answered with status 500.'));
    await settled(element);
    expect(lines(element)).to.deep.equal([UNDELIMITED]);
  });
});
