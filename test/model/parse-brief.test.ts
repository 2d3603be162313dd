/** The trust boundary under hostile and careless input. */
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../src/model/parse-brief.js';
import type { Problem } from '../../src/model/problems.js';
import type { JsonObject } from '../../src/model/split-brief.js';
import { sceneOf, point, ids } from './briefs.js';
import { expectMendable } from './pointers.js';

const GOOD_EVENT = { id: 'good', title: 'A good row', date: '2025-07', status: 'reported', places: ['town'] };

/** A brief with one good place and row, and whatever is added. */
function document(
  added: { features?: unknown[]; events?: unknown[]; sources?: JsonObject } & JsonObject = {},
): JsonObject {
  const { features = [], events = [], sources = {}, ...rest } = added;
  return {
    type: 'FeatureCollection',
    title: 'A test',
    features: [point('town', [45, 40]), ...features],
    events: [GOOD_EVENT, ...events],
    sources: { paper: { publisher: 'A paper', url: 'https://paper.example/a', kind: 'press' }, ...sources },
    ...rest,
  };
}

function parse(input: unknown) {
  const { brief, problems } = parseBrief(input);
  expectMendable(problems, input);
  if (!brief) throw new Error('The test expected a brief.');
  return { brief, problems, codes: problems.map(({ code }) => code) };
}

/** Parses a row that is no good, and expects the good ones to be there still. */
function parseAdded(added: Parameters<typeof document>[0]) {
  const result = parse(document(added));
  expect(ids(result.brief.places)).toContain('town');
  expect(ids(result.brief.events)).toContain('good');
  return result;
}

const only = (problems: readonly Problem[]): Problem => {
  expect(problems).toHaveLength(1);
  return problems[0]!;
};

describe('a good brief', () => {
  it('has no problems', () => {
    expect(parse(document()).problems).toEqual([]);
  });

  it('is read the same whatever it holds besides', () => {
    expect(parse(document({ generator: 'QGIS', bbox: [1, 2, 3, 4] })).brief).toEqual(parse(document()).brief);
  });

  it('is not changed by being read', () => {
    const input = document({ events: [{ id: 'Bad id' }] });
    const before = structuredClone(input);
    parseBrief(input);
    expect(input).toEqual(before);
  });
});

describe('what is no brief', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['a number', 42],
    ['not a number', NaN],
    ['a text', 'x'],
    ['a list', []],
    ['an empty object', {}],
    ['features that are no list', { features: {} }],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a big integer', 10n],
    ['a date', new Date(0)],
    ['a long text', 'x'.repeat(10_000_000)],
  ])('is told as one problem: %s', (_name, input) => {
    const { brief, problems } = parseBrief(input);
    expect(brief).toBeNull();
    const { code, where, message } = only(problems);
    expect([code, where]).toEqual(['no-brief', '']);
    expect(message).toMatch(/^The brief is .*expected a GeoJSON FeatureCollection .*\.$/s);
    expect(message.length).toBeLessThan(200);
  });
});

describe('what is missing', () => {
  it('leaves a brief without events or without features', () => {
    expect(ids(parse({ features: [point('town', [45, 40])] }).brief.places)).toEqual(['town']);
    const { brief, codes } = parse({ events: [GOOD_EVENT] });
    expect(ids(brief.events)).toEqual(['good']);
    expect(brief.events[0]?.places).toEqual([]);
    expect(codes).toEqual(['unknown-place']);
  });

  it('is told when the other list is there but is none', () => {
    const { brief, problems } = parse({ features: 'many', events: [GOOD_EVENT] });
    expect(brief.places).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'not-a-list', where: '/features' }));
  });

  it('drops an event without a title, and shows a place without a name by its id', () => {
    const { brief, problems } = parseAdded({
      features: [{ type: 'Feature', id: 'nameless', geometry: null, properties: null }],
      events: [{ id: 'untitled' }, { id: 'empty', title: '' }],
    });
    expect(brief.places.find(({ id }) => id === 'nameless')?.name).toBe('nameless');
    expect(ids(brief.events)).toEqual(['good']);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([
      ['no-name', '/features/1/properties'],
      ['no-title', '/events/1'],
      ['no-title', '/events/2'],
    ]);
  });
});

