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

describe('the key', () => {
  afterEach(clearStage);

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
