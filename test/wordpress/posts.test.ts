/** Posts by every role, in every form, as readers, feeds and AMP get them. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedHtml } from '../../src/embed/index.js';
import { Newsroom, type Role } from './newsroom.js';
import { openBrowser, photograph, Reader } from './reader.js';

let news: Newsroom;
let browser: Browser;

beforeAll(async () => {
  [news, browser] = await Promise.all([Newsroom.open(4261), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  news.close();
});

function codes(): ReturnType<typeof embedHtml> {
  return embedHtml({
    base: `${news.origin}/maps/`,
    title: 'Q & A: "Baku"',
    attributes: { view: 'baku', loading: 'static', caption: 'One < two & three', lang: 'en' },
  });
}

/** Opens a page and waits for its maps. @returns what the console said, and who else was asked. */
async function read(address: string, count: number, picture?: string): Promise<string[]> {
  const reader = await Reader.open(browser, address);
  await reader.maps(count);
  if (picture) await photograph(reader.page, picture);
  const found = [...reader.complaints, ...reader.elsewhere(news.origin)];
  await reader.page.close();
  return found;
}

describe.each<Role>(['administrator', 'editor', 'author', 'contributor'])('a post by the %s', (role) => {
  it('shows the map of a block, a shortcode and a pasted element, and loads one script', async () => {
    const element = '<figure><caucasus-map view="gyumri" loading="static"></caucasus-map></figure>';
    const address = await news.publish(
      role,
      `post-of-${role}`,
      `${codes().wordpressBlock}\n\n<!-- wp:shortcode -->\n${codes().wordpressShortcode}\n<!-- /wp:shortcode -->\n\n<!-- wp:html -->\n${element}\n<!-- /wp:html -->`,
      `A map by the ${role}`,
    );
    const html = await news.text(address);
    expect(html.match(/<script[^>]*loader\.js/g)).toHaveLength(1);
    expect(html.match(/data-caucasus-map="baku"/g)).toHaveLength(2);
    // Text stays text, whoever wrote it, and is not escaped twice.
    expect(html.match(/<figcaption>One &lt; two &amp; three · /g)).toHaveLength(2);
    expect(html.match(/>Q &amp; A: &quot;Baku&quot;<\/a><\/figcaption>/g)).toHaveLength(2);
    // Whatever host the code named, the picture is on this one.
    expect(html).not.toContain(`${news.origin}/maps/stills/`);
    expect(await read(address, 3, role === 'author' ? 'author' : undefined)).toEqual([]);
  });
});

describe('a caption that looks like a shortcode', () => {
  const text = '[caucasus-map view="gyumri"] [wp_caption] &#91;caucasus-map]';
  const query = new URLSearchParams({ loading: 'static', caption: text, label: text });

  it('is text, in a block, a shortcode and a pasted link', async () => {
    const { wordpressBlock, wordpressShortcode } = embedHtml({
      base: `${news.origin}/maps/`,
      title: text,
      alt: text,
      attributes: { view: 'baku', loading: 'static', caption: text, label: text },
    });
    await news.php(`update_option( 'caucasus_map_base', 'https://maps.example.org/' );`);
    const address = await news.publish(
      'author',
      'brackets',
      `${wordpressBlock}\n\n<!-- wp:shortcode -->\n${wordpressShortcode}\n<!-- /wp:shortcode -->\n\n<!-- wp:embed {"url":"x"} -->\n<figure class="wp-block-embed">\nhttps://maps.example.org/m/baku/?${query}\n</figure>\n<!-- /wp:embed -->`,
    );
    const html = await news.text(address);
    const feed = await news.text('/feed/');
    expect(html.match(/data-caucasus-map="baku"/g)).toHaveLength(3);
    expect(html).not.toContain('data-caucasus-map="gyumri"');
    expect(feed).not.toContain('gyumri-en-light.svg');
    const reader = await Reader.open(browser, address);
    await reader.maps(3);
    const captions = await reader.page.$$eval('figcaption', (all) => all.map((one) => one.textContent));
    const labels = await reader.page.$$eval('caucasus-map', (all) => all.map(({ label }) => label));
    await reader.page.close();
    await news.php(`update_option( 'caucasus_map_base', '' );`);
    // Entities in a block or a shortcode are WordPress's own, so the two brackets are one there.
    expect(captions).toHaveLength(3);
    for (const caption of captions) expect(caption).toContain('[caucasus-map view="gyumri"] [wp_caption] ');
    for (const label of labels) expect(label).toContain('[caucasus-map view="gyumri"] [wp_caption] ');
  });
});

