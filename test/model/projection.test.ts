import { describe, expect, it } from 'vitest';
import { WORLD, boxOf, scaleOf, scaleOfZoom, toLonLat, toWorld, zoomOf } from '../../src/model/projection.js';
import { chance } from './briefs.js';

describe('web mercator', () => {
  it('puts known points where they belong', () => {
    expect(toWorld([0, 0])).toEqual({ x: 32768, y: 32768 });
    expect(toWorld([-180, 0]).x).toBe(0);
    expect(toWorld([180, 0]).x).toBe(65536);
    expect(toWorld([0, 85.05112877980659]).y).toBeCloseTo(0, 2);
    expect(toWorld([0, -85.05112877980659]).y).toBeCloseTo(65536, 2);
  });

  it('agrees with the names of map tiles: Baku is in 16/41850/24720', () => {
    // The world has as many units as zoom 16 has tiles; column and row worked out with the asinh formula of the OSM wiki.
    const { x, y } = toWorld([49.892, 40.3777]);
    expect([Math.floor(x), Math.floor(y)]).toEqual([41850, 24720]);
  });

  it('puts Yekaterinburg north and east of Gyumri', () => {
    const [north, south] = [toWorld([60.6122, 56.8519]), toWorld([43.8453, 40.7942])];
    expect(north.y).toBeLessThan(south.y);
    expect(north.x).toBeGreaterThan(south.x);
  });

  it('comes back from the world to the same degrees', () => {
    const random = chance(7);
    for (let round = 0; round < 1000; round += 1) {
      const at = [random() * 360 - 180, random() * 170 - 85] as const;
      const [lon, lat] = toLonLat(toWorld(at));
      expect(lon).toBeCloseTo(at[0], 9);
      expect(lat).toBeCloseTo(at[1], 9);
    }
  });

  it('keeps small shapes: a degree north is as long as 1 / cos(latitude) degrees east', () => {
    for (const lat of [0, 30, 40.4, 56.85, 70]) {
      const here = toWorld([45, lat]);
      const east = toWorld([45.001, lat]).x - here.x;
      const north = here.y - toWorld([45, lat + 0.001]).y;
      expect(north / east).toBeCloseTo(1 / Math.cos((lat * Math.PI) / 180), 3);
    }
  });

  it('limits latitudes to the square, so that a pole has a place', () => {
    expect(toWorld([0, 90]).y).toBeCloseTo(0, 1);
    expect(toWorld([0, -90]).y).toBeCloseTo(WORLD, 1);
    expect(Number.isFinite(toWorld([0, 90]).y)).toBe(true);
  });
});

describe('the box around degrees', () => {
  it('has its edges on them', () => {
    const { x, y, width, height } = boxOf([42, 38, 51, 42]);
    const [west, north] = toLonLat({ x: x - width / 2, y: y - height / 2 });
    const [east, south] = toLonLat({ x: x + width / 2, y: y + height / 2 });
    expect([west, south, east, north].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
      42, 38, 51, 42,
    ]);
    // Nine of 360 degrees.
    expect(width).toBeCloseTo(1638.4, 6);
  });
});

describe('scale and zoom', () => {
  const camera = { x: 0, y: 0, width: 1000, height: 500 };

  it('fit the whole camera into the box, whichever side is short', () => {
    expect(scaleOf(camera, { width: 500, height: 900 })).toBe(0.5);
    expect(scaleOf(camera, { width: 5000, height: 100 })).toBe(0.2);
    expect(scaleOf(camera, { width: 200, height: 100 })).toBe(0.2);
  });

  it('follow MapLibre: at zoom z the world is 512 · 2^z pixels wide', () => {
    for (const [zoom, pixels] of [
      [0, 512],
      [1, 1024],
      [5, 16384],
      [10, 524288],
    ] as const) {
      expect(scaleOfZoom(zoom) * WORLD).toBe(pixels);
      expect(zoomOf(pixels / WORLD)).toBeCloseTo(zoom, 12);
    }
    expect(zoomOf(scaleOfZoom(6.37))).toBeCloseTo(6.37, 12);
  });
});
