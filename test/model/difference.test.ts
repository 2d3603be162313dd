/** What a later version of a brief changes, for any brief and any change; and that what is withdrawn is gone. */
import { describe, expect, it } from 'vitest';
import type { Brief, BriefEvent } from '../../src/model/brief.js';
import { difference, isDifferent } from '../../src/model/difference.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { cameraFor } from '../../src/model/view.js';
import { BUILT_IN, briefOf, point } from './briefs.js';
import { drawFrom, randomBrief, SEEDS } from './random-briefs.js';

/** The same in content, with keys in another order. */
function reordered<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reordered) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reordered(entry)]),
  ) as T;
}

const titled = (row: BriefEvent, title: string): BriefEvent => ({ ...row, title });

describe('the difference of two briefs', () => {
  it('is none between a brief and itself, written in another order', () => {
    for (const brief of [BUILT_IN, ...SEEDS.map((seed) => randomBrief(drawFrom(seed)))])
      expect(isDifferent(difference(brief, reordered(brief)))).toBe(false);
  });

  it.each(SEEDS)('names what was added, changed and taken away (%i)', (seed) => {
    const draw = drawFrom(seed);
    const before = randomBrief(draw);
    const rows = before.events;
    const removed = new Set(draw.some(rows, 5).map(({ id }) => id));
    const changed = new Set(draw.some(rows, 5).flatMap(({ id }) => (removed.has(id) ? [] : [id])));
    const fresh = draw.some([1, 2, 3, 4], 4).map((at) => ({ ...rows[0]!, id: `fresh-${at}` }));
    const events = rows
      .filter(({ id }) => !removed.has(id))
      .map((row) => (changed.has(row.id) ? titled(row, 'Another title altogether') : row));
    const after: Brief = { ...before, events: reordered([...fresh, ...events]) };
    const found = difference(before, after);
    expect(new Set(found.events.added)).toEqual(new Set(fresh.map(({ id }) => id)));
    expect(new Set(found.events.changed)).toEqual(changed);
    expect(new Set(found.events.removed)).toEqual(removed);
    expect(found.places).toEqual({ added: [], changed: [], removed: [] });
    expect(found.rest).toBe(false);
    expect(isDifferent(found)).toBe(fresh.length + changed.size + removed.size > 0);
    const back = difference(after, before);
    expect([new Set(back.events.added), new Set(back.events.removed)]).toEqual([
      new Set(found.events.removed),
      new Set(found.events.added),
    ]);
  });

  it('counts a row whose source is another as changed, not one whose source was looked up again', () => {
    const sources = (source: object) => ({ sources: { paper: { publisher: 'A paper', ...source } } });
    const brief = (source: object) => briefOf([], [{ id: 'a' }, { id: 'b', sources: [] }], sources(source));
    expect(difference(brief({}), brief({ title: 'Mended' })).events.changed).toEqual(['a']);
    expect(isDifferent(difference(brief({}), brief({ retrieved: '2026-01-01' })))).toBe(false);
  });

  it('counts a row that is withdrawn as removed, wherever it is withdrawn', () => {
    const before = briefOf([], [{ id: 'a' }, { id: 'b' }]);
    const removed = (after: Brief) => difference(before, after).events.removed;
    expect(removed({ ...before, withdrawn: ['a'] })).toEqual(['a']);
    expect(removed(briefOf([], [{ id: 'a' }, { id: 'b' }], { withdrawn: ['a'] }))).toEqual(['a']);
  });

  it('sees what stands beside the rows', () => {
    const before = briefOf([point('town', [45, 40])], [{ id: 'a' }]);
    expect(difference(before, { ...before, title: 'Other' }).rest).toBe(true);
    expect(difference(before, { ...before, corrections: [{ date: '2026-01-01', text: 'No.' }] }).rest).toBe(
      true,
    );
    const moved = briefOf([point('town', [46, 40])], [{ id: 'a' }]);
    expect(difference(before, moved).places.changed).toEqual(['town']);
  });
});

describe('what is withdrawn', () => {
  const brief = briefOf(
    [point('town', [45, 40]), point('far', [100, 60]), point('far-end', [99, 60], { partOf: 'far' })],
    [
      { id: 'kept', places: ['town', 'far'], relations: [{ type: 'follows', target: 'gone' }] },
      { id: 'gone', places: ['town'] },
    ],
    {
      view: 'far',
      withdrawn: ['gone', 'far'],
      discrepancies: [
        { text: 'About the one that is gone', events: ['gone'] },
        { text: 'About both', events: ['gone', 'kept'] },
        { text: 'About the whole', events: [] },
      ],
      corrections: [{ date: '2026-01-01', event: 'gone', text: 'It was wrong and is withdrawn.' }],
    },
  );

  it('leaves no row, no place, no part and no link behind', () => {
    expect(JSON.stringify({ ...brief, withdrawn: [] })).not.toMatch(/"(gone|far|far-end)"/);
    expect(brief.events.map(({ id }) => id)).toEqual(['kept']);
    expect(brief.discrepancies.map(({ text }) => text)).toEqual(['About both', 'About the whole']);
  });

  it('is told of as a correction all the same', () =>
    expect(brief.corrections).toEqual([{ date: '2026-01-01', text: 'It was wrong and is withdrawn.' }]));

  it('moves no camera', () => {
    const without = briefOf([point('town', [45, 40])], []);
    expect(cameraFor(brief, null)).toEqual(cameraFor(without, null));
  });
});

describe('overlays of a brief', () => {
  const read = (overlays: unknown) =>
    parseBrief({ type: 'FeatureCollection', features: [], events: [], overlays });

  it('are addresses or objects', () => {
    const { brief, problems } = read({ az: 'az.json', ru: { reviewed: true, title: 'Сводка' } });
    expect(problems).toEqual([]);
    expect(brief?.overlays).toMatchObject({
      az: 'az.json',
      ru: { lang: 'ru', reviewed: true, title: 'Сводка' },
    });
  });

  it('that are none are told of by pointer, and the others kept', () => {
    const { brief, problems } = read({ az: 'az.json', ru: 7, 'no language': 'x.json' });
    expect(Object.keys(brief?.overlays ?? {})).toEqual(['az']);
    expect(problems.map(({ where }) => where)).toEqual(['/overlays/ru', '/overlays/no language']);
  });
});
