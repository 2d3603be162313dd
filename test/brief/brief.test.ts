/// <reference types="node" />
/** The built-in brief against its editorial rules: geo/brief/index.json and geo/brief/details.json as they are shipped. */
import { ROWS } from '../built-in-brief.js';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fingerprint, shingles } from './shingles.js';

interface Row {
  id: string;
  kind: string;
  tier: string;
  section?: string;
  title: string;
  date: string | null;
  dateText?: string;
  status: string;
  places: string[];
}

interface Feature {
  id: string;
  geometry: { type: string; coordinates: [number, number] };
  properties: {
    kind: string;
    name: string;
    label?: string;
    labelNote?: string;
    country?: string;
    precision: string;
    featured?: boolean;
    partOf?: string;
  };
}

interface Index {
  title: string;
  lead: string;
  asOf: string;
  features: Feature[];
  events: Row[];
}

interface Detail {
  text: string;
  attribution: string;
  note?: string;
  actors: string[];
  relations?: { type: string; target: string; saidBy?: string }[];
  sources: string[];
}

interface Source {
  publisher: string;
  url?: string;
  date: string | null;
  kind: string;
  link?: false;
}

interface Details {
  events: Record<string, Detail>;
  places: Record<
    string,
    { note?: string; aliases?: { name: string; usedBy?: string; since?: string; note?: string }[] }
  >;
  sources: Record<string, Source>;
  discrepancies: { id: string; text: string; events: string[] }[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const index = read('../../geo/brief/index.json') as Index;
const details = read('../../geo/brief/details.json') as Details;
const analysis = new Set(read('./analysis-shingles.json') as string[]);

const events = index.events.map((row) => ({ ...row, ...(details.events[row.id] as Detail) }));
const inBrief = events.filter(({ section }) => section !== 'later');
const eventIds = new Set(events.map(({ id }) => id));
const placeIds = new Set(index.features.map(({ id }) => id));

/** Every text of a value that a reader may see, addresses and ids aside, with the way to it. */
function prose(value: unknown, path: string): { path: string; text: string }[] {
  const silent =
    /\/(id|type|kind|tier|section|status|date|since|url|asOf|from|to|view|precision|partOf|target|publisher)$|\/(languages|sources|places|events)\/\d+$/;
  if (typeof value === 'string') return silent.test(path) ? [] : [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => prose(item, `${path}/${key}`));
}
const texts = [...prose(index, 'index'), ...prose(details, 'details')];
const aliasNames = /^details\/places\/[^/]+\/aliases\//;

/** The paths of the texts that match: empty when the rule holds, telling when it does not. */
const matching = (pattern: RegExp, list = texts) =>
  list.filter(({ text }) => pattern.test(text)).map(({ path, text }) => `${path}: ${text}`);

/** First and last day of one EDTF level 0 date; throws when it is none or does not exist. */
function daysOfOne(text: string): [string, string] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (!year) throw new Error(`${text} is no EDTF level 0 date`);
  if (!month) return [`${year}-01-01`, `${year}-12-31`];
  // Day 0 of the next month is the last of this one.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12 || day === '00' || Number(day ?? 1) > last)
    throw new Error(`${text} does not exist`);
  return [`${year}-${month}-${day ?? '01'}`, `${year}-${month}-${day ?? last}`];
}

/** First and last day of an EDTF level 0 date or interval. */
function daysOf(edtf: string): [string, string] {
  const [first = '', last = first, ...rest] = edtf.split('/');
  const [[start], [, end]] = [daysOfOne(first), daysOfOne(last)];
  if (rest.length > 0 || end < start) throw new Error(`${edtf} is no interval`);
  return [start, end];
}

describe('rows', () => {
  it('are 53 of the brief and 10 later developments', () => {
    const kinds = (kind: string) => inBrief.filter((row) => row.kind === kind).length;
    expect(events).toHaveLength(63);
    expect([kinds('event'), kinds('claim'), kinds('context'), kinds('group')]).toEqual([24, 17, 11, 1]);
    const later = events.filter(({ section }) => section === 'later');
    expect(later).toHaveLength(10);
    for (const row of later) expect([row.id, row.kind, row.tier]).toEqual([row.id, 'event', 'more']);
  });

  it('have details, one for one, in the same order', () => {
    expect(Object.keys(details.events)).toEqual(index.events.map(({ id }) => id));
  });

  it('hold only known values', () => {
    for (const row of events) {
      expect(['event', 'claim', 'context', 'group'], row.id).toContain(row.kind);
      expect(['lead', 'more', 'background', 'argument'], row.id).toContain(row.tier);
      expect(['confirmed', 'reported', 'alleged', 'assessment'], row.id).toContain(row.status);
      expect([undefined, 'later'], row.id).toContain(row.section);
    }
  });

  it('count per featured place as decided', () => {
    const counted = inBrief.filter(
      ({ tier, kind }) => (tier === 'lead' || tier === 'more') && kind !== 'group',
    );
    const count = (place: string) => counted.filter(({ places }) => places.includes(place)).length;
    const featured = index.features.filter(({ properties }) => properties.featured).map(({ id }) => id);
    expect(counted).toHaveLength(27);
    expect(featured.map((place) => [place, count(place)])).toEqual([
      ['yekaterinburg', 7],
      ['baku', 11],
      ['gyumri', 2],
      ['nakhchivan', 2],
      ['zangezur-corridor', 3],
    ]);
  });

  it('stand in order of time, the undated last', () => {
    const tiers = ['lead', 'more', 'background', 'argument'];
    const keys = events.map(({ date, tier }) =>
      [...(date ? daysOf(date) : ['9999', '9999']), tiers.indexOf(tier)].join(' '),
    );
    expect(keys).toEqual([...keys].sort());
  });
});

describe('places', () => {
  it('are 32 points, the five featured ones first', () => {
    expect(index.features).toHaveLength(32);
    expect(index.features.slice(0, 5).map(({ id }) => id)).toEqual([
      'yekaterinburg',
      'baku',
      'gyumri',
      'nakhchivan',
      'zangezur-corridor',
    ]);
    expect(index.features.filter(({ properties }) => properties.featured)).toHaveLength(5);
    for (const { id, geometry } of index.features) {
      expect(geometry.type, id).toBe('Point');
      const [lon, lat] = geometry.coordinates;
      expect(lon > 20 && lon < 65 && lat > 25 && lat < 60, `${id} ${lon} ${lat}`).toBe(true);
    }
  });

  it('give the military base no finer location than its town', () => {
    const at = (id: string) => index.features.find((feature) => feature.id === id);
    expect(at('gyumri-base')?.geometry).toEqual(at('gyumri')?.geometry);
    expect(at('gyumri-base')?.properties.partOf).toBe('gyumri');
  });

  it('introduce the corridor by who calls it so and who does not', () => {
    const note = details.places['zangezur-corridor']?.note ?? '';
    expect(note).toMatch(/^The route that Azerbaijan and Türkiye call the Zangezur corridor/);
    expect(note).toMatch(/Armenia rejects the name/);
    expect(note).toMatch(/proposal/);
    expect(note).toMatch(/Armenian sovereignty/);
  });
});

describe('ids', () => {
  it('are unique across places and events, well formed and not reserved', () => {
    const ids = [...index.features.map(({ id }) => id), ...index.events.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [
      ...ids,
      ...Object.keys(details.sources),
      ...details.discrepancies.map((row) => row.id),
    ]) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(['caucasus', 'overview', 'fit']).not.toContain(id);
    }
  });

  it('resolve', () => {
    for (const row of events) {
      expect(row.places.length, row.id).toBeGreaterThan(0);
      for (const place of row.places) expect(placeIds, row.id).toContain(place);
      for (const { target } of row.relations ?? []) {
        expect(eventIds, row.id).toContain(target);
        expect(target).not.toBe(row.id);
      }
      for (const source of row.sources) expect(details.sources, row.id).toHaveProperty([source]);
    }
    for (const { id, properties } of index.features)
      if (properties.partOf) expect(placeIds, id).toContain(properties.partOf);
    for (const id of Object.keys(details.places)) expect(placeIds).toContain(id);
    for (const row of details.discrepancies) {
      expect(row.events.length, row.id).toBeGreaterThan(0);
      for (const id of row.events) expect(eventIds, row.id).toContain(id);
    }
  });
});

