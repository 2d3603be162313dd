/** A newsroom's own briefs: who may write them, what is refused, how they are served, and a map of one. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newsroom } from './newsroom.js';
import { openBrowser, photograph, Reader } from './reader.js';

const BRIEF = JSON.stringify({
  type: 'FeatureCollection',
  id: 'own',
  title: 'Own <brief> & more',
  features: [
    {
      type: 'Feature',
      id: 'lankaran',
      geometry: { type: 'Point', coordinates: [48.85, 38.75] },
      properties: { kind: 'city', name: { en: 'Lankaran' }, featured: true },
    },
  ],
  events: [
    {
      id: 'opening',
      kind: 'event',
      tier: 'lead',
      title: 'A station opened',
      date: '2025-05-01',
      status: 'reported',
      places: ['lankaran'],
      sources: [],
    },
  ],
  sources: {},
});

let news: Newsroom;
let browser: Browser;

/** Stores a brief by the editing screen's own form. @returns status and text of what is stored then. */
async function store(
  role: string,
  json: string,
  id = 0,
): Promise<{ id: number; status: string; text: string }> {
  return (await news.php(
    `wp_set_current_user( get_user_by( 'login', $values['role'] )->ID );
     $_POST['caucasus_map_brief_json']  = wp_slash( $values['json'] );
     $_POST['caucasus_map_brief_nonce'] = wp_create_nonce( 'caucasus_map_brief_json' );
     $id = wp_insert_post( array( 'ID' => $values['id'], 'post_type' => 'caucasus_map_brief', 'post_title' => 'Own', 'post_status' => 'publish' ) );
     return array( 'id' => $id, 'status' => get_post_status( $id ), 'text' => get_post( $id )->post_content );`,
    { role, json, id },
  )) as { id: number; status: string; text: string };
}

let id: number;
let address: string;

beforeAll(async () => {
  [news, browser] = await Promise.all([Newsroom.open(4264), openBrowser()]);
  ({ id } = await store('editor', BRIEF));
  address = `${news.origin}/wp-json/caucasus-map/v1/briefs/${id}`;
});

afterAll(async () => {
  await browser.close();
  news.close();
});

describe('a stored brief', () => {
  it('is served as it was written, and not again to who has it', async () => {
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.json()).toEqual(JSON.parse(BRIEF));
    const etag = answer.headers.get('etag') ?? '';
    const again = await fetch(address, { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetch(address, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('has another ETag when it has changed', async () => {
    const before = (await fetch(address)).headers.get('etag');
    await store('editor', BRIEF.replace('A station', 'One station'), id);
    const after = await fetch(address);
    expect(after.headers.get('etag')).not.toBe(before);
    expect(await after.text()).toContain('One station');
  });

  it('can be chosen from by who may write posts, and by nobody else', async () => {
    const path = `/caucasus-map/v1/choices/${id}`;
    expect((await fetch(`${news.origin}/wp-json${path}`)).status).toBe(401);
    const choices = await news.php(
      `wp_set_current_user( get_user_by( 'login', 'contributor' )->ID );
       return rest_do_request( new WP_REST_Request( 'GET', $values ) )->get_data();`,
      path,
    );
    expect(choices).toEqual({ places: { lankaran: 'Lankaran' }, events: { opening: 'One station opened' } });
  });

  it('is shown by a shortcode, and its place is the only one', async () => {
    const post = await news.publish('author', 'own', `[caucasus-map brief="${id}" loading="static"]`);
    expect(await news.text(post)).not.toMatch(/-en-light\.svg/);
    const reader = await Reader.open(browser, post);
    await reader.maps(1);
    const places = await reader.page.evaluate(() =>
      [...document.querySelector('caucasus-map')!.shadowRoot!.querySelectorAll('button[part~="marker"]')].map(
        (marker) => marker.getAttribute('data-place'),
      ),
    );
    expect(places).toEqual(['lankaran']);
    await photograph(reader.page, 'brief');
    expect(reader.complaints).toEqual([]);
    await reader.page.close();
  });
});

describe('what is refused', () => {
  it.each([
    ['text that is no JSON', '{"type": "FeatureCollection",'],
    ['JSON that is no brief', '{"type":"Feature"}'],
    ['a list', '[]'],
  ])('%s: a new one is a draft without text, an old one stays', async (_name, json) => {
    expect(await store('editor', json)).toMatchObject({ status: 'draft', text: '' });
    const before = await (await fetch(address)).text();
    expect(await store('editor', json, id)).toMatchObject({ status: 'publish', text: before });
  });

  it('a brief that is too large', async () => {
    const rule = 'wp-content/mu-plugins/limit.php';
    const limit = BRIEF.length - 1;
    news.write(rule, `<?php add_filter( 'caucasus_map_brief_limit', static fn() => ${limit} );`);
    expect(await store('editor', BRIEF)).toMatchObject({ status: 'draft', text: '' });
    news.write(rule, `<?php add_filter( 'caucasus_map_brief_limit', static fn() => ${limit + 1} );`);
    expect(await store('editor', BRIEF)).toMatchObject({ status: 'publish' });
  });

  it('drafts, to readers', async () => {
    const draft = await store('editor', '{');
    expect((await fetch(address.replace(/\d+$/, String(draft.id)))).status).toBe(404);
  });

  it('authors: they have no screen for it, and no say', async () => {
    const may = await news.php(
      `wp_set_current_user( get_user_by( 'login', 'author' )->ID );
       return array( current_user_can( 'edit_post', $values ), current_user_can( get_post_type_object( 'caucasus_map_brief' )->cap->create_posts ) );`,
      id,
    );
    expect(may).toEqual([false, false]);
    expect((await store('author', BRIEF)).text).toBe('');
  });
});

it('an editor is told what is wrong, on the screen', async () => {
  const notice = await news.php(
    `wp_set_current_user( 1 );
     set_current_screen( 'caucasus_map_brief' );
     $_GET['caucasus_map_problem'] = 'json';
     ob_start();
     do_action( 'admin_notices' );
     return ob_get_clean();`,
  );
  expect(notice).toContain('it is not JSON. Look for a missing comma');
});

it('PHP has nothing to complain of', () => {
  expect(news.complaints()).toEqual([]);
});
