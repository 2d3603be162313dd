/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { DETAILS, ROWS } from '../built-in-brief.js';
import { clearStage, has, mountLoaded, part, parts, settled } from './stage.js';

/** As the browser does before it lays the page out for paper: what is to be printed must be there when it returns. */
async function tell(type: 'beforeprint' | 'afterprint'): Promise<void> {
  window.dispatchEvent(new Event(type));
  await Promise.resolve();
}

const rows = (element: CaucasusMap): HTMLElement[] => parts(element, '[part~="list"] [data-event]');

function expectWhole(element: CaucasusMap): void {
  expect(rows(element).map(({ dataset }) => dataset['event'])).to.have.members(ROWS.map(({ id }) => id));
  for (const row of rows(element)) {
    const { text, sources } = DETAILS[row.dataset['event']!]!;
    expect(row.textContent).to.contain(text);
    expect(row.querySelectorAll('.sources li'), row.dataset['event']).to.have.length(sources.length);
    expect(row.checkVisibility(), row.dataset['event']).to.equal(true);
  }
}

describe('printing', () => {
  afterEach(clearStage);

  it('opens the whole list with texts and sources, and folds it up again', async () => {
    const element = await mountLoaded({ attributes: { place: 'baku' } });
    const before = part(element, '[part~="list"]').innerText;
    await tell('beforeprint');
    expectWhole(element);
    expect(has(element, '[part~="list"] .row-button')).to.equal(false);
    await tell('afterprint');
    await settled(element);
    expect(part(element, '[part~="list"]').innerText).to.equal(before);
    expect(parts(element, '[part~="list"] .fold[open]')).to.have.length(0);
    expect(element.place).to.equal('baku');
  });

  for (const layout of ['map', 'story'])
    it(`puts the list on paper that the layout ${layout} has behind a button`, async () => {
      const element = await mountLoaded({ attributes: { layout } });
      expect(has(element, '[part~="list"]')).to.equal(false);
      await tell('beforeprint');
      expectWhole(element);
      await tell('afterprint');
      await settled(element);
      expect(has(element, '[part~="list"]')).to.equal(false);
      expect(part(element, '.list-toggle').ariaExpanded).to.equal('false');
    });

  it('does not look at maps that are gone', async () => {
    const element = await mountLoaded();
    element.remove();
    await tell('beforeprint');
    document.body.append(element);
    await settled(element);
    expect(has(element, '[part~="list"] .row-button')).to.equal(true);
  });
});
