// The coarse line by which the key knows that Armenia and Azerbaijan meet in a frame: it runs where their border does.
import { lineString, nearestPointOnLine } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { MultiPolygon, Position } from 'geojson';
import { undelimitedExtent } from '../../geo/ground/undelimited-extent.js';
import { undelimitedLines } from '../../geo/ground/undelimited-lines.js';
import { unpackLines } from '../../geo/ground/unpack.js';
import { toLonLat } from '../../src/model/projection.js';
import { readFeatures } from './ground.js';

const lines = new Map(
  undelimitedLines.sections.map(({ id, line }) => [
    id as string,
    unpackLines(line, false)
      .flat()
      .map(([x, y]) => [...toLonLat({ x, y })]),
  ]),
);

const { features } = readFeatures<MultiPolygon>('data/countries-caucasus.json');

function pointsOf(country: string): Position[] {
  return features
    .filter(({ properties }) => properties?.['country'] === country)
    .flatMap(({ geometry }) => geometry.coordinates.flat().flat());
}

describe.each([
  ['armenia-azerbaijan', 'AZE'],
  ['armenia-nakhchivan', 'NAX'],
])('the line %s', (id, neighbour) => {
  const theirs = new Set(pointsOf(neighbour).map(String));
  const border = pointsOf('ARM').filter((point) => theirs.has(String(point)));
  const line = lines.get(id) ?? [];

  it('is nowhere more than three kilometres from a point of the border', () => {
    expect(border.length).toBeGreaterThan(100);
    const coarse = lineString(line);
    const far = border.filter(
      (point) => nearestPointOnLine(coarse, point, { units: 'kilometers' }).properties.dist > 3,
    );
    expect(far).toEqual([]);
  });

  it('has corners on the border alone', () => {
    const degrees = (point: Position): number =>
      Math.min(...border.map(([lon = 0, lat = 0]) => Math.hypot(lon - point[0]!, lat - point[1]!)));
    // A step of the sheet is half a hundredth of a degree.
    expect(line.filter((point) => degrees(point) > 0.01)).toEqual([]);
  });
});

it('the box around both lines is as small as hundredths of a degree let it be', () => {
  const [west, south, east, north] = undelimitedExtent;
  const points = [...lines.values()].flat();
  const [lons, lats] = [0, 1].map((axis) => points.map((point) => point[axis] ?? NaN)) as [
    number[],
    number[],
  ];
  // Half a step of the sheet, and the hundredth.
  const slack = 0.0125 + 0.003;
  for (const [edge, most] of [
    [-west, Math.max(...lons.map((lon) => -lon))],
    [-south, Math.max(...lats.map((lat) => -lat))],
    [east, Math.max(...lons)],
    [north, Math.max(...lats)],
  ] as const) {
    expect(edge).toBeGreaterThan(most - slack);
    expect(edge).toBeLessThan(most + slack);
  }
});
