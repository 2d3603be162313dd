// The corridor's sections each in their own state, joined end to end, and as long as stated.
import { along, booleanPointInPolygon, length } from '@turf/turf';
import type { LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { country, readFeatures } from './ground.js';

const owners: Record<string, string> = { azerbaijan: 'AZE', armenia: 'ARM', nakhchivan: 'NAX' };
const ownerOf = (id: unknown) => owners[String(id).split('-').at(-1)!]!;

const rail = readFeatures<LineString>('ground/corridor.json').features;
const road = readFeatures<LineString>('ground/corridor-road.json').features;

describe('the corridor', () => {
  it.each([...rail, ...road].map((section) => [section.id, section] as const))(
    '%s lies in its own state for 98 % of its length',
    (id, section) => {
      const state = country('caucasus', ownerOf(id));
      const km = length(section, { units: 'kilometers' });
      const samples = Math.ceil(km * 20);
      let inside = 0;
      for (let i = 0; i < samples; i++) {
        if (booleanPointInPolygon(along(section, ((i + 0.5) / samples) * km, { units: 'kilometers' }), state))
          inside++;
      }
      expect(inside / samples).toBeGreaterThanOrEqual(0.98);
    },
  );

  it.each([rail, road])('runs without a gap from section to section', (first, second, third) => {
    expect(first!.geometry.coordinates.at(-1)).toEqual(second!.geometry.coordinates[0]);
    expect(second!.geometry.coordinates.at(-1)).toEqual(third!.geometry.coordinates[0]);
  });

  it('is 38 to 45 km long in Armenia, where 42 to 45 km are stated', () => {
    const armenia = rail.find(({ id }) => id === 'zangezur-corridor-armenia')!;
    const km = length(armenia, { units: 'kilometers' });
    console.log(`Armenian section: ${km.toFixed(1)} km drawn, 42 to 45 km stated`);
    expect(km).toBeGreaterThan(38);
    expect(km).toBeLessThan(45);
  });

  it('calls the Armenian section proposed and says whose part each section is', () => {
    expect(
      rail.map(({ id, properties }) => [id, properties.certainty, properties.kind, properties.partOf]),
    ).toEqual([
      ['zangezur-corridor-azerbaijan', 'under-construction', 'corridor', 'zangezur-corridor'],
      ['zangezur-corridor-armenia', 'proposed', 'corridor', 'zangezur-corridor'],
      ['zangezur-corridor-nakhchivan', 'under-construction', 'corridor', 'zangezur-corridor'],
    ]);
  });

  it('begins at Horadiz and ends at Sadarak', () => {
    expect(rail[0]!.geometry.coordinates[0]![0]).toBeCloseTo(47.335, 2);
    expect(rail[2]!.geometry.coordinates.at(-1)![1]).toBeCloseTo(39.69, 2);
  });
});
