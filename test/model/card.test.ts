import { describe, expect, it } from 'vitest';
import { LEAD_ROWS, cardRows, neighbour } from '../../src/model/card.js';
import { threads } from '../../src/model/threads.js';
import { findPlace } from '../../src/model/scene.js';
import { BUILT_IN, FEATURED, briefOf, eventIn, ids, sceneOf } from './briefs.js';

const shown = sceneOf();

describe('the rows of a card', () => {
  it.each(FEATURED)('hold every row of %s once', (id) => {
    const own = findPlace(shown, id)?.events ?? [];
    const rows = cardRows(own);
    const all = [...rows.lead, ...rows.more, ...rows.background, ...rows.argument, ...rows.later];
    expect(ids(all).sort()).toEqual(ids(own).sort());
  });

  it('show no more than five lead rows at once and fold the rest, in order of time', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      id: `e${index}`,
      date: `2025-01-0${index + 1}`,
    }));
    const rows = cardRows(
      sceneOf(briefOf([], [...many, { id: 'm', date: '2025-01-03', tier: 'more' }])).events,
    );
    expect(LEAD_ROWS).toBe(5);
    expect(ids(rows.lead)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4']);
    expect(ids(rows.more)).toEqual(['m', 'e5', 'e6', 'e7']);
  });

  it('keep background, argument and later developments behind headings of their own', () => {
    const rows = cardRows(
      sceneOf(
        briefOf(
          [],
          [
            { id: 'a', tier: 'background' },
            { id: 'b', tier: 'argument' },
            { id: 'c', section: 'later', tier: 'lead' },
            { id: 'd', section: 'later', tier: 'argument' },
          ],
        ),
      ).events,
    );
    expect([ids(rows.lead), ids(rows.more)]).toEqual([[], []]);
    expect([ids(rows.background), ids(rows.argument), ids(rows.later)]).toEqual([['a'], ['b'], ['c', 'd']]);
  });
});

describe('threads', () => {
  const of = (id: string) =>
    threads(shown, eventIn(BUILT_IN, id)).map(({ type, event, saidBy }) => [
      type,
      event.id,
      ...(saidBy ? [saidBy] : []),
    ]);

  it('tell an event’s own relations and, the other way round, those of the others', () => {
    expect(of('autopsy-baku')).toEqual([
      ['follows', 'safarov-deaths'],
      ['followed-by', 'azerbaijan-criminal-case'],
      ['followed-by', 'outrage-azerbaijan'],
    ]);
    expect(of('minval-letter')).toEqual([['part-of', 'minval-recording']]);
    expect(of('minval-recording')).toContainEqual(['has-part', 'minval-letter']);
  });

  it('keep who says that a thing was a response, in both directions', () => {
    const saidBy = 'Azerbaijani authorities, who named the raids as the reason';
    expect(of('azerbaijan-criminal-case')[0]).toEqual([
      'described-as-response-to',
      'yekaterinburg-raid',
      saidBy,
    ]);
    expect(of('yekaterinburg-raid')).toContainEqual([
      'described-response',
      'azerbaijan-criminal-case',
      saidBy,
    ]);
  });

  it('never make a response of what only came later, nor of a part', () => {
    for (const event of shown.events)
      for (const { type, event: other, saidBy } of threads(shown, event)) {
        if (!type.includes('response')) continue;
        const [from, to] = type === 'described-response' ? [other, event] : [event, other];
        expect(saidBy).toBeTruthy();
        expect(from.relations).toContainEqual({ type: 'described-as-response-to', target: to.id, saidBy });
      }
  });

  it('come in pairs over the whole brief', () => {
    const own = BUILT_IN.events.reduce((sum, { relations }) => sum + relations.length, 0);
    const told = shown.events.reduce((sum, event) => sum + threads(shown, event).length, 0);
    expect(own).toBeGreaterThan(40);
    expect(told).toBe(2 * own);
  });

  it('do not lead to what is withdrawn', () => {
    const brief = briefOf(
      [],
      [
        { id: 'a', relations: [{ type: 'follows', target: 'b' }] },
        { id: 'b', relations: [{ type: 'part-of', target: 'c' }] },
        { id: 'c' },
      ],
      { withdrawn: ['a', 'c'] },
    );
    expect(threads(sceneOf(brief), eventIn(brief, 'b'))).toEqual([]);
  });
});

describe('the neighbour of an event', () => {
  const brief = briefOf(
    [],
    [
      { id: 'a', date: '2025-01' },
      { id: 'aside', date: '2025-02', tier: 'more' },
      { id: 'b', date: '2025-03' },
      { id: 'after', date: '2026-03', section: 'later' },
    ],
  );
  const next = (id: string | null, step: 1 | -1) => neighbour(sceneOf(brief), id, step)?.id;

  it('is the next or previous lead row in time, and none beyond the ends', () => {
    expect([next('a', 1), next('b', -1), next('b', 1), next('a', -1)]).toEqual([
      'b',
      'a',
      undefined,
      undefined,
    ]);
  });

  it('of nothing is the first or the last', () => {
    expect([next(null, 1), next(null, -1), next('unknown', 1)]).toEqual(['a', 'b', 'a']);
  });

  it('in a brief without lead rows is none', () => {
    expect(neighbour(sceneOf(briefOf([], [])), null, 1)).toBeUndefined();
  });
});
