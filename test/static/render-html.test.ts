/** The map rendered in Node: everything is in the page, and every card can be opened, before any script. */
import { beforeAll, describe, expect, it } from 'vitest';
import index from '../../geo/brief/index.json';
import details from '../../geo/brief/details.json';
import { builtInBrief, renderHtml } from '../../src/static/index.js';

const FEATURED = ['yekaterinburg', 'baku', 'gyumri', 'nakhchivan', 'zangezur-corridor'];

/** The card of a place: from its opening tag to the end of its section. */
function cardOf(html: string, place: string): string {
  const start = html.search(new RegExp(`<section[^>]*data-place="${place}"`));
  return start < 0 ? '' : html.slice(start, html.indexOf('</section>', start));
}

describe('a page without script', () => {
  let html = '';

  beforeAll(async () => {
    html = renderHtml(await builtInBrief(), { nonce: 'abc"d' });
  }, 60_000);

  it('is one element with its shadow root in the markup, and no script', () => {
    expect(html).toMatch(/^<caucasus-map><template shadowrootmode="open">.*<\/template><\/caucasus-map>$/s);
    expect(html).not.toMatch(/<script|javascript:/i);
    expect(html).not.toMatch(/<!--/);
  });

  it('has no style attribute, and one style element with the escaped nonce', () => {
    expect(html).not.toMatch(/<[^>]*\sstyle=/);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html).toContain('<style nonce="abc&quot;d">');
  });

  it.each(FEATURED)('has a marker for %s whose target is the card of that place', (place) => {
    const marker = new RegExp(`<button[^>]*data-place="${place}"[^>]*>`).exec(html)?.[0] ?? '';
    expect(marker).toMatch(/part="marker/);
    const id = /popovertarget="([^"]+)"/.exec(marker)?.[1];
    const target = new RegExp(`<section[^>]*id="${id}"[^>]*>`).exec(html)?.[0] ?? '';
    expect(target).toMatch(/\spopover[\s=>]/);
    expect(target).toContain('part="popup"');
    expect(cardOf(html, place)).toContain(`id="${id}"`);
  });

  it.each(FEATURED)('tells every event of %s in its card, with text and sources', (place) => {
    const card = cardOf(html, place);
    const own = index.events.filter(({ places }) => places.includes(place)).map(({ id }) => id);
    const told = [...card.matchAll(/data-event="([^"]+)"/g)].map(([, id]) => id);
    expect([...told].sort()).toEqual([...own].sort());
    const texts: Readonly<Record<string, { text: string }>> = details.events;
    for (const id of own) expect(card.replaceAll('&quot;', '"'), id).toContain(texts[id]?.text.slice(0, 60));
  });

  it('lists every row of the brief', () => {
    const list = html.slice(html.indexOf('part="list"'));
    for (const { id } of index.events) expect(list, id).toContain(`data-event="${id}"`);
  });

  it('is the same every time', async () => {
    expect(renderHtml(await builtInBrief(), { nonce: 'abc"d' })).toBe(html);
  });
});

describe('the options of a rendered map', () => {
  it('come back as attributes, escaped, so that script takes over the same map', async () => {
    const brief = await builtInBrief();
    const html = renderHtml(brief, { view: 'nakhchivan', theme: 'dark', caption: 'A "quoted" <caption>' });
    expect(html).toContain('view="nakhchivan"');
    expect(html).toContain('theme="dark"');
    expect(html).toContain('caption="A &quot;quoted&quot; &lt;caption>"');
    expect(html).not.toContain('<caption>');
  }, 60_000);
});
