// Who is where, by the lines themselves: at every level the drawn borders are closed to faces, so that one line too many or too few shows.
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import details from '../../geo/brief/details.json';
import index from '../../geo/brief/index.json';
import { caucasusPaths } from '../../geo/ground/caucasus-paths.js';
import { overviewPaths } from '../../geo/ground/overview-paths.js';
import type { GroundPaths } from '../../geo/ground/types.js';
import { decode, exact, exactLines, facesOf, levels, within, type Level } from './ground.js';

type Point = readonly [number, number];

/** Points that nobody disputes, in each piece of ground that a state has at one of the levels. */
const home: Record<string, readonly Point[]> = {
  Azerbaijan: [
    [49.85, 40.4],
    [45.41, 39.21],
  ],
  Armenia: [[44.51, 40.18]],
  Georgia: [[44.83, 41.69]],
  Türkiye: [
    [32.85, 39.92],
    [41.28, 39.91],
    [28.94, 41.03],
  ],
  Iran: [
    [51.42, 35.69],
    [46.29, 38.08],
  ],
  Russia: [
    [37.62, 55.75],
    [45.69, 43.31],
    [41.97, 45.04],
  ],
  Ukraine: [[30.52, 50.45]],
  Kazakhstan: [
    [71.4, 51.17],
    [51.3, 43.65],
  ],
  Syria: [
    [36.29, 34.9],
    [40.75, 36.5],
  ],
  Iraq: [
    [44, 35.4],
    [43.12, 36.34],
  ],
  Cyprus: [[33.04, 34.72]],
  Moldova: [[28.86, 47.01]],
  Romania: [[26.1, 44.43]],
  Belarus: [[27.56, 53.9]],
};

const { places } = details as unknown as { places: Record<string, { country?: string }> };

const ofTheBrief = index.features.flatMap(({ id, geometry }): [string, string, Point][] => {
  const country = places[id]?.country;
  return country && geometry?.type === 'Point'
    ? [[id, country, geometry.coordinates as unknown as Point]]
    : [];
});

const ofThePolicy: [string, string, Point][] = [
  ['Simferopol', 'Ukraine', [34.1, 44.95]],
  ['Sevastopol', 'Ukraine', [33.6, 44.63]],
  ['Donetsk', 'Ukraine', [37.8, 48.02]],
  ['Luhansk', 'Ukraine', [39.31, 48.57]],
  ['Kherson', 'Ukraine', [32.62, 46.7]],
  ['Sukhumi', 'Georgia', [41.0234, 43.0015]],
  ['Gali', 'Georgia', [41.74, 42.63]],
  ['Tskhinvali', 'Georgia', [43.966, 42.2257]],
  ['Khankendi', 'Azerbaijan', [46.7528, 39.8177]],
  ['Lachin', 'Azerbaijan', [46.55, 39.64]],
  ['northern Nicosia', 'Cyprus', [33.364, 35.2]],
  ['Famagusta', 'Cyprus', [33.9, 35.13]],
  ['Tiraspol', 'Moldova', [29.62, 46.84]],
  ['Meghri', 'Armenia', [46.2446, 38.9029]],
];

/** No enclave is drawn: its village lies in the state around it. The overview is too coarse for those near the border. */
const enclaves: [string, string, Point][] = [
  ['Karki', 'Armenia', [44.95, 39.79]],
  ['Artsvashen', 'Azerbaijan', [45.52, 40.63]],
  ['Yukhari Askipara', 'Armenia', [45, 41.065]],
  ['Barkhudarli', 'Armenia', [45.21, 40.996]],
];

interface Drawn {
  readonly land: Position[][];
  readonly borders: Position[][];
  readonly covers: (point: Point) => boolean;
}

const packed = ({ land, borders, scale }: GroundPaths, level: Level): Drawn => ({
  land: decode(land, scale, true),
  borders: decode(borders, scale, false),
  covers: (point) => within(levels[level].box, point as unknown as Position),
});

const engine = (level: Level, covers: Drawn['covers']): Drawn => ({
  land: exact(level, 'land').flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates.flat()),
  borders: exactLines(level, 'border'),
  covers,
});

const inside = (level: Level) => (point: Point) => within(levels[level].box, point as unknown as Position);

const drawn: [string, Drawn][] = [
  ['picture, caucasus', packed(caucasusPaths, 'caucasus')],
  ['picture and inset, overview', packed(overviewPaths, 'overview')],
  ['engine, caucasus', engine('caucasus', inside('caucasus'))],
  [
    'engine, overview',
    engine('overview', (point) => inside('overview')(point) && !inside('caucasus')(point)),
  ],
];

describe.each(drawn)('%s', (level, { land, borders, covers }) => {
  const faces = facesOf(land, borders);
  const faceAt = (point: Point) =>
    faces.filter((face) => booleanPointInPolygon(point as unknown as Position, face));
  const states = (point: Point) => {
    const found = faceAt(point);
    return Object.entries(home)
      .filter(([, points]) =>
        points.some((own) => covers(own) && faceAt(own).some((face) => found.includes(face))),
      )
      .map(([name]) => name);
  };
  const tested = [
    ...ofTheBrief,
    ...ofThePolicy,
    ...(level === 'picture and inset, overview' ? enclaves.slice(0, 2) : enclaves),
  ].filter(([, , point]) => covers(point));

  it('is tested at places on both sides of every question', () => expect(tested.length).toBeGreaterThan(8));

  it('keeps the grounds of all states apart', () => {
    const grounds = Object.values(home).flat().filter(covers);
    for (const point of grounds) expect(states(point), String(point)).toHaveLength(1);
  });

  it.each(tested)('%s is in %s', (_, country, point) => {
    expect(states(point)).toEqual([country]);
  });

  it.each([
    ['Black Sea', [38.5, 42.8]],
    ['Caspian Sea', [50.9, 41.5]],
  ] as [string, Point][])('the %s is in no state', (_, point) => expect(states(point)).toEqual([]));

  it('draws no enclave in the Caucasus: no border goes round a piece of ground', () => {
    const ends = (line: Position[]) => [line[0], line[line.length - 1]].map(String);
    const around = borders.filter(
      (line) => new Set(ends(line)).size === 1 && within(levels.caucasus.box, line[0]!),
    );
    expect(around.map(([first]) => String(first))).toEqual([]);
  });
});
