/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { FeedStage, feedOf, mountFeed, rowOf } from './feed-stage.js';
import { clearStage, has, settled, until } from './stage.js';

const titleOf = (element: CaucasusMap): string | undefined =>
  rowOf(element, 'raid').querySelector('.row-title')?.textContent?.trim();

const AZ = { lang: 'az', reviewed: true, events: { raid: { title: 'Basqın' } } };

describe('overlays of a brief by address', () => {
  let feed: FeedStage;

  const serve = (overlays: object, title = 'Raid'): void =>
    feed.serve('/briefs/feed.json', feedOf([{ id: 'raid', title }], { overlays }));
  const mount = (attributes = {}): Promise<CaucasusMap> =>
    mountFeed({ src: '/briefs/feed.json', lang: 'az', ...attributes });

  beforeEach(() => (feed = new FeedStage()));
  afterEach(() => {
    feed.giveBack();
    clearStage();
  });

  it('are fetched relative to the brief, when their language is asked for', async () => {
    serve({ az: 'words/az.json', ru: 'words/ru.json' });
    feed.serve('/briefs/words/az.json', AZ);
    const element = await mount({ lang: 'en' });
    expect(titleOf(element)).to.equal('Raid');
    expect(feed.requests.map(({ path }) => path)).to.deep.equal(['/briefs/feed.json']);
    element.lang = 'az';
    await until(() => titleOf(element) === 'Basqın', 'the words are there');
    expect(rowOf(element, 'raid').querySelector('.row-title [lang]')?.getAttribute('lang')).to.equal('az');
    element.lang = 'en';
    await until(() => titleOf(element) === 'Raid', 'English is back');
    expect(feed.asked('/briefs/words/az.json')).to.equal(1);
    expect(feed.asked('/briefs/words/ru.json')).to.equal(0);
  });

  it('that cannot be had leave the texts in their language, with a problem and no notice', async () => {
    serve({ az: 'missing.json' });
    const element = await mount();
    await until(() => element.problems.length > 0, 'the problem is told');
    await settled(element);
    expect(element.problems.map(({ where }) => where)).to.deep.equal(['/overlays/az']);
    expect(titleOf(element)).to.equal('Raid');
    expect(has(element, '[part~="notice"]')).to.equal(false);
    expect(element.matches(':state(error)')).to.equal(false);
  });

  it('may stand in the brief itself', async () => {
    serve({ az: AZ });
    const element = await mount();
    await until(() => titleOf(element) === 'Basqın', 'the words are there');
    expect(feed.requests).to.have.length(1);
  });

  it('that no native reader has checked are shown when the page asks for all', async () => {
    serve({ az: { ...AZ, reviewed: false } });
    const element = await mount();
    expect(titleOf(element)).to.equal('Raid');
    element.translations = 'all';
    await until(() => titleOf(element) === 'Basqın', 'the words are there');
    element.translations = null;
    await until(() => titleOf(element) === 'Raid', 'they are gone again');
  });

  it('stay while the brief changes, and are asked for anew', async () => {
    serve({ az: 'az.json' });
    feed.serve('/briefs/az.json', AZ);
    const element = await mount();
    await until(() => titleOf(element) === 'Basqın', 'the words are there');
    serve({ az: 'az.json' }, 'Second raid');
    feed.serve('/briefs/az.json', { ...AZ, events: { raid: { title: 'İkinci basqın' } } });
    await feed.next(element, 60, '/briefs/feed.json');
    await until(() => titleOf(element) === 'İkinci basqın', 'the new words are there');
    expect(rowOf(element, 'raid').querySelector('.row-mark')?.textContent?.trim()).to.equal('dəyişdirilib');
  });

  it('work without refresh, and for a brief that is set as a property', async () => {
    serve({});
    feed.serve('/briefs/feed.json', '', { status: 404 });
    const element = await mount();
    element.refresh = null;
    element.brief = feedOf([{ id: 'raid', title: 'Raid' }], { overlays: { az: '/az.json' } });
    feed.serve('/az.json', AZ);
    await until(
      () => has(element, '[data-event="raid"]') && titleOf(element) === 'Basqın',
      'the words are there',
    );
  });
});
