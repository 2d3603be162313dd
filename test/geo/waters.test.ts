// Rivers run smoothly from their source to where they end, and lakes are as large as they are.
import { area, bearing, distance, pointToLineDistance } from '@turf/turf';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { caucasusPaths } from '../../geo/ground/caucasus-paths.js';
import { countriesAt, decode, exact, exactLines } from './ground.js';

const named = <G>(layer: string, name: string): G => {
  const found = exact('caucasus', layer).find(({ properties }) => properties.name === name);
  if (!found) throw new Error(`No ${layer} ${name}`);
  return found.geometry as G;
};

const kura = named<MultiLineString>('river', 'Kura').coordinates;
const aras = named<MultiLineString>('river', 'Aras').coordinates;
const km = { units: 'kilometers' } as const;

/** Degrees by which a line turns at each of its points. */
const turns = (line: Position[]) =>
  line.slice(1, -1).map((point, i) => {
    const turn = Math.abs(bearing(line[i]!, point) - bearing(point, line[i + 2]!));
    return Math.min(turn, 360 - turn);
  });

describe('rivers', () => {
  it('begin in Türkiye, beyond the western edge of the usual frame', () => {
    for (const [first] of [kura, aras]) {
      expect(first![0]![0]).toBeLessThan(42.95);
      expect(countriesAt('caucasus', first![0]!)).toEqual(['TUR']);
    }
  });

  it('have no corner where they are drawn through waypoints', () => {
    const free = [...kura, aras[0]!, aras[2]!];
    expect(Math.max(...free.flatMap(turns))).toBeLessThan(45);
  });

  it('end at the coast and, the Aras, in the Kura', () => {
    const mouth = kura.at(-1)!.at(-1)!;
    const shore = exactLines('caucasus', 'coast').map((coordinates) =>
      pointToLineDistance(mouth, { type: 'LineString', coordinates }, km),
    );
    expect(Math.min(...shore)).toBeLessThan(0.1);
    const end = aras.at(-1)!.at(-1)!;
    const joined = kura.map((coordinates) =>
      pointToLineDistance(end, { type: 'LineString', coordinates }, km),
    );
    expect(Math.min(...joined)).toBeLessThan(0.5);
  });

  it('have no gap, but for the Kura at its reservoir', () => {
    expect(kura).toHaveLength(2);
    for (let i = 1; i < aras.length; i++)
      expect(distance(aras[i - 1]!.at(-1)!, aras[i]![0]!, km)).toBeLessThan(0.01);
    const [upper, lower] = kura;
    const reservoir = named<MultiPolygon>('lake', 'Mingachevir').coordinates.flat();
    for (const end of [upper!.at(-1)!, lower![0]!]) {
      const shores = reservoir.map((coordinates) =>
        pointToLineDistance(end, { type: 'LineString', coordinates }, km),
      );
      expect(Math.min(...shores)).toBeLessThan(3);
    }
  });

  it('are whole in the picture too', () => {
    const lines = decode(caucasusPaths.rivers, caucasusPaths.scale, false);
    expect(lines).toHaveLength(3);
  });
});

describe('lakes', () => {
  // Square kilometres as reference works give them; Urmia's has shrunk and varies.
  it.each([
    ['Sevan', 1150, 1300],
    ['Van', 3550, 3850],
    ['Urmia', 2500, 6000],
    ['Mingachevir', 450, 650],
    ['Aras', 90, 160],
  ])('%s has between %d and %d km²', (name, least, most) => {
    const km2 = area(named<MultiPolygon>('lake', name)) / 1e6;
    expect(km2).toBeGreaterThan(least);
    expect(km2).toBeLessThan(most);
  });

  it('are all in the picture', () => {
    const rings = decode(caucasusPaths.lakes, caucasusPaths.scale, true);
    const areas = rings.map((ring) => area({ type: 'Polygon', coordinates: [ring] }) / 1e6);
    expect(areas.filter((km2) => km2 > 80)).toHaveLength(5);
  });
});
