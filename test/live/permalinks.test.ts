/// <reference types="node" />
/** The address of what is shown, in a real browser: opened, reloaded, gone back from and forward to. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, Visit } from './reader.js';
import { Site } from './site.js';

let browser: Browser;
let site: Site;
let visit: Visit;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
  visit = await Visit.open(browser, site, {
    attributes: { loading: 'static', permalink: '' },
    after: '<h2 id="chapter">Another part of the page</h2>',
  });
  await visit.until('.mark');
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

const hash = (): Promise<string> => visit.page.evaluate(() => location.hash);

const click = (selector: string): Promise<void> =>
  visit.page.evaluate((css: string) => {
    document.querySelector('caucasus-map')!.shadowRoot!.querySelector<HTMLElement>(css)!.click();
  }, selector);

const card = (id: string): string => `[part~="popup"]:is([data-place="${id}"], [data-event="${id}"])`;

/** Each test goes on where the one before has left off. */
describe('a permalink', () => {
  it('is written for place and event, and shows the same after a reload', async () => {
    await click('[part~="marker"][data-place="baku"]');
    await visit.until(card('baku'));
    expect(await hash()).toBe('#place=baku');
    await click('[part~="popup"] [data-event="sputnik-baku-raid"] button');
    await visit.until(card('sputnik-baku-raid'));
    const address = await hash();
    await visit.page.reload({ waitUntil: 'load' });
    await visit.until(card('sputnik-baku-raid'));
    expect(await hash()).toBe(address);
  });

  it('leads back and forward, over a reload too', async () => {
    await visit.page.goBack();
    await visit.until(card('baku'));
    await visit.page.goBack();
    await visit.until('[part~="popup"]', false);
    await visit.page.goForward();
    await visit.until(card('baku'));
    await visit.page.goForward();
    await visit.until(card('sputnik-baku-raid'));
  });

  it('keeps the period without a step of its own in the history', async () => {
    const steps = await visit.page.evaluate(() => history.length);
    await visit.page.focus('caucasus-map >>> [data-thumb="from"]');
    await visit.page.keyboard.press('ArrowRight');
    await visit.page.waitForFunction(() => location.hash.includes('from=2020-01-02'));
    expect(await visit.page.evaluate(() => history.length)).toBe(steps);
    await visit.page.reload({ waitUntil: 'load' });
    await visit.until(card('sputnik-baku-raid'));
    expect(await visit.page.evaluate(() => document.querySelector('caucasus-map')!.from)).toBe('2020-01-02');
  });

  it('leaves a part of the page alone that the reader goes to, and what is open stays', async () => {
    await visit.page.evaluate(() => location.assign('#chapter'));
    await visit.rest();
    expect(await hash()).toBe('#chapter');
    await visit.until(card('sputnik-baku-raid'));
    await click('[part~="marker"][data-place="gyumri"]');
    await visit.until(card('gyumri'));
    expect(await hash()).toBe('#chapter');
  });
});
