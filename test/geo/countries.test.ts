// The border policy as facts: who is where, at both levels, and no ground that two states or none hold.
import { area, featureCollection, intersect, union } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { countriesAt, country, exactLines, levels, onEdge, within, type Level } from './ground.js';

const places: Record<string, [country: string, ...point: [number, number]]> = {
  yekaterinburg: ['RUS', 60.6122, 56.8519],
  moscow: ['RUS', 37.6156, 55.7522],
  grozny: ['RUS', 45.689, 43.312],
  chechnya: ['RUS', 45.7, 43.4],
  baku: ['AZE', 49.892, 40.3777],
  khankendi: ['AZE', 46.7528, 39.8177],
  'nagorno-karabakh': ['AZE', 46.75, 39.85],
  horadiz: ['AZE', 47.335, 39.4502],
  shusha: ['AZE', 46.748, 39.76],
  nakhchivan: ['NAX', 45.45, 39.33],
  'nakhchivan-city': ['NAX', 45.4122, 39.2089],
  ordubad: ['NAX', 46.0227, 38.9096],
  gyumri: ['ARM', 43.8453, 40.7942],
  yerevan: ['ARM', 44.5136, 40.1811],
  meghri: ['ARM', 46.2446, 38.9029],
  syunik: ['ARM', 46.15, 39.25],
  'zangezur-corridor': ['ARM', 46.33, 38.935],
  tbilisi: ['GEO', 44.8337, 41.6941],
  sukhumi: ['GEO', 41.0234, 43.0015],
  tskhinvali: ['GEO', 43.966, 42.2257],
  istanbul: ['TUR', 28.9497, 41.0138],
  ankara: ['TUR', 32.8543, 39.9199],
  kars: ['TUR', 43.095, 40.6013],
  tabriz: ['IRN', 46.2919, 38.08],
  aktau: ['KAZ', 51.1667, 43.65],
  kyiv: ['UKR', 30.5238, 50.4547],
  simferopol: ['UKR', 34.1, 44.95],
  sevastopol: ['UKR', 33.5254, 44.6],
  kerch: ['UKR', 36.4, 45.35],
  donetsk: ['UKR', 37.8028, 48.0159],
  'northern nicosia': ['CYP', 33.364, 35.2],
  famagusta: ['CYP', 33.92, 35.12],
  kyrenia: ['CYP', 33.32, 35.32],
  limassol: ['CYP', 33.04, 34.7],
};

/** Villages of enclaves lie, by POLICY.md, in the state around them: no enclave is drawn. */
const enclaves: typeof places = {
  karki: ['ARM', 44.95, 39.79],
  'yukhari askipara': ['ARM', 45.0, 41.065],
  barkhudarli: ['ARM', 45.21, 40.996],
  artsvashen: ['AZE', 45.52, 40.63],
};

describe.each(Object.keys(levels) as Level[])('%s', (level) => {
  const { box, countries } = levels[level];
  const inside = Object.entries({ ...places, ...(level === 'caucasus' ? enclaves : {}) }).filter(
    ([, [, ...point]]) => within(box, point),
  );

  it.each(inside)('%s lies where it should', (_, [id, ...point]) => {
    expect(countriesAt(level, point)).toEqual([id]);
  });

  it('has places to test', () => expect(inside.length).toBeGreaterThan(level === 'caucasus' ? 20 : 29));

  it('knows no country that POLICY.md does not', () => {
    const ids = countries.features.map(({ properties }) => properties.country);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Z]{3}$/);
  });

  it('has no ground that two states hold', () => {
    const list = countries.features;
    const overlaps = list.flatMap((a, i) =>
      list.slice(i + 1).flatMap((b) => {
        const both = intersect(featureCollection<Polygon | MultiPolygon>([a, b]));
        const km2 = both ? area(both) / 1e6 : 0;
        return km2 > 0.001 ? [`${a.properties.country}–${b.properties.country} ${km2.toFixed(3)} km²`] : [];
      }),
    );
    expect(overlaps).toEqual([]);
  }, 60_000);

  it('has no ground between states that none holds', () => {
    const whole = union(featureCollection<Polygon | MultiPolygon>(countries.features))?.geometry;
    if (!whole) throw new Error('No union');
    const polygons = whole.type === 'MultiPolygon' ? whole.coordinates : [whole.coordinates];
    const holes = polygons
      .flatMap(([, ...rings]) => rings)
      .map((ring) => area({ type: 'Polygon', coordinates: [ring] }) / 1e6);
    // Only seas are holes: the Caspian in the overview.
    expect(holes.filter((km2) => km2 < 300_000)).toEqual([]);
    expect(holes.length).toBe(level === 'overview' ? 1 : 0);
  }, 60_000);

  it('shares every border point between exactly two states, three where three meet', () => {
    const holders = new Map<string, Set<string>>();
    for (const { properties, geometry } of countries.features) {
      for (const point of geometry.coordinates.flat(2)) {
        const key = point.join();
        holders.set(key, (holders.get(key) ?? new Set()).add(properties.country));
      }
    }
    const lines = level === 'caucasus' ? exactLines('caucasus', 'border') : [];
    const odd = lines.flatMap((line) =>
      line.filter((point, i) => {
        const states = holders.get(point.join())?.size ?? 0;
        const end = i === 0 || i === line.length - 1;
        return end ? states < 2 || states > 3 : states !== 2;
      }),
    );
    expect(odd).toEqual([]);
    const shared = [...holders.values()].filter((states) => states.size > 1).length;
    expect(shared).toBeGreaterThan(level === 'caucasus' ? 2500 : 600);
  });
});

describe('Nakhchivan', () => {
  it('is a polygon of its own between 5,200 and 5,600 km²', () => {
    const { geometry } = country('caucasus', 'NAX');
    expect(geometry.coordinates).toHaveLength(1);
    const km2 = area(geometry) / 1e6;
    expect(km2).toBeGreaterThan(5200);
    expect(km2).toBeLessThan(5600);
  });
});

describe('Armenia and Azerbaijan', () => {
  it.each(['ARM', 'AZE', 'NAX'])('%s has no holes: no enclave is drawn', (id) => {
    for (const polygon of country('caucasus', id).geometry.coordinates) expect(polygon).toHaveLength(1);
  });

  it('Armenia is one polygon', () => expect(country('caucasus', 'ARM').geometry.coordinates).toHaveLength(1));
});

describe('the overview', () => {
  it('draws Crimea as part of Ukraine and Cyprus as one island', () => {
    const cyprus = country('overview', 'CYP');
    expect(cyprus.geometry.coordinates).toHaveLength(1);
    expect(area(cyprus) / 1e6).toBeGreaterThan(8900);
    expect(countriesAt('overview', [33.67, 46.12])).toEqual(['UKR']);
  });

  it('keeps its own edge and the seam of the levels free of corners that are not there', () => {
    const { box } = levels.caucasus;
    const seam = levels.overview.countries.features.flatMap(({ geometry }) =>
      (geometry.coordinates.flat(2) as unknown as Position[]).filter(
        (point) => onEdge(box, point) && within(box, point),
      ),
    );
    // Where both levels met, nothing but points that a line crosses may be left.
    expect(new Set(seam.map((point) => point.join())).size).toBeLessThan(12);
  });
});
