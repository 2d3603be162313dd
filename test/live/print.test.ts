/// <reference types="node" />
/** What comes out on paper, printed by a real browser: the whole dated list with its sources, in colours for paper. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DETAILS, ROWS, SOURCES } from '../built-in-brief.js';
import { openBrowser, Visit } from './reader.js';
import { Site } from './site.js';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

/** Addresses that a reader of the paper can follow, as the file has them. */
function links(pdf: string): Set<string> {
  return new Set([...pdf.matchAll(/\/URI \((.*?)\)>>/g)].map(([, uri]) => uri!.replace(/\\([()\\])/g, '$1')));
}

/** Every address that a row of the brief is linked to. */
const LINKED = new Set(
  ROWS.flatMap(({ id }) => DETAILS[id]!.sources).flatMap((source) => {
    const { url, link } = SOURCES[source]!;
    return url && link !== false ? [new URL(url).href] : [];
  }),
);

describe.each([
  { layout: 'explorer', loading: 'static', theme: 'light' },
  { layout: 'map', loading: 'eager', theme: 'dark' },
])('a printed page: $layout, $loading, $theme', (attributes) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await Visit.open(browser, site, { attributes });
    await visit.page.waitForFunction(() => document.querySelector('caucasus-map')!.loaded);
    await visit.until('.figure.complete');
    expect(await visit.ready()).toBe(attributes.loading === 'eager');
  });

  afterAll(() => visit?.close());

  it('has every source as a link, and is laid out on paper as a whole', async () => {
    const pdf = Buffer.from(await visit.page.pdf({ format: 'A4' })).toString('latin1');
    const printed = links(pdf);
    expect([...LINKED].filter((url) => !printed.has(url))).toEqual([]);
    expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(5);
    expect(visit.complaints).toEqual([]);
  });

  it('is in dark ink on light paper, with discs as outlines', async () => {
    await visit.page.emulateMediaType('print');
    const looks = await visit.page.evaluate(() => {
      const root = document.querySelector('caucasus-map')!.shadowRoot!;
      const style = (css: string): CSSStyleDeclaration => getComputedStyle(root.querySelector(css)!);
      const seen = (css: string): boolean[] =>
        [...root.querySelectorAll(css)].map((part) => part.checkVisibility({ visibilityProperty: true }));
      return {
        disc: [style('.disc').backgroundColor, style('.disc').color, style('.disc').outlineStyle],
        title: style('.title').color,
        picture: seen('[part~="picture"]'),
        credit: seen('.credit'),
        key: seen('[part~="key"]'),
        buttons: seen('[part~="control"], .canvas, .list-toggle').some(Boolean),
      };
    });
    expect(looks).toEqual({
      disc: ['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'solid'],
      title: 'rgb(34, 38, 42)',
      picture: [true],
      credit: [true],
      key: [true],
      buttons: false,
    });
  });
});
