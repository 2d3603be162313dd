/// <reference types="node" />
/** Readers who enlarge the text, zoom the page, want no motion or bring their own colours have the whole map too. */
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, Visit, type VisitOptions } from './reader.js';
import { Site } from './site.js';

let browser: Browser;
let site: Site;
let visit: Visit | undefined;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
});

afterEach(async () => {
  await visit?.close();
  visit = undefined;
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

async function open(options: VisitOptions, shows: string): Promise<Visit> {
  visit = await Visit.open(browser, site, options);
  await visit.page.waitForFunction(() => document.querySelector('caucasus-map')!.loaded);
  await visit.until(shows);
  return visit;
}

/** Why a reader would have to scroll sideways, or cannot read a control: a line for each. */
function faults({ page }: Visit): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('caucasus-map')!.shadowRoot!;
    const { clientWidth, scrollWidth } = document.documentElement;
    const boxes = [...root.querySelectorAll('button, input, summary, label, a, p, [part~="popup"]')]
      .filter((box) => box.checkVisibility({ visibilityProperty: true }) && !box.matches('.hidden'))
      .map((box) => ({ box, name: `${box.className} ${box.textContent?.trim().slice(0, 40)}` }));
    return [
      ...(scrollWidth > clientWidth ? [`The page is ${scrollWidth} px wide.`] : []),
      ...boxes
        .filter(({ box }) => {
          const { left, right } = box.getBoundingClientRect();
          return left < -1 || right > clientWidth + 1;
        })
        .map(({ name }) => `Beyond the edge: ${name}`),
      // Names on the map stand beside their buttons; they are placed, and tested, as labels.
      ...boxes
        .filter(({ box }) => box.matches('button, input, label') && !box.matches('.marker, .mark, .thumb'))
        .filter(({ box }) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
        .map(({ name }) => `Cut off: ${name}`),
    ];
  });
}

/** The card can be read: it is wide enough, and all of it can be scrolled to. */
async function expectUsable({ page }: Visit): Promise<void> {
  const card = await page.evaluate(() => {
    const root = document.querySelector('caucasus-map')!.shadowRoot!;
    const box = root.querySelector('[part~="popup"]')!;
    const rows = [...box.querySelectorAll<HTMLElement>('.row-button, summary')].filter((row) =>
      row.checkVisibility(),
    );
    rows.at(-1)!.focus();
    const { top, bottom } = rows.at(-1)!.getBoundingClientRect();
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return { width: box.clientWidth / rem, last: top < innerHeight && bottom > 0 };
  });
  // In rem: room for the longest words.
  expect(card.width).toBeGreaterThan(11);
  expect(card.last).toBe(true);
}

describe('large text', () => {
  const after = '<style>html { font-size: 32px }</style>';

  it.each([
    { name: 'text of twice the size on a screen', options: { width: 1280, after } },
    { name: 'text of twice the size on a small screen', options: { width: 640, after } },
    { name: 'a page at four times its size', options: { width: 320, height: 256 } },
  ])('$name cuts off nothing and needs no scrolling sideways', async ({ options }) => {
    const place = { loading: 'static', place: 'baku' };
    const map = await open({ ...options, attributes: place }, '[part~="popup"]');
    expect(await faults(map)).toEqual([]);
    await expectUsable(map);
    await map.page.locator('caucasus-map >>> [data-filters]').click();
    await map.until('#filters');
    expect(await faults(map)).toEqual([]);
    await map.page.evaluate(() =>
      document.querySelector('caucasus-map')!.select({ event: 'sputnik-baku-raid' }),
    );
    await map.until('[part~="popup"] .sources');
    expect(await faults(map)).toEqual([]);
  });
});

describe('less motion', () => {
  it('a selection moves nothing', async () => {
    const map = await open({ attributes: { loading: 'static' } }, '.mark');
    await map.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const longest = await map.page.evaluate(async () => {
      const element = document.querySelector('caucasus-map')!;
      let most = 0;
      for (const wish of [{ place: 'baku' }, { event: 'sputnik-baku-raid' }, null]) {
        element.select(wish);
        await element.updateComplete;
        await new Promise(requestAnimationFrame);
        // Those in a shadow tree are the document's too.
        for (const { effect } of document.getAnimations())
          most = Math.max(most, Number(effect?.getComputedTiming().endTime ?? 0));
      }
      return most;
    });
    expect(longest).toBeLessThanOrEqual(1);
  });
});

