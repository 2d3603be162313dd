/** What readers have when the plugin is gone, and what of it is left. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Newsroom, PLUGIN } from './newsroom.js';
import { openBrowser, photograph, Reader } from './reader.js';

let news: Newsroom;
let browser: Browser;

beforeAll(async () => {
  [news, browser] = await Promise.all([Newsroom.open(4265), openBrowser()]);
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
