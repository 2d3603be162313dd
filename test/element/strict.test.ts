/// <reference types="mocha" />
import { expect } from 'chai';
import { FEATURED } from '../built-in-brief.js';
import { FakeEngines } from './fake-engine.js';
import { clearStage, create, mountLoaded, part, parts, settled } from './stage.js';

describe('strict policies', () => {
  afterEach(clearStage);

  it('the first render has no style attribute and no style element', async () => {
    const element = create({ attributes: { place: 'baku' } });
    document.body.append(element);
    await element.updateComplete;
    expect(parts(element, 'button[part~="marker"]').length).to.be.at.least(FEATURED.length);
    expect(parts(element, '[style]').map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    expect(parts(element, 'style, link, script')).to.have.length(0);
  });

  it('no element has a handler in an attribute, and nothing is loaded from an address', async () => {
    const element = await mountLoaded({ attributes: { event: 'sputnik-baku-raid' } });
    for (const entry of parts(element, '*')) {
      const names = entry.getAttributeNames();
      expect(names.filter((name) => name.startsWith('on'))).to.deep.equal([]);
      expect(names).to.not.include.members(['src', 'srcset']);
    }
  });

  it('every row, text and source is text, whatever is in it', async () => {
    const element = await mountLoaded();
    const events: Event[] = [];
    element.addEventListener('load', (event) => events.push(event));
    const markup = '<img src=x onerror="window.broken=true"><b>bold</b>';
    element.brief = {
      type: 'FeatureCollection',
      title: markup,
      features: [
        {
          type: 'Feature',
          id: 'somewhere',
          geometry: { type: 'Point', coordinates: [45, 40] },
          properties: { kind: 'city', name: markup, featured: true },
        },
      ],
      events: [
        {
          id: 'something',
          kind: 'event',
          tier: 'lead',
          title: markup,
          text: markup,
          status: 'reported',
          date: '2025',
          places: ['somewhere'],
          sources: [],
        },
      ],
    };
    while (events.length === 0) await settled(element);
    element.select({ event: 'something' });
    await settled(element);
    expect(parts(element, 'img')).to.have.length(0);
    expect(part(element, '[part~="popup"]').textContent).to.contain('<b>bold</b>');
    expect('broken' in window).to.equal(false);
  });

  it('a link of a brief that is not one to a web page is no link', async () => {
    const element = await mountLoaded();
    const events: Event[] = [];
    for (const type of ['load', 'error']) element.addEventListener(type, (event) => events.push(event));
    element.brief = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'somewhere',
          geometry: { type: 'Point', coordinates: [45, 40] },
          properties: { kind: 'city', name: 'Somewhere', featured: true },
        },
      ],
      sources: { bad: { publisher: 'Bad', url: 'javascript:alert(1)', kind: 'press' } },
      events: [
        {
          id: 'something',
          kind: 'event',
          tier: 'lead',
          title: 'Something',
          text: 'It happened.',
          status: 'reported',
          date: '2025',
          places: ['somewhere'],
          sources: ['bad'],
        },
      ],
    };
    while (events.length === 0) await settled(element);
    element.select({ event: 'something' });
    await settled(element);
    for (const link of parts<HTMLAnchorElement>(element, 'a')) expect(link.protocol).to.match(/^https?:$/);
  });

  it('two maps on one page have nothing in common', async () => {
    const [first, second] = [
      await mountLoaded({ attributes: { place: 'baku' } }),
      await mountLoaded({ attributes: { loading: 'eager' }, loadEngine: new FakeEngines().load }),
    ];
    second.place = 'gyumri';
    await settled(second);
    expect(first.place).to.equal('baku');
    expect(first.matches(':state(static)')).to.equal(true);
    expect(second.matches(':state(live)')).to.equal(true);
  });
});
