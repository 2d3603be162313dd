/** Names on the ground: every city and country stands in its state, at each of its points. */
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LABELS, type LabelPoint } from '../../geo/labels.js';
import { country } from './ground.js';

/** By hand, not from the data: what a reader takes for granted when a name stands there. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  ARM: ['armenia', 'yerevan', 'meghri', 'kapan', 'goris', 'sisian'],
  AZE: ['azerbaijan', 'baku', 'ganja', 'lankaran', 'mingachevir', 'horadiz'],
  NAX: ['ordubad', 'julfa', 'sharur'],
  GEO: ['georgia', 'tbilisi', 'batumi', 'lesser-caucasus'],
  IRN: ['iran', 'tabriz', 'ardabil', 'khoy', 'marand', 'ahar'],
  RUS: ['makhachkala', 'vladikavkaz'],
  TUR: ['kars', 'ararat'],
};

/** Where the detailed ground is. */
const isDetailed = ([lon, lat]: LabelPoint): boolean => lon > 38 && lon < 52 && lat > 36 && lat < 45.2;

describe.each(Object.entries(STATES))('in %s', (code, ids) => {
  const ground = country('caucasus', code);

  it.each(ids)('%s', (id) => {
    const label = CONTEXT_LABELS.find((entry) => entry.id === id);
    if (!label) throw new Error(`No name “${id}”.`);
    const points = [label.at, ...(label.also ?? [])].filter(isDetailed);
    expect(points.length).toBeGreaterThan(0);
    for (const [lon, lat] of points)
      expect(booleanPointInPolygon([lon, lat], ground), `${lon}, ${lat}`).toBe(true);
  });
});

it('covers every city and town of the detailed ground', () => {
  const known = new Set(Object.values(STATES).flat());
  const cities = CONTEXT_LABELS.filter(
    ({ kind, at }) => ['capital', 'city', 'town'].includes(kind) && isDetailed(at),
  );
  expect(cities.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});
