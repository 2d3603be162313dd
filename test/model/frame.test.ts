import { describe, expect, it } from 'vitest';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { DISC, HIT_AREA, type FrameMarker } from '../../src/model/frame-markers.js';
import {
  SIZE_CLASSES,
  frame,
  frames,
  sizeClassOf,
  type Frame,
  type SizeClass,
} from '../../src/model/frame.js';
import type { Rect } from '../../src/model/placement.js';
import { scaleOf, toWorld, type WorldBox } from '../../src/model/projection.js';
import { cameraFor } from '../../src/model/view.js';
import { BUILT_IN, FEATURED, briefOf, chance, point, sceneOf } from './briefs.js';

const CLASSES = Object.keys(SIZE_CLASSES) as SizeClass[];
const shown = sceneOf();
const cameraOf = (view: string) => cameraFor(BUILT_IN, view).camera;

/** Cameras from a town to half a continent, anywhere around the brief's places. */
function randomCameras(count: number, seed: number): WorldBox[] {
  const random = chance(seed);
  return Array.from({ length: count }, () => {
    const width = 200 * 40 ** random();
    return { ...toWorld([42 + random() * 20, 38 + random() * 20]), width, height: width * (0.4 + random()) };
  });
}

const CAMERAS: readonly (readonly [string, WorldBox])[] = [
  ...['caucasus', 'overview', 'fit', ...FEATURED].map((view) => [view, cameraOf(view)] as const),
  ...randomCameras(60, 11).map((camera, index) => [`random ${index}`, camera] as const),
];

/** Where a marker really stands, in pixels from the middle: pointers are held at the edge. */
function standsAt({ kind, x, y, dx, dy }: FrameMarker, { scale, box }: Frame): { x: number; y: number } {
  if (kind !== 'pointer') return { x: x * scale + dx, y: y * scale + dy };
  const held = (value: number, size: number) =>
    Math.max(HIT_AREA / 2 - size / 2, Math.min(size / 2 - HIT_AREA / 2, value));
  return { x: held(x * scale, box.width), y: held(y * scale, box.height) };
}

function squareAt({ x, y }: { x: number; y: number }, side: number): Rect {
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

/** Do two boxes share more than a hair's breadth? */
function collide(a: Rect, b: Rect): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0.01 && height > 0.01;
}

function moved(rect: Rect, x: number, y: number): Rect {
  return { ...rect, x: rect.x + x, y: rect.y + y };
}

interface Thing {
  name: string;
  rect: Rect;
}

function collisions(things: readonly Thing[]): string[] {
  return things.flatMap((one, index) =>
    things
      .slice(index + 1)
      .flatMap((other) => (collide(one.rect, other.rect) ? [`${one.name} × ${other.name}`] : [])),
  );
}

/** Everything with ink that nothing may cover: discs and names. */
function inked(drawn: Frame): Thing[] {
  return [
    ...drawn.markers.flatMap((marker) => [
      { name: `disc of ${marker.key}`, rect: squareAt(standsAt(marker, drawn), DISC) },
      { name: `label of ${marker.key}`, rect: marker.label.rect },
    ]),
    ...drawn.labels.map(({ id, placed }) => ({ name: `name ${id}`, rect: placed.rect })),
  ];
}

