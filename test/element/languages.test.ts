/// <reference types="mocha" />
import { expect } from 'chai';
import overlay from '../../geo/brief/overlays/ka.json';
import names from '../../geo/names/ka.json';
import { CaucasusMap } from '../../src/caucasus-map.js';
import { english } from '../../src/i18n/en-later.js';
import { SHIPPED } from '../../src/locales/index.js';
import { locale } from '../../src/locales/ka.js';
import { countOf, DETAILS, FEATURED, rowOf } from '../built-in-brief.js';
import {
  clearStage,
  complete,
  create,
  has,
  markerOf,
  mount,
  mountLoaded,
  part,
  parts,
  settled,
  until,
} from './stage.js';

const RAID = 'sputnik-baku-raid';
const ka = locale.messages;
const BAKU = names.places.baku.name;

const heading = (element: CaucasusMap): string => part(element, '.list-heading').textContent.trim();

const cardText = (element: CaucasusMap): string => part(element, '[part~="popup"]').textContent;

/** The texts of the card, each with the language that it says. */
const spoken = (element: CaucasusMap): { text: string; lang: string }[] =>
  parts(element, '[part~="popup"] span[lang]').map(({ textContent, lang }) => ({ text: textContent, lang }));

describe('a map in Georgian', () => {
  afterEach(clearStage);

  it('speaks it in its interface, in the names of its places and on its ground', async () => {
    const element = await mountLoaded({ attributes: { lang: 'ka', view: 'caucasus' } });
    expect(heading(element)).to.equal(ka.listHeading);
    expect(part(element, '[data-search]').ariaLabel).to.equal(ka.find.search);
    expect(part(element, '[data-control="zoomIn"]').ariaLabel).to.equal(ka.zoomIn);
    expect(markerOf(element, 'baku').ariaLabel).to.equal(ka.markerName(BAKU, ka.events(countOf('baku'))));
    const label = part(element, '[data-label="caspian-sea"]');
    expect([label.textContent.trim(), label.lang]).to.deep.equal([names.labels['caspian-sea'], 'ka']);
  });

  it('keeps the texts of events in English, and says first that they are not translated', async () => {
    const element = await mountLoaded({ attributes: { lang: 'ka', event: RAID } });
    const text = DETAILS[RAID]!.text;
    expect(spoken(element)).to.deep.include({ text: rowOf(RAID).title, lang: 'en' });
    expect(spoken(element)).to.deep.include({ text, lang: 'en' });
    expect(cardText(element)).to.contain(ka.notTranslated);
    expect(cardText(element).indexOf(ka.notTranslated)).to.be.below(cardText(element).indexOf(text));
    expect(cardText(element)).to.contain(ka.sources);
  });

  it('tells in Georgian how events hang together, and names in English who says so in English', async () => {
    const element = await mountLoaded({ attributes: { lang: 'ka', event: RAID } });
    const relation = DETAILS[RAID]!.relations!.find(({ saidBy }) => saidBy)!;
    const [before, after] = ka.relation['described-as-response-to']('|').split('|');
    const row = parts(element, '.threads .aside').find(({ textContent }) => textContent.startsWith(before!))!;
    expect(row.textContent).to.equal(`${before}${relation.saidBy}${after}`);
    expect(spoken(element)).to.deep.include({ text: relation.saidBy!, lang: 'en' });
  });

  it('shows translations that nobody has checked when the page asks for all, and says so first', async () => {
    const element = await mountLoaded({ attributes: { lang: 'ka', event: RAID, translations: 'all' } });
    const { title, text } = overlay.events[RAID];
    await until(() => cardText(element).includes(text), 'the translation is there');
    expect(spoken(element)).to.deep.include({ text: title, lang: 'ka' });
    expect(spoken(element)).to.deep.include({ text, lang: 'ka' });
    expect(cardText(element).indexOf(ka.notReviewed))
      .to.be.at.least(0)
      .and.below(cardText(element).indexOf(text));
    expect(cardText(element)).to.not.contain(ka.notTranslated);
    element.translations = null;
    await settled(element);
    expect(cardText(element)).to.contain(DETAILS[RAID]!.text).and.to.contain(ka.notTranslated);
  });

  it('stands beside one in English on the same page', async () => {
    const georgian = await mountLoaded({ attributes: { lang: 'ka' } });
    const other = await mountLoaded();
    for (const element of [georgian, other]) {
      element.select({ event: RAID });
      await settled(element);
    }
    expect([heading(georgian), heading(other)]).to.deep.equal([ka.listHeading, english.listHeading]);
    expect(cardText(other)).to.not.contain(english.notTranslated);
    expect(markerOf(other, 'baku').ariaLabel).to.contain('Baku');
    expect(markerOf(georgian, 'baku').ariaLabel).to.contain(BAKU);
  });
});