describe('a wrong type', () => {
  const EVENT_FIELDS = [
    'kind',
    'tier',
    'section',
    'text',
    'attribution',
    'note',
    'date',
    'dateText',
    'status',
    'places',
    'actors',
    'relations',
    'sources',
  ];
  const PLACE_FIELDS = [
    'kind',
    'name',
    'aliases',
    'note',
    'precision',
    'featured',
    'partOf',
    'certainty',
    'label',
    'labelNote',
  ];
  const SOURCE_FIELDS = ['title', 'url', 'date', 'retrieved', 'archived', 'lang', 'kind', 'link'];
  const ROOT_FIELDS = [
    'id',
    'title',
    'lead',
    'languages',
    'asOf',
    'scope',
    'view',
    'sources',
    'discrepancies',
    'corrections',
    'withdrawn',
  ];
  // No field takes a number, and none takes a list of lists.
  const WRONG: [string, unknown][] = [
    ['a number', 42],
    ['a list of lists', [[[]]]],
  ];

  it.each(EVENT_FIELDS.flatMap((field) => WRONG.map(([name, value]) => [field, name, value] as const)))(
    'in an event’s “%s” (%s) is one problem, and the row stays',
    (field, _name, value) => {
      const { brief, problems } = parseAdded({ events: [{ id: 'odd', title: 'Odd', [field]: value }] });
      expect(only(problems).where).toMatch(new RegExp(`^/events/1/${field}(/0)?$`));
      expect(brief.events.find(({ id }) => id === 'odd')).toMatchObject({
        status: 'reported',
        kind: 'event',
        tier: 'lead',
        places: [],
        sources: [],
        relations: [],
        actors: [],
        date: null,
      });
    },
  );

  it.each(PLACE_FIELDS.flatMap((field) => WRONG.map(([name, value]) => [field, name, value] as const)))(
    'in a place’s “%s” (%s) is told, and the place stays',
    (field, _name, value) => {
      const properties = { name: 'Odd', [field]: value };
      const { brief, problems } = parseAdded({
        features: [
          { type: 'Feature', id: 'odd', geometry: { type: 'Point', coordinates: [46, 41] }, properties },
        ],
      });
      expect(problems[0]?.where).toMatch(new RegExp(`^/features/1/properties/${field}(/0)?$`));
      expect(brief.places[1]).toMatchObject({ id: 'odd', point: [46, 41], aliases: [], featured: false });
    },
  );

  it.each(SOURCE_FIELDS.flatMap((field) => WRONG.map(([name, value]) => [field, name, value] as const)))(
    'in a source’s “%s” (%s) is one problem, and the source stays',
    (field, _name, value) => {
      const { brief, problems } = parseAdded({ sources: { odd: { publisher: 'Odd', [field]: value } } });
      expect(only(problems).where).toBe(`/sources/odd/${field}`);
      expect(brief.sources['odd']).toEqual({ id: 'odd', publisher: 'Odd', link: false });
    },
  );

  it.each(ROOT_FIELDS.flatMap((field) => WRONG.map(([name, value]) => [field, name, value] as const)))(
    'in the brief’s “%s” (%s) is told',
    (field, _name, value) => {
      const { problems } = parse({ ...document(), [field]: value });
      expect(problems[0]?.where).toMatch(new RegExp(`^/${field}(/0)?$`));
    },
  );

  it('in one of the languages of a text leaves the others', () => {
    const { brief, problems } = parseAdded({ events: [{ id: 'odd', title: { en: 'Odd', az: 7 } }] });
    expect(brief.events[1]?.title).toEqual({ en: 'Odd' });
    expect(only(problems).message).toContain('“az”');
  });

  it.each([null, 3, 'x', [], true])('drops the row when the row itself is %j', (row) => {
    const { brief, problems } = parseAdded({ events: [row], features: [row] });
    expect([brief.events.length, brief.places.length]).toEqual([1, 1]);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([
      ['not-an-object', '/features/1'],
      ['not-an-object', '/events/1'],
    ]);
  });
});

