import { describe, expect, it } from 'vitest';
import { cameraApart, zoomFactor } from '../../src/model/camera-wishes.js';
import { CLOSEST_ZOOM, scaleOfZoom, zoomOf } from '../../src/model/projection.js';
import { briefOf, point } from './briefs.js';

describe('a reader’s steps', () => {
  it('end at the closest zoom and at the whole world, whatever a reader asks for', () => {
    const after = (zoom: number, steps: number): number =>
      zoomOf(scaleOfZoom(zoom) / zoomFactor(scaleOfZoom(zoom), steps));
    expect(after(5, 1)).toBeCloseTo(6, 9);
    expect(after(5, -2)).toBeCloseTo(3, 9);
    expect(after(12.5, 4)).toBeCloseTo(CLOSEST_ZOOM, 9);
    expect(after(0, -4)).toBeCloseTo(-1, 9);
    // A frame that a page has asked for may be closer: nothing jumps out of it.
    expect(after(15, 1)).toBeCloseTo(15, 9);
    expect(after(15, -1)).toBeCloseTo(14, 9);
  });
});

describe('the camera that shows merged places apart', () => {
  const camera = { x: 40000, y: 25000, width: 4000, height: 3000 };
  const apart = (...at: [number, number][]): ReturnType<typeof cameraApart> =>
    cameraApart(
      briefOf(
        at.map((position, index) => point(`p${index}`, position)),
        [],
      ).places,
      camera,
    );

  it('has them all in it, and is closer', () => {
    const found = apart([10, 50], [10.5, 50]);
    expect(found?.width).toBeLessThan(camera.width);
    expect(found?.width).toBeGreaterThan((0.5 / 360) * 65536);
  });

  it('is none where no camera of the map could, since they share one spot or one street', () => {
    expect(apart([10, 50], [10, 50])).toBeNull();
    expect(apart([10, 50], [10.001, 50])).toBeNull();
    expect(apart([10, 50], [10.01, 50])).not.toBeNull();
  });
});
