/// <reference types="mocha" />
/** A brief of thousands of places: counts as buttons, a list of which little is in the document, by keyboard too. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { largeBrief } from '../../scripts/large-brief.mjs';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { clearStage, complete, focused, has, mount, part, parts, settled, until } from './stage.js';

const EVENTS = 2400;

async function mountLarge(brief: unknown = largeBrief(EVENTS, 1600)): Promise<CaucasusMap> {
  const element = await mount({ height: '900px' });
  await complete(element);
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  element.brief = brief;
  await loaded;
  await until(() => has(element, '.long li'), 'the long list is there');
  await settled(element);
  return element;
}

function rowAt(element: CaucasusMap, position: number): HTMLElement {
  return part(element, `.long [aria-posinset="${position}"] button`);
}

function press(key: string, target: HTMLElement): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}

/** The position of the row that has the focus, counted from 1. */
function focusedRow(element: CaucasusMap): number {
  return Number(focused(element)?.closest('li')?.getAttribute('aria-posinset'));
}

/** Is a row wholly inside of the box that the list scrolls in? */
function isSeen(element: CaucasusMap, position: number): boolean {
  const box = part(element, '.long').getBoundingClientRect();
  const { top, bottom } = rowAt(element, position).getBoundingClientRect();
  return top >= box.top - 1 && bottom <= box.bottom + 1;
}

/** Ten thousand rows of one place each, so that counts of places add up to the rows. */
function tenThousand(): ReturnType<typeof largeBrief> {
  const brief = largeBrief(10_000, 6000);
  return { ...brief, events: brief.events.map((row) => ({ ...row, places: row.places.slice(0, 1) })) };
}

/** Places at one spot among hundreds elsewhere, each with a row. */
function withSpot(places: number): ReturnType<typeof largeBrief> {
  const brief = largeBrief(600, 600);
  const features = brief.features.map((feature, at) => ({
    ...feature,
    geometry: { ...feature.geometry, coordinates: at < places ? [45, 40.5] : [40 + (at % 20) / 20, 44] },
  }));
  const events = brief.events.map((row, at) => ({ ...row, date: '2024', places: [`p${at}`] }));
  return { ...brief, features, events };
}

