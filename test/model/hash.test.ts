import { describe, expect, it } from 'vitest';
import { readHash, writeHash, type Bookmark } from '../../src/model/hash.js';

const NONE: Bookmark = { place: null, event: null, from: null, to: null };

describe('a hash that is written', () => {
  it('is short for a map alone on its page, and names the map otherwise', () => {
    const bookmark = { ...NONE, event: 'flight-8243' };
    expect(writeHash(bookmark, 'my-map', true)).toBe('#event=flight-8243');
    expect(writeHash(bookmark, 'my-map', false)).toBe('#cm:my-map:event=flight-8243');
  });

  it('leaves the place out where the event leads to it, and is empty when there is nothing to say', () => {
    expect(writeHash({ ...NONE, event: 'a', place: 'baku' }, '', true)).toBe('#event=a');
    expect(writeHash({ ...NONE, place: 'baku', from: '2025-06', to: '2025-07-15' }, 'm', false)).toBe(
      '#cm:m:place=baku&from=2025-06&to=2025-07-15',
    );
    expect(writeHash(NONE, 'm', false)).toBe('');
  });
});

describe('a hash that is read', () => {
  it('is what was written, whatever the id', () => {
    const bookmark = { place: null, event: 'flight-8243', from: '2024-12-01', to: '2020/2024' };
    for (const id of ['my-map', 'a:b', 'ünï code', '100%'])
      for (const alone of [true, false])
        expect(readHash(writeHash(bookmark, id, alone), id, alone), id).toEqual(bookmark);
  });

  it('is left to the page, or to another map, when it means something else', () => {
    const foreign = [
      '#',
      '#section-2',
      '#/route/1',
      '#event=Not An Id',
      '#event=a&utm_source=mail',
      '#event=a=b',
      '#from=2025-02-30',
      '#event=%E0%A4%A',
      '#constructor=a',
      '#:~:text=event',
      '#cm:other:event=a',
    ];
    for (const hash of foreign) expect(readHash(hash, 'mine', true), hash).toBeNull();
    expect(readHash('#event=a', 'mine', false), 'short form among several maps').toBeNull();
    expect(readHash('#cm::event=a', '', true), 'a map without id').toBeNull();
  });

  it('may select nothing', () => {
    expect(readHash('#cm:mine:', 'mine', false)).toEqual(NONE);
  });
});
