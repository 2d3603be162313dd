/** Arcs of the selected event: where they begin and end, and where there are none. */
import { greatCircle, length, lineString } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { flight8243 } from '../../geo/ground/flight-8243.js';
import { arcBetween, arcsOf } from '../../src/model/arcs.js';
import type { LonLat } from '../../src/model/brief.js';
import { BUILT_IN, briefOf, eventIn, point, sceneOf } from './briefs.js';

function linesOf(geometry: ReturnType<typeof arcBetween>): Position[][] {
  if (!geometry) throw new Error('There is no arc.');
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

const PLACES = [
  point('west', [44, 40]),
  point('east', [50, 41]),
  point('north', [45, 55]),
  point('nowhere', [0, 0], {}),
];
PLACES[3] = { type: 'Feature', id: 'nowhere', geometry: null, properties: { name: 'Nowhere' } };

function arcsIn(events: Parameters<typeof briefOf>[1], selected: string) {
  const brief = briefOf(PLACES, events);
  return arcsOf(sceneOf(brief, { selection: { place: null, event: selected } }));
}

describe('an arc', () => {
  const [from, to]: [LonLat, LonLat] = [
    [28.98, 41.01],
    [60.61, 56.85],
  ];

  it('joins its two ends, on the shortest way', () => {
    const [line = []] = linesOf(arcBetween(from, to));
    expect(line[0]).toEqual([...from]);
    expect(line.at(-1)).toEqual([...to]);
    const shortest = length(greatCircle([...from], [...to], { npoints: 500 }));
    expect(length(lineString(line)) / shortest).toBeCloseTo(1, 3);
    // A great circle to the north-east is north of the straight line between its ends in degrees.
    const [lon = 0, lat = 0] = line[Math.floor(line.length / 2)] ?? [];
    const straight = from[1] + ((to[1] - from[1]) * (lon - from[0])) / (to[0] - from[0]);
    expect(lat).toBeGreaterThan(straight + 0.5);
  });

  it.each([
    ['eastwards', [170, 10], [-165, 20]],
    ['westwards', [-165, 20], [170, 10]],
  ] as const)('is cut where the map is, %s, and leaves no gap there', (_way, start, end) => {
    const lines = linesOf(arcBetween(start, end));
    expect(lines).toHaveLength(2);
    expect(lines[0]?.[0]).toEqual([...start]);
    expect(lines[1]?.at(-1)).toEqual([...end]);
    const [leaving, coming] = [lines[0]?.at(-1), lines[1]?.[0]];
    expect(leaving?.[0]).toBe(180 * Math.sign(start[0]));
    expect(coming?.[0]).toBe(180 * Math.sign(end[0]));
    expect(leaving?.[1]).toBe(coming?.[1]);
    for (const line of lines)
      line.slice(1).forEach(([lon = 0], index) => {
        expect(Math.abs(lon - (line[index]?.[0] ?? NaN))).toBeLessThan(5);
      });
  });

  it('is none between a point and itself, nor between antipodes', () => {
    expect(arcBetween([44, 40], [44, 40])).toBeNull();
    expect(arcBetween([0, 0], [180, 0])).toBeNull();
  });
});

describe('the arcs of an event', () => {
  it('lead to what it is related to, and to what is related to it', () => {
    const arcs = arcsIn(
      [
        { id: 'a', places: ['west'] },
        { id: 'b', places: ['east'], relations: [{ type: 'follows', target: 'a' }] },
        { id: 'c', places: ['north'], relations: [{ type: 'part-of', target: 'b' }] },
      ],
      'b',
    );
    expect(arcs.map(({ id, kind }) => [id, kind])).toEqual([
      ['east-west', 'thread'],
      ['east-north', 'thread'],
    ]);
    const ends = arcs.map(({ geometry }) => linesOf(geometry)[0]?.at(-1));
    expect(ends).toEqual([
      [44, 40],
      [45, 55],
    ]);
  });

  it('are none as long as no event is selected', () => {
    const events = [
      { id: 'a', places: ['west'] },
      { id: 'b', places: ['east'], relations: [{ type: 'follows', target: 'a' }] },
    ];
    expect(arcsOf(sceneOf(briefOf(PLACES, events)))).toEqual([]);
  });

  it('are none to an event at the same place, and one to several at another', () => {
    const arcs = arcsIn(
      [
        { id: 'a', places: ['west'] },
        { id: 'b', places: ['west', 'north'], relations: [{ type: 'follows', target: 'a' }] },
        { id: 'c', places: ['east'], relations: [{ type: 'follows', target: 'a' }] },
        { id: 'd', places: ['east'], relations: [{ type: 'follows', target: 'a' }] },
      ],
      'a',
    );
    expect(arcs.map(({ id }) => id)).toEqual(['west-east']);
  });

  it('stand at the first place that has a point', () => {
    const arcs = arcsIn(
      [
        { id: 'a', places: ['nowhere', 'north', 'west'] },
        { id: 'b', places: ['east'], relations: [{ type: 'follows', target: 'a' }] },
        { id: 'c', places: ['nowhere'], relations: [{ type: 'follows', target: 'a' }] },
      ],
      'a',
    );
    expect(arcs.map(({ id }) => id)).toEqual(['north-east']);
  });
});

describe('the flight of the built-in brief', () => {
  const selection = { place: null, event: flight8243.id };
  const arcs = arcsOf(sceneOf(BUILT_IN, { selection }), [flight8243]);
  const legs = arcs.filter(({ kind }) => kind === 'schematic');

  it('belongs to an event of that brief', () => {
    expect(eventIn(BUILT_IN, flight8243.id).date?.edtf).toBe(flight8243.date);
  });

  it('is drawn from stop to stop, as schematic', () => {
    const stops = legs.map(({ geometry }) => linesOf(geometry)[0]);
    expect(stops.map((line) => [line?.[0], line?.at(-1)])).toEqual([
      [[...flight8243.points[0]!.at], [...flight8243.points[1]!.at]],
      [[...flight8243.points[1]!.at], [...flight8243.points[2]!.at]],
    ]);
  });

  it('has no thread drawn along a leg of it', () => {
    const threads = arcs.filter(({ kind }) => kind === 'thread').map(({ id }) => id);
    expect(threads).not.toContain('grozny-baku');
    expect(threads).toContain('grozny-russia');
  });

  it('is drawn for no other event', () => {
    const other = sceneOf(BUILT_IN, { selection: { place: null, event: 'sputnik-baku-raid' } });
    expect(arcsOf(other, [flight8243]).map(({ kind }) => kind)).toEqual(['thread']);
  });
});
