import { describe, expect, it } from 'vitest';
import { svgPath } from '../../src/render/svg-path.js';

// The middle of the world is 32768 32768; ninety degrees east is a quarter of 65,536 further.
const [O, E, W] = [
  [0, 0],
  [90, 0],
  [-90, 0],
];

describe('svgPath', () => {
  it('draws lines open, in world units', () => {
    expect(svgPath({ type: 'LineString', coordinates: [O!, E!] })).toBe('M32768 32768L49152 32768');
    expect(
      svgPath({
        type: 'MultiLineString',
        coordinates: [
          [O!, E!],
          [W!, O!],
        ],
      }),
    ).toBe('M32768 32768L49152 32768M16384 32768L32768 32768');
  });

  it('closes every ring of an area, holes included', () => {
    const ring = [O!, E!, W!, O!];
    const path = 'M32768 32768L49152 32768L16384 32768L32768 32768z';
    expect(svgPath({ type: 'Polygon', coordinates: [ring] })).toBe(path);
    expect(svgPath({ type: 'Polygon', coordinates: [ring, ring] })).toBe(path + path);
    expect(svgPath({ type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] })).toBe(path.repeat(3));
  });

  it('puts north up', () => {
    const [, y] = /L\S+ (\S+)/.exec(svgPath({ type: 'LineString', coordinates: [O!, [0, 10]] })) ?? [];
    expect(Number(y)).toBeLessThan(32768);
  });

  it('draws no points, and the shapes of a collection', () => {
    expect(svgPath({ type: 'Point', coordinates: O! })).toBe('');
    expect(svgPath({ type: 'MultiPoint', coordinates: [O!] })).toBe('');
    const line = { type: 'LineString', coordinates: [O!, E!] } as const;
    expect(
      svgPath({
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: O! },
          { ...line, coordinates: [O!, E!] },
        ],
      }),
    ).toBe('M32768 32768L49152 32768');
  });

  it('keeps no more than hundredths of a unit, about six metres', () => {
    expect(
      svgPath({
        type: 'LineString',
        coordinates: [
          [46.123456, 38.987654],
          [46.2, 39],
        ],
      }),
    ).toMatch(/^M\d+(\.\d{1,2})? \d+(\.\d{1,2})?L/);
  });
});
