/// <reference types="node" />
/** No state of the built element breaks a rule that a machine can check, at any width, in both themes, drawn and live. */
import axe from 'axe-core';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, Visit, type VisitOptions } from './reader.js';
import { Site } from './site.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The page around the map answers for its landmarks, its first heading and the way past them; these pages have none. */
const OF_THE_PAGE = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

/**
 * Of all rules one is left out for markers: it wants the visible text in one piece, and a disc's number stands before
 * the label, while the name says "Baku, 11 events". What the rule is for is checked below.
 */
const LABELS = { id: 'label-content-name-mismatch', selector: '*:not(.marker)' };

/** One line for each element that breaks a rule; and the rules that elements of the map have passed. */
async function check({ page }: Visit): Promise<{ broken: string[]; passed: string[] }> {
  return page.evaluate(
    async (tags: string[], left: string[]) => {
      const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: tags,
        rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
        preload: false,
      });
      return {
        broken: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(' ')}: ${failureSummary}`),
        ),
        passed: passes.flatMap(({ id, nodes }) =>
          nodes.flatMap(({ target }) => (target.flat().includes('caucasus-map') ? id : [])),
        ),
      };
    },
    TAGS,
    OF_THE_PAGE,
  );
}

async function open(options: VisitOptions): Promise<Visit> {
  const visit = await Visit.open(browser, site, options);
  await visit.page.evaluate(axe.source);
  await visit.page.evaluate(
    (rule: typeof LABELS) => (window as unknown as { axe: typeof axe }).axe.configure({ rules: [rule] }),
    LABELS,
  );
  await visit.page.waitForFunction(() => document.querySelector('caucasus-map')!.loaded);
  await visit.until('.complete');
  return visit;
}

type Attributes = Readonly<Record<string, string | null>>;

/** Sets attributes as a page would; null takes one away. */
async function set(visit: Visit, attributes: Attributes): Promise<void> {
  await visit.page.evaluate((entries: [string, string | null][]) => {
    const element = document.querySelector('caucasus-map')!;
    for (const [name, value] of entries)
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
  }, Object.entries(attributes));
  await visit.rest();
}

const press = (visit: Visit, selector: string): Promise<void> =>
  visit.page.evaluate((css: string) => {
    document.querySelector('caucasus-map')!.shadowRoot!.querySelector<HTMLElement>(css)!.click();
  }, selector);

interface State {
  readonly name: string;
  readonly attributes?: Attributes;
  /** What is pressed, in order. */
  readonly presses?: readonly string[];
  /** What shows that the state is reached. */
  readonly shows: string;
}

/** Each state follows from the one before. */
const STATES: readonly State[] = [
  { name: 'nothing selected', shows: '.mark' },
  { name: 'a place card', attributes: { place: 'baku' }, shows: '[part~="popup"][data-place="baku"]' },
  {
    name: 'an event card',
    attributes: { event: 'sputnik-baku-raid' },
    shows: '[part~="popup"][data-event] .sources a',
  },
  {
    name: 'the panel of filters',
    attributes: { place: null, event: null },
    presses: ['[data-filters]'],
    shows: '#filters .by-status',
  },
  {
    name: 'a list by month, and a period',
    attributes: { from: '2025-01', to: '2025-06' },
    presses: ['[data-grouping][value="month"]', '[data-filters]'],
    shows: '.group-heading',
  },
  {
    name: 'a closed list',
    attributes: { from: null, to: null, layout: 'map' },
    shows: '.list-toggle[aria-expanded="false"]',
  },
  { name: 'an opened list', presses: ['.list-toggle'], shows: '.list' },
  { name: 'a story', attributes: { layout: 'story' }, shows: '[part~="story"] .sources a' },
  {
    name: 'a message, and problems for an editor',
    attributes: { layout: null, event: 'no-such-event', debug: '' },
    shows: '[part~="notice"] details',
  },
];

const SETTINGS: readonly { readonly theme: string; readonly width: number }[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 320 },
];

describe.each(SETTINGS)('the picture, $theme, at $width px', ({ theme, width }) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await open({ width, attributes: { loading: 'static', theme } });
  });

  afterAll(() => visit?.close());

  it.each(STATES)('breaks no rule with $name', async ({ attributes = {}, presses = [], shows }) => {
    await set(visit, attributes);
    for (const selector of presses) await press(visit, selector);
    await visit.until(shows);
    const { broken, passed } = await check(visit);
    expect(broken).toEqual([]);
    // A check that has not seen into the shadow root would find nothing either.
    expect(passed).toEqual(expect.arrayContaining(['button-name', 'color-contrast', 'target-size']));
  });

  it('has markers whose names hold all that is written beside them', async () => {
    const markers = await visit.page.evaluate(() =>
      [...document.querySelector('caucasus-map')!.shadowRoot!.querySelectorAll('.marker')].map((marker) => ({
        name: marker.ariaLabel ?? '',
        label: marker.querySelector('b')!.textContent.trim(),
        notes: [...marker.querySelectorAll('.note')].map((note) => note.textContent.trim()),
      })),
    );
    expect(markers.length).toBeGreaterThan(3);
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
    for (const { name, label, notes } of markers) {
      expect(plain(name).startsWith(plain(label)), `${name} / ${label}`).toBe(true);
      for (const note of notes) expect(plain(name)).toContain(plain(note));
    }
  });
});

describe('the live map', () => {
  it.each([
    { theme: 'light', width: 768 },
    { theme: 'dark', width: 1280 },
  ])('breaks no rule, $theme, at $width px', async ({ theme, width }) => {
    const visit = await open({ width, attributes: { loading: 'eager', theme } });
    expect(await visit.ready()).toBe(true);
    for (const { attributes = {}, shows } of STATES.slice(0, 3)) {
      await set(visit, attributes);
      await visit.until(shows);
      expect((await check(visit)).broken).toEqual([]);
    }
    await visit.close();
  });
});