function outside({ box }: Frame, things: readonly Thing[]): string[] {
  return things
    .filter(
      ({ rect }) =>
        rect.x < -box.width / 2 - 0.01 ||
        rect.y < -box.height / 2 - 0.01 ||
        rect.x + rect.width > box.width / 2 + 0.01 ||
        rect.y + rect.height > box.height / 2 + 0.01,
    )
    .map(({ name }) => name);
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
  });

  it.each(CLASSES)('can be hit one by one: areas of 44 pixels never overlap (%s)', (size) => {
    for (const [name, camera] of CAMERAS) {
      const drawn = frame(shown, camera, size, CONTEXT_LABELS);
      const areas = drawn.markers.map((marker) => ({
        name: marker.key,
        rect: squareAt(standsAt(marker, drawn), HIT_AREA),
      }));
      expect(collisions(areas), `${name} ${size}`).toEqual([]);
    }
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

  it('that step off a line keep a leader to it, and other markers stand on their place', () => {
    for (const [name, camera] of CAMERAS)
      for (const { kind, places, dx, dy } of frame(shown, camera, 'l', []).markers) {
        if (kind === 'marker' && places[0]?.place.id === 'zangezur-corridor')
          expect(Math.hypot(dx, dy), name).toBeLessThanOrEqual(110);
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
  /** Great circle by the haversine, and the course at its start, worked out without the library that the code uses. */
  function course([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]) {
    const [a, b, across] = [radians(lat1), radians(lat2), radians(lon2 - lon1)];
    const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(across / 2) ** 2;
    const east = Math.sin(across) * Math.cos(b);
    const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(across);
    return {
      kilometres: 2 * EARTH * Math.asin(Math.sqrt(h)),
      bearing: ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360,
    };
  }

  it('say that Yekaterinburg is about 1,990 km north-north-east of Baku', () => {
    const pointer = frame(shown, cameraOf('caucasus'), 'm', CONTEXT_LABELS).markers.find(
      ({ kind }) => kind === 'pointer',
    );
    expect(pointer?.places[0]?.place.id).toBe('yekaterinburg');
    expect(pointer?.beyond?.from.place.id).toBe('baku');
    expect(Math.abs((pointer?.beyond?.kilometres ?? 0) - 1990)).toBeLessThan(19.9);
    const { bearing } = course([49.892, 40.3777], [60.6122, 56.8519]);
    expect(bearing).toBeGreaterThan(15);
    expect(bearing).toBeLessThan(30);
    expect(Math.abs((pointer?.beyond?.bearing ?? 0) - bearing)).toBeLessThan(3.6);
  });

  it('are right within one per cent from any frame, and measured from the nearest place in it', () => {
    let seen = 0;
    for (const [name, camera] of CAMERAS) {
      const { markers } = frame(shown, camera, 'l', []);
      const inside = markers.filter(({ kind }) => kind !== 'pointer').flatMap(({ places }) => places);
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
      ['west', [38, 40], -90],
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
      CLASSES.map((size) => [view, size] as const),
    ),
  )('neither overlap nor leave the box: %s, %s', (view, size) => {
    const drawn = frame(shown, cameraOf(view), size, CONTEXT_LABELS);
    const things = inked(drawn);
    expect(things.length).toBeGreaterThan(6);
    expect(collisions(things)).toEqual([]);
    expect(outside(drawn, things)).toEqual([]);
  });

  // Real boxes of each class: phones, columns, wide pages. Their names stay where they were put for the smallest one.
  const BOXES = [
    ['s', 360, 320],
    ['s', 414, 320],
    ['s', 360, 640],
    ['m', 600, 400],
    ['m', 768, 512],
    ['l', 900, 600],
    ['l', 1280, 853],
    ['l', 1600, 900],
  ] as const;

  it.each(
    ['caucasus', 'overview', 'nakhchivan', 'zangezur-corridor'].flatMap((view) =>
      BOXES.map((box) => [view, ...box] as const),
    ),
  )('do not overlap either in a larger box of the class: %s, %s, %d × %d', (view, size, width, height) => {
    const drawn = frame(shown, cameraOf(view), size, CONTEXT_LABELS);
    const box = { width, height };
    const further = scaleOf(drawn.camera, box) - drawn.scale;
    const grown = {
      ...drawn,
      box,
      scale: drawn.scale + further,
      markers: drawn.markers.map((marker) => {
        const [before, after] = [
          standsAt(marker, drawn),
          standsAt(marker, { ...drawn, box, scale: drawn.scale + further }),
        ];
        return {
          ...marker,
          label: { ...marker.label, rect: moved(marker.label.rect, after.x - before.x, after.y - before.y) },
        };
      }),
      labels: drawn.labels.map((label) => ({
        ...label,
        placed: { ...label.placed, rect: moved(label.placed.rect, label.x * further, label.y * further) },
      })),
    };
    expect(collisions(inked(grown))).toEqual([]);
    expect(outside(grown, inked(grown))).toEqual([]);
  });

  it('hang where their side and offset say', () => {
    for (const [name, camera] of CAMERAS.slice(0, 12)) {
      const drawn = frame(shown, camera, 'm', CONTEXT_LABELS);
      const hung = [
        ...drawn.markers.map((marker) => ({ ...marker.label, at: standsAt(marker, drawn) })),
        ...drawn.labels.map(({ placed, x, y }) => ({
          ...placed,
          at: { x: x * drawn.scale, y: y * drawn.scale },
        })),
      ];
      for (const { side, dx, dy, at, rect } of hung) {
        const edges = {
          right: [rect.x, rect.y + rect.height / 2],
          left: [rect.x + rect.width, rect.y + rect.height / 2],
          above: [rect.x + rect.width / 2, rect.y + rect.height],
          below: [rect.x + rect.width / 2, rect.y],
          centre: [rect.x + rect.width / 2, rect.y + rect.height / 2],
        }[side];
        expect(edges[0], name).toBeCloseTo(at.x + dx, 6);
        expect(edges[1], name).toBeCloseTo(at.y + dy, 6);
      }
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
        for (const { key, x, y } of markers) {
          const before = anchors.get(key) ?? { x, y };
          expect(x, `${name} ${key}`).toBeCloseTo(before.x, 6);
          expect(y, `${name} ${key}`).toBeCloseTo(before.y, 6);
          anchors.set(key, before);
        }
    }
  });

  it('show the whole camera in the smallest box of the class', () => {
    for (const [, camera] of CAMERAS)
      for (const size of CLASSES) {
        const { scale, box } = frame(shown, camera, size, []);
        expect(camera.width * scale).toBeLessThanOrEqual(box.width + 1e-6);
        expect(camera.height * scale).toBeLessThanOrEqual(box.height + 1e-6);
      }
  });

  it('belong to a class by width', () => {
    expect([280, 479, 480, 839, 840, 1600].map(sizeClassOf)).toEqual(['s', 's', 'm', 'm', 'l', 'l']);
  });
});