describe('dates', () => {
  it('are EDTF level 0 and exist', () => {
    for (const { id, date } of events) if (date !== null) expect(() => daysOf(date), id).not.toThrow();
    for (const [id, { date }] of Object.entries(details.sources))
      if (date !== null) expect(() => daysOf(date), id).not.toThrow();
    expect(() => daysOf(index.asOf)).not.toThrow();
  });

  it('date every claim', () => {
    expect(events.filter(({ kind, date }) => kind === 'claim' && date === null)).toEqual([]);
  });

  it('put later developments after the brief’s last counted rows', () => {
    for (const { id, section, date } of events)
      if (section === 'later') expect(daysOf(date ?? '')[0] > '2025-07-07', id).toBe(true);
  });
});

describe('sources', () => {
  it('are all used, and every row has one', () => {
    const used = new Set(events.flatMap((row) => row.sources));
    expect(Object.keys(details.sources).filter((id) => !used.has(id))).toEqual([]);
    for (const row of events) expect(row.sources.length, row.id).toBeGreaterThan(0);
  });

  it('have a web address, or are printed without a link', () => {
    for (const [id, source] of Object.entries(details.sources)) {
      expect(source.publisher, id).not.toBe('');
      expect(
        ['official', 'state-media', 'independent', 'press', 'agency', 'reference', 'analysis'],
        id,
      ).toContain(source.kind);
      if (source.link === false) expect(source.url, id).toBeUndefined();
      else expect(['http:', 'https:'], id).toContain(new URL(source.url ?? '').protocol);
    }
  });

  it('make nothing confirmed that only a reference work carries', () => {
    for (const row of events.filter(({ status }) => status === 'confirmed'))
      expect(
        row.sources.some((id) => details.sources[id]?.kind !== 'reference'),
        row.id,
      ).toBe(true);
  });

  it('name no publisher and no address for the analysis', () => {
    expect(details.sources['analysis-2025-07']).toEqual({
      publisher: 'Analysis, July 2025 (publisher not established)',
      date: '2025-07',
      kind: 'analysis',
      link: false,
    });
  });
});

