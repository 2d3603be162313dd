import { describe, expect, it } from 'vitest';
import { scaleOf, toLonLat, toWorld, zoomOf, type WorldBox } from '../../src/model/projection.js';
import { explain } from '../../src/model/faults.js';
import { NAMED_FRAMES, cameraFor, periodFrom } from '../../src/model/view.js';
import { BUILT_IN, FEATURED, briefOf, point } from './briefs.js';

function degreesOf({ x, y, width, height }: WorldBox) {
  const [west, north] = toLonLat({ x: x - width / 2, y: y - height / 2 });
  const [east, south] = toLonLat({ x: x + width / 2, y: y + height / 2 });
  return { west, south, east, north };
}

function holds(camera: WorldBox, at: readonly [number, number]): boolean {
  const { x, y } = toWorld(at);
  return Math.abs(x - camera.x) < camera.width / 2 && Math.abs(y - camera.y) < camera.height / 2;
}

const pointOf = (id: string) => {
  const at = BUILT_IN.places.find((place) => place.id === id)?.point;
  if (!at) throw new Error(`${id} has no point.`);
  return at;
};

describe('the camera', () => {
  it('is for “caucasus” and “overview” the named frame, which holds what its name says', () => {
    for (const name of ['caucasus', 'overview']) {
      const { camera, fault } = cameraFor(BUILT_IN, name);
      expect(fault).toBeUndefined();
      const { west, south, east, north } = degreesOf(camera);
      const box = NAMED_FRAMES[name] ?? [];
      [west, south, east, north].forEach((value, index) => expect(value).toBeCloseTo(box[index] ?? NaN, 6));
    }
    const [caucasus, overview] = ['caucasus', 'overview'].map((name) => cameraFor(BUILT_IN, name).camera);
    for (const id of ['baku', 'gyumri', 'nakhchivan', 'zangezur-corridor'])
      expect(holds(caucasus!, pointOf(id))).toBe(true);
    expect(holds(caucasus!, pointOf('yekaterinburg'))).toBe(false);
    for (const id of [...FEATURED, 'moscow', 'istanbul']) expect(holds(overview!, pointOf(id))).toBe(true);
  });

  it('is for “fit” a frame with every featured place well inside', () => {
    const { camera, fault } = cameraFor(BUILT_IN, 'fit');
    expect(fault).toBeUndefined();
    for (const id of FEATURED)
      expect(holds({ ...camera, width: camera.width * 0.8, height: camera.height * 0.8 }, pointOf(id))).toBe(
        true,
      );
  });

  it('is without a value the brief’s own view, else one that fits', () => {
    expect(cameraFor(BUILT_IN, null)).toEqual(cameraFor(BUILT_IN, 'caucasus'));
    expect(cameraFor(BUILT_IN, '')).toEqual(cameraFor(BUILT_IN, 'caucasus'));
    const towns = [point('a', [45, 40]), point('b', [46, 41])];
    expect(cameraFor(briefOf(towns, []), null)).toEqual(cameraFor(briefOf(towns, []), 'fit'));
    expect(cameraFor(briefOf(towns, [], { view: 'a' }), null)).toEqual(cameraFor(briefOf(towns, []), 'a'));
    const { west, south, east, north } = degreesOf(
      cameraFor(briefOf(towns, [], { view: [40, 38, 50, 42] }), null).camera,
    );
    expect([west, south, east, north].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
      40, 38, 50, 42,
    ]);
  });

  it.each(['zangezur-corridor', 'nakhchivan', 'baku', 'gyumri-base'])(
    'is for a place a frame with it well inside: %s',
    (id) => {
      const { camera, fault } = cameraFor(BUILT_IN, id);
      expect(fault).toBeUndefined();
      expect(holds({ ...camera, width: camera.width * 0.8, height: camera.height * 0.8 }, pointOf(id))).toBe(
        true,
      );
    },
  );

  it('is for a place with parts one that holds them all', () => {
    const { camera } = cameraFor(BUILT_IN, 'zangezur-corridor');
    // Both ends of the line: Horadiz in the east, and the town of Nakhchivan in the west.
    expect(holds(camera, [47.335, 39.45])).toBe(true);
    expect(holds(camera, [45.4122, 39.2089])).toBe(true);
    expect(holds(camera, pointOf('baku'))).toBe(false);
  });

  it('is for a place with far parts as wide as they reach, and for a part itself no wider than it is', () => {
    const part = (id: string, at: readonly [number, number]) => point(id, at, { partOf: 'whole' });
    const brief = briefOf([point('whole', [45, 40]), part('west', [30, 40]), part('east', [60, 45])], []);
    const { camera } = cameraFor(brief, 'whole');
    expect([holds(camera, [30, 40]), holds(camera, [60, 45])]).toEqual([true, true]);
    expect(holds(cameraFor(brief, 'west').camera, [45, 40])).toBe(false);
  });

  it('is for a place that is a point never a single spot', () => {
    const { west, east, south, north } = degreesOf(cameraFor(BUILT_IN, 'baku').camera);
    expect(east - west).toBeGreaterThan(1);
    expect(north - south).toBeGreaterThan(0.5);
  });

  it('is for lon,lat,zoom that point at that zoom in the column of a news page', () => {
    for (const value of ['46.5,39.2,7', ' 46.5 , 39.2 , 7 ']) {
      const { camera, fault } = cameraFor(BUILT_IN, value);
      expect(fault).toBeUndefined();
      const [lon, lat] = toLonLat(camera);
      expect([lon, lat].map((degrees) => Math.round(degrees * 1e6) / 1e6)).toEqual([46.5, 39.2]);
      expect(zoomOf(scaleOf(camera, { width: 480, height: 320 }))).toBeCloseTo(7, 9);
    }
  });

  it.each([
    'atlantis',
    'Caucasus',
    '46.5,39.2',
    '46.5,39.2,7,8',
    '46.5,,7',
    '46.5,39.2,x',
    '200,39.2,7',
    '46.5,89,7',
    '46.5,39.2,-1',
    '46.5,39.2,23',
    'NaN,39,7',
    'Infinity,39,7',
    ',,',
    '__proto__',
    'constructor',
    'toString',
    'sputnik-baku-raid',
  ])('is for %j the brief’s own, with a problem that says what may be written', (value) => {
    const { camera, fault } = cameraFor(BUILT_IN, value);
    expect(camera).toEqual(cameraFor(BUILT_IN, null).camera);
    expect(fault).toMatchObject({ code: 'unknown-view', where: '@view' });
    const problem = fault && explain(fault);
    expect(problem?.message).toContain(`“${value}”`);
    expect(problem?.message).toMatch(
      /Write caucasus, overview, fit, the id of a place, or lon,lat,zoom\..*\.$/,
    );
  });

  it('is a frame of the world for a brief without anything to show', () => {
    for (const brief of [briefOf([], []), briefOf([{ ...point('a', [0, 0]), geometry: null }], [])]) {
      const { camera } = cameraFor(brief, null);
      expect(camera.width).toBeGreaterThan(50_000);
      expect(holds(camera, [45, 40])).toBe(true);
    }
  });

  it('is finite around a shape with 300,000 positions', () => {
    const coordinates = Array.from({ length: 300_000 }, (_, index) => [index / 10_000, 40 + (index % 7)]);
    const brief = briefOf([{ ...point('coast', [0, 0]), geometry: { type: 'LineString', coordinates } }], []);
    expect(holds(cameraFor(brief, 'coast').camera, [29.9999, 45])).toBe(true);
  });
});

