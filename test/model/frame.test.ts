import { rhumbBearing } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { english } from '../../src/i18n/en-later.js';
import {
  SIZE_CLASSES,
  frame,
  frames,
  sizeClassOf,
  type BoxSize,
  type SizeClass,
} from '../../src/model/frame.js';
import { toWorld, type WorldBox } from '../../src/model/projection.js';
import { isLow } from '../../src/model/size-class.js';
import { HIT_AREA } from '../../src/model/spots.js';
import { cameraFor } from '../../src/model/view.js';
import { BUILT_IN, FEATURED, briefOf, chance, point, sceneOf } from './briefs.js';
import { collisions, inked, outside, squareAt, standsAt } from './on-page.js';

const CLASSES = Object.keys(SIZE_CLASSES) as SizeClass[];
const shown = sceneOf();
const cameraOf = (view: string) => cameraFor(BUILT_IN, view).camera;

/** Real boxes, from the smallest that is promised to the largest: phones, columns, wide pages. */
const BOXES: readonly BoxSize[] = (
  [
    [280, 320],
    [360, 320],
    [414, 320],
    [360, 640],
    [479, 320],
    [480, 320],
    [559, 373],
    [560, 373],
    [600, 400],
    [768, 512],
    [839, 560],
    [840, 560],
    [900, 600],
    [1280, 853],
    [1600, 900],
  ] as const
).map(([width, height]) => ({ width, height }));

/** Boxes in which a page has given the map less height than its width asks for. */
const LOW_BOXES: readonly BoxSize[] = (
  [
    [560, 320],
    [768, 320],
    [900, 372],
    [900, 500],
    [1280, 320],
    [1280, 400],
    [1600, 559],
  ] as const
).map(([width, height]) => ({ width, height }));

/** Cameras from a town to half a continent, anywhere around the brief's places. */
function randomCameras(count: number, seed: number): WorldBox[] {
  const random = chance(seed);
  return Array.from({ length: count }, () => {
    const width = 200 * 40 ** random();
    return { ...toWorld([42 + random() * 20, 38 + random() * 20]), width, height: width * (0.4 + random()) };
  });
}

type NamedCamera = readonly [name: string, camera: WorldBox];
const NAMED_CAMERAS = ['caucasus', 'overview', 'fit', ...FEATURED].map((view): NamedCamera => [
  view,
  cameraOf(view),
]);
const RANDOM_CAMERAS = randomCameras(60, 11).map((camera, index): NamedCamera => [`random ${index}`, camera]);
const CAMERAS = [...NAMED_CAMERAS, ...RANDOM_CAMERAS];

/** Markers, pointers included, that a finger could not tell apart in this box. */
function overlappingAreas([name, camera]: NamedCamera, box: BoxSize, boxes?: readonly BoxSize[]): string[] {
  const drawn = frame(shown, camera, sizeClassOf(box), [], boxes);
  const areas = drawn.markers.map((marker) => ({
    name: `${name}: ${marker.key}`,
    rect: squareAt(standsAt(marker, drawn, box), HIT_AREA),
  }));
  return collisions(areas);
}