describe('values out of a fixed set', () => {
  it.each([
    ['status', 'certain', 'reported'],
    ['kind', 'Event', 'event'],
    ['tier', '', 'lead'],
    ['section', 'constructor', 'brief'],
  ])('are replaced when unknown: %s %j becomes %s', (field, value, instead) => {
    const { brief, problems } = parseAdded({ events: [{ id: 'odd', title: 'Odd', [field]: value }] });
    expect(brief.events[1]).toHaveProperty(field, instead);
    const { code, message } = only(problems);
    expect(code).toBe('unknown-value');
    expect(message).toContain(`“${instead}” is used instead.`);
  });
});

describe('coordinates', () => {
  const place = (geometry: unknown) => {
    const { brief, problems } = parseAdded({
      features: [{ type: 'Feature', id: 'odd', geometry, properties: { name: 'Odd' } }],
    });
    return { place: brief.places[1]!, problems };
  };

  it.each([
    ['too few', { type: 'Point', coordinates: [45] }],
    ['none', { type: 'Point' }],
    ['null', { type: 'Point', coordinates: null }],
    ['texts', { type: 'Point', coordinates: ['45', '40'] }],
    ['not numbers', { type: 'Point', coordinates: [NaN, 40] }],
    ['infinite', { type: 'Point', coordinates: [45, Infinity] }],
    ['out of the world', { type: 'Point', coordinates: [200, 40] }],
    ['nested too deep', { type: 'Point', coordinates: [[45, 40]] }],
    [
      'not deep enough',
      {
        type: 'Polygon',
        coordinates: [
          [45, 40],
          [46, 40],
          [46, 41],
          [45, 40],
        ],
      },
    ],
    ['an empty line', { type: 'LineString', coordinates: [] }],
    ['an area without a ring', { type: 'Polygon', coordinates: [[]] }],
    [
      'one bad position in a line',
      {
        type: 'LineString',
        coordinates: [
          [45, 40],
          [45, null],
          [46, 41],
        ],
      },
    ],
    ['nested for ever', { type: 'MultiPolygon', coordinates: deep(50_000) }],
  ])('that are %s leave a place without a point', (_name, geometry) => {
    const { place: odd, problems } = place(geometry);
    expect([odd.geometry, odd.point, odd.bbox]).toEqual([null, null, null]);
    const { code, where, message } = only(problems);
    expect([code, where]).toEqual(['coordinates', '/features/1/geometry/coordinates']);
    expect(message).toContain('[longitude, latitude]');
    expect(message).not.toContain('swapped');
  });

  it('that are swapped are told to be', () => {
    const { place: odd, problems } = place({ type: 'Point', coordinates: [40.3777, 149.892] });
    expect(odd.point).toBeNull();
    expect(only(problems).message).toContain('They look swapped: write longitude first.');
  });

  it('may have a height, which is kept but not used', () => {
    const { place: odd, problems } = place({ type: 'Point', coordinates: [45, 40, 1550] });
    expect(problems).toEqual([]);
    expect(odd.point).toEqual([45, 40]);
  });

  it.each(['GeometryCollection', 'Circle', 'point', 'constructor', '__proto__', 'toString', ''])(
    'of a geometry of type %j are not read',
    (type) => {
      const { place: odd, problems } = place({ type, coordinates: deep(50_000), geometries: [] });
      expect([odd.geometry, odd.point]).toEqual([null, null]);
      const { code, message } = only(problems);
      expect(code).toBe('geometry-type');
      expect(message).toContain('expected Point, LineString, Polygon');
    },
  );

  it('of a line and an area give a box and a point on or in it', () => {
    const line = place({
      type: 'LineString',
      coordinates: [
        [45, 40],
        [46, 41],
        [47, 39],
      ],
    }).place;
    expect([line.point, line.bbox]).toEqual([
      [46, 41],
      [45, 39, 47, 41],
    ]);
    const area = place({
      type: 'Polygon',
      coordinates: [
        [
          [44, 38],
          [48, 38],
          [48, 41],
          [44, 38],
        ],
      ],
    }).place;
    expect([area.point, area.bbox]).toEqual([
      [46, 39.5],
      [44, 38, 48, 41],
    ]);
  });

  it('of a coastline with 300,000 positions are read', () => {
    const coordinates = Array.from({ length: 300_000 }, (_, index) => [index / 10_000, 40 + (index % 7)]);
    const { place: odd, problems } = place({ type: 'LineString', coordinates });
    expect(problems).toEqual([]);
    expect(odd.bbox).toEqual([0, 40, 29.9999, 46]);
  });

  it.each([[[50, 41, 40, 38]], [[0, 0, 0, 0]], [[45, 40, NaN, 41]], [[1, 2, 3]], ['x']])(
    'are used for the box when the feature’s own is %j',
    (bbox) => {
      const feature = { ...point('odd', [46, 41]), bbox };
      expect(parseAdded({ features: [feature] }).brief.places[1]?.bbox).toEqual([46, 41, 46, 41]);
    },
  );
});

