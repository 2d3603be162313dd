/// <reference types="mocha" />
/** What the element asks of the engine for a publisher's own ground, and what it makes of the answer. */
import { expect } from 'chai';
import { FakeEngines } from './fake-engine.js';
import { clearStage, has, mountLoaded, part, parts, settled, until } from './stage.js';

const STYLE = 'https://maps.example/style.json';

async function live(attributes: Readonly<Record<string, string>> = {}) {
  const engines = new FakeEngines();
  const element = await mountLoaded({
    attributes: { loading: 'eager', ...attributes },
    loadEngine: engines.load,
  });
  expect(await element.ready).to.equal(true);
  await settled(element);
  return { element, engine: engines.only };
}

const credit = (root: Parameters<typeof part>[0]): string =>
  part(root, '.credit').textContent.replace(/\s+/g, ' ').trim();

describe('the attribute basemap', () => {
  afterEach(clearStage);

  it('is told to the engine, and every change of it', async () => {
    const { element, engine } = await live({ basemap: STYLE });
    expect(engine.basemap).to.equal(STYLE);
    element.basemap = `${STYLE}?dark`;
    await settled(element);
    expect(engine.basemap).to.equal(`${STYLE}?dark`);
    element.removeAttribute('basemap');
    await settled(element);
    expect(engine.basemap).to.equal(null);
  });

  it('brings the ground’s own credit after that of the map’s data, as text and safe links', async () => {
    const { element, engine } = await live({ basemap: STYLE });
    const own = credit(element);
    engine.options.events.credited([
      { text: '© ' },
      { text: '<b>Makers</b>', href: 'https://makers.example/' },
    ]);
    await settled(element);
    expect(credit(element)).to.equal(`${own} · © <b>Makers</b>`);
    const [link] = parts<HTMLAnchorElement>(element, '.ground-credit a');
    expect(link?.href).to.equal('https://makers.example/');
    expect(link?.rel).to.contain('noopener');
    engine.options.events.credited([]);
    await settled(element);
    expect(credit(element)).to.equal(own);
  });

  it('that cannot be shown is told to the reader in one line and to the editor in full', async () => {
    const { element, engine } = await live({ basemap: STYLE });
    engine.options.events.basemapFailed(new Error('The server answered with status 500.'));
    await settled(element);
    expect(part(element, '[part~="notice"]').textContent).to.contain('The built-in ground is shown instead');
    expect(element.problems.map(({ code, where }) => [code, where])).to.deep.equal([['basemap', '@basemap']]);
    const [problem] = element.problems;
    expect(problem?.message).to.contain(STYLE).and.to.contain('status 500').and.to.contain('MapLibre style');
    expect(element.matches(':state(live)')).to.equal(true);
  });

  it('is forgiven when another one is asked for', async () => {
    const { element, engine } = await live({ basemap: STYLE });
    engine.options.events.basemapFailed(new Error('It is not JSON.'));
    await settled(element);
    element.basemap = null;
    await settled(element);
    expect(has(element, '[part~="notice"]')).to.equal(false);
    expect(element.problems).to.deep.equal([]);
  });
});

describe('the engine’s own words', () => {
  afterEach(clearStage);

  it('follow the label of the element', async () => {
    const { element, engine } = await live();
    expect(engine.label).to.match(/^Map: /);
    element.label = 'Our map';
    await settled(element);
    expect(engine.label).to.equal('Our map');
  });
});

describe('the arcs of the selected event', () => {
  afterEach(clearStage);

  it('are drawn over the picture, without a word for who does not see them', async () => {
    const element = await mountLoaded({ attributes: { event: 'flight-8243' } });
    await until(() => has(element, '[part~="arcs"] path'), 'the arcs are there');
    const kinds = parts(element, '[part~="arcs"] path').map((path) => path.getAttribute('class'));
    expect(kinds.filter((kind) => kind === 'arc schematic')).to.have.length(2);
    expect(kinds).to.include('arc thread');
    const overlay = part(element, '[part~="arcs"]');
    expect(overlay.getAttribute('viewBox')).to.equal(
      part(element, 'svg[part~="picture"]').getAttribute('viewBox'),
    );
    expect(overlay.ariaHidden).to.equal('true');
    element.select(null);
    await settled(element);
    expect(has(element, '[part~="arcs"]')).to.equal(false);
  });

  it('lie under names and markers', async () => {
    const element = await mountLoaded({ attributes: { event: 'flight-8243' } });
    await until(() => has(element, '[part~="arcs"]'), 'the arcs are there');
    const overlay = part(element, '[part~="arcs"]');
    // Nothing of the map box has an order of its own: what comes later lies above.
    expect(getComputedStyle(overlay).zIndex).to.equal('auto');
    for (const above of ['.labels', 'button[part~="marker"][data-place="baku"]'])
      expect(
        overlay.compareDocumentPosition(part(element, above)) & Node.DOCUMENT_POSITION_FOLLOWING,
        above,
      ).to.not.equal(0);
  });
});
