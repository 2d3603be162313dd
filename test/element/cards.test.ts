/// <reference types="mocha" />
import { expect } from 'chai';
import { countOf, DETAILS, FEATURED, rowOf, ROWS, rowsOf } from '../built-in-brief.js';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import {
  clearStage,
  complete,
  has,
  markerOf,
  mount,
  mountLoaded,
  part,
  parts,
  settled,
  until,
} from './stage.js';

const idsIn = (elements: readonly HTMLElement[]): string[] =>
  elements.map(({ dataset }) => dataset['event'] ?? '');

describe('the card of a place', () => {
  afterEach(clearStage);

  for (const place of FEATURED) {
    it(`has exactly the events of ${place}`, async () => {
      const element = await mount();
      markerOf(element, place).click();
      await settled(element);
      const card = `[part~="popup"][data-place="${place}"]`;
      expect(parts(element, '[part~="popup"]')).to.have.length(1);
      expect(idsIn(parts(element, `${card} [data-event]`))).to.have.members(rowsOf(place));
    });

    it(`counts the events of ${place} and no heading, background or later row`, async () => {
      const element = await mount();
      expect(part(element, `[data-place="${place}"] .disc`).textContent).to.equal(String(countOf(place)));
    });
  }

  it('says that a group row is a heading that is not counted', async () => {
    const group = ROWS.find(({ kind }) => kind === 'group')!;
    const element = await mount({ attributes: { place: group.places[0]! } });
    expect(part(element, `[part~="popup"] [data-event="${group.id}"]`).textContent).to.contain('not counted');
  });

  it('shows the leading rows at once and the rest behind headings that say what it is', async () => {
    const element = await mount({ attributes: { place: 'baku' } });
    const open = parts(element, '[part~="popup"] [data-event]').filter((row) => !row.closest('details'));
    expect(open.length).to.be.within(1, 5);
    expect(open.map(({ dataset }) => rowOf(dataset['event']!).tier)).to.not.include.members([
      'background',
      'argument',
    ]);
    for (const row of parts(element, '[part~="popup"] details [data-event]')) {
      const { tier, section } = rowOf(row.dataset['event']!);
      const heading = row.closest('details')!.querySelector('summary')!.textContent;
      if (section === 'later') expect(heading).to.match(/^\s*Later developments/);
      else if (tier === 'background') expect(heading).to.match(/^\s*Background/);
      else if (tier === 'argument') expect(heading).to.match(/^\s*What analysts argue/);
    }
  });

  it('is one at a time, and stands right after its marker', async () => {
    const element = await mount({ attributes: { place: 'baku' } });
    expect(markerOf(element, 'baku').nextElementSibling).to.equal(part(element, '[part~="popup"]'));
    markerOf(element, 'gyumri').click();
    await settled(element);
    expect(parts(element, '[part~="popup"]').map(({ dataset }) => dataset['place'])).to.deep.equal([
      'gyumri',
    ]);
    expect(markerOf(element, 'baku').ariaExpanded).to.equal('false');
    expect(markerOf(element, 'gyumri').ariaExpanded).to.equal('true');
  });

  it('closes on a second click on its marker', async () => {
    const element = await mount({ attributes: { place: 'baku' } });
    markerOf(element, 'baku').click();
    await settled(element);
    expect(has(element, '[part~="popup"]')).to.equal(false);
    expect(element.place).to.equal(null);
  });

  it('is a section labelled by its heading', async () => {
    const element = await mount({ attributes: { place: 'nakhchivan' } });
    const card = part(element, '[part~="popup"]');
    const heading = element.shadowRoot!.getElementById(card.getAttribute('aria-labelledby')!);
    expect(card.localName).to.equal('section');
    expect(heading?.getAttribute('role')).to.equal('heading');
    expect(heading?.textContent).to.contain('Nakhchivan');
  });
});

