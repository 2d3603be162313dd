/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { FeedStage, feedOf, lineOf, mountFeed, rowOf, type Row } from './feed-stage.js';
import {
  clearStage,
  focused,
  has,
  markerOf,
  nextFrame,
  part,
  parts,
  record,
  settled,
  until,
} from './stage.js';

const ROWS: readonly Row[] = [{ id: 'first' }, { id: 'second' }, { id: 'third' }];
const EARLIER: Row = { id: 'earlier', date: '2025-12-01' };

const status = (element: CaucasusMap): string =>
  part(element, '.figure > [role="status"]').textContent?.trim() ?? '';
const markOf = (element: CaucasusMap, id: string): string | undefined =>
  rowOf(element, id).querySelector('.row-mark')?.textContent?.trim();
const button = (element: CaucasusMap): HTMLElement => part(element, '[data-feed]');

describe('a feed', () => {
  let feed: FeedStage;

  beforeEach(() => {
    feed = new FeedStage();
    feed.serve('/feed.json', feedOf(ROWS));
  });
  afterEach(() => {
    feed.giveBack();
    clearStage();
  });

  describe('that has something new', () => {
    it('marks new and changed rows in a word, says so once, and loads as a new brief', async () => {
      const element = await mountFeed();
      const loads = record(element, 'load');
      feed.serve('/feed.json', feedOf([EARLIER, { id: 'first', title: 'Mended' }, ...ROWS.slice(1)]));
      await feed.next(element);
      expect(markOf(element, 'earlier')).to.equal('new');
      // Its day is another one too, since the dates of this feed follow from the order.
      expect(markOf(element, 'first')).to.equal('changed');
      expect(status(element)).to.equal('1 new event and 3 entries changed');
      expect(lineOf(element)).to.contain('1 new event');
      expect(loads).to.have.length(1);
      await feed.next(element);
      expect(status(element), 'said once').to.equal('');
      expect(markOf(element, 'earlier'), 'not seen yet, or still on screen').to.equal('new');
      expect(loads).to.have.length(1);
    });

    it('asks for it by a conditional request', async () => {
      const element = await mountFeed();
      await feed.next(element);
      expect(feed.requests.map(({ cache }) => cache)).to.deep.equal([undefined, 'no-cache']);
    });

    it('leaves selection, card, folds and focus as they are', async () => {
      const rows = [...ROWS, { id: 'behind', tier: 'background' }, { id: 'deeper', tier: 'background' }];
      feed.serve('/feed.json', feedOf(rows));
      const element = await mountFeed({ place: 'town' });
      const events = record(element, 'place-select', 'event-select', 'view-change');
      const folds = (): HTMLDetailsElement[] => parts<HTMLDetailsElement>(element, 'details.fold');
      for (const fold of folds()) fold.open = true;
      const row = (): HTMLElement => part(element, '[part~="popup"] [data-event="second"] .row-button');
      row().focus();
      feed.serve(
        '/feed.json',
        feedOf([...rows, EARLIER, { id: 'oldest', tier: 'background', date: '2020' }]),
      );
      await feed.next(element);
      expect(markOf(element, 'earlier')).to.equal('new');
      expect(element.place).to.equal('town');
      expect(folds().map(({ open }) => open)).to.deep.equal([true, true]);
      expect(focused(element)).to.equal(row());
      expect(events).to.deep.equal([]);
    });

    it('leaves the focus in the list on its row, where rows come in before it', async () => {
      const element = await mountFeed();
      rowOf(element, 'third').querySelector('button')?.focus();
      feed.serve('/feed.json', feedOf([...ROWS, EARLIER]));
      await feed.next(element);
      expect(focused(element)?.closest<HTMLElement>('[data-event]')?.dataset['event']).to.equal('third');
    });

    it('leaves the row that is read where it is on the screen', async () => {
      const many = Array.from({ length: 60 }, (_, at) => ({ id: `row-${at}`, date: `20${at + 20}` }));
      feed.serve('/feed.json', feedOf(many));
      const element = await mountFeed();
      const row = (): HTMLElement => rowOf(element, 'row-40');
      for (const fold of parts<HTMLDetailsElement>(element, 'details.fold')) fold.open = true;
      row().scrollIntoView({ block: 'center' });
      await nextFrame();
      expect(row().checkVisibility(), 'it can be read').to.equal(true);
      const { top } = row().getBoundingClientRect();
      const more = Array.from({ length: 9 }, (_, at) => ({ id: `old-${at}`, date: `19${at + 10}` }));
      feed.serve('/feed.json', feedOf([...more, ...many]));
      await feed.next(element);
      expect(markOf(element, 'old-0')).to.equal('new');
      expect(row().getBoundingClientRect().top).to.be.closeTo(top, 2);
    });

    it('leaves a camera that the reader has moved, and moves one that nobody has touched', async () => {
      const far = feedOf([...ROWS, { id: 'far-off', places: ['far'] }]);
      const features = [
        ...(far['features'] as object[]),
        {
          type: 'Feature',
          id: 'far',
          geometry: { type: 'Point', coordinates: [80, 55] },
          properties: { name: 'far', featured: true },
        },
      ];
      const element = await mountFeed();
      const box = (): string => part(element, '[part~="picture"]').getAttribute('viewBox') ?? '';
      part(element, '[data-control="zoomIn"]').click();
      await settled(element);
      const moved = box();
      feed.serve('/feed.json', { ...far, features });
      await feed.next(element);
      expect(has(element, '[data-event="far-off"]')).to.equal(true);
      expect(box()).to.equal(moved);
      part(element, '[data-control="reset"]').click();
      await settled(element);
      const whole = box();
      feed.serve('/feed.json', feedOf(ROWS));
      await feed.next(element);
      expect(box()).not.to.equal(whole);
    });

    it('is silent while the timeline plays, and says it when that has stopped', async () => {
      const many = Array.from({ length: 80 }, (_, at) => ({ id: `row-${at}`, date: `${at + 1940}` }));
      feed.serve('/feed.json', feedOf(many));
      const element = await mountFeed();
      const play = (): HTMLElement => part(element, '[data-time="play"]');
      play().click();
      await settled(element);
      feed.serve('/feed.json', feedOf([...many, { id: 'newest', date: '2024' }]));
      feed.pass(60);
      await until(() => lineOf(element).includes('1 new event'), 'the new row is there');
      expect(play().ariaLabel, 'still playing').to.equal('Pause');
      expect(status(element)).to.equal('');
      play().click();
      await settled(element);
      expect(status(element)).to.equal('1 new event');
    });

    it('takes the mark from a row once it has been on screen and has left it', async () => {
      const element = await mountFeed();
      feed.serve('/feed.json', feedOf([EARLIER, ...ROWS]));
      await feed.next(element);
      const spacer = document.createElement('div');
      spacer.style.height = '5000px';
      document.body.append(spacer);
      rowOf(element, 'earlier').scrollIntoView({ block: 'center' });
      for (let frame = 0; frame < 3; frame += 1) await nextFrame();
      expect(markOf(element, 'earlier')).to.equal('new');
      spacer.scrollIntoView({ block: 'end' });
      await until(() => markOf(element, 'earlier') === undefined, 'the mark is gone');
    });

    it('takes the mark from a row that the reader has opened and closed', async () => {
      const element = await mountFeed();
      feed.serve('/feed.json', feedOf([EARLIER, ...ROWS]));
      await feed.next(element);
      element.event = 'earlier';
      await settled(element);
      element.event = null;
      await settled(element);
      expect(markOf(element, 'earlier')).to.equal(undefined);
    });

    it('changes nothing for a text that says the same', async () => {
      const element = await mountFeed();
      const loads = record(element, 'load', 'problems-change');
      const { scene } = element;
      feed.serve('/feed.json', JSON.stringify(feedOf(ROWS), null, 2));
      await feed.next(element);
      expect(element.scene).to.equal(scene);
      expect(loads).to.deep.equal([]);
      expect(lineOf(element)).to.contain('Updated');
    });
  });

  describe('that fails', () => {
    it('keeps the last good brief, says how old it is, and is told of once', async () => {
      const element = await mountFeed();
      const events = record(element, 'error', 'load');
      const [time] = /\d\d:\d\d/.exec(lineOf(element)) ?? [];
      expect(time).to.equal('14:05');
      feed.serve('/feed.json', '', { status: 503 });
      await feed.next(element);
      expect(lineOf(element)).to.contain(`Updates failed; shown as of ${time}`);
      expect(status(element)).to.equal(`Updates failed; shown as of ${time}`);
      expect(has(element, '[part~="notice"]'), 'a second line').to.equal(false);
      expect(element.problems.map(({ code }) => code)).to.deep.equal(['http']);
      expect(element.matches(':state(error)')).to.equal(true);
      expect(has(element, '.list [data-event="first"]')).to.equal(true);
      await feed.next(element, 200);
      expect(lineOf(element)).to.contain(`shown as of ${time}`);
      expect(events.map(({ type }) => type)).to.deep.equal(['error']);
      feed.serve('/feed.json', feedOf(ROWS));
      await feed.next(element, 600);
      expect(lineOf(element)).to.match(/^Updated 14:\d\d/);
      expect(element.problems).to.deep.equal([]);
      expect(element.matches(':state(error)')).to.equal(false);
      expect(events.map(({ type }) => type)).to.deep.equal(['error']);
    });

    it('at another address keeps the last good brief too, and says when that was read', async () => {
      const element = await mountFeed();
      element.removeAttribute('refresh');
      await settled(element);
      feed.pass(3600);
      element.src = '/missing.json';
      await until(() => element.matches(':state(error)'), 'the other one is asked for');
      const notice = (): string => element.shadowRoot!.querySelector('[part~="notice"]')?.textContent ?? '';
      await until(() => notice().includes('The last good one is shown. (14:05)'), 'its age is told');
      expect(has(element, '.list [data-event="first"]')).to.equal(true);
    });

    it('from the beginning is tried again, and shown when it comes', async () => {
      feed.serve('/feed.json', '', { status: 500 });
      const element = await mountFeed();
      expect(part(element, '[part~="notice"]').textContent).to.contain('nothing to show');
      feed.serve('/feed.json', feedOf(ROWS));
      await feed.next(element, 200);
      expect(has(element, '.list [data-event="first"]')).to.equal(true);
      expect(has(element, '[part~="notice"]')).to.equal(false);
      expect(has(element, '.row-mark'), 'all of it is new to everybody').to.equal(false);
    });

    it('shows an editor where and why with debug', async () => {
      const element = await mountFeed({ debug: '' });
      feed.serve('/feed.json', '<!doctype html><p>Log in</p>');
      await feed.next(element);
      const [line] = parts(element, '[part~="notice"] li');
      expect(line?.textContent).to.contain('@src').and.to.contain('web page');
      expect(parts(element, '[part~="notice"] > p')).to.have.length(0);
    });
  });

  describe('is not read', () => {
    it('while the reader has it paused, and at once when they resume it', async () => {
      const element = await mountFeed();
      expect(button(element).textContent?.trim()).to.equal('Pause updates');
      button(element).click();
      await settled(element);
      expect(lineOf(element)).to.contain('paused').and.to.contain('Resume updates');
      feed.pass(3600);
      await settled(element);
      expect(feed.asked('/feed.json')).to.equal(1);
      feed.serve('/feed.json', feedOf([EARLIER, ...ROWS]));
      button(element).click();
      await until(() => has(element, '[data-event="earlier"]'), 'it is read at once');
      expect(feed.asked('/feed.json')).to.equal(2);
    });

    it('while nobody can see the page, and at once when they can', async () => {
      const element = await mountFeed();
      feed.look(false);
      feed.pass(3600);
      await settled(element);
      expect(feed.asked('/feed.json')).to.equal(1);
      feed.look(true);
      feed.pass(0);
      await until(() => feed.asked('/feed.json') === 2, 'it is read at once');
    });

    it('while the element is off the page, where a reading under way is broken off', async () => {
      const element = await mountFeed();
      feed.files.set('/feed.json', () => new Promise(() => undefined));
      feed.pass(60);
      await until(() => feed.asked('/feed.json') === 2, 'it is read again');
      element.remove();
      expect(feed.requests.at(-1)?.signal?.aborted).to.equal(true);
      feed.pass(3600);
      await nextFrame();
      expect(feed.asked('/feed.json')).to.equal(2);
      feed.serve('/feed.json', feedOf([EARLIER, ...ROWS]));
      document.body.append(element);
      feed.pass(0);
      await until(() => has(element, '[data-event="earlier"]'), 'it is read when it is back');
    });

    it('without an address, which is a problem, and more often than the least, which is one too', async () => {
      const element = await mountFeed({ refresh: '5' });
      expect(element.problems.map(({ where }) => where)).to.deep.equal(['@refresh']);
      feed.pass(14);
      await nextFrame();
      expect(feed.asked('/feed.json')).to.equal(1);
      await feed.next(element, 1);
      element.src = null;
      await until(() => element.problems[0]?.message.includes('src') ?? false, 'the problem is told');
      await settled(element);
      expect(has(element, '[data-feed]')).to.equal(false);
    });
  });

  describe('that withdraws', () => {
    it('what is open closes it, says so, and leaves no trace of it', async () => {
      const element = await mountFeed({ event: 'second' });
      expect(has(element, '[part~="popup"][data-event="second"]')).to.equal(true);
      feed.serve('/feed.json', feedOf(ROWS, { withdrawn: ['second'] }));
      await feed.next(element);
      expect(has(element, '[data-event="second"]')).to.equal(false);
      expect(element.event).to.equal(null);
      expect(status(element)).to.contain('1 entry removed').and.to.contain('no longer part of this map');
      expect(has(element, '[part~="notice"]')).to.equal(false);
      expect(element.problems).to.deep.equal([]);
    });

    it('a place closes its card', async () => {
      const element = await mountFeed({ place: 'port' });
      feed.serve('/feed.json', feedOf(ROWS, { withdrawn: ['port'] }));
      await feed.next(element);
      expect(has(element, '[data-place="port"]')).to.equal(false);
      expect(element.place).to.equal(null);
      expect(markerOf(element, 'town')).to.be.instanceOf(HTMLElement);
    });

    it('cannot be linked to any more', async () => {
      feed.serve('/feed.json', feedOf(ROWS, { withdrawn: ['second'] }));
      const element = await mountFeed();
      element.id = 'linked';
      const link = document.createElement('a');
      link.href = '#event=second';
      link.dataset['caucasusMap'] = 'linked';
      document.body.append(link);
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
      await settled(element);
      expect(has(element, '[part~="popup"]')).to.equal(false);
    });
  });

  it('prints what was corrected after the list, the latest first, and with its event', async () => {
    const corrections = [
      { date: '2026-01-02', event: 'second', text: 'The day was wrong.' },
      { date: '2026-02-01', text: 'A name was misspelt.' },
    ];
    feed.serve('/feed.json', feedOf(ROWS, { corrections }));
    const element = await mountFeed();
    const lines = parts(element, '.list .corrections li').map(({ textContent }) => textContent ?? '');
    expect(lines[0]).to.contain('1 February 2026').and.to.contain('misspelt');
    expect(lines[1]).to.contain('2 January 2026').and.to.contain('The day was wrong.');
    part(element, '.corrections [data-target="second"]').click();
    await settled(element);
    expect(part(element, '[part~="popup"][data-event="second"]').textContent).to.contain(
      'The day was wrong.',
    );
  });
});
