/** How much of the borders runs under a rectangle, in each box that is tried. */
import { describe, expect, it } from 'vitest';
import { LineGrid } from '../../src/model/line-grid.js';
import { frame } from '../../src/model/frame.js';
import { cameraFor } from '../../src/model/view.js';
import { toWorld } from '../../src/model/projection.js';
import { BUILT_IN, sceneOf } from './briefs.js';

const camera = { x: 1000, y: 1000, width: 100, height: 100 };
const views = [
  { width: 100, height: 100, scale: 1 },
  { width: 200, height: 200, scale: 2 },
];
/** From top to bottom, 20 units to the right of the middle, and on beyond the box. */
const upright = [
  { x: 1020, y: 900 },
  { x: 1020, y: 1100 },
];
const square = (x: number, y: number, side: number) => ({
  x: x - side / 2,
  y: y - side / 2,
  width: side,
  height: side,
});

describe('a grid of lines', () => {
  const grid = new LineGrid([upright], camera, views);

  it('counts what runs under a thing, and nothing beside it', () => {
    expect(grid.under([square(20, 0, 24), square(40, 0, 24)])).toBeGreaterThan(0);
    expect(grid.under([square(-20, 0, 24), square(-40, 0, 24)])).toBe(0);
  });

  it('counts the box in which it is most', () => {
    // The same offset in pixels is on the line in one of the boxes only.
    expect(grid.under([square(40, 0, 12), square(40, 0, 12)])).toBeGreaterThan(0);
    expect(grid.under([square(20, 0, 12), square(20, 0, 12)])).toBeGreaterThan(0);
  });

  it('counts more under what covers more', () => {
    const small = grid.under([square(20, 0, 12), square(40, 0, 12)]);
    expect(grid.under([square(20, 0, 48), square(40, 0, 48)])).toBeGreaterThan(2 * small);
  });

  it('takes lines and things that leave the box', () => {
    expect(grid.under([square(500, 500, 20), square(-500, 0, 20)])).toBe(0);
    expect(new LineGrid([], camera, views).under([square(0, 0, 50), square(0, 0, 50)])).toBe(0);
  });
});

it('a name steps off a border where there is room beside it', () => {
  const scene = sceneOf(BUILT_IN);
  const { camera: home } = cameraFor(BUILT_IN, 'caucasus');
  const name = { id: 'nowhere', kind: 'country' as const, name: 'Nowhere', at: [49, 41.2] as const, rank: 0 };
  const placedWith = (lines: Parameters<typeof frame>[5]) =>
    frame(scene, home, 'l', [name], undefined, lines).labels.find(({ id }) => id === 'nowhere')?.placed;
  expect(placedWith([])).toMatchObject({ dx: 0, dy: 0 });
  const parallel = [toWorld([40, 41.2]), toWorld([52, 41.2])];
  expect(Math.abs(placedWith([parallel])?.dy ?? 0)).toBeGreaterThan(6);
});
