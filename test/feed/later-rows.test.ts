/** Rows of a long text are parsed when they are read, and what comes of it is what the whole text would give. */
import { describe, expect, it } from 'vitest';
import { largeBrief } from '../../scripts/large-brief.mjs';
import { readText } from '../../src/feed/read-text.js';
import { parseBrief } from '../../src/model/parse-brief.js';

/** Long enough to be read in slices. */
const brief = largeBrief(600, 600);
const text = JSON.stringify(brief);

const read = (written: string) => readText(written, { name: 'long.json' });

describe('Rows of a long text', () => {
  it('give the same brief and problems as the parsed document, whatever is wrong in them', async () => {
    const broken: unknown = {
      ...brief,
      features: [...brief.features, 7, { ...brief.features[3] }, { type: 'Feature', id: 'Bad Id' }],
      events: [
        { id: 'no-title', places: ['p1'] },
        ...brief.events,
        { ...brief.events[5] },
        { id: 'p7', title: 'The id of a place' },
        { id: 'lost', title: 'Lost', places: ['nowhere', 'e4'], sources: ['none'], status: 'confirmed' },
        {
          id: 'later',
          title: 'Later',
          relations: ['no-title', 'p1', 'e2'].map((target) => ({ type: 'follows', target })),
        },
      ],
    };
    const { brief: expected, problems } = parseBrief(broken);
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['not-an-object', 'id', 'duplicate-id', 'no-title', 'unknown-place']),
    );
    expect(problems.filter(({ code }) => code === 'unknown-target')).toHaveLength(2);
    expect(problems.find(({ where }) => where === '/events/602/id')?.message).toContain('/features/7');
    expect(await read(JSON.stringify(broken))).toEqual({ brief: expected, problems });
  });

  it('may stand before or after each other, and under a name that is written twice', async () => {
    const { features, events, ...root } = brief;
    const expected = parseBrief(brief);
    expect(await read(JSON.stringify({ events, ...root, features }))).toEqual(expected);
    expect(await read(`{"events": [${'{"id": "x"},'.repeat(9000)}{}],${text.slice(1)}`)).toEqual(expected);
  });

  it.each([
    ['features', '"id":"p300"', '"id":p300'],
    ['events', '"id":"e300"', '"id":"e300",'],
    ['a name that is written twice', '{', '{"events": [{"id": 1,}],'],
  ])('say in which line they are no JSON: %s', async (_, good, bad) => {
    const { brief: none, problems } = await read(text.replace(good, bad));
    expect(none).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'json' });
    expect(problems[0]?.message).toMatch(/the fault is in line 1, column \d+/);
  });

  it('of plain GeoJSON are the rows of a table', async () => {
    const features = brief.features.map((feature, at) => ({
      ...feature,
      properties: { ...(feature.properties as object), title: `Event ${at}`, date: '2025-07-01' },
    }));
    const { brief: made, problems } = await read(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(made?.events).toHaveLength(600);
    expect(problems.filter(({ severity }) => severity === undefined)).toEqual([]);
  });
});
