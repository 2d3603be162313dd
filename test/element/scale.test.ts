/** A brief of thousands of places: counts as buttons, a list of which little is in the document, by keyboard too. */
import { expect } from 'chai';
import { largeBrief } from '../../scripts/large-brief.mjs';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { clearStage, complete, focused, has, mount, part, parts, settled, until } from './stage.js';

const EVENTS = 2400;

async function mountLarge(): Promise<CaucasusMap> {
  const element = await mount({ height: '900px' });
  await complete(element);
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  element.brief = largeBrief(EVENTS, 1600);
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
    press('ArrowDown', rowAt(element, 1));
    await until(() => focused(element) === rowAt(element, 2), 'the second row has the focus');
    press('End', rowAt(element, 2));
    await until(
      () => focused(element)?.closest('li')?.getAttribute('aria-posinset') === String(EVENTS),
      'the last row has the focus',
    );
    part(element, '.long').scrollTop = 0;
    await until(() => has(element, '.long [aria-posinset="1"]'), 'the first rows are back');
    expect(focused(element)?.closest('li')?.getAttribute('aria-posinset')).to.equal(String(EVENTS));
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
});
