/// <reference types="node" />
/** A reader without a mouse goes through the whole map by keys alone, and sees at each step where the focus is. */
import type { Browser, KeyInput } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../built-in-brief.js';
import { openBrowser, Visit } from './reader.js';
import { Site } from './site.js';

let browser: Browser;
let site: Site;
let visit: Visit;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
  visit = await Visit.open(browser, site, {
    width: 1280,
    attributes: { loading: 'static' },
    after: '<p><a id="after" href="#end">The article goes on.</a></p>',
  });
  await visit.until('.mark');
  await visit.page.waitForFunction(() => document.querySelector('caucasus-map')!.loaded);
  await visit.page.evaluate(() => {
    const periods: unknown[] = [];
    Object.assign(window, { periods });
    document.addEventListener('period-change', ({ detail }: CustomEventInit<unknown>) =>
      periods.push(detail),
    );
  });
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

interface Focus {
  /** The element as its tag and attributes; empty when the focus is on the page itself. */
  readonly where: string;
  readonly text: string;
  /** Is something drawn around it that is not there without the focus? */
  readonly ringed: boolean;
  readonly inSight: boolean;
  readonly wanted: boolean;
}

function focus(selector: string): Promise<Focus> {
  return visit.page.evaluate((css: string) => {
    const outer = document.activeElement;
    const at = outer?.shadowRoot?.activeElement ?? outer;
    if (!(at instanceof HTMLElement) || at === document.body || at.localName === 'caucasus-map')
      return { where: '', text: '', ringed: false, inSight: false, wanted: false };
    const outlined = (element: Element | null): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    };
    const { top, bottom, width, height } = at.getBoundingClientRect();
    return {
      where: (at.cloneNode(false) as HTMLElement).outerHTML,
      text: at.textContent?.trim() ?? '',
      ringed: outlined(at) || outlined(at.querySelector('.name')),
      inSight: width > 1 && height > 1 && bottom > 0 && top < innerHeight,
      wanted: at.matches(css),
    };
  }, selector);
}

async function press(key: KeyInput): Promise<void> {
  await visit.page.keyboard.press(key);
  await visit.rest();
}

/** What a browser draws for a thumb, no script can ask for: it is looked at. */
async function isThumbRinged(): Promise<boolean> {
  const thumb = await visit.page.evaluateHandle(
    () => document.querySelector('caucasus-map')!.shadowRoot!.activeElement as HTMLElement,
  );
  const { x, y, width, height } = (await thumb.boundingBox())!;
  const scrolled = await visit.page.evaluate(() => window.scrollY);
  const clip = { x, y: y + scrolled - 4, width, height: height + 8 };
  const look = (): Promise<string> => visit.page.screenshot({ clip, encoding: 'base64' });
  const focused = await look();
  await thumb.evaluate((element) => element.blur());
  const left = await look();
  await thumb.evaluate((element) => element.focus({ preventScroll: true }));
  return focused !== left;
}

async function expectSeen({ where, ringed, inSight }: Focus): Promise<void> {
  const seen = ringed || (where.includes('data-thumb') && (await isThumbRinged()));
  expect(seen, `Nothing shows the focus on ${where}.`).toBe(true);
  expect(inSight, `The focus on ${where} is out of sight.`).toBe(true);
}

/** The focus is where it should be, and can be seen there. @returns the text there. */
async function expectFocus(selector: string): Promise<string> {
  const at = await focus(selector);
  expect(at.wanted, `The focus is not on ${selector} but on ${at.where || 'the page'}.`).toBe(true);
  await expectSeen(at);
  return at.text;
}

/** Goes on by Tab; at each stop on the way the focus can be seen. */
async function tabTo(selector: string, back = false): Promise<void> {
  if (back) await visit.page.keyboard.down('Shift');
  try {
    for (let stops = 0; stops < 80; stops += 1) {
      await visit.page.keyboard.press('Tab');
      const at = await focus(selector);
      expect(at.where, `The focus has left the map on the way to ${selector}.`).not.toMatch(/^$|id="after"/);
      await expectSeen(at);
      if (at.wanted) return;
    }
  } finally {
    if (back) await visit.page.keyboard.up('Shift');
  }
  await expectFocus(selector);
}

const inCard = (selector: string): string => `[part~="popup"] ${selector}`;

const cardText = (): Promise<string> =>
  visit.page.evaluate(
    () =>
      document.querySelector('caucasus-map')!.shadowRoot!.querySelector('[part~="popup"]')?.textContent ?? '',
  );

const rowCount = (): Promise<number> =>
  visit.page.evaluate(
    () => document.querySelector('caucasus-map')!.shadowRoot!.querySelectorAll('.list [data-event]').length,
  );

const periods = (): Promise<{ from: string | null; to: string | null }[]> =>
  visit.page.evaluate(() => [
    ...(window as unknown as { periods: { from: string | null; to: string | null }[] }).periods,
  ]);

