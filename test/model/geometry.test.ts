import { describe, expect, it } from 'vitest';
import type { Geometry } from 'geojson';
import { bboxOf, positionsOf, standing } from '../../src/model/geometry.js';

const RING = [
  [0, 0],
  [4, 0],
  [4, 2],
  [0, 0],
];

describe('positionsOf', () => {
  it.each<[Geometry, number]>([
    [{ type: 'Point', coordinates: [1, 2] }, 1],
    [
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      2,
    ],
    [
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      },
      3,
    ],
    [
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [5, 6],
            [7, 8],
          ],
        ],
      },
      4,
    ],
    [{ type: 'Polygon', coordinates: [RING, RING] }, 8],
    [{ type: 'MultiPolygon', coordinates: [[RING], [RING, RING]] }, 12],
    [
      {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: [1, 2] },
          { type: 'Polygon', coordinates: [RING] },
        ],
      },
      5,
    ],
  ])('finds every position of a $type', (geometry, count) => {
    const positions = positionsOf(geometry);
    expect(positions).toHaveLength(count);
    for (const [lon, lat] of positions) expect([typeof lon, typeof lat]).toEqual(['number', 'number']);
  });

  it('leaves heights out', () => {
    expect(
      positionsOf({
        type: 'LineString',
        coordinates: [
          [1, 2, 300],
          [3, 4, 500],
        ],
      }),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});

describe('where a place stands', () => {
  it('is nowhere without a geometry', () => {
    expect(standing(null, null)).toEqual({ point: null, bbox: null });
    expect(bboxOf([])).toBeNull();
  });

  it('is the middle of an area’s own box, whatever box the feature asks to be shown in', () => {
    expect(standing({ type: 'Polygon', coordinates: [RING] }, [-10, -10, 10, 10])).toEqual({
      point: [2, 1],
      bbox: [-10, -10, 10, 10],
    });
  });

  it('is on the line of a line', () => {
    const coordinates = [
      [0, 0],
      [10, 0],
      [10, 10],
    ];
    const { point } = standing({ type: 'LineString', coordinates }, null);
    expect(coordinates).toContainEqual([...(point ?? [])]);
  });
});
