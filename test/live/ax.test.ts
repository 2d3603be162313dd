/// <reference types="node" />
/** What a reader who listens is told in each state, word by word: a change of it is to be read, not overlooked. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axTree } from './ax-tree.js';
import { openBrowser, Visit } from './reader.js';
import { Site } from './site.js';

describe('the accessibility tree', () => {
  let browser: Browser;
  let site: Site;
  let visit: Visit;

  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), Site.open()]);
    // Whether a brief is stale depends on the day of the test.
    const first = (): void => {
      Date.now = () => Date.UTC(2026, 4, 1);
    };
    visit = await Visit.open(browser, site, { width: 1000, attributes: { loading: 'static' }, first });
    await visit.page.waitForFunction(() => document.querySelector('caucasus-map')!.loaded);
    await visit.until('.mark');
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()]);
  });

  it.each([
    { name: 'start', wish: {}, shows: '.mark' },
    { name: 'place', wish: { place: 'baku' }, shows: '[part~="popup"][data-place="baku"]' },
    { name: 'event', wish: { event: 'sputnik-baku-raid' }, shows: '[part~="popup"] .sources' },
  ])('of the state $name', async ({ name, wish, shows }) => {
    await visit.page.evaluate(
      (selection: { place?: string; event?: string }) =>
        document.querySelector('caucasus-map')!.select(selection),
      wish,
    );
    await visit.until(shows);
    await expect(await axTree(visit.page)).toMatchFileSnapshot(`ax/${name}.txt`);
  });

  it('of a period by month, and of a search in vain', async () => {
    await visit.page.evaluate(() => {
      const element = document.querySelector('caucasus-map')!;
      element.select(null);
      [element.from, element.to] = ['2025-06-27', '2025-07-02'];
    });
    await visit.tidy();
    await visit.page.locator('caucasus-map >>> [data-filters]').click();
    await visit.page.locator('caucasus-map >>> [data-grouping][value="month"]').click();
    await visit.page.locator('caucasus-map >>> [data-filters]').click();
    await visit.until('.group-heading');
    await expect(await axTree(visit.page)).toMatchFileSnapshot('ax/period.txt');
    await visit.page.locator('caucasus-map >>> [data-search]').fill('no such word');
    await visit.until('[data-clear]');
    await expect(await axTree(visit.page)).toMatchFileSnapshot('ax/nothing-found.txt');
    await visit.page.locator('caucasus-map >>> [data-clear]').click();
    await visit.page.locator('caucasus-map >>> [data-filters]').click();
    await visit.page.locator('caucasus-map >>> [data-grouping][value="importance"]').click();
    await visit.page.locator('caucasus-map >>> [data-filters]').click();
    await visit.page.evaluate(() => {
      const element = document.querySelector('caucasus-map')!;
      [element.from, element.to] = [null, null];
    });
  });

  it('of the panel of filters', async () => {
    await visit.tidy();
    await visit.page.locator('caucasus-map >>> [data-filters]').click();
    await visit.until('#filters');
    await expect(await axTree(visit.page)).toMatchFileSnapshot('ax/filters.txt');
    await visit.page.locator('caucasus-map >>> [data-filters]').click();
  });

  it('of a timeline that plays, of which nothing is read out', async () => {
    await visit.page.locator('caucasus-map >>> [data-time="play"]').click();
    await visit.until('[data-time="play"][aria-label="Pause"]');
    const playing = await axTree(visit.page);
    expect(playing).toContain('button "Pause"');
    expect(playing).toMatch(/\n {2}status\n?$/);
    await visit.page.locator('caucasus-map >>> [data-time="play"]').click();
    await visit.page.evaluate(() => {
      const element = document.querySelector('caucasus-map')!;
      [element.from, element.to] = [null, null];
    });
  });

  it('of a story', async () => {
    await visit.page.evaluate(() => {
      document.querySelector('caucasus-map')!.layout = 'story';
    });
    await visit.until('[part~="story"] .sources');
    await expect(await axTree(visit.page)).toMatchFileSnapshot('ax/story.txt');
  });

  it('of a chapter of the publisher’s', async () => {
    await visit.page.evaluate(() => {
      document.querySelector('caucasus-map')!.innerHTML =
        '<section slot="story" data-place="gyumri"><h4>In Gyumri</h4><p>What the article says.</p></section>';
    });
    await visit.until('.chapters');
    await visit.rest();
    await expect(await axTree(visit.page)).toMatchFileSnapshot('ax/chapter.txt');
  });

  it('of a map whose list is behind a button', async () => {
    await visit.page.evaluate(() => {
      const element = document.querySelector('caucasus-map')!;
      element.select(null);
      element.layout = 'map';
    });
    await visit.until('.list-toggle');
    await expect(await axTree(visit.page)).toMatchFileSnapshot('ax/map.txt');
    await visit.page.locator('caucasus-map >>> .list-toggle').click();
    await visit.until('.list');
    await expect(await axTree(visit.page)).toMatchFileSnapshot('ax/map-list.txt');
  });
});