describe('the box that a brief asks for as view', () => {
  it('is kept when a camera can be made of it', () => {
    expect(parse(document({ view: [40, 38, 50, 42] })).brief.view).toEqual([40, 38, 50, 42]);
  });

  it.each([
    [[50, 38, 40, 42]],
    [[40, 42, 50, 38]],
    [[40, 38, 40, 38]],
    [[40, 38, 50]],
    [[40, 38, 50, 1e9]],
    [[]],
  ])('is told and left out when it is %j', (view) => {
    const { brief, problems } = parse(document({ view }));
    expect(brief.view).toBeUndefined();
    const { where, message } = only(problems);
    expect(where).toBe('/view');
    expect(message).toContain('[west, south, east, north]');
  });
});

describe('ids', () => {
  it('are one namespace: the first row wins', () => {
    const { brief, problems } = parseAdded({
      features: [point('town', [46, 41]), point('twice', [46, 41])],
      events: [
        { id: 'good', title: 'Later' },
        { id: 'town', title: 'A place’s id' },
        { id: 'twice', title: 'Too' },
      ],
    });
    expect(brief.places.map(({ id, point: at }) => [id, at])).toEqual([
      ['town', [45, 40]],
      ['twice', [46, 41]],
    ]);
    expect(brief.events.map(({ title }) => title)).toEqual(['A good row']);
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'duplicate-id /features/1/id',
      'duplicate-id /events/1/id',
      'duplicate-id /events/2/id',
      'duplicate-id /events/3/id',
    ]);
  });

  it.each([
    'caucasus',
    'overview',
    'fit',
    '',
    '-x',
    'Baku',
    'a b',
    'a"]{}',
    'bakı',
    'x\n',
    '__proto__',
    '../x',
    null,
    undefined,
    true,
    {},
    -1,
    1.5,
    1e21,
    NaN,
  ])('drop their row when they are %j', (id) => {
    const { brief, problems } = parseAdded({
      features: [{ ...point('x', [46, 41]), id }],
      events: [{ id, title: 'Odd' }],
    });
    expect([ids(brief.places), ids(brief.events)]).toEqual([['town'], ['good']]);
    expect(problems.filter(({ code }) => code === 'id').map(({ where }) => where)).toEqual([
      '/features/1/id',
      '/events/1/id',
    ]);
  });

  it('may be whole numbers, as GeoJSON allows', () => {
    const { brief } = parseAdded({
      features: [{ ...point('x', [46, 41]), id: 7 }],
      events: [{ id: 8, title: 'At seven', places: ['7'] }],
    });
    expect(brief.places[1]?.id).toBe('7');
    expect(brief.events[1]).toMatchObject({ id: '8', places: ['7'] });
  });
});