describe('what an author may not', () => {
  it('is to name code or other hosts', async () => {
    const bad =
      '<!-- wp:caucasus/map {"src":"https://example.com/a.json","workerUrl":"https://example.com/w.js","basemap":"//example.com/s.json"} /-->';
    // What a browser reads as another host, and a parser of addresses as a path.
    const hidden = ['\\u005c', '\\t/', '\\n/']
      .map((sly) => `<!-- wp:caucasus/map {"src":"/${sly}example.com/a.json"} /-->`)
      .join('\n\n');
    const html = await news.text(
      await news.publish(
        'author',
        'bad',
        `${bad}\n\n${hidden}\n\n[caucasus-map src="https://example.com/a.json" view='"><script>alert(1)</script>' worker_url="/w.js"]\n\n<caucasus-map worker-url="/w.js" basemap="/\\example.com/x" onclick="alert(1)" view="baku"></caucasus-map>`,
      ),
    );
    const content = /<div class="entry-content[^]*?<\/main>/.exec(html)?.[0] ?? '';
    expect(content).toContain('<caucasus-map');
    expect(content).not.toMatch(/example\.com|w\.js|onclick|<script>alert/);
  });
});

describe('pages', () => {
  it('without a map have no script of it', async () => {
    const html = await news.text(await news.publish('author', 'plain', 'No map here.'));
    expect(html).not.toMatch(/caucasus-map[^"']*\.js/);
  });

  it('that list posts in full, as archives do, show the same map in two of them with one script', async () => {
    for (const name of ['listed-first', 'listed-second'])
      await news.publish('author', name, `Enlisted. ${codes().wordpressShortcode}`);
    const query = {
      perPage: 10,
      postType: 'post',
      order: 'asc',
      orderBy: 'date',
      search: 'Enlisted',
      inherit: false,
    };
    const address = await news.publish(
      'editor',
      'archive',
      `<!-- wp:query ${JSON.stringify({ queryId: 1, query })} -->\n<div class="wp-block-query"><!-- wp:post-template -->\n<!-- wp:post-title {"isLink":true} /-->\n<!-- wp:post-content /-->\n<!-- /wp:post-template --></div>\n<!-- /wp:query -->`,
    );
    const html = await news.text(address);
    expect(html.match(/data-caucasus-map="baku"/g)).toHaveLength(2);
    expect(html.match(/<script[^>]*loader\.js/g)).toHaveLength(1);
    expect(await read(address, 2, 'archive')).toEqual([]);
  });

  it('with the same map twice show both with one script', async () => {
    await news.publish('editor', 'twice', `${codes().wordpressShortcode}\n\n${codes().wordpressShortcode}`);
    const address = `${news.origin}/twice/`;
    expect((await news.text(address)).match(/<script[^>]*loader\.js/g)).toHaveLength(1);
    expect(await read(address, 2)).toEqual([]);
  });

  it('show the map when an optimiser runs the scripts later, and in a file of its own', async () => {
    const html = await news.text('/twice/');
    const tag = /<script[^>]*loader\.js[^>]*><\/script>/.exec(html)?.[0] ?? '';
    expect(tag).toContain('data-base=');
    // As optimisers do: the tag's type is taken away, and its script runs from elsewhere after a sign of the reader.
    const late = tag.replace('type="module"', 'type="text/delayed"');
    const script = await news.text('/wp-content/plugins/caucasus-map/map/loader.js');
    news.write('optimised.js', script);
    const bundle =
      '<script>addEventListener("pointermove", () => { const late = document.createElement("script"); late.type = "module"; late.src = "/optimised.js"; document.body.append(late); }, { once: true });</script>';
    news.write('delayed.html', html.replace(tag, late + bundle));
    const reader = await Reader.open(browser, `${news.origin}/delayed.html`);
    expect(await reader.hasImageAndLink()).toBe(true);
    expect(reader.requests.filter((request) => request.endsWith('/caucasus-map.js'))).toEqual([]);
    await reader.page.mouse.move(100, 100);
    await reader.maps(2);
    expect(reader.complaints).toEqual([]);
    await reader.page.close();
  });

  it('let the map come alive where nobody has said otherwise', async () => {
    const address = await news.publish('author', 'live', '[caucasus-map view="baku"]');
    const reader = await Reader.open(browser, address);
    await reader.maps(1);
    await reader.page.waitForFunction(() => document.querySelector('caucasus-map')?.matches(':state(live)'), {
      timeout: 80_000,
    });
    await photograph(reader.page, 'live');
    expect(reader.complaints).toEqual([]);
    expect(reader.elsewhere(news.origin)).toEqual([]);
    await reader.page.close();
  });
});

describe('elsewhere than on pages', () => {
  it('feeds get image, link and the main events in words', async () => {
    const feed = await news.text('/feed/');
    expect(feed).toMatch(
      /<figure><a href="[^"]+"><img [^>]*src="[^"]+\/uploads\/caucasus-map\/baku-en-light\.svg"/,
    );
    expect(feed).toMatch(
      /<ul lang="en">(<li>[^<]+<\/li>)*<li>30 June 2025 · Police search Sputnik[^<]+\(confirmed\)\.[^<]*<\/li>/,
    );
    expect(feed).not.toContain('data-caucasus-map');
    expect(feed).not.toContain('loader.js');
  });

  it('feeds tell no events of a map that shows a period', async () => {
    await news.publish('author', 'period', '[caucasus-map view="gyumri" from="2025-07"]');
    const figure = /gyumri-en-light\.svg[^]*?<\/figure>([^]{0,40})/.exec(await news.text('/feed/'));
    expect(figure?.[1]).toBeDefined();
    expect(figure?.[1]).not.toContain('<ul');
  });

  it('AMP pages get the still, and a frame when the pages are on another host', async () => {
    await news.publish('author', 'amp', '[caucasus-map view="baku" loading="static" title="Baku"]');
    const still = await news.text('/amp/?amp=1');
    expect(still).toMatch(/<figure><a href="[^"]+"><img/);
    expect(still).not.toMatch(/loader\.js|data-caucasus-map=/);
    await news.php(`update_option( 'caucasus_map_base', 'https://maps.example.org/' );`);
    const framed = await news.text('/amp/?amp=1');
    await news.php(`update_option( 'caucasus_map_base', '' );`);
    expect(framed).toMatch(
      /<amp-iframe src="https:\/\/maps\.example\.org\/embed\/index\.html\?view=baku&#038;loading=static&#038;layout=map" title="Baku"/,
    );
    expect(framed).toMatch(/<amp-img [^>]*placeholder>/);
  });

  it('the REST interface gives the figure, without scripts', async () => {
    const [post] = JSON.parse(await news.text('/wp-json/wp/v2/posts?slug=amp')) as {
      content: { rendered: string };
    }[];
    expect(post?.content.rendered).toMatch(/<figure data-caucasus-map="baku"/);
    expect(post?.content.rendered).not.toContain('<script');
  });
});

it('PHP has nothing to complain of', () => {
  expect(news.complaints()).toEqual([]);
});
