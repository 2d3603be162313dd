/** Nothing of a feed runs, loads, restyles or pollutes: read from every format, rendered to every kind of markup. */
import { beforeAll, describe, expect, it } from 'vitest';
import { embedHtml } from '../../src/embed/index.js';
import { readText } from '../../src/feed/read-text.js';
import type { Brief } from '../../src/model/brief.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { renderHtml, renderSvg } from '../../src/static/index.js';
import {
  ALL,
  hostileBrief,
  hostileCsv,
  hostileGeoJson,
  HUBS,
  KEPT_LINKS,
  REFUSED_LINKS,
  TEXTS,
} from './hostile.js';
import { judge, plain, type Markup } from './markup.js';

const briefs: Record<string, Brief> = {};

beforeAll(async () => {
  const read = {
    'a brief': JSON.stringify(hostileBrief()),
    GeoJSON: JSON.stringify(hostileGeoJson()),
    CSV: hostileCsv(),
  };
  for (const [format, text] of Object.entries(read)) {
    const { brief } = await readText(text);
    if (brief) briefs[format] = brief;
  }
}, 120_000);

const FORMATS = ['a brief', 'GeoJSON', 'CSV'];

it('is tried with more than 150 attacks, each another one', () => {
  expect(new Set(ALL).size).toBe(ALL.length);
  expect(ALL.length).toBeGreaterThan(150);
});

describe.each(FORMATS)('%s', (format) => {
  it('keeps its good rows', () => {
    expect(briefs[format]?.events.length).toBeGreaterThanOrEqual(ALL.length - 1);
  });

  it('has only ids that fit everywhere', () => {
    const { places, events } = briefs[format] as Brief;
    for (const { id } of [...places, ...events]) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  it('has links of the web and mail alone', () => {
    const urls = Object.values((briefs[format] as Brief).sources).flatMap(({ link, url, archived }) => [
      link && url,
      archived,
    ]);
    const linked = urls.filter((url): url is string => typeof url === 'string');
    expect(linked.length).toBeGreaterThan(0);
    for (const url of linked) expect(['http:', 'https:', 'mailto:']).toContain(new URL(url).protocol);
  });

  it('changes no object but its own', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.prototype.toString.call({})).toBe('[object Object]');
  });
});

it.each(REFUSED_LINKS)('the address %j is never linked', (url) => {
  const { brief } = parseBrief({ features: [], events: [], sources: { one: { publisher: 'One', url } } });
  expect(brief?.sources['one']?.link).toBe(false);
  expect(brief?.sources['one']?.url).toBeUndefined();
});

it.each(KEPT_LINKS)('the address %j is linked', (url) => {
  const { brief } = parseBrief({ features: [], events: [], sources: { one: { publisher: 'One', url } } });
  expect(brief?.sources['one']?.link).toBe(true);
});

describe.each(FORMATS)('%s, rendered in advance', (format) => {
  let page: Markup;
  let still: Markup;

  beforeAll(async () => {
    const [caption = ''] = TEXTS;
    const options = { caption, credit: caption, label: caption };
    page = judge((await renderHtml(briefs[format] as Brief, options)).html);
    still = judge(await renderSvg(briefs[format] as Brief, { credit: caption }));
  }, 240_000);

  it('has nothing that runs or loads, and no link astray', () => {
    expect(page.faults).toEqual([]);
    expect(still.faults).toEqual([]);
    expect(page.links.length).toBeGreaterThan(2);
  });

  it('has nothing of the feed in its styles but ids', () => {
    for (const { styles } of [page, still]) expect(styles).not.toMatch(/evil\.|ran\(|@import|expression\(/i);
  });

  it('shows every attack as the text that it is', () => {
    const shown = plain(page.text);
    expect(TEXTS.filter((vector) => !shown.includes(plain(vector)))).toEqual([]);
  });
});

describe('codes to paste', () => {
  it('have nothing of a title, a text or an attribute but text', () => {
    const found = TEXTS.flatMap((vector) => {
      const attributes = {
        caption: vector,
        credit: vector,
        label: vector,
        place: vector,
        event: vector,
        from: vector,
        view: vector,
        lang: vector,
        theme: vector,
      };
      const codes = embedHtml({ base: 'https://maps.example/site', title: vector, alt: vector, attributes });
      return (['link', 'figure', 'element', 'iframe', 'amp', 'image', 'wordpressBlock'] as const).flatMap(
        (form) => {
          // What a code is made of by right: a still, a frame, an address on the maps' own host.
          const own =
            /^<(img|iframe)>$|^(img|iframe|amp-iframe|amp-img|a) (src|srcSet|href|srcset)=https:\/\/maps\.example\/|^(img|iframe|amp-iframe) (style|width)|^rel=/;
          return judge(codes[form])
            .faults.filter((fault) => !own.test(fault))
            .map((fault) => [form, vector, fault]);
        },
      );
    });
    expect(found).toEqual([]);
  }, 120_000);
});

describe('texts of ten million characters', () => {
  const long = '<img src=x onerror=ran(1)>'.repeat(400_000);

  it('are cut, and told of, without a long wait', () => {
    const started = performance.now();
    const { brief, problems } = parseBrief({
      title: long,
      features: [
        {
          type: 'Feature',
          id: 'one',
          geometry: { type: 'Point', coordinates: [45, 40] },
          properties: { name: long },
        },
      ],
      events: [
        { id: 'row', title: long, text: long, date: long, places: ['one', long], sources: [long] },
        { id: long, title: 'x' },
      ],
      sources: { [long]: { publisher: 'x' } },
    });
    expect(JSON.stringify(brief?.events).length).toBeLessThan(500_000);
    expect(Math.max(...problems.map(({ message, where }) => message.length + where.length))).toBeLessThan(
      2000,
    );
    // Ten seconds would be a quadratic search; a busy machine needs less.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

it(`has ${HUBS} places with cards of many rows`, () => {
  const { events } = briefs['a brief'] as Brief;
  const own = events.filter(({ places }) => places.includes('place-0'));
  expect(own.length).toBeGreaterThan(ALL.length / HUBS - 2);
});
