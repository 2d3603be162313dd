/** Merged markers: only what a finger could not tell apart stands together. */
import { describe, expect, it } from 'vitest';
import { SIZE_CLASSES, frame, type SizeClass } from '../../src/model/frame.js';
import { scaleOf, toWorld } from '../../src/model/projection.js';
import { HIT_AREA } from '../../src/model/spots.js';
import { cameraFor } from '../../src/model/view.js';
import { BUILT_IN, FEATURED, sceneOf } from './briefs.js';

const CLASSES = Object.keys(SIZE_CLASSES) as SizeClass[];
const shown = sceneOf();
const cameraOf = (view: string) => cameraFor(BUILT_IN, view).camera;
const NAMED_CAMERAS = ['caucasus', 'overview', 'fit', ...FEATURED].map(
  (view) => [view, cameraOf(view)] as const,
);

describe('markers', () => {
  it('that are merged could not be told apart: each is nearer than a finger’s width to the rest', () => {
    for (const [name, camera] of NAMED_CAMERAS)
      for (const size of CLASSES) {
        const { markers, boxes } = frame(shown, camera, size, []);
        const scale = Math.min(...boxes.map((box) => scaleOf(camera, box)));
        for (const { places } of markers.filter(({ kind }) => kind === 'merged')) {
          const points = places.map(({ place }) => toWorld(place.point ?? [0, 0]));
          points.forEach(({ x, y }, index) => {
            const rest = points.filter((_, other) => other !== index);
            const away = (value: number, axis: 'x' | 'y') =>
              Math.abs(value - rest.reduce((sum, at) => sum + at[axis], 0) / rest.length) * scale;
            expect(
              Math.max(away(x, 'x'), away(y, 'y')),
              `${name} ${size}: ${places[index]?.place.id}`,
            ).toBeLessThan(HIT_AREA);
          });
        }
      }
  });

  it('of Baku stands apart in the overview from medium boxes on', () => {
    for (const size of ['m', 'l'] as const)
      expect(frame(shown, cameraOf('overview'), size, []).markers.map(({ key }) => key)).toContain('baku');
  });
});