/** Each test goes on where the one before has left off, as a reader does. */
describe('by keys alone', () => {
  it('the first stop leads past the map to the list', async () => {
    await press('Tab');
    expect(await expectFocus('[data-skip]')).toBe('Skip the map');
    await press('Enter');
    expect(await expectFocus('.list-heading')).toBe('Events in order of time');
  });

  it('a place opens its card, with the focus on its heading', async () => {
    await tabTo('[data-place="baku"]', true);
    await press('Enter');
    expect(await expectFocus(inCard('.card-heading'))).toBe('Baku');
    expect((await visit.card())?.events.toSorted()).toEqual(rowsOf('baku').toSorted());
  });

  it('an event of it is told in full, and leads to what came before and after, and back', async () => {
    await tabTo(inCard('[data-event="sputnik-baku-raid"] .row-button'));
    await press('Enter');
    const title = await expectFocus(inCard('.card-heading'));
    expect(await cardText()).toMatch(/Sources[^]*Deutsche Welle/);
    await tabTo(inCard('[data-target]'));
    const target = await expectFocus(inCard('[data-target]'));
    await press('Enter');
    expect(await expectFocus(inCard('.card-heading'))).toBe(target);
    expect(target).not.toBe(title);
    await tabTo(inCard('[data-back]'), true);
    await press('Enter');
    await expectFocus(inCard('.card-heading'));
    const { place } = (await visit.card())!;
    expect(place).not.toBeNull();
    await press('Escape');
    expect(await visit.card()).toBeNull();
    await expectFocus(`[part~="marker"][data-place="${place}"]`);
  });

  it('one way leads from a place through its event and what came after to list, timeline and back', async () => {
    await tabTo('[data-skip]', true);
    await tabTo('[data-place="baku"]');
    await press('Enter');
    await tabTo(inCard('[data-event="sputnik-baku-raid"] .row-button'));
    await press('Enter');
    const before = await expectFocus(inCard('.card-heading'));
    await tabTo(inCard('[data-target="shikhlinski-detention"]'));
    const after = await expectFocus(inCard('[data-target]'));
    await press('Enter');
    expect(await expectFocus(inCard('.card-heading'))).toBe(after);
    // The card of what came later tells what it is later than.
    expect(await cardText()).toMatch(new RegExp(`Later than\\s*${before.slice(0, 20)}`));
    await tabTo('.list .row-button');
    await tabTo('.mark');
    expect(await visit.page.evaluate(() => document.querySelector('caucasus-map')!.event)).toBe(
      'shikhlinski-detention',
    );
    // The stop among the marks is the one of the open event.
    await expectFocus('.mark[aria-current="true"]');
    await tabTo('.list .row-button', true);
    await tabTo(inCard('[data-back]'), true);
    await press('Escape');
    expect(await visit.card()).toBeNull();
    await expectFocus('[part~="marker"]');
  });

  it('a thumb of the timeline moves by arrow keys, and the page is told of the period', async () => {
    await tabTo('[data-thumb="from"]');
    await press('ArrowRight');
    await press('PageUp');
    await expectFocus('[data-thumb="from"]');
    expect(await periods()).toEqual([
      { from: '2020-01-02', to: null },
      { from: '2020-02-02', to: null },
    ]);
  });

  it('a date is typed', async () => {
    await tabTo('[data-period="to"]');
    await visit.page.keyboard.type('07052025');
    await press('Tab');
    expect((await periods()).at(-1)).toEqual({ from: '2020-02-02', to: '2025-07-05' });
  });

  it('a mark of the timeline opens its event, and Escape does not lose the focus', async () => {
    await tabTo('.mark', true);
    for (let marks = 0; marks < 40 && !(await focus('.mark[data-target]')).wanted; marks += 1) {
      await press('ArrowRight');
      await expectFocus('.mark');
    }
    await expectFocus('.mark[data-target]');
    await press('Enter');
    const title = await expectFocus(inCard('.card-heading'));
    expect(title).not.toBe('');
    await press('Escape');
    expect(await visit.card()).toBeNull();
    await expectFocus('[part~="marker"], .row-button, .list-heading');
  });

  it('a search narrows the list', async () => {
    await tabTo('[data-search]', (await focus('.row-button')).wanted);
    const all = await rowCount();
    await visit.page.keyboard.type('Sputnik');
    await visit.rest();
    await expectFocus('[data-search]');
    const found = await rowCount();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
  });

  it('a filter narrows it further, and one press shows all again', async () => {
    const found = await rowCount();
    await tabTo('[data-filters]');
    await press('Space');
    await visit.until('#filters');
    await expectFocus('[data-filters]');
    await tabTo('[data-filter="status"][value="reported"]');
    await press('Space');
    await expectFocus('[data-filter="status"][value="reported"]');
    expect(await rowCount()).toBeLessThan(found);
    await tabTo('[data-clear]', true);
    await press('Enter');
    await expectFocus('[data-search]');
    await tabTo('[data-filters]');
    await press('Space');
    await visit.until('#filters', false);
    expect(await rowCount()).toBeGreaterThan(found);
  });

  it('Tab leaves the map at its end', async () => {
    for (let stops = 0; stops < 80 && !(await focus('#after')).wanted; stops += 1)
      await visit.page.keyboard.press('Tab');
    expect((await focus('#after')).wanted).toBe(true);
  });

  it('the way past the map opens the list where it is closed', async () => {
    await visit.page.evaluate(() => {
      const element = document.querySelector('caucasus-map')!;
      element.layout = 'map';
      element.toggleList(false);
    });
    await visit.until('.list', false);
    await visit.page.focus('#after');
    await tabTo('[data-skip]', true);
    await press('Enter');
    await expectFocus('.list-heading');
  });
});
