/** Sums in a tree are those that adding up all heights gives, whatever has been measured in which order. */
import { describe, expect, it } from 'vitest';
import { RowHeights } from '../../src/ui/row-heights.js';
import { chance } from '../model/briefs.js';
import { SEEDS } from '../model/random-briefs.js';

describe('the heights of many rows', () => {
  it.each(SEEDS.slice(0, 30).map((seed) => [seed]))('add up, and lead back to each row (%i)', (seed) => {
    const next = chance(seed);
    const count = 1 + Math.floor(next() * 300);
    const rows = new RowHeights(count, 64);
    const heights = Array.from({ length: count }, () => 64);
    for (let turn = 0; turn < 200; turn += 1) {
      const row = Math.floor(next() * count);
      const height = 20 + Math.floor(next() * 200);
      expect(rows.measure(row, height)).toBe(height - heights[row]!);
      heights[row] = height;
    }
    let top = 0;
    heights.forEach((height, row) => {
      expect(rows.topOf(row)).toBe(top);
      expect(rows.rowAt(top), 'its first pixel').toBe(row);
      expect(rows.rowAt(top + height - 1), 'its last pixel').toBe(row);
      top += height;
    });
    expect(rows.total).toBe(top);
    expect(rows.rowAt(top + 1000)).toBe(count - 1);
    expect(rows.rowAt(-5)).toBe(0);
  });

  it('know nothing of rows that are not there', () => {
    const none = new RowHeights(0, 64);
    expect(none.total).toBe(0);
    expect(none.rowAt(100)).toBe(0);
    const rows = new RowHeights(3, 10);
    expect(rows.measure(-1, 50)).toBe(0);
    expect(rows.measure(3, 50)).toBe(0);
    expect(rows.total).toBe(30);
  });
});
