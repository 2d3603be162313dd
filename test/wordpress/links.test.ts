/** The address of a permanent page, pasted: by the plugin's handler, its provider, and by discovery alone. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oEmbedOf } from '../../src/embed/index.js';
import { Host } from '../live/hosts.js';
import { Newsroom } from './newsroom.js';
import { openBrowser, photograph, Reader } from './reader.js';

let news: Newsroom;
let maps: Host;
let browser: Browser;
let base: string;

beforeAll(async () => {
  // A frame in a sandbox has no origin, so that scripts have to be for everybody.
  maps = await Host.open({ 'access-control-allow-origin': '*' });
  [news, browser] = await Promise.all([Newsroom.open(4263), openBrowser()]);
  base = `${maps.origin}/dist/`;
  const page = (view: string): string => {
    const oembed = `${base}oembed/${view}.json`;
    const answer = oEmbedOf({
      base,
      title: `Map of ${view}`,
      providerName: 'Maps',
      attributes: { view },
      thumbnail: { url: `${base}stills/${view}-card.png`, width: 1200, height: 630 },
    });
    maps.put(`/dist/oembed/${view}.json`, JSON.stringify(answer), { 'content-type': 'application/json' });
    return `<!doctype html><title>${view}</title><link rel="alternate" type="application/json+oembed" href="${oembed}"><p>Map</p>`;
  };
  maps.put('/dist/m/baku/', page('baku'));
});

afterAll(async () => {
  await browser.close();
  await maps.close();
  news.close();
});

const paste = (address: string): string =>
  `<!-- wp:embed {"url":"${address}","type":"rich"} -->\n<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure>\n<!-- /wp:embed -->`;

it('is a sandboxed frame of its right height where only discovery knows it', async () => {
  const address = await news.publish('author', 'discovered', paste(`${base}m/baku/`));
  const html = await news.text(address);
  expect(html).toMatch(/<iframe[^>]+sandbox="allow-scripts"[^>]+src="[^"]+embed\/index\.html\?view=baku/);
  expect(html).not.toContain('loader.js');
  const reader = await Reader.open(browser, address);
  await reader.page.$eval('iframe.wp-embedded-content', (frame) => frame.scrollIntoView({ block: 'center' }));
  await reader.page.waitForFunction(() => {
    const frame = document.querySelector<HTMLElement>('iframe.wp-embedded-content');
    return frame?.checkVisibility({ visibilityProperty: true }) && frame.offsetHeight >= 400;
  });
  const frame = await (await reader.page.$('iframe.wp-embedded-content'))!.contentFrame();
  await frame.waitForFunction(
    () => document.querySelector('caucasus-map')?.shadowRoot?.querySelector('[part~="picture"] path'),
    // A frame of another origin is painted late on a busy machine, and without that nothing would be looked at.
    { polling: 200 },
  );
  await reader.page.$eval('iframe.wp-embedded-content', (one) => one.scrollIntoView({ block: 'start' }));
  await photograph(reader.page, 'discovered');
  expect(reader.complaints).toEqual([]);
  await reader.page.close();
});

it('is the map itself, from this host, where the pages are named in the settings', async () => {
  await news.php(`update_option( 'caucasus_map_base', $values );`, base);
  const before = maps.requests.length;
  const address = await news.publish(
    'author',
    'known',
    paste(`${base}m/baku/?lang=az&theme=dark&utm_source=x&src=/other.json`),
  );
  const html = await news.text(address);
  const figure = /<figure data-caucasus-map[^>]*>/.exec(html)?.[0];
  expect(figure).toBe('<figure data-caucasus-map="baku" data-theme="dark" data-lang="az" data-layout="map">');
  const reader = await Reader.open(browser, address);
  await reader.maps(1);
  expect(reader.complaints).toEqual([]);
  expect(reader.elsewhere(news.origin)).toEqual([]);
  expect(maps.requests.length).toBe(before);
  await reader.page.close();
});

it('speaks the language of the page that was pasted', async () => {
  const html = await news.text(await news.publish('author', 'spoken', paste(`${base}m/baku/ka/?theme=dark`)));
  const figure = /<figure data-caucasus-map[^>]*>.*?<\/figure>/s.exec(html)?.[0];
  expect(figure).toContain(
    '<figure data-caucasus-map="baku" data-theme="dark" data-lang="ka" data-layout="map">',
  );
  expect(figure).toContain('/baku-ka-dark.svg"');
  expect(figure).toContain(`href="${base}m/baku/ka/?theme=dark"`);
  // The address that the plugin itself gives a map of that language is the same one.
  const short = await news.text(
    await news.publish('author', 'short', '[caucasus-map view="baku" lang="ka" theme="dark"]'),
  );
  expect(short).toContain(`href="${base}m/baku/ka/?theme=dark"`);
  const asked = await news.php(
    `add_filter( 'pre_http_request', static function ( $answer, $arguments, $url ) { $GLOBALS['asked'][] = strtok( $url, '?' ); return $answer; }, 5, 3 );
     wp_oembed_get( $values . 'm/baku/ka/?a=1' );
     wp_oembed_get( $values . 'm/baku/?a=1' );
     return $GLOBALS['asked'];`,
    base,
  );
  expect(asked).toEqual([`${base}oembed/baku-ka.json`, `${base}oembed/baku.json`]);
});

it('is what the pages themselves give, to themes and to the editor, as nobody has filtered it', async () => {
  const html = await news.php(`return wp_oembed_get( $values );`, `${base}m/baku/`);
  expect(html).toContain('sandbox="allow-scripts allow-popups"');
  // What WordPress puts on frames of pages that nobody has vouched for.
  expect(html).not.toMatch(/data-secret|security=|visibility/);
});

it('leaves pages of others alone', async () => {
  const html = await news.text(await news.publish('author', 'others', paste(`${maps.origin}/other/m/baku/`)));
  expect(html).not.toContain('data-caucasus-map');
});

it('PHP has nothing to complain of', () => {
  expect(news.complaints()).toEqual([]);
});
