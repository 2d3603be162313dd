/** The still of a map: valid, self-contained, and its words inside of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../src/model/text-width.js';
import { builtInBrief, renderSvg, type StillOptions } from '../../src/static/index.js';
import type { Brief } from '../../src/model/brief.js';

const SIZES: readonly (readonly [number, number])[] = [
  [1200, 630],
  [1080, 1080],
  [1080, 1920],
  [2400, 1600],
];
const LANGUAGES = ['en', 'ka', 'hy', 'az', 'ru', 'tr'];

/** Opening tags must have their closing ones in order, and nothing may stand bare that XML gives a meaning. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', , self] of xml.matchAll(
    /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gi,
  )) {
    if (self) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return false;
  }
  const rest = xml.replace(/<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gi, '');
  return open.length === 0 && !/[<>]/.test(rest) && !/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml);
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: string;
  readonly text: string;
}

function linesOf(xml: string): Line[] {
  return [...xml.matchAll(/<text\s([^>]*)>([^<]*)</g)].map(([, attributes = '', text = '']) => {
    const value = (name: string): string =>
      new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    return {
      x: Number(value('x')),
      y: Number(value('y')),
      size: Number(value('font-size')),
      anchor: value('text-anchor'),
      text,
    };
  });
}

describe('a still', () => {
  let brief: Brief;

  beforeAll(async () => {
    brief = await builtInBrief();
  });

  const render = (options: StillOptions = {}): Promise<string> => renderSvg(brief, options);

  it('is one valid picture with a title and a description, and needs nothing from elsewhere', async () => {
    const xml = await render();
    expect(isWellFormed(xml)).toBe(true);
    expect(xml).toMatch(/^<svg\s+xmlns="http:\/\/www\.w3\.org\/2000\/svg"\s+width="1200"\s+height="630"/);
    expect(xml).toMatch(/<title>The Azerbaijan–Russia dispute[^<]*<\/title><desc>[^<]*Baku, 11 events/);
    expect(xml.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|url\(|<style|<script|<image|href=/,
    );
  });

  it('says what it shows: title, dated sentence, places with their numbers, key and credit', async () => {
    const words = linesOf(await render()).map(({ text }) => text.trim());
    const all = words.join(' ');
    for (const part of [
      'On 27 June 2025',
      'As of April 2026',
      'Gyumri',
      'Baku',
      'Yekaterinburg',
      'State border',
      'OpenStreetMap contributors',
    ])
      expect(all).toContain(part);
    expect(words).toContain('11');
  });

  it('has the title, date, status and speaker of a selected event instead', async () => {
    const all = linesOf(await render({ event: 'sputnik-baku-raid' }))
      .map(({ text }) => text.trim())
      .join(' ');
    expect(all).toContain('Police search Sputnik’s Baku office');
    expect(all).toContain('30 June 2025 · confirmed');
    expect(all).toContain('interior ministry');
  });

  it.each(SIZES.flatMap(([width, height]) => LANGUAGES.map((lang) => [width, height, lang] as const)))(
    'keeps the words of %d × %d in %s inside of the sheet and out of the map',
    async (width, height, lang) => {
      const xml = await render({ width, height, lang, translations: 'all' });
      const [, w = 0, h = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(xml)?.map(Number) ?? [];
      const mapAt = xml.indexOf('translate(');
      const [, mapX = 0, mapY = 0] = /translate\(([\d.]+) ([\d.]+)\)/.exec(xml)?.map(Number) ?? [];
      const right = mapX > 0 ? mapX : w;
      const before = linesOf(xml.slice(0, mapAt));
      expect(before.length).toBeGreaterThan(3);
      for (const { x, y, size, text, anchor } of before) {
        expect(anchor).toBe('start');
        expect(x + textWidth(text, { size }), text).toBeLessThanOrEqual(right);
        expect(y, text).toBeLessThanOrEqual(mapY > 0 ? mapY : h);
      }
      for (const { y } of linesOf(xml)) expect(y).toBeGreaterThan(0);
    },
  );

  it('is the same every time', async () => {
    expect(await render({ theme: 'dark' })).toBe(await render({ theme: 'dark' }));
  });

  it('refuses a size that is none', async () => {
    await expect(render({ width: 0 })).rejects.toThrow(/option "width" is 0/);
  });
});
