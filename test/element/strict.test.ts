/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { FEATURED } from '../built-in-brief.js';
import { FakeEngines } from './fake-engine.js';
import { clearStage, complete, create, markerOf, mountLoaded, part, parts, settled, until } from './stage.js';

interface PolicyStage {
  readonly element: CaucasusMap;
  /** What the policy has forbidden. */
  readonly violations: readonly string[];
  /** Breaks the policy on purpose: once that is noticed, so is all that came before it. */
  readonly end: () => Promise<void>;
}

/** The element as a page with a content security policy has it: the registered one, in a document of its own. */
async function mountUnderPolicy(policy: string): Promise<PolicyStage> {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '900';
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const arrived = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await arrived;
  const page = frame.contentDocument!;
  const violations: string[] = [];
  const trap = page.createElement('p');
  let noticed = false;
  page.addEventListener('securitypolicyviolation', ({ target, violatedDirective }) => {
    if (target === trap) noticed = true;
    else violations.push(violatedDirective);
  });
  const element = page.createElement('caucasus-map');
  element.setAttribute('loading', 'static');
  const script = page.createElement('script');
  script.type = 'module';
  script.src = new URL('../../src/define.ts', import.meta.url).href;
  page.body.append(element, script);
  await frame.contentWindow!.customElements.whenDefined('caucasus-map');
  const end = (): Promise<void> => {
    page.body.append(trap);
    trap.setAttribute('style', 'color: red');
    return until(() => noticed, 'the policy forbids a style attribute');
  };
  return { element, violations, end };
}

describe('strict policies', () => {
  afterEach(clearStage);

  it('the first render has no style element, and loads nothing by one', async () => {
    const element = create({ attributes: { place: 'baku' } });
    document.body.append(element);
    await element.updateComplete;
    expect(parts(element, 'button[part~="marker"]').length).to.be.at.least(FEATURED.length);
    expect(parts(element, 'style, link, script')).to.have.length(0);
  });

  it('nothing breaks a policy that allows no style of the page, from the first paint to an open card', async () => {
    const { element, violations, end } = await mountUnderPolicy("style-src 'none'");
    await complete(element);
    await until(() => element.loaded, 'the whole brief is there');
    markerOf(element, 'baku').click();
    await settled(element);
    part(element, '[part~="popup"] [data-event] button').click();
    part(element, '[data-filters]').click();
    await settled(element);
    expect(parts(element, '[part~="popup"] .sources li')).to.not.have.length(0);
    expect(parts(element, '[part~="filters"]')).to.have.length(1);
    const ticks = parts(element, '.tick').map((tick) => tick.style.getPropertyValue('--a'));
    expect(ticks).to.not.have.length(0).and.to.not.include('');
    await end();
    expect(violations).to.deep.equal([]);
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
