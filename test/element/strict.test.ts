/// <reference types="mocha" />
/** What strict pages forbid, with real headers, in every engine: nothing that the element does is among it. */
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

/** Policies of pages; all forbid a style attribute, which is how the test breaks them at its end. */
const POLICIES = {
  'no style of the page': "style-src 'none'",
  'nothing but scripts from its own host':
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'none'; img-src data:",
  'connections to its own host besides':
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'none'; img-src data:; connect-src 'self'",
  'trusted types alone':
    "script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html caucasus-map the-test",
};

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** The element as a page with a content security policy has it: the registered one, in a document of its own. */
async function mountUnderPolicy(policy: string): Promise<PolicyStage> {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '900';
  frame.src = `/page-with-policy?policy=${encodeURIComponent(policy)}`;
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
  const { trustedTypes } = frame.contentWindow as unknown as { trustedTypes?: TrustedTypes };
  const trust = policy.includes('the-test')
    ? trustedTypes?.createPolicy('the-test', { createScriptURL: (url) => url })
    : undefined;
  const address = new URL('../../src/define.ts', import.meta.url).href;
  script.src = trust?.createScriptURL(address) ?? address;
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

  for (const [what, policy] of Object.entries(POLICIES))
    it(`nothing breaks a policy that allows ${what}, from the first paint to an open card`, async () => {
      const { element, violations, end } = await mountUnderPolicy(policy);
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
