/** Briefs across 180°: what is near on the globe is near in the frame, whichever way its file wrote it. */
import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { rolled, unrolled } from '../../src/model/antimeridian.js';
import { prepareSteps } from '../../src/model/large-brief.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { toWorld, WORLD, type WorldBox } from '../../src/model/projection.js';
import { finish } from '../../src/model/steps.js';
import { cameraFor } from '../../src/model/view.js';
import { sceneOf } from './briefs.js';
import { frame } from '../../src/model/frame.js';
import { svgPath } from '../../src/render/svg-path.js';

const feature = (id: string, geometry: Geometry | null, more: object = {}): object => ({
  type: 'Feature',
  id,
  geometry,
  properties: { name: id },
  ...more,
});
const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });

function read(features: object[], more: object = {}) {
  const events = features.map((one) => ({
    id: `e-${(one as { id: string }).id}`,
    title: 'x',
    date: '2025',
    places: [(one as { id: string }).id],
  }));
  const { brief, problems } = parseBrief({ type: 'FeatureCollection', features, events, ...more });
  if (!brief) throw new Error('The test expected a brief.');
  return { brief, problems };
}

const degrees = ({ width }: WorldBox): number => (width / WORLD) * 360;
const holds = (camera: WorldBox, lon: number): boolean =>
  [-1, 0, 1].some((turn) => {
    const x = toWorld([lon, 0]).x + turn * WORLD;
    return Math.abs(x - camera.x) < camera.width / 2;
  });

describe('a brief with places on both sides of 180°', () => {
  const { brief } = read([feature('suva', point(178.4, -18.1)), feature('apia', point(-171.8, -13.8))]);
  const { camera } = cameraFor(brief, null);

  it('has a frame no wider than both need', () => {
    expect(degrees(camera)).toBeLessThan(25);
    expect([178.4, -171.8].map((lon) => holds(camera, lon))).toEqual([true, true]);
  });

  it('has a marker for each inside of the frame', () => {
    const { markers } = frame(sceneOf(brief), camera, 'm', []);
    expect(markers.map(({ kind }) => kind)).toEqual(['marker', 'marker']);
    for (const { x } of markers) expect(Math.abs(x)).toBeLessThan(camera.width / 2);
  });
});

it('a brief whose places are nearer the other way is left as it is', () => {
  const features = [
    feature('new-york', point(-74, 40.7)),
    feature('baku', point(49.9, 40.4)),
    feature('tokyo', point(139.7, 35.7)),
  ];
  expect(read(features).brief.places.map(({ point: at }) => at?.[0])).toEqual([-74, 49.9, 139.7]);
});

describe('a frame across 180° of a brief that goes round the globe', () => {
  const features = [
    ['honolulu', -157.9, 21.3],
    ['tokyo', 139.7, 35.7],
    ['new-york', -74, 40.7],
    ['baku', 49.9, 40.4],
  ] as const;
  const brief = () => read(features.map(([id, lon, lat]) => feature(id, point(lon, lat)))).brief;
  const large = brief();
  finish(prepareSteps(large));
  // As the engine tells of the same frame, from either side of the date line.
  const cameras = [0, WORLD].map((x) => ({ x, y: toWorld([0, 30]).y, width: WORLD / 3, height: WORLD / 4 }));

  it.each([
    ['small', brief()],
    ['large', large],
  ])('shows what it holds on both sides, whichever way that is counted (%s)', (_, one) => {
    for (const camera of cameras) {
      const { markers, beyond } = frame(sceneOf(one), camera, 'm', []);
      const inside = markers.filter(({ kind }) => kind === 'marker');
      const at = inside.map(({ places, x }) => [places[0]?.place.id, Math.round((x / WORLD) * 3600) / 10]);
      expect(Object.fromEntries(at)).toEqual({ honolulu: 22.1, tokyo: -40.3 });
      const pointers = markers.filter(({ kind }) => kind === 'pointer');
      expect(pointers.length + beyond.length).toBe(2);
      for (const { places, x, beyond: far } of pointers) {
        // New York is to the east of the Pacific, Baku to the west.
        const isEast = places[0]?.place.id === 'new-york';
        expect(x > 0).toBe(isEast);
        expect((far?.direction ?? NaN) < 180).toBe(isEast);
      }
    }
  });
});

const FIJI: Geometry = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [177, -19],
        [180, -19],
        [180, -16],
        [177, -16],
        [177, -19],
      ],
    ],
    [
      [
        [-180, -19],
        [-178, -19],
        [-178, -16],
        [-180, -16],
        [-180, -19],
      ],
    ],
  ],
};

describe('a shape that is cut at 180° as RFC 7946 wants it', () => {
  const [place] = read([feature('fiji', FIJI)]).brief.places;

  it('is one shape with its marker in its middle', () => {
    expect(place?.bbox).toEqual([177, -19, 182, -16]);
    expect(place?.point).toEqual([179.5, -17.5]);
  });

  it('is drawn side by side, and written back as it was', () => {
    const xs = [...svgPath(place!.geometry!).matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo((5 / 360) * WORLD, 0);
    expect(rolled(place!.geometry!)).toEqual(FIJI);
  });
});

it('a line that jumps from 177 to −178 takes the short way', () => {
  const line: Geometry = {
    type: 'LineString',
    coordinates: [
      [170, 0],
      [177, 5],
      [-178, 10],
      [-170, 12],
    ],
  };
  const { coordinates } = unrolled(line) as { coordinates: number[][] };
  expect(coordinates.map(([lon]) => lon)).toEqual([170, 177, 182, 190]);
  expect(rolled(unrolled(line))).toEqual(line);
});

it('a sheet of the whole world, Antarctica say, is no crossing', () => {
  const sheet: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [-180, -70],
        [0, -66],
        [180, -70],
        [180, -85],
        [-180, -85],
        [-180, -70],
      ],
    ],
  };
  const wide = unrolled(sheet) as { coordinates: number[][][] };
  expect(Math.max(...wide.coordinates[0]!.map(([lon]) => lon!))).toBeLessThanOrEqual(180);
});

it('a view across 180° is a frame across it; one that is rather a slip is refused', () => {
  const across = read([feature('suva', point(178.4, -18.1))], { view: [175, -25, -170, -10] });
  expect(degrees(cameraFor(across.brief, null).camera)).toBeCloseTo(15, 6);
  const slip = read([feature('baku', point(49.9, 40.4))], { view: [52, 38, 44, 42] });
  expect(slip.problems.map(({ code }) => code)).toContain('view');
});

describe('a place near a pole', () => {
  const { brief, problems } = read([feature('north', point(0, 89.9))]);

  it('is told of: a web map ends at 85°', () => {
    expect(problems.find(({ code }) => code === 'near-pole')).toMatchObject({ severity: 'warning' });
  });

  it('has a frame that is a map to its edge, with the marker on it', () => {
    const { y, height } = cameraFor(brief, 'north').camera;
    expect(y - height / 2).toBeGreaterThanOrEqual(0);
    expect(frame(sceneOf(brief), cameraFor(brief, 'north').camera, 'm', []).markers).toHaveLength(1);
  });
});