describe('a large brief', function () {
  this.timeout(60_000);
  afterEach(clearStage);

  it('has a button for each count, named by places and events', async () => {
    const element = await mountLarge();
    const counts = parts(element, 'button.merged');
    expect(counts.length).to.be.greaterThan(0);
    expect(parts(element, 'button[part~="marker"]').length).to.be.at.most(100);
    for (const button of counts) {
      expect(button.getAttribute('aria-label')).to.match(/^\d+ places: \d+ events?\. Show them apart$/);
      expect(button.querySelector('.disc')?.textContent).to.match(/^\d+$/);
    }
  });

  it('zooms in on a count that is pressed', async () => {
    const element = await mountLarge();
    const before = parts(element, 'button.merged').map(({ dataset }) => dataset['key']);
    const heard: Event[] = [];
    element.addEventListener('view-change', (event) => heard.push(event));
    part<HTMLButtonElement>(element, 'button.merged').click();
    await settled(element);
    expect(heard).to.have.length(1);
    expect(parts(element, 'button.merged').map(({ dataset }) => dataset['key'])).not.to.deep.equal(before);
  });

  it('keeps few rows in the document, and says how many there are', async () => {
    const element = await mountLarge();
    const rows = parts(element, '.long li');
    expect(rows.length).to.be.within(5, 60);
    for (const row of rows) expect(row.getAttribute('aria-setsize')).to.equal(String(EVENTS));
    expect(rows.map((row) => row.getAttribute('aria-posinset'))).to.deep.equal(
      rows.map((_, at) => String(at + 1)),
    );
  });

  it('goes through all rows by keyboard, and keeps the focus while it is scrolled away', async () => {
    const element = await mountLarge();
    rowAt(element, 1).focus();
    for (const [key, position] of [
      ['ArrowDown', 2],
      ['PageDown', 12],
      ['End', EVENTS],
      ['PageUp', EVENTS - 10],
      ['ArrowUp', EVENTS - 11],
      ['End', EVENTS],
    ] as const) {
      press(key, focused(element) as HTMLElement);
      await until(() => focusedRow(element) === position, `${key} leads to row ${position}`);
      await until(() => isSeen(element, position), `row ${position} is seen`);
    }
    part(element, '.long').scrollTop = 0;
    await until(() => has(element, '.long [aria-posinset="1"]'), 'the first rows are back');
    await settled(element);
    expect(focusedRow(element)).to.equal(EVENTS);
    expect(part(element, '.long').scrollTop, 'nothing scrolls back').to.equal(0);
    press('Home', focused(element) as HTMLElement);
    await until(() => focusedRow(element) === 1, 'Home leads to the first row');
  });

  it('has rows one under another without gaps, wherever it is scrolled to', async () => {
    const element = await mountLarge();
    for (const share of [0.5, 0.1, 0.9]) {
      const box = part(element, '.long');
      box.scrollTop = box.scrollHeight * share;
      await settled(element);
      await until(() => {
        const rows = parts(element, '.long li').map((row) => row.getBoundingClientRect());
        const { top, bottom } = box.getBoundingClientRect();
        const covers = (rows[0]?.top ?? Infinity) <= top && (rows.at(-1)?.bottom ?? 0) >= bottom;
        return covers && rows.slice(1).every((row, at) => Math.abs(row.top - (rows[at]?.bottom ?? 0)) < 1);
      }, `rows cover the box at ${share}`);
    }
  });

  it('is narrowed by a search, and comes back', async () => {
    const element = await mountLarge();
    const field = part<HTMLInputElement>(element, '[data-search]');
    field.value = 'number 77';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => element.filters.search === 'number 77', 'the words have been read');
    await settled(element);
    expect(parts(element, '.list li').length).to.be.within(1, 200);
    expect(part(element, '.list-tools [role="status"]').textContent).to.match(/^\d+ of 2400 entries$/);
    part<HTMLButtonElement>(element, '[data-clear]').click();
    await until(() => has(element, '.long li'), 'the long list is back');
  });

  it('prints the first rows and says so', async () => {
    const element = await mountLarge();
    window.dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    const printed = parts(element, '.list li.row');
    const said = parts(element, '.list p.aside').map(({ textContent }) => textContent);
    window.dispatchEvent(new Event('afterprint'));
    expect(printed.length).to.be.within(500, 1600);
    expect(said.some((text) => /^500 of \d+ entries$/.test(text ?? ''))).to.equal(true);
  });

  it('tells of the same ten thousand rows in summary, list, timeline and on the map', async () => {
    const element = await mountLarge(tenThousand());
    for (const [from, to] of [
      [null, null],
      ['2022', '2022'],
      ['2023-03', '2023-04'],
    ] as const) {
      [element.from, element.to] = [from, to];
      await settled(element);
      const { events = [], totals } = element.scene ?? {};
      expect(events.length).to.be.greaterThan(100);
      expect(part(element, '.long li').getAttribute('aria-setsize')).to.equal(String(events.length));
      const discs = parts(element, 'button[part~="marker"] .disc').map((disc) => Number(disc.textContent));
      expect(discs.reduce((sum, count) => sum + count, 0)).to.equal(totals?.events);
      const summary = [...element.renderRoot.querySelectorAll('p.hidden')].map((text) => text.textContent);
      const said = new Intl.NumberFormat('en').format(totals?.events ?? 0);
      expect(summary.some((text) => text?.includes(said) || text?.includes(`${totals?.events}`))).to.equal(
        true,
      );
      if (from === null) continue;
      for (const size of ['s', 'm', 'l']) {
        const rows = parts(element, `.focus.${size} .mark`).map((mark) =>
          Number(mark.querySelector('b')?.textContent ?? 1),
        );
        expect(
          rows.reduce((sum, count) => sum + count, 0),
          `strip ${size}`,
        ).to.equal(events.filter(({ date }) => date).length);
      }
    }
  });

  it('opens a count by keyboard', async () => {
    const element = await mountLarge();
    const heard: Event[] = [];
    element.addEventListener('view-change', (event) => heard.push(event));
    const [count] = parts<HTMLButtonElement>(element, 'button.merged');
    const { width } = part(element, 'svg[part="picture"]').getBoundingClientRect();
    expect(width).to.be.greaterThan(0);
    const before = part(element, 'svg[part="picture"]').getAttribute('viewBox');
    count?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => heard.length === 1, 'the camera has moved');
    await settled(element);
    const spans = [before, part(element, 'svg[part="picture"]').getAttribute('viewBox')].map((box) =>
      Number(box?.split(' ')[2]),
    );
    expect(spans[1]).to.be.lessThan(spans[0] ?? 0);
  });

  it('fans out a few places at one spot, each with a card of its own', async () => {
    const element = await mountLarge(withSpot(5));
    element.view = '45,40.5,13';
    await settled(element);
    const fanned = parts<HTMLButtonElement>(element, 'button[part~="marker"]');
    expect(fanned.map(({ dataset }) => dataset['place']).sort()).to.deep.equal([
      'p0',
      'p1',
      'p2',
      'p3',
      'p4',
    ]);
    const middles = fanned.map((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    });
    for (const [at, [x, y]] of middles.entries())
      for (const [otherX, otherY] of middles.slice(at + 1))
        expect(Math.max(Math.abs(x - otherX), Math.abs(y - otherY))).to.be.at.least(24);
    fanned[2]?.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(part(element, '[part~="popup"]').dataset['place']).to.equal(fanned[2]?.dataset['place']);
  });

  it('lists many places at one spot', async () => {
    const element = await mountLarge(withSpot(70));
    element.view = '45,40.5,13';
    await settled(element);
    const [count] = parts<HTMLButtonElement>(element, 'button.merged');
    expect(count?.querySelector('.disc')?.textContent).to.equal(
      String(element.scene?.places.slice(0, 70).reduce((sum, place) => sum + place.count, 0)),
    );
    count?.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(element.scene?.events.length).to.equal(70);
    expect(part(element, '.long li').getAttribute('aria-setsize')).to.equal('70');
  });
});
