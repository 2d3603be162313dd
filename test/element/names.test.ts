/// <reference types="mocha" />
import { expect } from 'chai';
import { countOf, FEATURED, ROWS } from '../built-in-brief.js';
import { clearStage, markerOf, mount, mountLoaded, part, parts, until } from './stage.js';

/** Text as a screen reader would put it together: one space where there are many. */
const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

describe('accessible names', () => {
  afterEach(clearStage);

  for (const place of FEATURED)
    it(`of ${place} starts with its visible label`, async () => {
      const element = await mount();
      const marker = markerOf(element, place);
      expect(plain(marker.ariaLabel).startsWith(plain(marker.querySelector('b')!.textContent))).to.equal(
        true,
      );
    });

  it('of a marker tells its events', async () => {
    const element = await mount();
    expect(markerOf(element, 'baku').ariaLabel).to.equal(`Baku, ${countOf('baku')} events`);
  });

  it('of a pointer says that the place is outside, which way and how far', async () => {
    const element = await mount({ attributes: { view: 'caucasus' } });
    const pointer = markerOf(element, 'yekaterinburg');
    expect(pointer.part.contains('pointer')).to.equal(true);
    expect(pointer.ariaLabel, pointer.ariaLabel ?? '').to.match(
      /^Yekaterinburg, \d+ events?, outside this map, north-east, about 2,000\skm from Baku$/,
    );
  });

  it('of a merged marker starts with its visible label and names the places in it', async () => {
    const element = await mount({ attributes: { view: 'overview' }, width: '360px' });
    const merged = parts(element, '[part~="marker"][data-places]').find((marker) =>
      marker.checkVisibility(),
    )!;
    const name = plain(merged.ariaLabel);
    expect(name.startsWith(plain(merged.querySelector('b')!.textContent))).to.equal(true);
    expect(name).to.contain('Baku').and.to.contain('Gyumri');
  });

  it('of a merged marker says how many events its disc counts, each once', async () => {
    const element = await mount({ attributes: { view: 'overview' }, width: '360px' });
    const merged = parts(element, '[part~="marker"][data-places]').find((marker) =>
      marker.checkVisibility(),
    )!;
    const places = merged.dataset['places']!.split(' ');
    const counted = ROWS.filter(
      ({ places: at, tier, kind, section = 'brief' }) =>
        at.some((id) => places.includes(id)) &&
        ['lead', 'more'].includes(tier) &&
        kind !== 'group' &&
        section === 'brief',
    );
    expect(counted.length).to.be.greaterThan(places.length);
    expect(merged.querySelector('.disc')!.textContent).to.equal(String(counted.length));
    expect(plain(merged.ariaLabel)).to.contain(`, ${counted.length} events:`);
  });

  it('of the whole is the map’s title, or what the page calls it', async () => {
    const element = await mount();
    expect(part(element, '.figure').ariaLabel).to.contain('The Azerbaijan–Russia dispute');
    element.label = 'Our map';
    await element.updateComplete;
    expect(part(element, '.figure').ariaLabel).to.equal('Our map');
  });

  it('every button, link and region has one', async () => {
    const element = await mountLoaded({ attributes: { event: 'sputnik-baku-raid' } });
    for (const control of parts(element, 'button, a, [role="group"]')) {
      // As browsers take it: what is said, else what is in it, else its title.
      const name = plain(control.ariaLabel ?? '') || plain(control.textContent) || control.title;
      expect(name, control.outerHTML).to.not.equal('');
    }
  });

  it('the summary before the picture tells places, events and period', async () => {
    const element = await mount();
    const counted = ROWS.filter(
      ({ tier, kind, section }) => ['lead', 'more'].includes(tier) && kind !== 'group' && section !== 'later',
    ).length;
    expect(plain(part(element, '.figure > p.hidden').textContent)).to.equal(
      `Map: 5 places, ${counted} events, 2020 to July 2025. Everything is in the list below.`,
    );
  });

  it('the picture is hidden from assistive technology, the markers are a list in the order of the brief', async () => {
    const element = await mount();
    expect(part(element, '[part~="picture"]').getAttribute('aria-hidden')).to.equal('true');
    expect(part(element, '.markers').getAttribute('role')).to.equal('list');
    const shown = parts(element, '[part~="marker"][data-place]').filter((marker) => marker.checkVisibility());
    expect(shown.map(({ dataset }) => dataset['place'])).to.deep.equal([...FEATURED]);
  });

  it('every text is in the language that it says', async () => {
    const element = await mountLoaded({ attributes: { lang: 'az', place: 'baku' } });
    await until(() => part(element, '.card-heading').textContent.trim() === 'Bakı', 'the names are there');
    for (const text of parts(element, '.title span, .lead span, .row-title span'))
      expect(text.lang, text.outerHTML).to.equal('en');
    expect(part(element, '.card-heading span').lang).to.equal('az');
  });
});

describe('headings', () => {
  afterEach(clearStage);

  it('start at the level that the page asks for', async () => {
    const element = await mount({ attributes: { 'heading-level': '2', place: 'baku' } });
    expect(part(element, '.title').ariaLevel).to.equal('2');
    expect(part(element, '[part~="popup"] [role="heading"]').ariaLevel).to.equal('3');
  });
});
