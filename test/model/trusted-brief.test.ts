/** The proof that the built-in brief may take the short way in: both ways give the same brief. */
import { describe, expect, it } from 'vitest';
import details from '../../geo/brief/details.json';
import { BUILT_IN_INDEX, builtInBrief, builtInIndex } from '../../src/built-in-brief.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { joinBrief } from '../../src/model/split-brief.js';
import { trustedBrief } from '../../src/model/trusted-brief.js';

describe('the short way in', () => {
  it('gives the index that the trust boundary gives, without a problem', () => {
    const { brief, problems } = parseBrief(BUILT_IN_INDEX, { partial: true });
    expect(problems).toEqual([]);
    expect(trustedBrief(BUILT_IN_INDEX, true)).toStrictEqual(brief);
  });

  it('gives the whole brief that the trust boundary gives, without a problem', () => {
    const joined = joinBrief(BUILT_IN_INDEX, details);
    const { brief, problems } = parseBrief(joined);
    expect(problems).toEqual([]);
    expect(trustedBrief(joined, false)).toStrictEqual(brief);
  });

  it('is what the bare tag shows, first the index and then the whole', async () => {
    expect(builtInIndex()).toStrictEqual(parseBrief(BUILT_IN_INDEX, { partial: true }).brief);
    expect(await builtInBrief()).toStrictEqual(parseBrief(joinBrief(BUILT_IN_INDEX, details)).brief);
    expect([builtInIndex().partial, (await builtInBrief()).partial]).toEqual([true, false]);
  });

  it('brings the sections of the corridor as parts of their place', () => {
    const sections = builtInIndex().places.filter(({ partOf }) => partOf === 'zangezur-corridor');
    expect(sections.map(({ geometry }) => geometry?.type)).toEqual([
      'LineString',
      'LineString',
      'LineString',
    ]);
    expect(sections.map(({ certainty }) => certainty)).toContain('proposed');
  });
});

describe('joining index and details', () => {
  const index = { features: [{ id: 'a', properties: { name: 'A' } }], events: [{ id: 'b', title: 'B' }] };

  it('adds to each row what the details know of it, and the sources', () => {
    const whole = joinBrief(index, {
      events: { b: { text: 'Text' }, unknown: { text: 'Lost' } },
      places: { a: { note: 'Note' } },
      sources: { s: { publisher: 'P' } },
    });
    expect(whole).toEqual({
      features: [{ id: 'a', properties: { name: 'A', note: 'Note' } }],
      events: [{ id: 'b', title: 'B', text: 'Text' }],
      sources: { s: { publisher: 'P' } },
    });
  });

  it.each([{}, { events: null, places: [] }, { events: { b: 3 }, places: { a: 'x' } }])(
    'leaves the index as it is when the details are %j',
    (nothing) => {
      expect(joinBrief(index, nothing)).toMatchObject(index);
    },
  );
});
