/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { ROWS } from '../built-in-brief.js';
import { clearStage, has, mountLoaded, part, record, settled, until } from './stage.js';

/** The lead events of the brief's own period: its file has them in order of time. */
const LEADS = ROWS.filter(
  ({ tier, section, kind }) => tier === 'lead' && section !== 'later' && kind !== 'group',
).map(({ id }) => id);

const NARROW = '600px';
const WIDE = '1200px';

interface ChapterText {
  readonly data?: Readonly<Record<string, string>>;
  /** Paragraphs of text. */
  readonly length?: number;
}

const CHAPTERS: readonly ChapterText[] = [
  { data: { event: 'yekaterinburg-raid' } },
  { data: { place: 'gyumri', view: 'overview' } },
  { data: { event: 'sputnik-baku-raid', from: '2025-06', to: '2025-07' } },
];

async function mountStory(width: string, chapters: readonly ChapterText[] = []): Promise<CaucasusMap> {
  const element = await mountLoaded({ attributes: { layout: 'story' }, width });
  await write(element, chapters);
  return element;
}

async function write(element: CaucasusMap, chapters: readonly ChapterText[]): Promise<void> {
  for (const { data = {}, length = 2 } of chapters) {
    const chapter = document.createElement('section');
    chapter.slot = 'story';
    Object.assign(chapter.dataset, data);
    for (let at = 0; at < length; at += 1) {
      const text = document.createElement('p');
      text.textContent = 'A paragraph of the article, as long as such paragraphs are in the papers.';
      chapter.append(text);
    }
    element.append(chapter);
  }
  await settled(element);
  await settled(element);
}

const chaptersOf = (element: CaucasusMap): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('[slot="story"]'),
];

/** Which chapters are marked as the current one. */
const current = (element: CaucasusMap): number[] =>
  chaptersOf(element).flatMap((chapter, at) => ('current' in chapter.dataset ? [at] : []));

const told = (element: CaucasusMap): string | undefined => part(element, '.story-step').dataset['event'];

const position = (element: CaucasusMap): string => part(element, '.story-position').textContent.trim();

const viewBox = (element: CaucasusMap): string => part(element, '[part~="picture"]').getAttribute('viewBox')!;

async function step(element: CaucasusMap, by: 1 | -1): Promise<void> {
  part(element, `[data-story="${by}"]`).click();
  await settled(element);
}

/** As a reader does who drags the panel until a chapter starts at its top. */
function scrollTo(element: CaucasusMap, at: number): void {
  const body = part(element, '.story-body');
  const way = chaptersOf(element)[at]!.getBoundingClientRect().top - body.getBoundingClientRect().top;
  body.scrollTo({ top: body.scrollTop + way, behavior: 'instant' });
}

describe('a story of events', () => {
  afterEach(clearStage);

  it('tells the first lead event in full, and has no card over the map for it', async () => {
    const element = await mountStory(NARROW);
    expect(told(element)).to.equal(LEADS[0]);
    expect(has(element, '.story-step .sources li')).to.equal(true);
    expect(position(element)).to.equal(`1 of ${LEADS.length}`);
    expect(element.event).to.equal(null);
    element.select({ event: LEADS[3]! });
    await settled(element);
    expect(told(element)).to.equal(LEADS[3]);
    expect(has(element, '[part~="popup"]')).to.equal(false);
  });

  it('goes through all lead events in order of time, and ends at both ends', async () => {
    const element = await mountStory(NARROW);
    const seen = [told(element)];
    for (const _ of LEADS.slice(1)) {
      await step(element, 1);
      seen.push(told(element));
    }
    expect(seen).to.deep.equal(LEADS);
    expect(position(element)).to.equal(`${LEADS.length} of ${LEADS.length}`);
    expect(part(element, '[data-story="1"]').ariaDisabled).to.equal('true');
    await step(element, 1);
    expect(told(element)).to.equal(LEADS.at(-1));
    await step(element, -1);
    expect(told(element)).to.equal(LEADS.at(-2));
    element.select({ event: LEADS[0]! });
    await settled(element);
    expect(part(element, '[data-story="-1"]').ariaDisabled).to.equal('true');
    await step(element, -1);
    expect(told(element)).to.equal(LEADS[0]);
  });

  it('tells the page of each step, which may prevent it', async () => {
    const element = await mountStory(NARROW);
    const events = record(document.body, 'event-select', 'place-select');
    await step(element, 1);
    expect(events.map(({ type, detail }) => [type, detail])).to.deep.equal([
      ['event-select', { place: null, event: LEADS[1] }],
    ]);
    element.addEventListener('event-select', (event) => event.preventDefault());
    const box = viewBox(element);
    await step(element, 1);
    expect(told(element)).to.equal(LEADS[1]);
    expect(viewBox(element)).to.equal(box);
  });

  it('moves the camera to an event outside of the frame, and back home', async () => {
    const element = await mountStory(NARROW);
    element.view = 'caucasus';
    const before = LEADS[LEADS.indexOf('yekaterinburg-raid') - 1]!;
    element.select({ event: before });
    await settled(element);
    const home = viewBox(element);
    await step(element, 1);
    expect(told(element)).to.equal('yekaterinburg-raid');
    expect(viewBox(element)).to.not.equal(home);
    await step(element, -1);
    expect(viewBox(element)).to.equal(home);
  });
});

