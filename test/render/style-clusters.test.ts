/** The discs that the engine draws by itself: none where a marker stands, on no copy of the world, since no press opens one. */
import { expect, it } from 'vitest';
import { WORLD, type WorldBox } from '../../src/model/projection.js';
import { clusterFeatures } from '../../src/render/style-clusters.js';

const clusters = [-0.45, -0.2, 0, 0.2, 0.45].map((x, places) => ({ x: x * WORLD, y: 0, events: 9, places }));
const box = { width: 900, height: 300 };

/** Numbers of those that the engine is given, with a frame of that part of the world in the middle of the box. */
function drawn(part: number): unknown[] {
  const camera: WorldBox = { x: WORLD / 2, y: WORLD / 2, width: part * WORLD, height: part * (WORLD / 3) };
  return clusterFeatures(clusters, camera, box).features.map(({ properties }) => properties?.['places']);
}

it('are those around the box, so that a move shows them come', () => {
  expect(drawn(0.3)).toEqual([0, 1, 3, 4]);
  expect(drawn(0.5)).toEqual([0, 4]);
});

it('are those beside the frame in a wider box, which has no marker there', () => {
  const camera = { x: WORLD / 2, y: WORLD / 2, width: WORLD / 8, height: WORLD / 8 };
  const wide = { width: 1600, height: 300 };
  const around = [{ x: WORLD / 10, y: 0, events: 9, places: 7 }, ...clusters];
  expect(
    clusterFeatures(around, camera, wide).features.map(({ properties }) => properties?.['places']),
  ).toEqual([7, 0, 1, 3, 4]);
});

it('are none that the next copy of the world shows in the box', () => {
  expect(drawn(0.8)).toEqual([0, 4]);
  expect(drawn(1.2)).toEqual([]);
});

it('are those above and below the box, however wide it is', () => {
  const camera = { x: WORLD / 2, y: WORLD / 4, width: 2 * WORLD, height: WORLD / 10 };
  const below = clusters.map((cluster) => ({ ...cluster, y: WORLD / 2 }));
  expect(clusterFeatures(below, camera, box).features).toHaveLength(clusters.length);
});