describe('markers', () => {
  it('hold every featured place exactly once, in every frame and class of box', () => {
    for (const [name, camera] of CAMERAS)
      for (const size of CLASSES) {
        const { markers } = frame(shown, camera, size, CONTEXT_LABELS);
        const held = markers.flatMap(({ places }) => places.map(({ place }) => place.id));
        expect(held.sort(), `${name} ${size}`).toEqual([...FEATURED].sort());
        expect(new Set(markers.map(({ key }) => key)).size, `${name} ${size}`).toBe(markers.length);
      }
  }, 30_000);

  it.each(BOXES)('can be hit one by one: areas of 44 pixels never overlap in $width × $height', (box) => {
    expect(NAMED_CAMERAS.flatMap((camera) => overlappingAreas(camera, box))).toEqual([]);
  });

  // A reader who moves the map has a script, which knows the box.
  it.each(BOXES)('can be hit one by one wherever the map is moved to in $width × $height', (box) => {
    expect(RANDOM_CAMERAS.flatMap((camera) => overlappingAreas(camera, box, [box]))).toEqual([]);
  });

  it('are pointers exactly when their place is beyond the frame', () => {
    for (const [name, camera] of CAMERAS)
      for (const { kind, places } of frame(shown, camera, 'm', []).markers)
        for (const { place } of places) {
          const { x, y } = toWorld(place.point ?? [0, 0]);
          const beyond =
            Math.abs(x - camera.x) > camera.width / 2 || Math.abs(y - camera.y) > camera.height / 2;
          expect(kind === 'pointer', `${name} ${place.id}`).toBe(beyond);
        }
  });

  it('that are merged stand in the middle of their places', () => {
    const merged = CAMERAS.flatMap(([, camera]) =>
      CLASSES.flatMap((size) => frame(shown, camera, size, []).markers.map((marker) => ({ marker, camera }))),
    ).filter(({ marker }) => marker.kind === 'merged');
    expect(merged.length).toBeGreaterThan(20);
    for (const { marker, camera } of merged) {
      expect(marker.places.length).toBeGreaterThan(1);
      const points = marker.places.map(({ place }) => toWorld(place.point ?? [0, 0]));
      const mean = (axis: 'x' | 'y') => points.reduce((sum, at) => sum + at[axis], 0) / points.length;
      expect(marker.x + camera.x).toBeCloseTo(mean('x'), 6);
      expect(marker.y + camera.y).toBeCloseTo(mean('y'), 6);
    }
  });

  it('of the South Caucasus are merged in the overview of a small box, and stand apart in their own frame', () => {
    const kinds = (view: string, size: SizeClass) =>
      Object.fromEntries(
        frame(shown, cameraOf(view), size, []).markers.flatMap(({ kind, places }) =>
          places.map(({ place }) => [place.id, kind]),
        ),
      );
    expect(kinds('overview', 's')).toMatchObject({
      yekaterinburg: 'marker',
      gyumri: 'merged',
      nakhchivan: 'merged',
    });
    expect(kinds('caucasus', 'l')).toEqual({
      yekaterinburg: 'pointer',
      baku: 'marker',
      gyumri: 'marker',
      nakhchivan: 'marker',
      'zangezur-corridor': 'marker',
    });
  });

  it('that step off a line stay near it, others stand on their place', () => {
    for (const [name, camera] of CAMERAS)
      for (const size of CLASSES)
        for (const { kind, places, dx, dy } of frame(shown, camera, size, []).markers) {
          if (kind === 'pointer') continue;
          if (kind === 'marker' && places[0]?.place.id === 'zangezur-corridor')
            expect(Math.hypot(dx, dy), name).toBeLessThanOrEqual(140);
          else expect([dx, dy], name).toEqual([0, 0]);
        }
  });

  it('are also drawn for a selected place that is not featured', () => {
    const selected = sceneOf(BUILT_IN, { selection: { place: 'yerevan', event: null } });
    const keys = frame(selected, cameraOf('caucasus'), 'l', CONTEXT_LABELS).markers.map(({ key }) => key);
    expect(keys.some((key) => key.split('+').includes('yerevan'))).toBe(true);
  });
});

