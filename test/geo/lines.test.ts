// What is drawn: borders once and never along the edge, no line inside Georgia, paths near the exact lines, bytes in budget.
import { gzipSync } from 'node:zlib';
import {
  booleanPointInPolygon,
  nearestPointOnLine,
  multiLineString,
  pointToPolygonDistance,
} from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { caucasusPaths } from '../../geo/ground/caucasus-paths.js';
import { overviewPaths } from '../../geo/ground/overview-paths.js';
import type { GroundPaths } from '../../geo/ground/types.js';
import {
  country,
  countriesAt,
  decode,
  unproject,
  exactLines,
  levels,
  onEdge,
  readFeatures,
  readText,
  within,
} from './ground.js';

const edges = (lines: Position[][]) =>
  lines.flatMap((line) => line.slice(1).map((point, i) => [line[i]!, point] as const));

describe('exact lines', () => {
  const borders = exactLines('caucasus', 'border');
  const { box } = levels.caucasus;

  it('draw every piece of a border once', () => {
    const seen = edges(borders).map((edge) =>
      edge
        .map((point) => point.join())
        .sort()
        .join(';'),
    );
    expect(seen.length).toBeGreaterThan(2500);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each(['border', 'coast'])('draw no %s along the edge of the extent', (layer) => {
    const along = edges(exactLines('caucasus', layer)).filter(
      ([a, b]) => onEdge(box, a) && onEdge(box, b) && (a[0] === b[0] || a[1] === b[1]),
    );
    expect(along).toEqual([]);
    const outer = edges(exactLines('overview', layer)).filter(
      ([a, b]) =>
        [box, levels.overview.box].some((edge) => onEdge(edge, a) && onEdge(edge, b)) &&
        (a[0] === b[0] || a[1] === b[1]) &&
        (within(box, a) || onEdge(levels.overview.box, a)),
    );
    expect(outer).toEqual([]);
  });

  it('draw no line inside Georgia, Azerbaijan or Russia', () => {
    for (const id of ['GEO', 'AZE', 'RUS']) {
      const state = country('caucasus', id);
      const deep = borders
        .flat()
        .filter(
          (point) =>
            booleanPointInPolygon(point, state, { ignoreBoundary: true }) &&
            pointToPolygonDistance(point, state, { units: 'kilometers' }) < -0.05,
        );
      expect(deep, id).toEqual([]);
    }
  });

  it('meet the overview at the edge of the extent', () => {
    const ends = (lines: Position[][]) =>
      lines
        .flatMap((line) => [line[0]!, line[line.length - 1]!])
        .filter((point) => onEdge(box, point) && within(box, point))
        .map(String)
        .sort();
    for (const layer of ['border', 'coast']) {
      const inner = ends(exactLines('caucasus', layer));
      expect(inner.length, layer).toBeGreaterThan(2);
      expect(ends(exactLines('overview', layer)), layer).toEqual(inner);
    }
  });

  it('run the Aras on the border where it is the border', () => {
    const onBorder = new Set(borders.flat().map(String));
    const { features } = readFeatures('ground/exact.json');
    const aras = features.find(
      ({ properties }) => properties.layer === 'river' && properties.name === 'Aras',
    )!;
    const [, along] = (aras.geometry as unknown as { coordinates: Position[][] }).coordinates;
    expect(along!.length).toBeGreaterThan(300);
    expect(along!.filter((point) => !onBorder.has(String(point)))).toEqual([]);
  });
});

describe('paths', () => {
  const paths: [string, GroundPaths, number, number][] = [
    ['caucasus', caucasusPaths, 3300, 1.5],
    ['overview', overviewPaths, 2500, 15],
  ];

  it.each(paths)('%s stays in its budget of bytes', (level, _, budget) => {
    expect(gzipSync(readText(`ground/${level}-paths.ts`), { level: 9 }).length).toBeLessThanOrEqual(budget);
  });

  it.each(paths)(
    '%s stays near the exact borders',
    (level, { borders, scale }, _, km) => {
      const exact = multiLineString([
        ...exactLines('caucasus', 'border'),
        ...(level === 'overview' ? exactLines('overview', 'border') : []),
      ]);
      const decoded = decode(borders, scale, false);
      // Middles of long steps too: a straight cut across a bend is what simplifying does wrong.
      const points = edges(decoded)
        .flatMap(([a, b]) => [a, [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]])
        .filter((_, i) => i % 5 === 0);
      const [west, south, east, north] = levels.caucasus.box;
      const core = [west + 4, south + 2, east - 1, north - 2.9];
      const far = points.filter(
        (point) =>
          nearestPointOnLine(exact, point, { units: 'kilometers' }).properties.pointDistance >
          (level === 'overview' || within(core, point) ? km : 2 * km),
      );
      expect(points.length).toBeGreaterThan(200);
      expect(far).toEqual([]);
    },
    120_000,
  );

  it.each(paths)('%s lies within its extent and reaches its edges', (_, { land, extent, scale }) => {
    const points = decode(land, scale, true).flat();
    const corner = (x: number, y: number) => unproject(x / scale, y / scale);
    const [west, north] = corner(extent[0], extent[1]) as [number, number];
    const [east, south] = corner(extent[2], extent[3]) as [number, number];
    const xs = points.map(([x]) => x!);
    const ys = points.map(([, y]) => y!);
    expect(Math.min(...xs)).toBeCloseTo(west, 6);
    expect(Math.max(...xs)).toBeCloseTo(east, 6);
    expect(Math.min(...ys)).toBeCloseTo(south, 6);
    expect(Math.max(...ys)).toBeCloseTo(north, 6);
  });

  it('draw no border or coast along the edge', () => {
    for (const { borders, coast, extent, scale } of [caucasusPaths, overviewPaths] as GroundPaths[]) {
      const raw = (data: string) => decode(data, scale, false);
      const [west, north] = unproject(extent[0] / scale, extent[1] / scale) as [number, number];
      const [east, south] = unproject(extent[2] / scale, extent[3] / scale) as [number, number];
      const box = [west, south, east, north];
      const along = edges([...raw(borders), ...raw(coast)]).filter(
        ([a, b]) => onEdge(box, a) && onEdge(box, b) && (a[0] === b[0] || a[1] === b[1]),
      );
      expect(along).toEqual([]);
    }
  });

  it('decode to land where land is and to Nakhchivan where Nakhchivan is', () => {
    const area = (data: string) => ({
      type: 'Polygon' as const,
      coordinates: decode(data, caucasusPaths.scale, true),
    });
    expect(booleanPointInPolygon([45.45, 39.33], area(caucasusPaths.areas.nakhchivan))).toBe(true);
    expect(booleanPointInPolygon([46.33, 38.935], area(caucasusPaths.areas.nakhchivan))).toBe(false);
    const [main] = decode(caucasusPaths.land, caucasusPaths.scale, true);
    const land = { type: 'Polygon' as const, coordinates: [main!] };
    expect(booleanPointInPolygon([44.5, 40.2], land)).toBe(true);
    expect(booleanPointInPolygon([50.9, 41.5], land)).toBe(false);
    expect(countriesAt('caucasus', [50.9, 41.5])).toEqual([]);
    expect(booleanPointInPolygon([38.5, 42.8], land)).toBe(false);
  });
});