describe('forced colours', () => {
  it('leave what is filled apart from what is not', async () => {
    const map = await open({ attributes: { loading: 'static' } }, '.mark');
    const session = await map.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await map.page.locator('caucasus-map >>> [data-filters]').click();
    await map.until('#filters');
    const fills = await map.page.evaluate(() => {
      const root = document.querySelector('caucasus-map')!.shadowRoot!;
      const fill = (selector: string, pseudo?: string): string =>
        getComputedStyle(root.querySelector(selector)!, pseudo).backgroundColor;
      return {
        confirmed: fill('#filters .status.confirmed', '::before'),
        reported: fill('#filters .status.reported', '::before'),
        full: fill('.mark.point:not(.minor) i'),
        minor: fill('.mark.point.minor i'),
        bar: fill('.mark.span:not(.minor) i'),
        minorBar: fill('.mark.span.minor i'),
      };
    });
    expect(fills.confirmed).not.toBe(fills.reported);
    expect(fills.full).not.toBe(fills.minor);
    expect(fills.bar).not.toBe(fills.minorBar);
  });
});

/** Ratios as WCAG 2.2 defines them, of what is drawn and written to what it is drawn and written on. */
function contrasts({ page }: Visit): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const root = document.querySelector('caucasus-map')!.shadowRoot!;
    const style = (selector: string): CSSStyleDeclaration => getComputedStyle(root.querySelector(selector)!);
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ratio = (one: string, other: string): number => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const [land, sea] = [style('.picture .land').fill, style('.picture .sea').fill];
    return {
      coast: Math.min(
        ratio(style('.picture .coast').stroke, land),
        ratio(style('.picture .coast').stroke, sea),
      ),
      river: ratio(style('.picture .river').stroke, land),
      border: ratio(style('.picture .border').stroke, land),
      disc: ratio(style('.marker .disc').backgroundColor, land),
      digits: ratio(style('.marker .disc').color, style('.marker .disc').backgroundColor),
      notes: ratio(style('.as-of').color, style('.figure').backgroundColor),
    };
  });
}

async function more(map: Visit): Promise<void> {
  const session = await map.page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-contrast', value: 'more' }],
  });
  await map.rest();
}

describe('more contrast', () => {
  it.each(['light', 'dark'])('is what a reader gets who asks for it, in the %s theme', async (theme) => {
    const map = await open({ attributes: { loading: 'static', theme } }, '.mark');
    const usual = await contrasts(map);
    await more(map);
    const strong = await contrasts(map);
    for (const name of ['coast', 'river', 'border', 'disc'] as const)
      expect(strong[name], name).toBeGreaterThan(Math.max(4.5, usual[name]!));
    for (const name of ['digits', 'notes'] as const) {
      expect(strong[name], name).toBeGreaterThanOrEqual(7);
      expect(strong[name], name).toBeGreaterThan(usual[name]!);
    }
  });
});

describe('the live map', () => {
  let map: Visit;

  beforeAll(async () => {
    const after = '<style>caucasus-map { --caucasus-map-accent: #0a7d4f }</style>';
    const attributes = { loading: 'eager', theme: 'light' };
    map = await Visit.open(browser, site, { after, attributes });
    expect(await map.ready()).toBe(true);
    await map.until('.mark');
  });

  afterAll(() => map?.close());

  it('is at once where a selection leads, where a reader wants no motion', async () => {
    await map.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const moving = await map.page.evaluate(async () => {
      const element = document.querySelector('caucasus-map')!;
      element.show('overview');
      await element.updateComplete;
      await new Promise(requestAnimationFrame);
      return element.map!.isMoving();
    });
    expect(moving).toBe(false);
  });

  it('has more contrast where a reader asks for it, which goes before the accent of the page', async () => {
    const land = (): Promise<unknown> =>
      map.page.evaluate(() => {
        const live = document.querySelector('caucasus-map')!.map!;
        return live
          .getStyle()
          .layers.filter(({ type }) => type === 'line')
          .map(({ id }) => live.getPaintProperty(id, 'line-color'));
      });
    const usual = await land();
    expect((await contrasts(map))['disc']).toBeLessThan(7);
    await more(map);
    expect((await contrasts(map))['disc']).toBeGreaterThan(7);
    expect((await contrasts(map))['digits']).toBeGreaterThan(7);
    await map.page.waitForFunction(
      (before: string) => {
        const live = document.querySelector('caucasus-map')!.map!;
        const now = live
          .getStyle()
          .layers.filter(({ type }) => type === 'line')
          .map(({ id }) => live.getPaintProperty(id, 'line-color'));
        return JSON.stringify(now) !== before;
      },
      { timeout: 20_000 },
      JSON.stringify(usual),
    );
  });
});
