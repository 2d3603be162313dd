/**
 * Arcs of the selected event: to the events that it hangs together with, and along a way of its own that is known by
 * its stops alone. Brings turf's great circles with it, so only what comes after the paint may import it.
 */
import { distance, greatCircle } from '@turf/turf';
import type { LineString, MultiLineString, Position } from 'geojson';
import type { LonLat, BriefEvent } from './brief.js';
import { findEvent, findPlace, type Scene } from './scene.js';
import { threads } from './threads.js';

/** A way that an event took, as the points that are known of it. */
export interface Route {
  /** The event's id. */
  readonly id: string;
  readonly points: readonly { readonly id: string; readonly at: LonLat }[];
}

export interface Arc {
  readonly id: string;
  /** `schematic`: a leg of a route, whose course is not known. */
  readonly kind: 'thread' | 'schematic';
  readonly geometry: LineString | MultiLineString;
}

/** Enough for a line that looks curved on any screen. */
const POINTS = 48;

/** A thread that begins and ends this near to a leg, in kilometres, would only be drawn over it. */
const SAME = 25;

/** Turf ends each part at the last point before the antimeridian; here both parts reach it. */
function closed(parts: readonly Position[][]): Position[][] {
  const lines = parts.map((part) => [...part]);
  lines.slice(1).forEach((next, index) => {
    const [before, after] = [lines[index]?.at(-1), next[0]];
    if (!before || !after) return;
    const [[fromLon = 0, fromLat = 0], [toLon = 0, toLat = 0]] = [before, after];
    const edge = fromLon > 0 ? 180 : -180;
    const [left, right] = [Math.abs(edge - fromLon), Math.abs(edge + toLon)];
    const lat = left + right === 0 ? fromLat : fromLat + ((toLat - fromLat) * left) / (left + right);
    lines[index]?.push([edge, lat]);
    next.unshift([-edge, lat]);
  });
  return lines;
}

/** @returns null for two points that are one, or that every great circle would join. */
export function arcBetween(from: LonLat, to: LonLat): Arc['geometry'] | null {
  if (distance([...from], [...to]) === 0) return null;
  try {
    const { geometry } = greatCircle([...from], [...to], { npoints: POINTS });
    return geometry.type === 'MultiLineString'
      ? { type: 'MultiLineString', coordinates: closed(geometry.coordinates) }
      : geometry;
  } catch {
    // Antipodes: no way between them is the shortest.
    return null;
  }
}

/** The first place of an event that has a point. */
function standOf(scene: Scene, event: BriefEvent): { readonly id: string; readonly at: LonLat } | null {
  for (const id of event.places) {
    const place = findPlace(scene, id)?.place ?? scene.placesAndParts.find((other) => other.id === id);
    const point = place?.point;
    if (point) return { id, at: point };
  }
  return null;
}

interface Leg {
  readonly id: string;
  readonly from: LonLat;
  readonly to: LonLat;
}

function near(a: LonLat, b: LonLat): boolean {
  return distance([...a], [...b], { units: 'kilometers' }) < SAME;
}

function isAlong({ from, to }: Leg, a: LonLat, b: LonLat): boolean {
  return (near(a, from) && near(b, to)) || (near(a, to) && near(b, from));
}

function legsOf({ id, points }: Route): Leg[] {
  return points.slice(1).flatMap((to, index): Leg[] => {
    const from = points[index];
    return from ? [{ id: `${id}-${index}`, from: from.at, to: to.at }] : [];
  });
}

/** One arc for each other place, however many events there hang together with the selected one. */
export function arcsOf(scene: Scene, routes: readonly Route[] = []): Arc[] {
  const event = findEvent(scene, scene.selection.event);
  if (!event) return [];
  const legs = routes.filter(({ id }) => id === event.id).flatMap(legsOf);
  const own = standOf(scene, event);
  const ends = new Map(
    threads(scene, event).flatMap((thread) => {
      const other = standOf(scene, thread.event);
      return own && other && other.id !== own.id ? [[other.id, other] as const] : [];
    }),
  );
  const arc = (id: string, kind: Arc['kind'], from: LonLat, to: LonLat): Arc[] => {
    const geometry = arcBetween(from, to);
    return geometry ? [{ id, kind, geometry }] : [];
  };
  return [
    ...[...ends.values()].flatMap(({ id, at }) =>
      own && !legs.some((leg) => isAlong(leg, own.at, at))
        ? arc(`${own.id}-${id}`, 'thread', own.at, at)
        : [],
    ),
    ...legs.flatMap(({ id, from, to }) => arc(id, 'schematic', from, to)),
  ];
}
