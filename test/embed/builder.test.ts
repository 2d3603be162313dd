/** The rules of the page on which editors build a map: what must be said first, what the sheet lists, what is shared. */
import { describe, expect, it } from 'vitest';
import { checklist, isSingleParty } from '../../demo/builder/checklist.js';
import {
  choicesOf,
  embedOptions,
  NOTHING_CHOSEN,
  queryOf,
  withWish,
  type Choices,
} from '../../demo/builder/choices.js';
import { unmet } from '../../demo/builder/conditions.js';
import { FORMS } from '../../demo/builder/forms.js';
import { ownBrief } from '../../demo/builder/own-brief.js';
import { embedHtml } from '../../src/embed/embed-html.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import type { Source, SourceKind } from '../../src/model/brief.js';

const TODAY = '2026-05-02';

const answered: Choices = {
  ...NOTHING_CHOSEN,
  title: 'Five places',
  alt: 'Map of five places',
  names: 'map',
  checked: TODAY,
};

const fieldsOf = (changes: Partial<Choices>): string[] =>
  unmet({ ...answered, ...changes }, TODAY).map(({ field }) => field);

function source(publisher: string, kind?: SourceKind): Source {
  return {
    id: `${publisher}-${kind}`,
    publisher,
    ...(kind && { kind }),
    link: true,
    url: 'https://a.example/',
  };
}

describe('what is asked for before copying', () => {
  it('is nothing once everything is said', () => {
    expect(fieldsOf({})).toEqual([]);
  });

  it.each<[string, Partial<Choices>]>([
    ['title', { title: '  ' }],
    ['alt', { alt: '' }],
    ['names', { names: '' }],
    ['checked', { checked: '' }],
    ['checked', { checked: '2026-05-03' }],
    ['checked', { checked: '2026-02-30' }],
    ['from', { from: 'June' }],
    ['to', { from: '2025-06', to: '2025-05' }],
    ['width', { width: '7e2' }],
    ['src', { hide: 'a-row', image: 'https://paper.example/map.png' }],
    ['src', { hide: 'a-row', src: '/brief.json', image: 'https://paper.example/map.png' }],
    ['image', { hide: 'a-row', src: 'https://paper.example/brief.json' }],
    ['base', { base: 'maps.example' }],
  ])('is %s for %o', (field, changes) => {
    expect(fieldsOf(changes)).toEqual([field]);
  });
});

describe('a row that rests on one party', () => {
  it.each<[boolean, Source[]]>([
    [true, [source('Trend', 'press')]],
    [true, [source('Trend', 'press'), source('trend ', 'press')]],
    [true, [source('A ministry', 'official'), source('Sputnik', 'state-media')]],
    [false, [source('A ministry', 'official'), source('Trend', 'press')]],
    [false, [source('Trend', 'press'), source('Meduza', 'press')]],
    [false, [source('A ministry', 'official'), source('Somebody')]],
    [false, []],
  ])('is %s for %j', (expected, sources) => {
    expect(isSingleParty(sources)).toBe(expected);
  });
});

const BRIEF = {
  type: 'FeatureCollection',
  id: 'example',
  title: 'Example',
  features: [
    {
      type: 'Feature',
      id: 'here',
      geometry: { type: 'Point', coordinates: [45, 40] },
      properties: { kind: 'city', name: 'Here' },
    },
  ],
  events: ['first', 'second'].map((id) => ({
    id,
    title: id,
    date: '2025-06',
    status: 'alleged',
    tier: 'more',
    places: ['here'],
    sources: ['paper'],
  })),
  sources: { paper: { publisher: 'A paper', kind: 'press', link: false } },
};

describe('a brief with other rows', () => {
  it('withdraws the hidden ones, which the sheet then leaves out, and brings others to the front', () => {
    const { brief } = parseBrief(ownBrief(BRIEF, { hide: 'first', lead: 'second' }));
    expect(brief!.withdrawn).toEqual(['first']);
    expect(brief!.events.find(({ id }) => id === 'second')!.tier).toBe('lead');
    const { alleged, singleParty, unlinked } = checklist(brief!);
    expect(alleged.map(({ event }) => event.id)).toEqual(['second']);
    expect(singleParty.map(({ event }) => event.id)).toEqual(['second']);
    expect(unlinked.map(({ source, events }) => [source.id, events.length])).toEqual([['paper', 1]]);
  });
});

describe('the address', () => {
  it('is empty for nothing, and gives back what was chosen', () => {
    expect(queryOf(NOTHING_CHOSEN)).toBe('');
    const chosen = withWish(
      { ...answered, view: '45.1,40.2,7', title: 'Routes & "names"', theme: 'dark' },
      'a-row',
      'hide',
    );
    expect(choicesOf(queryOf(chosen))).toEqual(chosen);
    expect(choicesOf('?utm_source=mail&view=baku')).toEqual({ ...NOTHING_CHOSEN, view: 'baku' });
  });

  it('moves a row from one wish to the other', () => {
    const moved = withWish(withWish(answered, 'a-row', 'hide'), 'a-row', 'lead');
    expect([moved.hide, moved.lead]).toEqual(['', 'a-row']);
  });
});

describe('what the codes are made of', () => {
  it('names a brief of one’s own only where rows are changed', () => {
    const src = 'https://paper.example/brief.json';
    const srcOf = (choices: Choices): string | null | undefined =>
      embedOptions(choices, 'https://maps.example/').attributes?.src;
    expect(srcOf({ ...answered, src })).toBeUndefined();
    expect(srcOf({ ...answered, src, hide: 'a-row' })).toBe(src);
  });

  it('shows a picture of that brief, and leads to no page with the rows that are hidden', () => {
    const [src, image] = ['https://paper.example/brief.json', 'https://paper.example/map.png'];
    const options = embedOptions({ ...answered, src, image, hide: 'a-row' }, 'https://maps.example/');
    for (const [form, code] of Object.entries(embedHtml(options))) {
      expect(code, form).not.toMatch(/\/stills\/|\/m\//);
      if (form !== 'loader') expect(code, form).toMatch(/paper\.example/);
    }
  });
});

describe('the codes for the WordPress plugin', () => {
  const ofPlugin = FORMS.filter(({ name }) => name.startsWith('wordpress'));

  it('ask for no loader and for no other host, since the plugin has both', () => {
    expect(ofPlugin).toHaveLength(2);
    for (const { loader, policy } of ofPlugin) {
      expect(loader).toBe(false);
      expect(policy('https://maps.example', '/briefs/1.json').join('; ')).toBe(
        "script-src 'self'; img-src 'self'; worker-src 'self'; connect-src 'self'",
      );
    }
  });
});
