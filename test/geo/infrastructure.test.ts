// Pipelines, railway and the flight's arc: in the states they cross, from end to end, and never surer than schematic.
import { along, booleanPointInPolygon, distance, length } from '@turf/turf';
import type { LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import index from '../../geo/brief/index.json';
import { flight8243 } from '../../geo/ground/flight-8243.js';
import { infrastructure } from '../../geo/ground/infrastructure.js';
import { countriesAt, country, decode } from './ground.js';

const km = { units: 'kilometers' } as const;

const lines = Object.fromEntries(
  infrastructure.sections.map(({ id, properties, line }) => {
    const [coordinates] = decode(line, infrastructure.scale, false);
    return [id, { properties, line: { type: 'LineString', coordinates: coordinates! } as LineString }];
  }),
);

const samples = (line: LineString) => {
  const total = length({ type: 'Feature', properties: {}, geometry: line }, km);
  return Array.from({ length: Math.ceil(total / 2) }, (_, i) => along(line, i * 2, km).geometry.coordinates);
};

describe('infrastructure', () => {
  it('is the two pipelines and the railway, all schematic and named', () => {
    expect(Object.keys(lines)).toEqual(['btc', 'scp', 'btk']);
    for (const { properties } of Object.values(lines)) {
      expect(properties.certainty).toBe('schematic');
      expect(properties.name).toMatch(/pipeline|railway/);
      expect(properties.precision).toMatch(/km/);
    }
  });

  it.each(['btc', 'scp', 'btk'])('%s does not touch Armenia, which it goes round', (id) => {
    const armenia = country('caucasus', 'ARM');
    expect(samples(lines[id]!.line).filter((point) => booleanPointInPolygon(point, armenia))).toEqual([]);
  });

  it.each(['btc', 'scp', 'btk'])('%s goes from Azerbaijan through Georgia to Türkiye', (id) => {
    const states = samples(lines[id]!.line)
      .filter(([lon]) => lon! > 38.1)
      .flatMap((point) => countriesAt('caucasus', point));
    const order = states.filter((state, i) => state !== states[i - 1]);
    expect(order).toEqual(['AZE', 'GEO', 'TUR']);
  });

  it.each(['btc', 'scp', 'btk'])('%s stays on land', (id) => {
    const drawn = samples(lines[id]!.line).filter(([lon]) => lon! > 38.1);
    // The terminal at Sangachal and the station of Baku are on the shore.
    const inland = drawn.filter((point) => distance(point, drawn[0]!, km) > 6);
    expect(inland.filter((point) => countriesAt('caucasus', point).length === 0)).toEqual([]);
  });

  it.each([
    ['btc', [35.93, 36.87]],
    ['scp', [41.28, 39.91]],
    ['btk', [43.09, 40.6]],
  ] as [string, [number, number]][])('%s ends where it is said to end', (id, end) => {
    expect(distance(lines[id]!.line.coordinates.at(-1)!, end, km)).toBeLessThan(5);
  });
});

describe('flight 8243', () => {
  const [from, bound, down] = flight8243.points;

  it('goes from Azerbaijan to Russia and ends in Kazakhstan', () => {
    const states = flight8243.points.map(({ at }) => countriesAt('caucasus', [...at]));
    expect(states).toEqual([['AZE'], ['RUS'], ['KAZ']]);
  });

  it('has its airports within reach of the towns they are named for, in the brief', () => {
    const town = (id: string) => index.features.find((feature) => feature.id === id)!.geometry!.coordinates;
    const to = (id: string, at: readonly number[]) => distance([...at], town(id) as number[], km);
    expect(to('baku', from!.at)).toBeLessThan(25);
    expect(to('grozny', bound!.at)).toBeLessThan(12);
    expect(to('aktau', down!.at)).toBeLessThan(30);
  });

  it('is no surer than it is known', () => {
    expect(flight8243.certainty).toBe('schematic');
    expect(down!.within).toBeGreaterThanOrEqual(5);
  });
});
