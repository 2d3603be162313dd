/** The map rendered in Node: everything is in the page once, and every card can be opened, before any script. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import index from '../../geo/brief/index.json';
import details from '../../geo/brief/details.json';
import { builtInBrief, renderHtml, type RenderedMap } from '../../src/static/index.js';

const FEATURED = ['yekaterinburg', 'baku', 'gyumri', 'nakhchivan', 'zangezur-corridor'];
const TEXTS: Readonly<Record<string, { text: string }>> = details.events;

/** From the opening tag of the card with this attribute to the end of its section. */
function cardOf(html: string, attribute: string, value: string): string {
  const start = html.search(new RegExp(`<section[^>]*popover[^>]*${attribute}="${value}"`));
  return start < 0 ? '' : html.slice(start, html.indexOf('</section>', start));
}

/** Text as a reader sees it. */
const plain = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('a page without script', () => {
  let map: RenderedMap;
  let shadow = '';
  let light = '';

  beforeAll(async () => {
    map = await renderHtml(await builtInBrief());
    [shadow = '', light = ''] = map.html.split('</template>');
  }, 60_000);

  it('is one element with its shadow root in the markup, and no script', () => {
    expect(map.html).toMatch(
      /^<caucasus-map lang="en"><template shadowrootmode="open">.*<\/template>.*<\/caucasus-map>$/s,
    );
    expect(map.html).not.toMatch(/<script|javascript:|<!--/i);
  });

  it('has no style attribute, and one style element whose hash is told', () => {
    expect(map.html).not.toMatch(/<[^>]*\sstyle=/);
    const [, css = ''] = /<style>(.*?)<\/style>/s.exec(map.html) ?? [];
    expect(css).toBe(map.css);
    expect(map.styleHashes).toEqual([`'sha256-${createHash('sha256').update(css).digest('base64')}'`]);
  });

  it.each(FEATURED)('has a marker for %s whose target is the card of that place', (place) => {
    const marker = new RegExp(`<button[^>]*data-place="${place}"[^>]*>`).exec(shadow)?.[0] ?? '';
    expect(marker).toMatch(/part="marker/);
    const id = /popovertarget="([^"]+)"/.exec(marker)?.[1];
    expect(cardOf(shadow, 'data-place', place)).toContain(`id="${id}"`);
  });

  it.each(FEATURED)('leads from the card of %s to the text of each of its events', (place) => {
    const card = cardOf(shadow, 'data-place', place);
    const own = index.events.filter(({ places }) => places.includes(place)).map(({ id }) => id);
    const targets = [...card.matchAll(/popovertarget="event-([^"]+)"/g)].map(([, id]) => id ?? '');
    expect([...targets].sort()).toEqual([...own].sort());
    for (const id of targets) {
      const told = plain(cardOf(shadow, 'data-event', id));
      expect(told, id).toContain(`id="event-${id}"`);
      expect(told, id).toContain(TEXTS[id]?.text.slice(0, 60));
    }
  });

  it('tells each text of the brief, and each only once', () => {
    for (const [id, { text }] of Object.entries(TEXTS)) expect(times(plain(shadow), text), id).toBe(1);
  });

  it('has no target that is not there, and no id twice', () => {
    const ids = [...shadow.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of shadow.matchAll(/popovertarget="([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('has a short text for readers that know no shadow root, without ids', () => {
    expect(light).toMatch(/^<h3>/);
    const leads = index.events.filter(
      ({ tier, section = 'brief' }) => tier === 'lead' && section === 'brief',
    );
    expect(times(light, '<li>')).toBe(leads.length);
    expect(plain(light)).toContain(index.lead);
    expect(light).toMatch(/As of April 2026/);
    expect(light).toMatch(/<a href="https:\/\//);
    expect(light).not.toMatch(/\sid=/);
  });

  it('is the same every time, whatever the day', async () => {
    expect(await renderHtml(await builtInBrief())).toEqual(map);
  });
});

describe('the options of a rendered map', () => {
  it('come back as attributes, escaped, so that script takes over the same map', async () => {
    const { html } = await renderHtml(await builtInBrief(), {
      id: 'a',
      view: 'nakhchivan',
      theme: 'dark',
      caption: 'A "quoted" <caption>',
      attributes: { permalink: true, src: '/a.json?b=1&c=2' },
    });
    const [tag = ''] = /^<caucasus-map[^]*?><template/.exec(html) ?? [];
    for (const part of [
      'id="a"',
      'view="nakhchivan"',
      'theme="dark"',
      ' permalink ',
      'src="/a.json?b=1&amp;c=2"',
    ])
      expect(tag).toContain(part);
    expect(tag).toContain('caption="A &quot;quoted&quot; &lt;caption>"');
    expect(html).not.toContain('<caption>');
  });

  it('allow the sheet by nonce or from a file instead of by hash', async () => {
    const brief = await builtInBrief();
    const byNonce = await renderHtml(brief, { styles: { nonce: 'abc"d' } });
    expect(byNonce.html).toContain('<style nonce="abc&quot;d">');
    expect(byNonce.styleHashes).toEqual([]);
    const byFile = await renderHtml(brief, { styles: { href: '/map.css' } });
    expect(byFile.html).not.toContain('<style');
    expect(byFile.html).toContain('<link rel="stylesheet" href="/map.css">');
    expect(byFile.css).toContain(':host');
  });

  it('show another language where its texts may be shown, and say which language each text is in', async () => {
    const brief = await builtInBrief();
    const all = await renderHtml(brief, { lang: 'ka', translations: 'all' });
    const [, title = ''] = /class="title"[^>]*>\s*([^<]+)</.exec(all.html) ?? [];
    expect(title).toMatch(/\p{Script=Georgian}/u);
    const reviewed = await renderHtml(brief, { lang: 'ka' });
    expect(reviewed.html).toMatch(/class="title"[^>]*>\s*<span lang="en">/);
    expect(reviewed.html).toMatch(/class="list-heading"[^>]*>\s*\p{Script=Georgian}/u);
  });

  it('open a place, and fold the list away, as the element does', async () => {
    const { html } = await renderHtml(await builtInBrief(), { place: 'baku', layout: 'map' });
    expect(html).toMatch(/<section[^>]*class="card (left|right)[^>]*data-place="baku"/);
    expect(html).toMatch(/<details class="list-fold">/);
    expect(html).not.toContain('part="timeline"');
  });

  it('say that a brief is old only on a day when it is', async () => {
    const brief = await builtInBrief();
    const hidden = /\.stale\{visibility:hidden\}/;
    expect((await renderHtml(brief)).css).toMatch(hidden);
    expect((await renderHtml(brief, { now: Date.UTC(2026, 5, 1) })).css).toMatch(hidden);
    expect((await renderHtml(brief, { now: Date.UTC(2026, 10, 1) })).css).not.toMatch(hidden);
  });

  it.each([
    [{ view: 'atlantis' }, /atlantis/],
    [{ place: 'atlantis' }, /option "place" is "atlantis"/],
    [{ event: 'nothing' }, /option "event" is "nothing"/],
    [{ from: 'soon' }, /soon/],
    [{ lang: 'en"><b>' }, /no tag of a language/],
    [{ attributes: { onclick: 'x' } }, /onclick/],
    [{ attributes: { style: 'x' } }, /style/],
  ])('are refused with a sentence when they cannot be meant: %o', async (options, message) => {
    await expect(renderHtml(await builtInBrief(), options)).rejects.toThrow(message);
  });
});