describe('the period', () => {
  it('is none without dates', () => {
    expect(periodFrom(null, null)).toEqual({ period: null, faults: [] });
    expect(periodFrom('', '')).toEqual({ period: null, faults: [] });
  });

  it('reaches from the first moment of one date to the last of the other', () => {
    expect(periodFrom('2025-06', '2025-07-07').period).toEqual({
      start: Date.UTC(2025, 5, 1),
      end: Date.UTC(2025, 6, 8),
    });
    expect(periodFrom('2020/2024', '2025').period).toEqual({
      start: Date.UTC(2020, 0, 1),
      end: Date.UTC(2026, 0, 1),
    });
  });

  it('is open where no date is given', () => {
    expect(periodFrom('2025', null).period).toEqual({ start: Date.UTC(2025, 0, 1), end: Infinity });
    expect(periodFrom(null, '2025').period).toEqual({ start: -Infinity, end: Date.UTC(2026, 0, 1) });
  });

  it('leaves out a date that does not exist, and says on which side', () => {
    const { period, faults } = periodFrom('2025-02-30', '2025-07');
    expect(period).toEqual({ start: -Infinity, end: Date.UTC(2025, 7, 1) });
    expect(faults.map(({ code, where }) => [code, where])).toEqual([['date', '@from']]);
    expect(faults.map(explain)[0]?.message).toMatch(/“2025-02-30” is not a date that exists; write .*\.$/);
    expect(periodFrom('x', 'y').faults.map(({ where }) => where)).toEqual(['@from', '@to']);
    expect(periodFrom('x', 'y').period).toBeNull();
  });
});