describe('a story of chapters', () => {
  afterEach(clearStage);

  it('starts with the first one, which moves the map but is no act of the reader', async () => {
    const element = await mountLoaded({ attributes: { layout: 'story' }, width: WIDE });
    const events = record(document.body, 'event-select', 'place-select', 'period-change', 'view-change');
    await write(element, CHAPTERS);
    expect(current(element)).to.deep.equal([0]);
    expect(element.event).to.equal('yekaterinburg-raid');
    expect(position(element)).to.equal(`1 of ${CHAPTERS.length}`);
    expect(events.map(({ type }) => type)).to.deep.equal([]);
  });

  it('goes from one to the next by buttons in a narrow box, where only that one is shown', async () => {
    const element = await mountStory(NARROW, CHAPTERS);
    const shown = (): number[] =>
      chaptersOf(element).flatMap((chapter, at) => (chapter.checkVisibility() ? [at] : []));
    const events = record(document.body, 'event-select', 'place-select', 'period-change');
    const home = viewBox(element);
    expect(shown()).to.deep.equal([0]);
    await step(element, 1);
    expect(shown()).to.deep.equal([1]);
    expect(current(element)).to.deep.equal([1]);
    expect([element.place, element.event, element.view]).to.deep.equal(['gyumri', null, 'overview']);
    expect(viewBox(element)).to.not.equal(home);
    await step(element, 1);
    expect(shown()).to.deep.equal([2]);
    expect([element.event, element.from, element.to]).to.deep.equal([
      'sputnik-baku-raid',
      '2025-06',
      '2025-07',
    ]);
    expect(events.map(({ type }) => type)).to.deep.equal(['place-select', 'period-change', 'event-select']);
    await step(element, 1);
    expect(current(element)).to.deep.equal([2]);
  });

  it('tells of a place without a card between map and text; its marker opens and closes one', async () => {
    const element = await mountStory(NARROW, [{ data: { place: 'baku' } }, { data: { place: 'gyumri' } }]);
    await step(element, 1);
    expect(element.place).to.equal('gyumri');
    expect(has(element, '[part~="popup"]')).to.equal(false);
    const marker = part(element, '[part~="marker"][data-place="gyumri"]');
    expect([marker.matches('.open'), marker.ariaExpanded]).to.deep.equal([true, 'false']);
    const press = async (): Promise<void> => {
      part(element, '[part~="marker"][data-place="gyumri"]').click();
      await settled(element);
    };
    await press();
    expect(has(element, '[part~="popup"][data-place="gyumri"]')).to.equal(true);
    await press();
    expect([element.place, has(element, '[part~="popup"]')]).to.deep.equal([null, false]);
  });

  it('goes on by scrolling in a wide box', async () => {
    const element = await mountStory(WIDE, CHAPTERS);
    const events = record(document.body, 'event-select', 'place-select');
    scrollTo(element, 1);
    await until(() => current(element)[0] === 1, 'the second chapter is read');
    await settled(element);
    expect(element.place).to.equal('gyumri');
    scrollTo(element, 2);
    await until(() => current(element)[0] === 2, 'the third chapter is read');
    scrollTo(element, 0);
    await until(() => current(element)[0] === 0, 'the first chapter is read again');
    await settled(element);
    expect(events.map(({ type }) => type)).to.deep.equal(['place-select', 'event-select', 'event-select']);
  });

  it('knows the chapter that is read however long the chapters are', async () => {
    const element = await mountStory(WIDE, [
      { data: { place: 'baku' }, length: 1 },
      { data: { place: 'gyumri' }, length: 80 },
      { data: { place: 'nakhchivan' }, length: 1 },
    ]);
    const body = part(element, '.story-body');
    expect(chaptersOf(element)[1]!.offsetHeight).to.be.above(2 * body.clientHeight);
    scrollTo(element, 1);
    await until(() => current(element)[0] === 1, 'the long chapter is read');
    scrollTo(element, 2);
    await until(() => current(element)[0] === 2, 'the short one after it is read');
    await settled(element);
    expect(element.place).to.equal('nakhchivan');
  });

  it('scrolls to a chapter by buttons in a wide box, and follows scrolling again after that', async () => {
    const element = await mountStory(WIDE, CHAPTERS);
    const body = part(element, '.story-body');
    const before = body.scrollTop;
    await step(element, 1);
    expect(current(element)).to.deep.equal([1]);
    await until(() => body.scrollTop > before, 'the panel scrolls');
    scrollTo(element, 2);
    await until(() => current(element)[0] === 2, 'the third chapter is read');
    scrollTo(element, 0);
    await until(() => current(element)[0] === 0, 'the first chapter is read');
  });

  it('lets go of its chapters with the element, and takes them up again', async () => {
    const element = await mountStory(WIDE, CHAPTERS);
    element.remove();
    expect(current(element)).to.deep.equal([]);
    document.body.append(element);
    await settled(element);
    expect(current(element)).to.deep.equal([0]);
  });

  it('says nothing of the map in another layout', async () => {
    const element = await mountLoaded({ width: NARROW });
    await write(element, CHAPTERS);
    expect(current(element)).to.deep.equal([]);
    expect(element.event).to.equal(null);
    element.layout = 'story';
    await settled(element);
    expect(current(element)).to.deep.equal([0]);
    element.layout = 'explorer';
    await settled(element);
    expect(current(element)).to.deep.equal([]);
  });
});