describe('wording', () => {
  it('says who says it', () => {
    for (const row of events) expect(row.attribution.length, row.id).toBeGreaterThan(2);
    for (const row of events.filter(({ status }) => status === 'assessment')) {
      expect(row.attribution, row.id).toContain('The July 2025 analysis');
      expect(row.text, row.id).toContain('The July 2025 analysis');
    }
    for (const row of events.filter(({ tier }) => tier === 'background' || tier === 'argument'))
      expect(row.text, row.id).toContain('The July 2025 analysis');
  });

  it('lists the analysis as a source wherever a row rests on it', () => {
    for (const row of events)
      if (/July 2025 analysis/.test(row.text + row.attribution))
        expect(row.sources, row.id).toContain('analysis-2025-07');
    for (const { relations = [], id } of events)
      for (const { type, saidBy } of relations)
        if (type === 'described-as-response-to') expect(saidBy, id).toBeTruthy();
  });

  it('has short titles', () => {
    for (const { id, title } of ROWS) {
      expect(title, id).not.toBe('');
      expect(title.length, id).toBeLessThanOrEqual(75);
      expect(title, id).not.toMatch(/[.!?]$/);
    }
    expect(new Set(ROWS.map(({ title }) => title)).size).toBe(63);
  });

  it('is plain text, set like text', () => {
    for (const pattern of [/[<>]/, /&\w+;/, /['"]/, /\s\s|^\s|\s$/, /\d-\d/, /\d ?— ?\d/, /\.\.\./])
      expect(matching(pattern)).toEqual([]);
    for (const row of events)
      for (const text of [row.text, row.note])
        if (text !== undefined) expect(text, row.id).toMatch(/^[\p{Lu}\p{N}].*[.]$/u);
  });

  it('never says “the article”, and uses disputed names only where it says whose they are', () => {
    expect(matching(/\bthe article\b|\bthis article\b/i)).toEqual([]);
    expect(matching(/Western Zangezur|ethnic Azeri\b|\bAzeris?\b/i)).toEqual([]);
    const outside = texts.filter(({ path }) => !aliasNames.test(path));
    expect(matching(/Artsakh|Nakhijevan|Nakhichevan/, outside)).toEqual([]);
    for (const { aliases = [] } of Object.values(details.places))
      for (const alias of aliases)
        if (/Artsakh|Nakhijevan|Nakhichevan|TRIPP/.test(alias.name)) expect(alias.usedBy).toBeTruthy();
  });

  it('uses no loaded words of its own', () => {
    expect(
      matching(
        /\b(retaliat|regime|terroris|occupied|tit-for-tat|murdered|massacre|puppet|so-called|admitted|liberat)/i,
      ),
    ).toEqual([]);
  });

  it('repeats no sentence of the analysis', () => {
    expect(analysis.size).toBeGreaterThan(1000);
    const copied = texts.flatMap(({ path, text }) =>
      shingles(text)
        .filter((run) => analysis.has(fingerprint(run)))
        .map((run) => `${path}: ${run}`),
    );
    expect(copied).toEqual([]);
  });

  it('can tell a copied sentence by its fingerprints', () => {
    expect(shingles('One, two; three “four” five-six seven eight’s!')).toEqual([
      'one two three four five six seven',
      'two three four five six seven eights',
    ]);
    expect(fingerprint('one two three four five six seven')).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('private persons', () => {
  const step = /5 March 2026.*22 years.*at first instance.*\(appeal not checked\)/;
  const rowText = (id: string) => events.find((row) => row.id === id)?.text ?? '';

  it('are named only with the latest known step and its date', () => {
    for (const { id, title, text, note = '', attribution, actors } of events) {
      const whole = [title, text, note, attribution, ...actors].join(' ');
      if (/Shikhlinski/.test(whole)) expect(text, id).toMatch(step);
      if (/Kartavykh|Belousov/.test(whole)) expect(text, id).toMatch(/30 October 2025/);
      if (/Safarov/.test(whole)) expect(text, id).toMatch(/criminal case on 1 July 2025/);
    }
  });

  it('are given that step too where an office identifies them', () => {
    for (const { id, title, text } of events)
      if (/(Azerbaijan-Ural head|head of the Azerbaijan-Ural|headed the Azerbaijan-Ural)/.test(title + text))
        expect(text, id).toMatch(step);
    expect(rowText('sputnik-baku-raid')).toContain('back in Russia by 30 October 2025');
  });

  it('are in no title, no list of actors and no discrepancy', () => {
    const names = /Shikhlinski|Safarov|Kartavykh|Belousov/;
    expect(events.filter(({ title }) => names.test(title))).toEqual([]);
    expect(events.filter(({ actors }) => names.test(actors.join()))).toEqual([]);
    expect(details.discrepancies.filter(({ text }) => names.test(text))).toEqual([]);
  });

  it('bring no relatives with them', () => {
    expect(
      matching(/\b(sons?|wife|wives|husband|daughters?|fathers?|mothers?|relatives?|famil(y|ies))\b/i),
    ).toEqual([]);
  });
});

describe('capitals', () => {
  it('are places only for what happened there', () => {
    const at = (place: string) => events.filter(({ places }) => places.includes(place)).map(({ id }) => id);
    expect(at('ankara')).toEqual([]);
    expect(at('moscow')).toEqual([]);
    expect(at('kyiv')).toEqual([]);
    expect(at('yerevan')).toEqual(['peace-text-agreed']);
  });
});

describe('bytes', () => {
  const gzipped = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length;

  it('keep to the budgets of the two files', () => {
    expect(gzipped(index)).toBeLessThanOrEqual(6_500);
    expect(gzipped(details)).toBeLessThanOrEqual(16_000);
  });
});