describe('names of the language’s own machinery', () => {
  it('are ids and keys like any other, and reach no prototype', () => {
    const input = JSON.parse(`{
      "title": {"__proto__": "no", "constructor": "odd", "en": "A test"},
      "__proto__": {"polluted": true, "events": []},
      "features": [{"type": "Feature", "id": "constructor", "__proto__": {"geometry": null},
        "geometry": {"type": "Point", "coordinates": [45, 40]},
        "properties": {"name": "C", "kind": "constructor", "__proto__": {"featured": true}}}],
      "events": [{"id": "prototype", "title": "P", "places": ["constructor", "__proto__", "toString"],
        "sources": ["constructor", "__proto__", "toString"], "relations": [{"type": "follows", "target": "constructor"}]}],
      "sources": {"__proto__": {"publisher": "no"}, "constructor": {"publisher": "A paper"}}
    }`) as unknown;
    const { brief, codes } = parse(input);
    expect(ids(brief.places)).toEqual(['constructor']);
    expect(brief.places[0]).toMatchObject({ featured: false, point: [45, 40] });
    expect(brief.events[0]).toMatchObject({
      id: 'prototype',
      places: ['constructor'],
      sources: ['constructor'],
      relations: [],
    });
    expect(Object.keys(brief.sources)).toEqual(['constructor']);
    expect(Object.getPrototypeOf(brief.sources)).toBe(Object.prototype);
    expect(codes.sort()).toEqual([
      'not-text',
      'unknown-place',
      'unknown-place',
      'unknown-source',
      'unknown-source',
      'unknown-target',
    ]);
    expect(({} as JsonObject)['polluted']).toBeUndefined();
  });
});

describe('links between rows', () => {
  it('that lead nowhere are told and dropped, and the row stays', () => {
    const { brief, problems } = parseAdded({
      events: [
        {
          id: 'odd',
          title: 'Odd',
          places: ['town', 'nowhere'],
          sources: ['paper', 'no-paper'],
          relations: [
            { type: 'follows', target: 'good' },
            { type: 'follows', target: 'never' },
            { type: 'follows', target: 'town' },
          ],
        },
      ],
      discrepancies: [{ text: 'They differ.', events: ['good', 'never'] }],
    });
    expect(brief.events[1]).toMatchObject({
      places: ['town'],
      sources: ['paper'],
      relations: [{ type: 'follows', target: 'good' }],
    });
    expect(brief.discrepancies).toEqual([{ text: 'They differ.', events: ['good'] }]);
    expect(problems.map(({ code, where }) => `${code} ${where}`).sort()).toEqual([
      'unknown-event /discrepancies/0/events',
      'unknown-place /events/1/places',
      'unknown-source /events/1/sources',
      'unknown-target /events/1/relations',
      'unknown-target /events/1/relations',
    ]);
    for (const { message } of problems.filter(({ code }) => code !== 'unknown-target'))
      expect(message).toMatch(/orrect the id/);
  });

  it('to a later row are kept', () => {
    const { brief, problems } = parse(
      document({
        events: [
          { id: 'b', title: 'B', relations: [{ type: 'part-of', target: 'c' }] },
          { id: 'c', title: 'C' },
        ],
      }),
    );
    expect(problems).toEqual([]);
    expect(brief.events[1]?.relations).toEqual([{ type: 'part-of', target: 'c' }]);
  });

  it.each([
    ['relation', {}],
    ['relation', { type: 'follows' }],
    ['relation', { target: 'good' }],
    ['no-speaker', { type: 'described-as-response-to', target: 'good' }],
    ['no-speaker', { type: 'described-as-response-to', target: 'good', saidBy: '' }],
  ])('need what they say (%s: %j)', (code, relation) => {
    const { brief, problems } = parseAdded({ events: [{ id: 'odd', title: 'Odd', relations: [relation] }] });
    expect(brief.events[1]?.relations).toEqual([]);
    const last = only(problems);
    expect([last.code, last.where]).toEqual([code, '/events/1/relations/0']);
    expect(last.message).toContain('needs');
  });

  it('keep who says so', () => {
    const relation = {
      type: 'described-as-response-to',
      target: 'good',
      saidBy: { en: 'A ministry', az: 'Nazirlik' },
    };
    expect(
      parseAdded({ events: [{ id: 'odd', title: 'Odd', relations: [relation] }] }).brief.events[1]?.relations,
    ).toEqual([relation]);
  });

  it.each([['nowhere'], ['self'], ['section']])(
    'make no part of what is no whole (%s): it is seen as a place',
    (partOf) => {
      const { brief, problems } = parseAdded({
        features: [point('section', [46, 41], { partOf: 'town' }), point('self', [46, 41], { partOf })],
      });
      expect(only(problems)).toMatchObject({ code: 'unknown-place', where: '/features/2/properties' });
      expect(sceneOf(brief).places.map(({ place }) => place.id)).toEqual(['town', 'self']);
    },
  );

  it('tell which discrepancies and corrections say nothing', () => {
    const { brief, problems } = parseAdded({
      discrepancies: [{ events: ['good'] }],
      corrections: [{ date: '2025-07-10' }, { date: '2025-07-11', text: 'A date was wrong.', event: 'good' }],
    });
    expect(brief.discrepancies).toEqual([]);
    expect(brief.corrections).toEqual([{ date: '2025-07-11', text: 'A date was wrong.', event: 'good' }]);
    expect(problems.map(({ where }) => where)).toEqual(['/discrepancies/0', '/corrections/0']);
  });
});