describe('pointers', () => {
  const EARTH = 6371;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  /** Distance by the haversine, and the course of one bearing: each worked out in another way than the code does. */
  function course([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]) {
    const [a, b, across] = [radians(lat1), radians(lat2), radians(lon2 - lon1)];
    const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(across / 2) ** 2;
    const bearing = (rhumbBearing([lon1, lat1], [lon2, lat2]) + 360) % 360;
    return { kilometres: 2 * EARTH * Math.asin(Math.sqrt(h)), bearing };
  }

  it('say that Yekaterinburg is about 1,990 km north-east of Baku', () => {
    const pointer = frame(shown, cameraOf('caucasus'), 'm', CONTEXT_LABELS).markers.find(
      ({ kind }) => kind === 'pointer',
    );
    expect(pointer?.places[0]?.place.id).toBe('yekaterinburg');
    expect(pointer?.beyond?.from.place.id).toBe('baku');
    expect(Math.abs((pointer?.beyond?.kilometres ?? 0) - 1990)).toBeLessThan(19.9);
    // North-east, as the map shows it; on the great circle one would start out at 19 degrees.
    expect(pointer?.beyond?.bearing).toBeGreaterThan(22.5);
    expect(pointer?.beyond?.bearing).toBeLessThan(24);
  });

  it('are right within one per cent from any frame, and measured from the nearest place in it that is no line', () => {
    let seen = 0;
    for (const [name, camera] of CAMERAS) {
      const { markers } = frame(shown, camera, 'l', []);
      const all = markers.filter(({ kind }) => kind !== 'pointer').flatMap(({ places }) => places);
      const firm = all.filter(({ place }) => place.id !== 'zangezur-corridor');
      const inside = firm.length > 0 ? firm : all;
      for (const { places, beyond } of markers.filter(({ kind }) => kind === 'pointer')) {
        const at = places[0]?.place.point;
        const from = beyond?.from.place.point;
        if (!at || !from || !beyond) throw new Error(`A pointer of ${name} says nothing.`);
        const { kilometres, bearing } = course(from, at);
        expect(Math.abs(beyond.kilometres - kilometres), name).toBeLessThan(kilometres / 100);
        expect(Math.abs(((beyond.bearing - bearing + 540) % 360) - 180), name).toBeLessThan(3.6);
        expect([beyond.bearing >= 0, beyond.bearing < 360]).toEqual([true, true]);
        for (const { place } of inside)
          expect(course(place.point ?? from, at).kilometres, name).toBeGreaterThan(kilometres * 0.99);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(60);
  });

  it('point the way the map does: to the right for what is east on it', () => {
    const { x, y } = toWorld([44, 40]);
    const camera = { x, y, width: 100, height: 100 };
    const ways: [string, readonly [number, number], number][] = [
      ['east', [50, 40], 90],
      ['west', [38, 40], 270],
      ['north', [44, 50], 0],
    ];
    for (const [id, at, direction] of ways) {
      const scene = sceneOf(
        briefOf([point('middle', [44, 40], { featured: true }), point(id, at, { featured: true })], []),
      );
      const pointer = frame(scene, camera, 'm', []).markers.find(({ kind }) => kind === 'pointer');
      expect(pointer?.key).toBe(id);
      expect(pointer?.beyond?.direction).toBeCloseTo(direction, 6);
    }
  });
});

describe('discs and names', () => {
  it.each(
    ['caucasus', 'overview', 'nakhchivan', 'zangezur-corridor'].flatMap((view) =>
      BOXES.map(({ width, height }) => [view, width, height] as const),
    ),
  )('neither overlap nor leave the box: %s in %d × %d', (view, width, height) => {
    const size = sizeClassOf({ width, height });
    const drawn = frame(shown, cameraOf(view), size, CONTEXT_LABELS);
    const things = inked(drawn, size, { width, height }, 'en', english);
    expect(things.length).toBeGreaterThan(4);
    expect(collisions(things)).toEqual([]);
    expect(outside({ width, height }, things)).toEqual([]);
  });

  it.each(LOW_BOXES)('neither overlap nor leave a low box: $width × $height', (box) => {
    expect(isLow(box)).toBe(true);
    const size = sizeClassOf(box);
    const home = frame(shown, cameraFor(BUILT_IN, null).camera, size, CONTEXT_LABELS);
    // Only the brief's own view is placed beforehand, and so for its class; a script knows the box.
    const others = NAMED_CAMERAS.map(([, camera]) => frame(shown, camera, size, CONTEXT_LABELS, [box]));
    for (const drawn of [home, ...others]) {
      const things = inked(drawn, size, box, 'en', english);
      expect(things.length).toBeGreaterThan(4);
      expect(collisions(things)).toEqual([]);
      expect(outside(box, things)).toEqual([]);
    }
  });

  it('name each featured place and no place twice', () => {
    for (const [name, camera] of CAMERAS)
      for (const size of CLASSES) {
        const { markers, labels } = frame(shown, camera, size, CONTEXT_LABELS);
        const marked = new Set(markers.flatMap(({ places }) => places.map(({ place }) => place.id)));
        const named = labels.map(({ id }) => id);
        expect(new Set(named).size, name).toBe(named.length);
        expect(
          named.filter((id) => marked.has(id)),
          name,
        ).toEqual([]);
      }
  });

  it('open a card exactly when they are a place of the brief', () => {
    const known = new Set(BUILT_IN.places.map(({ id }) => id));
    const { labels } = frame(shown, cameraOf('overview'), 'l', CONTEXT_LABELS);
    expect(labels.some(({ place }) => place)).toBe(true);
    for (const { id, place } of labels) expect(place).toBe(known.has(id) ? id : undefined);
  });

  it('survive a place of any kind and an empty name', () => {
    const odd = ['constructor', '__proto__', 'toString', 'volcano'].map((kind, index) =>
      point(`p${index}`, [45 + index, 40], { kind }),
    );
    const scene = sceneOf(
      briefOf([point('star', [45, 40], { featured: true, name: { en: '' } }), ...odd], []),
    );
    for (const size of CLASSES)
      expect(frame(scene, cameraOf('caucasus'), size, CONTEXT_LABELS).markers).toHaveLength(1);
  });
});

describe('frames', () => {
  it('are those of the three classes, and the same each time', () => {
    const camera = cameraOf('caucasus');
    const all = frames(shown, camera, CONTEXT_LABELS);
    for (const size of CLASSES) expect(all[size]).toEqual(frame(shown, camera, size, CONTEXT_LABELS));
  });

  it('agree, from class to class, on where a marker of the same places is anchored', () => {
    for (const [name, camera] of CAMERAS) {
      const anchors = new Map<string, { x: number; y: number }>();
      for (const { markers } of Object.values(frames(shown, camera, CONTEXT_LABELS)))
        for (const { key, kind, x, y } of markers) {
          const before = anchors.get(key) ?? { x, y };
          expect(x, `${name} ${key}`).toBeCloseTo(before.x, 6);
          // A pointer stays at its edge, and may count from another corner of the box.
          if (kind !== 'pointer') expect(y, `${name} ${key}`).toBeCloseTo(before.y, 6);
          anchors.set(key, before);
        }
    }
  });

  it('are placed for boxes of their own class, the smallest one among them', () => {
    const least = { xs: 280, s: 328, m: 560, l: 840 };
    for (const size of CLASSES) {
      const { boxes } = frame(shown, cameraOf('caucasus'), size, []);
      expect(Math.min(...boxes.map(({ width }) => width))).toBe(least[size]);
      for (const box of boxes) expect(sizeClassOf(box)).toBe(size);
    }
  });

  it('belong to a class by the side of the box that has less', () => {
    const classesOf = (sides: readonly (readonly [number, number])[]) =>
      sides.map(([width, height]) => sizeClassOf({ width, height }));
    expect(
      classesOf([280, 327, 328, 559, 560, 839, 840, 1600].map((width) => [width, 600] as const)),
    ).toEqual([...['xs', 'xs', 's', 's', 'm', 'm', 'l', 'l']]);
    expect(classesOf([320, 372, 373, 559, 560, 900].map((height) => [1600, height] as const))).toEqual([
      ...['s', 's', 'm', 'm', 'l', 'l'],
    ]);
  });
});

describe('A frame of the whole world', () => {
  const world = briefOf(
    [point('north', [-100, 62]), point('south', [170, -41]), point('middle', [20, 5])],
    [{ id: 'all', places: ['north', 'south', 'middle'] }],
  );
  const { camera } = cameraFor(world, 'fit');
  const drawn = CLASSES.map((size) => frame(sceneOf(world), camera, size, CONTEXT_LABELS));

  it('has no scale bar, though its edges are equally far from the equator', () => {
    const even = { ...camera, y: toWorld([0, 0]).y };
    for (const size of CLASSES) expect(frame(sceneOf(world), even, size, []).scaleBar).toBeNull();
    expect(drawn.map(({ scaleBar }) => scaleBar)).toEqual(CLASSES.map(() => null));
  });

  it('does not pick the names of one region', () => {
    expect(drawn.flatMap(({ labels }) => labels.map(({ id }) => id))).toEqual([]);
  });
});