describe('names on the map beside an open card', () => {
  afterEach(clearStage);

  const shownNames = (element: CaucasusMap): HTMLElement[] =>
    parts(element, '.marker .name').filter((name) => getComputedStyle(name).visibility === 'visible');
  const isCut = (name: HTMLElement, card: HTMLElement): boolean => {
    const [a, b] = [name.getBoundingClientRect(), card.getBoundingClientRect()];
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  };

  it('are never cut by its edge, and are back when it is closed or the box is another one', async () => {
    const element = await mountLoaded({ width: '760px' });
    const all = shownNames(element).length;
    markerOf(element, 'baku').click();
    await settled(element);
    const card = part(element, '[part~="popup"]');
    const cut = parts(element, '.marker .name').filter((name) => isCut(name, card));
    expect(cut.length, 'the card lies over names').to.be.greaterThan(0);
    expect(shownNames(element).filter((name) => isCut(name, card))).to.deep.equal([]);
    expect(shownNames(element).length).to.equal(all - cut.length);
    // In a narrow box the card stands below the map.
    element.style.width = '340px';
    await until(() => shownNames(element).length === all, 'all names are back under a card below the map');
    element.style.width = '760px';
    await until(() => shownNames(element).length === all - cut.length, 'names are withheld again');
    element.select(null);
    await settled(element);
    expect(shownNames(element).length).to.equal(all);
  });
});

describe('the card of an event', () => {
  afterEach(clearStage);

  it('has text, who says it, where sources differ, and sources', async () => {
    const element = await mountLoaded({ attributes: { place: 'baku' } });
    part(element, '[part~="popup"] [data-event="sputnik-baku-raid"] button').click();
    await settled(element);
    const card = part(element, '[part~="popup"][data-event="sputnik-baku-raid"]');
    const { text, note } = DETAILS['sputnik-baku-raid']!;
    expect(card.textContent).to.contain(text);
    expect(note).to.be.a('string').that.is.not.equal('');
    expect(card.textContent).to.contain(note);
    const links = [...card.querySelectorAll<HTMLAnchorElement>('a[href]')];
    expect(links.length).to.be.at.least(1);
    for (const { protocol, rel } of links) {
      expect(protocol).to.match(/^https?:$/);
      expect(rel).to.contain('noopener');
    }
  });

  it('opens from the page by its id, with its place', async () => {
    const element = await mountLoaded({ attributes: { event: 'sputnik-baku-raid' } });
    expect(has(element, '[part~="popup"][data-event="sputnik-baku-raid"]')).to.equal(true);
    expect(element.place).to.equal(rowOf('sputnik-baku-raid').places[0]);
  });

  it('says that its text is on its way until it is there, and then shows it', async () => {
    const element = await mount({ attributes: { event: 'sputnik-baku-raid' } });
    const { text } = DETAILS['sputnik-baku-raid']!;
    if (!element.loaded) expect(part(element, '[part~="popup"]').textContent).to.contain('on its way');
    const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
    if (!element.loaded) await loaded;
    await complete(element);
    expect(part(element, '[part~="popup"]').textContent).to.contain(text);
  });

  it('leads to the events before and after by buttons', async () => {
    const [from, { relations }] = Object.entries(DETAILS).find(([, detail]) => detail.relations?.length)!;
    const { target } = relations![0]!;
    const element = await mountLoaded({ attributes: { event: from } });
    part(element, `[part~="popup"] button[data-target="${target}"]`).click();
    await settled(element);
    expect(has(element, `[part~="popup"][data-event="${target}"]`)).to.equal(true);
    expect(element.event).to.equal(target);
    expect(has(element, `[part~="popup"] button[data-target="${from}"]`), 'the way back').to.equal(true);
  });

  it('leads back to all events of its place', async () => {
    const element = await mountLoaded({ attributes: { event: 'sputnik-baku-raid' } });
    part(element, '[part~="popup"] [data-back]').click();
    await settled(element);
    expect(part(element, '[part~="popup"]').dataset['place']).to.equal(rowOf('sputnik-baku-raid').places[0]);
    expect(element.event).to.equal(null);
  });
});

describe('the list', () => {
  afterEach(clearStage);

  it('has every row of the brief, once', async () => {
    const element = await mount();
    expect(idsIn(parts(element, '[part~="list"] [data-event]'))).to.have.members(ROWS.map(({ id }) => id));
  });

  it('opens the card of an event', async () => {
    const element = await mount();
    part(element, '[part~="list"] [data-event="sputnik-baku-raid"] button').click();
    await settled(element);
    expect(has(element, '[part~="popup"][data-event="sputnik-baku-raid"]')).to.equal(true);
  });

  it('is behind a button in the layout map', async () => {
    const element = await mount({ attributes: { layout: 'map' } });
    expect(has(element, '[part~="list"]')).to.equal(false);
    part(element, 'button[data-list]').click();
    await settled(element);
    expect(has(element, '[part~="list"]')).to.equal(true);
  });
});
