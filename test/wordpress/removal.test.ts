/** What readers have when the plugin is gone, and what of it is left. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { embedHtml, type EmbedCodes } from '../../src/embed/index.js';
import { Host } from '../live/hosts.js';
import { Newsroom, PLUGIN, type Role } from './newsroom.js';
import { openBrowser, photograph, Reader } from './reader.js';

let news: Newsroom;
/** Where the codes were copied, which has the pictures and the permanent pages. */
let maps: Host;
let browser: Browser;

/** What an editor can copy or paste, who may write it, and what is left of it. */
const FORMS: readonly (readonly [name: keyof EmbedCodes, role: Role, left: 'image' | 'frame' | 'link'])[] = [
  ['wordpressBlock', 'contributor', 'image'],
  ['figure', 'author', 'image'],
  ['element', 'author', 'image'],
  ['element', 'administrator', 'image'],
  ['image', 'author', 'image'],
  ['iframe', 'administrator', 'frame'],
  ['iframeResize', 'administrator', 'frame'],
  ['link', 'author', 'link'],
];

const nameOf = (form: string, role: Role): string => `left-${form.toLowerCase()}-${role}`;

beforeAll(async () => {
  [news, browser, maps] = await Promise.all([Newsroom.open(4265), openBrowser(), Host.open()]);
  const codes = embedHtml({
    base: `${maps.origin}/dist/`,
    title: 'Baku, month by month',
    alt: 'Map of Baku',
    attributes: { view: 'baku', loading: 'static', layout: 'map' },
  });
  for (const [form, role] of FORMS) {
    const code =
      form === 'wordpressBlock' ? codes[form] : `<!-- wp:html -->\n${codes[form]}\n<!-- /wp:html -->`;
    await news.publish(role, nameOf(form, role), code, `Left of ${form}`);
  }
  const address = `${maps.origin}/dist/m/baku/`;
  await news.publish(
    'author',
    'left-address',
    `<!-- wp:embed {"url":"${address}"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure>\n<!-- /wp:embed -->`,
  );
  await news.publish(
    'author',
    'left-shortcode',
    `Before. ${codes.wordpressShortcode}`,
    'Left of a shortcode',
  );
  // As the editor stores it on a site without permanent pages.
  const still = `${news.origin}/wp-content/uploads/caucasus-map/baku-en-light.svg`;
  await news.publish(
    'author',
    'kept',
    `<!-- wp:caucasus/map {"view":"baku","title":"Baku"} -->\n<figure data-caucasus-map="baku" data-layout="map"><a href="${still}"><img src="${still}" class="wp-image-map" alt="Map of Baku" width="720" height="760"/></a><figcaption><a href="${still}">Baku</a></figcaption></figure>\n<!-- /wp:caucasus/map -->`,
    'Without the plugin',
  );
  await news.php(
    `update_option( 'caucasus_map_base', 'https://maps.example.org/' );
     wp_insert_post( array( 'post_type' => 'caucasus_map_brief', 'post_title' => 'Own', 'post_status' => 'publish', 'post_content' => wp_slash( '{"type":"FeatureCollection","features":[]}' ) ) );
     deactivate_plugins( '${PLUGIN}' );`,
  );
  const deleted = await news.php(`return delete_plugins( array( '${PLUGIN}' ) );`);
  expect(deleted).toBe(true);
});

afterAll(async () => {
  await browser.close();
  await maps.close();
  news.close();
});

it('image and link stay, without a script, and nothing fails', async () => {
  const reader = await Reader.open(browser, `${news.origin}/kept/`);
  expect(await reader.hasImageAndLink()).toBe(true);
  await photograph(reader.page, 'removed');
  expect(await reader.page.content()).not.toContain('loader.js');
  expect(reader.complaints).toEqual([]);
  await reader.page.close();
});

it.each(FORMS)('%s by the %s: the %s stays', async (form, role, left) => {
  const reader = await Reader.open(browser, `${news.origin}/${nameOf(form, role)}/`);
  await reader.page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const found = await reader.page.evaluate(() => {
    const seen = (entry: Element | null): boolean => Boolean(entry?.checkVisibility());
    const image = document.querySelector<HTMLImageElement>('img[src*="/stills/"]');
    return {
      image: seen(image) && (image?.naturalWidth ?? 0) > 0,
      frame: seen(document.querySelector('iframe')),
      link: seen(document.querySelector('a[href*="/m/baku/"]')),
    };
  });
  expect(found).toEqual({ image: left === 'image', frame: left === 'frame', link: true });
  if (left === 'frame') {
    const frame = await reader.page.waitForFrame((one) => one.url().includes('/embed/index.html'));
    await frame.waitForFunction(() =>
      document.querySelector('caucasus-map')?.shadowRoot?.querySelector('button[part~="marker"]'),
    );
  }
  expect(reader.complaints).toEqual([]);
  await reader.page.close();
});

it('of a pasted address WordPress leaves the address, where the page itself has nothing to offer', async () => {
  expect(await news.text('/left-address/')).toContain(`${maps.origin}/dist/m/baku/`);
});

it('of a shortcode WordPress leaves the text, as the documentation says', async () => {
  expect(await news.text('/left-shortcode/')).toMatch(/Before\. \[caucasus-map [^\]]*view=/);
});

it('settings are gone, and what people wrote is not', async () => {
  const left = await news.php(
    `global $wpdb;
     return array(
       $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%caucasus%'" ),
       $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->posts WHERE post_type = 'caucasus_map_brief'" ),
     );`,
  );
  expect(left).toEqual([[], '1']);
});
