/** What a box shows of the world is what the picture draws in it: the frame, and the ground beyond it to the edges. */
import { describe, expect, it } from 'vitest';
import { crosses, edgesShown } from '../../src/model/lines-in-frame.js';

const camera = { x: 100, y: 50, width: 30, height: 10 };

describe('the edges of what is shown', () => {
  it.each([
    ['as wide as the frame', { width: 300, height: 100 }, [85, 45, 115, 55]],
    ['taller than it', { width: 300, height: 600 }, [85, 20, 115, 80]],
    ['wider than it', { width: 900, height: 100 }, [55, 45, 145, 55]],
    ['not laid out yet: 3 to 2', null, [85, 40, 115, 60]],
  ])('in a box %s', (_what, box, expected) => expect(edgesShown(camera, box)).toEqual(expected));
});

describe('a line', () => {
  const edges = [0, 0, 10, 10] as const;

  it.each([
    [
      'within the edges',
      [
        [2, 2],
        [3, 3],
      ],
      true,
    ],
    [
      'across them, with both ends outside',
      [
        [-5, 5],
        [15, 5],
      ],
      true,
    ],
    [
      'beside them',
      [
        [-5, -1],
        [15, -1],
      ],
      false,
    ],
    [
      'past a corner, in the box around it',
      [
        [-6, 5],
        [5, -6],
      ],
      false,
    ],
    [
      'that touches an edge with its end',
      [
        [10, 5],
        [20, 5],
      ],
      false,
    ],
    ['of one point', [[5, 5]], false],
  ] as const)('%s', (_what, line, expected) => expect(crosses([line], edges)).toBe(expected));

  it('is not shown where something finer is drawn over all of it', () => {
    expect(
      crosses(
        [
          [
            [2, 2],
            [3, 3],
          ],
        ],
        edges,
        [[1, 1, 4, 4]],
      ),
    ).toBe(false);
    expect(
      crosses(
        [
          [
            [2, 2],
            [8, 8],
          ],
        ],
        edges,
        [[1, 1, 4, 4]],
      ),
    ).toBe(true);
  });
});
