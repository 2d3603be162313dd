/** A WordPress without the plugin: what its filter leaves of every code that an author pastes, and what a loader makes of it. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { embedHtml, type EmbedCodes } from '../../src/embed/index.js';
import { Host } from '../live/hosts.js';
import { Newsroom, PLUGIN } from './newsroom.js';
import { openBrowser, Reader } from './reader.js';

let news: Newsroom;
let maps: Host;
let browser: Browser;
let codes: EmbedCodes;

/** What an author can put into a post as HTML, with what it is once it has been filtered and the loader has come. */
const EXPECTED = {
  figure: 'map',
  wordpressBlock: 'map',
  ghost: 'map',
  element: 'image and link',
  image: 'image and link',
  iframe: 'map',
  iframeResize: 'map',
  amp: 'image and link',
  link: 'link',
} as const;
const forms = Object.keys(EXPECTED) as (keyof typeof EXPECTED)[];

beforeAll(async () => {
  // Module scripts of another host are for pages that it lets have them.
  maps = await Host.open({ 'access-control-allow-origin': '*' });
  [news, browser] = await Promise.all([Newsroom.open(4268), openBrowser()]);
  await news.php(`deactivate_plugins( '${PLUGIN}' );`);
  codes = embedHtml({
    base: `${maps.origin}/dist/`,
    title: 'Q & A: "Baku"',
    attributes: { view: 'baku', loading: 'static', caption: 'One < two & three' },
  });
  news.write(
    'wp-content/mu-plugins/loader.php',
    `<?php add_action( 'wp_head', static function () { echo '${codes.loader}'; } );`,
  );
});

afterAll(async () => {
  await browser.close();
  await maps.close();
  news.close();
});

it.each(['author', 'contributor'] as const)('of the %s: a map, or at least image or link', async (role) => {
  const boxes = forms.map((form) => `<section id="${form}">${codes[form]}</section>`).join('\n');
  const address = await news.publish(
    role,
    `filtered-${role}`,
    `<!-- wp:html -->\n${boxes}\n<!-- /wp:html -->`,
  );
  expect(await news.stored(`filtered-${role}`)).not.toMatch(/<script|<iframe|<caucasus-map|<amp-/);
  const reader = await Reader.open(browser, address, (page) =>
    page.setViewport({ width: 900, height: 9000 }),
  );
  // Where a frame was taken away there is no room that was kept: the reader is asked.
  await reader.page.waitForFunction(() => document.querySelectorAll('.caucasus-map-open').length === 2);
  for (const button of await reader.page.$$('.caucasus-map-open')) await button.click();
  await reader.page.waitForFunction(
    () =>
      [...document.querySelectorAll('caucasus-map')].filter((map) =>
        map.shadowRoot?.querySelector('button[part~="marker"]'),
      ).length === 5,
    { timeout: 60_000, polling: 200 },
  );
  const found = await reader.page.$$eval('section[id]', (sections) =>
    sections.map((section) => {
      const link = [...section.querySelectorAll('a')].some(({ textContent, href }) =>
        Boolean(textContent && href.includes('/dist/m/baku/')),
      );
      const words = section.querySelector('caucasus-map')
        ? 'map'
        : [section.querySelector('img') && 'image', link && 'link'].filter(Boolean).join(' and ');
      return [section.id, words || (section.textContent.includes('Q & A: "Baku"') ? 'text' : 'nothing')];
    }),
  );
  expect(Object.fromEntries(found)).toEqual(EXPECTED);
  expect(reader.complaints).toEqual([]);
  await reader.page.close();
});
