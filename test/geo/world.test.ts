// The coarse world for briefs from anywhere: who is where by the drawn lines, what is dashed, and that nothing runs along its edge.
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { overviewPaths } from '../../geo/ground/overview-paths.js';
import { worldPaths } from '../../geo/ground/world-paths.js';
import { WORLD } from '../../src/model/projection.js';
import { copiesOf, needsWorld, OVERVIEW_EXTENT } from '../../src/render/ground.js';
import { worldFeatures, worldLevel } from '../../src/render/world.js';
import { cameraFor } from '../../src/model/view.js';
import { BUILT_IN } from '../model/briefs.js';
import { decode, facesOf, readText } from './ground.js';

const { scale } = worldPaths;
const land = decode(worldPaths.land, scale, true);
const borders = decode(worldPaths.borders, scale, false);
const unsettled = decode(worldPaths.unsettled, scale, false);
const faces = facesOf(land, [...borders, ...unsettled]);
const solid = facesOf(land, borders);

const together = (drawn: typeof faces, a: Position, b: Position): boolean =>
  drawn.some((face) => booleanPointInPolygon(a, face) && booleanPointInPolygon(b, face));

type Pair = [string, Position, Position];

describe('the drawn world', () => {
  it.each<Pair>([
    ['Simferopol with Kyiv', [34.1, 45.2], [30.5, 50.4]],
    ['Hargeisa with Mogadishu', [44.06, 9.56], [45.3, 2.3]],
    ['the north of Cyprus with its south', [33.6, 35.3], [33, 34.9]],
    ['Laayoune with the ground east of the berm', [-12.6, 26.8], [-10.5, 26.4]],
    ['Quneitra with Damascus', [35.9, 33.1], [36.4, 33.6]],
    ['Sukhumi with Tbilisi', [41.3, 43.1], [44.8, 41.7]],
    ['Tiraspol with Chişinău', [29.3, 46.9], [28.8, 47]],
    ['Khankendi with Gəncə', [46.75, 39.82], [46.4, 40.6]],
  ])('has %s', (_, a, b) => {
    expect(together(faces, a, b)).toBe(true);
  });

  it.each<Pair>([
    ['Simferopol and Krasnodar', [34.1, 45.2], [39, 45]],
    ['Laayoune and Agadir', [-12.6, 26.8], [-9.2, 30.2]],
    ['Quneitra and Tiberias', [35.9, 33.1], [35.4, 32.8]],
    ['Meghri and Baku', [46.1, 39.2], [48.5, 40.4]],
    ['Berlin and Warsaw', [13.4, 52.5], [21, 52.2]],
    ['Lima and Brasília', [-76.5, -12], [-47.9, -15.8]],
  ])('keeps %s apart', (_, a, b) => {
    expect(together(faces, a, b)).toBe(false);
  });

  it.each<Pair>([
    ['Pristina and Belgrade', [21.1, 42.7], [20.5, 44.5]],
    ['Laayoune and Agadir', [-12.6, 26.8], [-9.2, 30.2]],
    ['Ramallah and Beersheba', [35.2, 31.9], [34.8, 31.2]],
    ['Srinagar and Gilgit', [75, 34.1], [74.3, 35.9]],
    ['Cairo and Khartoum', [31, 28], [32.5, 15.6]],
  ])('parts %s by a dashed line alone', (_, a, b) => {
    expect(together(faces, a, b)).toBe(false);
    expect(together(solid, a, b)).toBe(true);
  });

  it('has land where land is, from one edge to the other, and water where water is', () => {
    const shape = worldFeatures().find(({ properties }) => properties.layer === 'land')
      ?.geometry as MultiPolygon;
    const isLand = (at: Position): boolean => booleanPointInPolygon(at, shape);
    for (const at of [
      [-175, 67],
      [177, 66],
      [178, -17.8],
      [0, -80],
      [133, -25],
      [-60, -10],
    ])
      expect(isLand(at), String(at)).toBe(true);
    // The Caspian is a hole in the largest polygon.
    for (const at of [
      [50.8, 41.8],
      [-30, 30],
      [-150, 0],
      [0, 88],
      [34, 43.3],
    ])
      expect(isLand(at), String(at)).toBe(false);
  });

  it('draws no coast and no border along the edges of the sheet', () => {
    const lines = [...decode(worldPaths.coast, scale, false), ...borders, ...unsettled];
    const along = lines.flatMap((line) =>
      line.slice(1).filter(([x], index) => Math.abs(x!) > 179.99 && Math.abs(line[index]![0]!) > 179.99),
    );
    expect(along).toEqual([]);
  });

  it('weighs no more than a picture', () => {
    expect(gzipSync(readText('ground/world-paths.ts'), { level: 9 }).length).toBeLessThanOrEqual(15_500);
  });
});

describe('the world', () => {
  it('begins where the overview ends', () => {
    expect(OVERVIEW_EXTENT).toEqual(overviewPaths.extent.map((steps) => steps / overviewPaths.scale));
  });

  it.each(['caucasus', 'yekaterinburg', 'baku'])('is not fetched for the view %s', (view) => {
    expect(needsWorld(cameraFor(BUILT_IN, view).camera)).toBe(false);
  });

  // A phone's box is higher than the overview's ground, which would end in view.
  it.each(['overview', '13.4,52.5,6', '-74,40.7,9', '46,40,2'])('is fetched for the view %s', (view) => {
    expect(needsWorld(cameraFor(BUILT_IN, view).camera)).toBe(true);
  });

  it('stands beside itself under a frame across 180°', () => {
    const { camera } = cameraFor(BUILT_IN, '179,-17,5');
    expect(copiesOf(camera)).toEqual([0, 1]);
    const [left, , right] = worldLevel(1).extent;
    expect([left, right]).toEqual([WORLD * scale, 2 * WORLD * scale]);
    const first = (path: string): number => Number(/^M(-?\d+)/.exec(path)?.[1]);
    expect(first(worldLevel(1).land) - first(worldLevel(0).land)).toBe(WORLD * scale);
  });
});