describe('the language of a map', () => {
  afterEach(clearStage);

  it('is that of the page around it', async () => {
    const article = document.createElement('article');
    article.lang = 'ka-GE';
    document.body.append(article);
    const element = await mountLoaded({ into: article });
    expect(heading(element)).to.equal(ka.listHeading);
  });

  it('can be changed, and changed back, without losing what is open', async () => {
    const element = await mountLoaded({ attributes: { place: 'baku' } });
    element.lang = 'ka';
    await until(() => heading(element) === ka.listHeading, 'the map speaks Georgian');
    await settled(element);
    expect(part(element, '[part~="popup"] .card-heading').textContent.trim()).to.equal(BAKU);
    element.lang = 'en';
    await settled(element);
    expect(heading(element)).to.equal(english.listHeading);
    expect(part(element, '[part~="popup"] .card-heading').textContent.trim()).to.equal('Baku');
    expect(parts(element, '[lang="ka"]').map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });

  it('is English as long as there is no other one', async () => {
    const element = await mountLoaded({ attributes: { lang: 'x-none' } });
    expect(heading(element)).to.equal(english.listHeading);
  });

  it('has English words for what is told later, when those of its own cannot be loaded', async () => {
    const shipped = SHIPPED as Record<string, (typeof SHIPPED)[string]>;
    const load = shipped['tr']!;
    shipped['tr'] = async () => ({
      ...(await load()),
      later: () => Promise.reject(new Error('The file is not there.')),
    });
    try {
      const element = await mountLoaded({ attributes: { lang: 'tr', event: RAID } });
      expect(heading(element)).to.equal((await load()).messages.listHeading);
      expect(cardText(element)).to.contain(english.sources).and.to.contain(DETAILS[RAID]!.text);
    } finally {
      shipped['tr'] = load;
    }
  });

  it('is English when the other one cannot be loaded', async () => {
    const shipped = SHIPPED as Record<string, (typeof SHIPPED)[string]>;
    const load = shipped['hy']!;
    let requests = 0;
    shipped['hy'] = () => {
      requests += 1;
      return Promise.reject(new Error('The file is not there.'));
    };
    try {
      const element = await mountLoaded({ attributes: { lang: 'hy', event: RAID } });
      expect(heading(element)).to.equal(english.listHeading);
      for (const place of FEATURED) expect(has(element, `[data-place="${place}"]`), place).to.equal(true);
      expect(cardText(element)).to.contain(DETAILS[RAID]!.text);
      const before = requests;
      element.headingLevel = 2;
      await settled(element);
      expect(requests).to.equal(before);
    } finally {
      shipped['hy'] = load;
    }
  });

  it('paints nothing until its words are there, so that no reader sees another language first', async () => {
    const element = create({ attributes: { lang: 'tr' } });
    const headings: string[] = [];
    new MutationObserver(() => {
      if (has(element, '.list-heading')) headings.push(heading(element));
    }).observe(element.shadowRoot ?? element.attachShadow({ mode: 'open' }), {
      childList: true,
      subtree: true,
    });
    document.body.append(element);
    await complete(element);
    expect(headings).to.not.have.length(0);
    expect(headings).to.not.include(english.listHeading);
  });
});

describe('names that the frame placed beforehand does not show', () => {
  const shipped = SHIPPED as Record<string, (typeof SHIPPED)[string]>;
  const load = shipped['az']!;
  let bring: () => void = () => undefined;

  before(() => {
    const brought = new Promise<void>((resolve) => (bring = resolve));
    shipped['az'] = async () => {
      const az = await load();
      return { ...az, later: () => brought.then(az.later) };
    };
  });
  after(() => {
    shipped['az'] = load;
  });
  afterEach(clearStage);

  it('are waited for by another frame alone, which has none of them in another language then', async () => {
    // Brings what places another frame, so that the names are all that is missing.
    await mountLoaded({ attributes: { view: 'overview' } });
    const first = await mount({ attributes: { lang: 'az' } });
    await until(() => has(first, '[data-label="caspian-sea"]'), 'the frame placed beforehand is there');
    const far = create({ attributes: { lang: 'az', view: 'overview' } });
    document.body.append(far);
    await until(() => !far.isUpdatePending, 'its first update has been tried');
    expect(has(far, '.figure')).to.equal(false);
    bring();
    await complete(far);
    const labels = parts(far, '[data-label]');
    expect(labels.map(({ dataset }) => dataset['label'])).to.include('black-sea');
    expect(labels.filter(({ lang }) => lang !== 'az')).to.deep.equal([]);
  });
});

describe('a language that a page adds', () => {
  // A made-up one, so that no test is in another's way: English words, written from right to left.
  before(() =>
    CaucasusMap.addLocale({
      messages: { ...english, lang: 'qaa', dir: 'rtl', listHeading: 'Right to left' },
    }),
  );
  afterEach(clearStage);

  it('is spoken by maps in it, in its own direction', async () => {
    const element = await mountLoaded({ attributes: { lang: 'qaa' } });
    expect(heading(element)).to.equal('Right to left');
    expect(part(element, '.figure').dir).to.equal('rtl');
    const [title, list] = [part(element, '.title'), part(element, '.list-heading')];
    for (const text of [title, list]) expect(getComputedStyle(text).direction).to.equal('rtl');
    expect(part(await mountLoaded(), '.figure').dir).to.equal('ltr');
  });

  it('is taken up by a map that is there already, and let go of by one that is gone', async () => {
    const element = await mountLoaded({ attributes: { lang: 'qab' } });
    const gone = await mountLoaded({ attributes: { lang: 'qab' } });
    gone.remove();
    CaucasusMap.addLocale({ messages: { ...english, lang: 'qab', listHeading: 'Come late' } });
    await settled(element);
    expect(heading(element)).to.equal('Come late');
    expect(gone.isUpdatePending).to.equal(false);
  });

  it('leaves east in the east', async () => {
    const [west, east] = ['gyumri', 'baku'] as const;
    const element = await mountLoaded({ attributes: { lang: 'qaa', view: 'caucasus' } });
    const left = (place: string): number => markerOf(element, place).getBoundingClientRect().left;
    expect(left(west)).to.be.below(left(east));
    const other = await mountLoaded({ attributes: { view: 'caucasus' } });
    for (const place of [west, east])
      expect(left(place), place).to.be.closeTo(markerOf(other, place).getBoundingClientRect().left, 1);
  });

  it('overflows sideways neither in the list, the filters nor a card, in a box of 280 px', async () => {
    const element = await mountLoaded({ attributes: { lang: 'qaa' }, width: '280px' });
    part(element, '[data-filters]').click();
    for (const event of [null, RAID]) {
      element.select({ place: 'baku', event });
      await settled(element);
      const { left, right } = element.getBoundingClientRect();
      const outside = parts(element, '[part], .row, .option, .tick, p:not(.hidden), input, button').filter(
        (entry) => {
          const rect = entry.getBoundingClientRect();
          return entry.checkVisibility() && (rect.left < left - 1 || rect.right > right + 1);
        },
      );
      expect(outside.map(({ outerHTML }) => outerHTML.slice(0, 120))).to.deep.equal([]);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });
});
