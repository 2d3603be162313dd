/** What every map of the benchmark draws: the picture's own ground as GeoJSON, and the places with their events. */
import { caucasusPaths } from '../geo/ground/caucasus-paths.js';
import { overviewPaths } from '../geo/ground/overview-paths.js';
import type { GroundPaths } from '../geo/ground/types.js';
import { unpackLines } from '../geo/ground/unpack.js';
import { builtInIndex } from '../src/built-in-brief.js';
import type { LonLat } from '../src/model/brief.js';
import { scene } from '../src/model/filtered-scene.js';
import { NO_FILTERS } from '../src/model/filters.js';
import { toLonLat } from '../src/model/projection.js';
import { textIn } from '../src/model/text.js';
import { NOTHING_SELECTED } from '../src/model/view.js';

interface GroundFeature {
  type: 'Feature';
  properties: { kind: string };
  geometry:
    | { type: 'MultiLineString'; coordinates: LonLat[][] }
    | { type: 'MultiPolygon'; coordinates: LonLat[][][] };
}

/** Degrees to four places, about ten metres: finer than the picture, and as few bytes as GeoJSON allows. */
const short = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

function linesOf(packed: string, scale: number, closed: boolean): LonLat[][] {
  return unpackLines(packed, closed).map((line) => {
    const points = line.map(([x, y]): LonLat => {
      const [lon, lat] = toLonLat({ x: x / scale, y: y / scale });
      return [short(lon), short(lat)];
    });
    return closed && points[0] ? [...points, points[0]] : points;
  });
}

const signedArea = (ring: LonLat[]): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

function isInside([x, y]: LonLat, ring: LonLat[]): boolean {
  return ring.reduce((inside, [x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return crosses ? !inside : inside;
  }, false);
}

/** GeoJSON has holes with their polygon; the picture has rings under the even-odd rule. */
function polygons(rings: LonLat[][]): LonLat[][][] {
  const sorted = [...rings].sort((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)));
  const found: LonLat[][][] = [];
  for (const ring of sorted) {
    const holder = found.find(([outer]) => outer && ring[0] && isInside(ring[0], outer));
    if (holder) holder.push(ring);
    else found.push([ring]);
  }
  return found;
}

function level({ scale, land, coast, borders, lakes = '', rivers = '' }: GroundPaths): GroundFeature[] {
  const lines = (kind: string, packed: string): GroundFeature => ({
    type: 'Feature',
    properties: { kind },
    geometry: { type: 'MultiLineString', coordinates: linesOf(packed, scale, false) },
  });
  const areas = (kind: string, packed: string): GroundFeature => ({
    type: 'Feature',
    properties: { kind },
    geometry: { type: 'MultiPolygon', coordinates: polygons(linesOf(packed, scale, true)) },
  });
  return [
    areas('land', land),
    areas('lake', lakes),
    lines('river', rivers),
    lines('coast', coast),
    lines('border', borders),
  ];
}

/** The detailed ground, which the frame of the built-in brief shows. */
export function ground(): object {
  return { type: 'FeatureCollection', features: level(caucasusPaths) };
}

/** The coarser ground around it, which the still in advance has as well. */
export function surroundings(): object {
  return { type: 'FeatureCollection', features: level(overviewPaths) };
}

/** The places that have a marker, with what their cards say before the texts are there: title, date and status. */
export function places(): object {
  const brief = builtInIndex();
  const shown = scene(brief, {
    language: 'en',
    period: null,
    selection: NOTHING_SELECTED,
    filters: NO_FILTERS,
  });
  return {
    type: 'FeatureCollection',
    features: shown.featured.map(({ place, events }) => ({
      type: 'Feature',
      id: place.id,
      geometry: place.geometry,
      properties: {
        name: textIn(place.name, 'en').text,
        events: events.map(({ title, date, status }) => ({
          title: textIn(title, 'en').text,
          date: date?.edtf ?? null,
          status,
        })),
      },
    })),
  };
}