describe('a confirmed row', () => {
  const status = (kinds: readonly string[], partial = false) => {
    const sources = Object.fromEntries(kinds.map((kind, index) => [`s${index}`, { publisher: 'P', kind }]));
    const row = { id: 'odd', title: 'Odd', status: 'confirmed', sources: Object.keys(sources) };
    const { brief, problems } = parseBrief(document({ events: [row], sources }), { partial });
    return [brief?.events[1]?.status, problems.map(({ code }) => code)];
  };

  it('stays so when something other than a reference work carries it', () => {
    expect(status(['reference', 'press'])).toEqual(['confirmed', []]);
    expect(status(['official'])).toEqual(['confirmed', []]);
  });

  it('is shown as reported when only reference works carry it, or nothing does', () => {
    expect(status(['reference'])).toEqual(['reported', ['unconfirmed']]);
    expect(status(['reference', 'reference'])).toEqual(['reported', ['unconfirmed']]);
    expect(status([])).toEqual(['reported', ['unconfirmed']]);
  });

  it('is left alone while its sources are still on their way', () => {
    expect(status([], true)).toEqual(['confirmed', []]);
  });
});

describe('dates', () => {
  it.each(['2025-02-30', '2025-13', '2024/2020', 'July 2025', '2025-7-1'])(
    'that do not exist leave the row undated: %j',
    (date) => {
      const { brief, problems } = parseAdded({ events: [{ id: 'odd', title: 'Odd', date }] });
      expect(brief.events[1]?.date).toBeNull();
      expect(only(problems)).toMatchObject({ code: 'date', where: '/events/1/date' });
      expect(only(problems).message).toContain('write 2025, 2025-07, 2025-07-01 or 2020/2024');
    },
  );

  it('may be null without a problem', () => {
    expect(parseAdded({ events: [{ id: 'odd', title: 'Odd', date: null }] }).problems).toEqual([]);
  });
});

