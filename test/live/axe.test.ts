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
  /** Words that are searched for. */
  readonly types?: string;
  /** Are there chapters in the slot `story`? */
  readonly chapters?: boolean;
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
    presses: ['[data-filters]', '.by-actor summary', '.by-place summary'],
    shows: '#filters .by-place details[open]',
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
  {
    name: 'a card over a map with an opened list',
    attributes: { event: 'sputnik-baku-raid' },
    shows: '[part~="popup"] .threads',
  },
  {
    name: 'rows found by a search',
    attributes: { layout: null, place: null, event: null },
    types: 'Sputnik',
    shows: '[data-clear]',
  },
  { name: 'a search in vain', types: 'no such word', shows: '.list-tools [data-clear]' },
  {
    name: 'rows unfolded, grouped by place',
    presses: ['[data-clear]', '[data-filters]', '[data-grouping][value="place"]', '[data-filters]'],
    shows: '.group-heading',
  },
  { name: 'a story', attributes: { layout: 'story' }, shows: '[part~="story"] .sources a' },
  {
    name: 'the third step of a story',
    presses: ['[data-story="1"]', '[data-story="1"]'],
    shows: '.story-step .threads',
  },
  {
    name: 'a chapter of the publisher’s',
    attributes: { event: null },
    chapters: true,
    presses: ['[data-story="1"]'],
    shows: '.chapters',
  },
  {
    name: 'a message, and problems for an editor',
    attributes: { layout: null, event: 'no-such-event', debug: '' },
    shows: '[part~="notice"] details',
  },
];

/** Brings the map into a state, from the one before. */
async function reach(visit: Visit, state: State): Promise<void> {
  const { attributes = {}, presses = [], types, chapters = false, shows } = state;
  await set(visit, attributes);
  await visit.page.evaluate(
    (words: string | null, html: string) => {
      const element = document.querySelector('caucasus-map')!;
      element.innerHTML = html;
      const field = element.shadowRoot!.querySelector<HTMLInputElement>('[data-search]');
      if (field && words !== null) {
        field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
    },
    types ?? null,
    chapters ? CHAPTERS : '',
  );
  await visit.rest();
  for (const selector of presses) await press(visit, selector);
  await visit.until(shows);
}

const CHAPTERS =
  '<section slot="story" data-event="sputnik-baku-raid"><p>The first chapter.</p></section>' +
  '<section slot="story" data-place="gyumri"><p>The second chapter.</p></section>';

const SETTINGS = ['light', 'dark'].flatMap((theme) => [1280, 320].map((width) => ({ theme, width })));

describe.each(SETTINGS)('the picture, $theme, at $width px', ({ theme, width }) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await open({ width, attributes: { loading: 'static', theme } });
  });

  afterAll(() => visit?.close());

  it.each(STATES)('breaks no rule with $name', async (state) => {
    await reach(visit, state);
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

describe.each([
  { theme: 'light', width: 768 },
  { theme: 'dark', width: 1280 },
])('the live map, $theme, at $width px', ({ theme, width }) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await open({ width, attributes: { loading: 'eager', theme } });
    // The rules are asked where a flight has ended: without a graphics card its frames take longer than they.
    await visit.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await visit.ready()).toBe(true);
  });

  afterAll(() => visit?.close());

  it.each(STATES)('breaks no rule with $name', async (state) => {
    await reach(visit, state);
    expect((await check(visit)).broken).toEqual([]);
  });
});
