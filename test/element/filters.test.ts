/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { english } from '../../src/i18n/en-later.js';
import { countOf, ROWS, rowOf } from '../built-in-brief.js';
import { clearStage, focused, has, markerOf, mountLoaded, part, parts, settled, until } from './stage.js';

const RAID = 'sputnik-baku-raid';

/** Ids of all rows of the list, in its order. */
const rows = (element: CaucasusMap): string[] =>
  parts(element, '[part~="list"] [data-event]').map(({ dataset }) => dataset['event']!);

const countLine = (element: CaucasusMap): string =>
  part(element, '.list-tools [role="status"]').textContent.trim();

const disc = (element: CaucasusMap, place: string): string =>
  markerOf(element, place).querySelector('.disc')!.textContent.trim();

async function search(element: CaucasusMap, words: string): Promise<void> {
  const field = part<HTMLInputElement>(element, '[data-search]');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

async function press(element: CaucasusMap, selector: string): Promise<void> {
  part(element, selector).click();
  await settled(element);
}

const box = (group: string, value: string): string => `[data-filter="${group}"][value="${value}"]`;

interface Option {
  readonly group: string;
  readonly value: string;
  readonly count: number;
}

function options(element: CaucasusMap): Option[] {
  return parts<HTMLInputElement>(element, '[data-filter]').map((field) => ({
    group: field.dataset['filter']!,
    value: field.value,
    count: Number(/\((\d+)\)/.exec(field.closest('label')!.textContent)?.[1]),
  }));
}

/** Every row has just one of these. */
const sumOf = (element: CaucasusMap, group: string): number =>
  options(element)
    .filter((option) => option.group === group)
    .reduce((sum, { count }) => sum + count, 0);

describe('the search of the list', () => {
  afterEach(clearStage);

  it('narrows list and map down to what it finds, and says how much that is', async () => {
    const element = await mountLoaded();
    expect(disc(element, 'baku')).to.equal(String(countOf('baku')));
    await search(element, 'sputnik');
    const found = rows(element);
    expect(found).to.include(RAID).and.to.not.include('ceasefire-2020');
    expect(countLine(element)).to.equal(`${found.length} of ${ROWS.length} entries`);
    const counted = found
      .map(rowOf)
      .filter(
        ({ places, tier, kind, section }) =>
          places.includes('baku') &&
          ['lead', 'more'].includes(tier) &&
          kind !== 'group' &&
          section !== 'later',
      );
    expect(counted.length).to.be.below(countOf('baku'));
    expect(disc(element, 'baku')).to.equal(String(counted.length));
  });

  it('says so when nothing is found, and shows everything again', async () => {
    const element = await mountLoaded();
    const all = rows(element);
    await search(element, 'qwertyuiop');
    expect(rows(element)).to.deep.equal([]);
    expect(part(element, '[part~="list"]').textContent).to.contain('No entry matches.');
    expect(countLine(element)).to.equal(`0 of ${ROWS.length} entries`);
    await press(element, '[data-clear]');
    expect(rows(element)).to.deep.equal(all);
    expect(countLine(element)).to.equal('');
    expect(part<HTMLInputElement>(element, '[data-search]').value).to.equal('');
    expect(focused(element)).to.equal(part(element, '[data-search]'));
  });

  it('leaves an open event open', async () => {
    const element = await mountLoaded({ attributes: { event: RAID } });
    await search(element, 'ceasefire');
    expect(rows(element)).to.not.include(RAID);
    expect(part(element, '[part~="popup"]').dataset['event']).to.equal(RAID);
    expect(element.event).to.equal(RAID);
    expect(element.problems).to.deep.equal([]);
  });

  it('keeps the focus in its field while the reader types', async () => {
    const element = await mountLoaded();
    part(element, '[data-search]').focus();
    await search(element, 's');
    await search(element, 'sp');
    expect(focused(element)).to.equal(part(element, '[data-search]'));
  });
});

describe('the filters of the list', () => {
  afterEach(clearStage);

  it('are behind a button that says whether they are open', async () => {
    const element = await mountLoaded();
    expect(has(element, '[part~="filters"]')).to.equal(false);
    expect(part(element, '[data-filters]').ariaExpanded).to.equal('false');
    await press(element, '[data-filters]');
    expect(part(element, '[data-filters]').ariaExpanded).to.equal('true');
    expect(part(element, '[part~="filters"]').id).to.equal(
      part(element, '[data-filters]').getAttribute('aria-controls'),
    );
    await press(element, '[data-filters]');
    expect(has(element, '[part~="filters"]')).to.equal(false);
  });

  it('show as many rows as an option promises, in each group', async () => {
    const element = await mountLoaded();
    await press(element, '[data-filters]');
    const all = options(element);
    const groups = [...new Set(all.map(({ group }) => group))];
    expect(groups).to.deep.equal(['kind', 'tier', 'status', 'actor', 'place']);
    const firsts = groups.map((name) => all.find(({ group }) => group === name)!);
    for (const { group, value, count } of firsts) {
      await press(element, box(group, value));
      expect(rows(element), `${group}: ${value}`).to.have.length(count);
      expect(count).to.be.within(1, ROWS.length - 1);
      await press(element, box(group, value));
    }
    expect(countLine(element)).to.equal('');
  });

  it('promise what is true for the rows that the other choices leave', async () => {
    const element = await mountLoaded();
    await press(element, '[data-filters]');
    expect(sumOf(element, 'status')).to.equal(ROWS.length);
    await search(element, 'baku');
    const shown = rows(element);
    expect(shown.length).to.be.within(2, ROWS.length - 1);
    for (const group of ['kind', 'tier', 'status'])
      expect(sumOf(element, group), group).to.equal(shown.length);
    await press(element, box('tier', 'lead'));
    const leads = shown.filter((id) => rowOf(id).tier === 'lead');
    expect(rows(element)).to.have.members(leads);
    for (const group of ['kind', 'status']) expect(sumOf(element, group), group).to.equal(leads.length);
    expect(sumOf(element, 'tier'), 'another choice in the same group').to.equal(shown.length);
    const status = options(element).find(({ group }) => group === 'status')!.value;
    await press(element, box('status', status));
    const promised = [sumOf(element, 'tier'), sumOf(element, 'status')];
    await press(element, box('tier', 'lead'));
    expect(promised, 'with two choices').to.deep.equal([rows(element).length, leads.length]);
  });

  it('add up within a group, and are all cleared at once', async () => {
    const element = await mountLoaded();
    await press(element, '[data-filters]');
    await press(element, box('tier', 'lead'));
    const leads = rows(element).length;
    await press(element, box('tier', 'more'));
    expect(rows(element)).to.have.members(
      ROWS.filter(({ tier }) => tier === 'lead' || tier === 'more').map(({ id }) => id),
    );
    expect(rows(element).length).to.be.above(leads);
    await press(element, '[data-clear]');
    expect(rows(element)).to.have.length(ROWS.length);
    expect(parts(element, '[data-filter]:checked')).to.have.length(0);
  });

  it('show the first options of a long group, and the rest behind a line that says how many', async () => {
    const element = await mountLoaded({ width: '360px' });
    await press(element, '[data-filters]');
    for (const group of ['actor', 'place']) {
      const all = parts(element, `[data-filter="${group}"]`);
      const seen = all.filter((field) => field.checkVisibility());
      expect(seen.length, group).to.be.within(5, 8);
      const summary = part(element, `.by-${group} summary`);
      expect(summary.textContent).to.equal(english.more(all.length - seen.length));
      summary.click();
      await settled(element);
      expect(all.every((field) => field.checkVisibility())).to.equal(true);
      for (const box of parts(element, `.by-${group} .options`))
        expect(box.scrollHeight, 'nothing scrolls inside').to.be.at.most(box.clientHeight);
    }
    // The actors of the most rows; Armenia and Azerbaijan have more than any person.
    const actors = options(element).filter(({ group }) => group === 'actor');
    const [first, others] = [actors.slice(0, 6), actors.slice(6)].map((some) =>
      some.map(({ count }) => count),
    );
    expect(Math.min(...first!)).to.be.at.least(Math.max(...others!));
  });

  it('keep an option under the finger that chooses it, and open where it is chosen', async () => {
    const element = await mountLoaded();
    await press(element, '[data-filters]');
    await press(element, '.by-actor summary');
    const last = parts<HTMLInputElement>(element, '[data-filter="actor"]').at(-1)!;
    last.focus();
    for (const checked of [true, false, true]) {
      last.click();
      await settled(element);
      expect(focused(element)).to.equal(last);
      expect([last.checked, last.checkVisibility()]).to.deep.equal([checked, true]);
    }
    await press(element, '[data-filters]');
    await press(element, '[data-filters]');
    expect(part(element, `[data-filter="actor"][value="${last.value}"]`).checkVisibility()).to.equal(true);
  });

  it('group the rows by month, in order of time and each row once', async () => {
    const element = await mountLoaded();
    await press(element, '[data-filters]');
    await press(element, '[data-grouping][value="month"]');
    expect([...rows(element)].sort()).to.deep.equal(ROWS.map(({ id }) => id).sort());
    const headings = parts(element, '.group-heading');
    const names = headings.map(({ textContent }) => textContent.trim());
    expect(names.indexOf('June 2025')).to.be.above(names.indexOf('December 2024'));
    expect(names.at(-1)).to.equal('undated');
    const june = headings[names.indexOf('June 2025')]!.nextElementSibling!;
    expect(june.querySelector('[data-event="yekaterinburg-raid"]')).to.not.equal(null);
    expect(june.querySelector('[data-event="ceasefire-2020"]')).to.equal(null);
  });

  it('group the rows by place, each under all of its places', async () => {
    const element = await mountLoaded();
    await press(element, '[data-filters]');
    await press(element, '[data-grouping][value="place"]');
    const heading = parts(element, '.group-heading').find(
      ({ textContent }) => textContent.trim() === 'Gyumri',
    );
    const own = [...heading!.nextElementSibling!.querySelectorAll<HTMLElement>('[data-event]')];
    expect(own.map(({ dataset }) => dataset['event'])).to.have.members(
      ROWS.filter(({ places }) => places.includes('gyumri')).map(({ id }) => id),
    );
    await search(element, 'qwertyuiop');
    expect(part(element, '[part~="list"]').textContent).to.contain('No entry matches.');
    await press(element, '[data-grouping][value="importance"]');
    await press(element, '[data-clear]');
    expect(has(element, '.group-heading')).to.equal(false);
  });

  it('are in the list behind the button in a layout that is all map', async () => {
    const element = await mountLoaded({ attributes: { layout: 'map' } });
    expect(has(element, '[data-search]')).to.equal(false);
    await press(element, '.list-toggle');
    await search(element, 'sputnik');
    const found = rows(element);
    expect(found).to.include(RAID);
    expect(found.length).to.be.below(ROWS.length);
    expect(part(element, '.list-toggle').textContent).to.contain(`(${found.length})`);
    await press(element, '[data-filters]');
    expect(sumOf(element, 'status')).to.equal(found.length);
  });
});

describe('what is schematic', () => {
  afterEach(clearStage);

  it('is named in the key: the way of the flight, and pipelines while they are asked for', async () => {
    const element = await mountLoaded();
    const key = (): string => part(element, '[part~="key"]').textContent ?? '';
    const lines = (): number => parts(element, '.infrastructure').length;
    expect(key()).not.to.contain('Schematic');
    element.select({ event: 'flight-8243' });
    await settled(element);
    expect(key()).to.contain('Schematic');
    element.select(null);
    part(element, '[data-filters]').click();
    await settled(element);
    expect([lines(), key().includes('Schematic')]).to.deep.equal([0, false]);
    part(element, '[data-layer]').click();
    await until(() => lines() === 3, 'the lines are drawn');
    expect(key()).to.contain('Schematic');
    part(element, '[data-layer]').click();
    await settled(element);
    expect([lines(), key().includes('Schematic')]).to.deep.equal([0, false]);
  });
});