describe('addresses', () => {
  const link = (url: unknown) => {
    const { brief, codes } = parseAdded({ sources: { odd: { publisher: 'Odd', url } } });
    return [brief.sources['odd']?.link, brief.sources['odd']?.url, codes];
  };

  it.each(['https://a.example/b?c#d', 'http://a.example', 'mailto:desk@a.example', 'HTTPS://A.EXAMPLE/'])(
    'that a reader can open become links: %s',
    (url) => {
      expect(link(url)).toEqual([true, url, []]);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    '//a.example/x',
    '/relative',
    'a.example',
  ])('of any other kind never become one: %j', (url) => {
    expect(link(url)).toEqual([false, undefined, ['unsafe-url']]);
  });

  it('are not linked when the source says so', () => {
    const { brief } = parseAdded({
      sources: { odd: { publisher: 'Odd', url: 'https://a.example/', link: false } },
    });
    expect(brief.sources['odd']?.link).toBe(false);
  });

  it('of archived copies are checked as well', () => {
    const { brief } = parseAdded({ sources: { odd: { publisher: 'Odd', archived: 'javascript:alert(1)' } } });
    expect(brief.sources['odd']).not.toHaveProperty('archived');
  });

  it('are pointed at by JSON pointer also under ids with slashes and tildes', () => {
    const { problems } = parseAdded({ sources: { 'a/b~c': { publisher: 'Odd', url: 'x' } } });
    expect(only(problems).where).toBe('/sources/a~1b~0c/url');
  });

  it('without a publisher belong to no source', () => {
    const { brief, problems } = parseAdded({
      sources: { odd: { url: 'https://a.example/' }, worse: null, worst: 7 },
    });
    expect(Object.keys(brief.sources)).toEqual(['paper']);
    expect(problems.map(({ where }) => where)).toContain('/sources/odd');
  });
});

describe('texts', () => {
  it('are kept letter by letter, markup and all: they are never HTML', () => {
    const title = '<img src=x onerror=alert(1)> & “quotes” \u202e \u0000 {{x}} ${y}';
    const { brief, problems } = parseAdded({ events: [{ id: 'odd', title, text: title, actors: [title] }] });
    expect(brief.events[1]).toMatchObject({ title, text: title, actors: [title] });
    expect(problems).toEqual([]);
  });

  it('of ten million characters are cut, and said to be', () => {
    const { brief, problems } = parseAdded({
      events: [{ id: 'odd', title: 'Odd', text: 'x'.repeat(10_000_000) }],
    });
    expect(String(brief.events[1]?.text).length).toBe(20_000);
    expect(only(problems)).toMatchObject({ code: 'too-long', where: '/events/1/text' });
  });
});

describe('very much or very deep input', () => {
  it('of 5,000 events is read within two seconds, order and all', () => {
    const events = Array.from({ length: 5000 }, (_, index) => ({
      id: `e${index}`,
      title: `Event ${index}`,
      date: `2025-0${1 + (index % 9)}-1${index % 9}`,
      places: ['town'],
      relations: index > 0 ? [{ type: 'follows', target: `e${index - 1}` }] : [],
      sources: ['paper'],
    }));
    const start = performance.now();
    const { brief, problems } = parseBrief(document({ events }));
    const shown = sceneOf(brief!);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(problems).toEqual([]);
    expect(shown.totals.events).toBe(5001);
    expect(brief?.events[5000]).toMatchObject({ id: 'e4999', relations: [{ target: 'e4998' }] });
  });

  it.each([
    'title',
    'lead',
    'scope',
    'view',
    'sources',
    'languages',
    'discrepancies',
    'features',
    'events',
    'other',
  ])('nested 50,000 deep in “%s” never throws', (field) => {
    for (const nested of [deep(50_000), deepObject(50_000)]) {
      const { brief, problems } = parseBrief({ ...document(), [field]: nested });
      expect(brief !== null || problems.length > 0).toBe(true);
    }
  });

  it.each(['title', 'text', 'places', 'actors', 'relations', 'sources', 'date'])(
    'nested 50,000 deep in an event’s “%s” never throws',
    (field) => {
      for (const nested of [deep(50_000), deepObject(50_000)]) {
        const { brief } = parseBrief(document({ events: [{ id: 'odd', title: 'Odd', [field]: nested }] }));
        expect(ids(brief!.events)).toContain('good');
      }
    },
  );
});

/** `[[[…]]]` */
function deep(levels: number): unknown {
  let nested: unknown = [];
  for (let level = 0; level < levels; level += 1) nested = [nested];
  return nested;
}

function deepObject(levels: number): unknown {
  let nested: unknown = {};
  for (let level = 0; level < levels; level += 1) nested = { en: nested };
  return nested;
}
