/** The place of a problem, written and read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointer } from '../../src/model/problems.js';
import { readWhere, rowWhere } from '../../src/model/where.js';

describe('the place of a problem', () => {
  it.each([
    ['row 7, column date', { kind: 'row', row: 7, column: 'date' }],
    ['row 7', { kind: 'row', row: 7 }],
    ['row 7, column a, b', { kind: 'row', row: 7, column: 'a, b' }],
    ['/events/3/date', { kind: 'pointer', steps: ['events', '3', 'date'] }],
    ['/sources/a~1b~0c', { kind: 'pointer', steps: ['sources', 'a/b~c'] }],
    ['', { kind: 'pointer', steps: [] }],
    ['@src', { kind: 'attribute', name: 'src' }],
  ])('%j is read', (where, expected) => expect(readWhere(where)).toEqual(expected));

  it('is read back as it was written, whatever a column or a member is called', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), (row, column) => {
        expect(readWhere(rowWhere(row, column))).toEqual({ kind: 'row', row, column });
        expect(readWhere(pointer(pointer('', row), column))).toEqual({
          kind: 'pointer',
          steps: [String(row), column],
        });
      }),
    );
  });
});
