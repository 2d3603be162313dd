/** The markers of a frame of a large brief: counts, places on their own, and places at one spot fanned out around it. */
import type { AtScale, Cluster } from './at-scale.js';
import type { Place } from './brief.js';
import { groupsOf, placesWithRows, type Group } from './cluster-groups.js';
import type { Level } from './clusters.js';
import type { Ledger } from './ledger.js';
import type { Mask } from './large-masks.js';
import { shownOf } from './large-scene.js';
import { DISC_ROOM, GAP, type Clustered, type FrameMarker } from './marker.js';
import { breaksOf, nameLines, sizeOfLines } from './marker-lines.js';
import { around, type Candidate } from './label-sides.js';
import type { Room } from './placement.js';
import { CLOSEST_ZOOM, scaleOf, scaleOfZoom, toWorld, zoomOf, type WorldBox } from './projection.js';
import { findPlace, type Scene, type ScenePlace } from './scene.js';
import type { SizeClass } from './size-class.js';
import { HIT_AREA } from './spots.js';
import type { Steps } from './steps.js';
import { shortWay } from './turns.js';

/** As many places of one spot are fanned out; more are listed. */
const MOST_FANNED = 8;
/** Between the middles of two that are fanned out, in pixels. */
const FAN_STEP = 48;
/** The smallest box that a camera is meant for, in pixels. */
const LEAST_BOX = { width: 300, height: 200 };

const BARE: Candidate = { side: 'right', dx: GAP, dy: 0 };

function bare(key: string, group: Pick<Group, 'x' | 'y'>, rest: Partial<FrameMarker>): FrameMarker {
  return {
    key,
    places: [],
    kind: 'marker',
    x: group.x,
    y: group.y,
    dx: 0,
    dy: 0,
    label: BARE,
    labelWidth: 0,
    nameWidth: 0,
    breaks: [],
    hasName: false,
    hasNote: false,
    ...rest,
  };
}

/** A place on its own, with its name where there is room for it. */
function single(
  entry: ScenePlace,
  at: Pick<Group, 'x' | 'y'>,
  scene: Scene,
  sizeClass: SizeClass,
  room: Room,
): FrameMarker {
  const lines = nameLines(entry, scene.language, sizeClass);
  const size = sizeOfLines(lines);
  const label = room.choose([{ anchor: at, size, candidates: around(GAP) }])?.candidate;
  const breaks = breaksOf(lines);
  const named = label && { label, labelWidth: size.width, nameWidth: size.name, breaks, hasName: true };
  return bare(entry.place.id, at, { places: [entry], ...named });
}

/** Too near to one another even for the closest camera? */
function isOneSpot({ left, right, top, bottom }: Group): boolean {
  return Math.max(right - left, bottom - top) * scaleOfZoom(CLOSEST_ZOOM) < HIT_AREA;
}

/** The camera that shows the places of a group apart, or else as close as can be. */
function apart({ left, right, top, bottom }: Group): WorldBox {
  const scale = scaleOfZoom(CLOSEST_ZOOM);
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: Math.max((right - left) * 1.4, LEAST_BOX.width / scale),
    height: Math.max((bottom - top) * 1.4, LEAST_BOX.height / scale),
  };
}

/** Ways from the spot to each place of it, in pixels; null where the frame has no room for all of them. */
function fan(group: Group, room: Room): { dx: number; dy: number }[] | null {
  const radius = Math.max(FAN_STEP, (group.places * FAN_STEP) / (2 * Math.PI));
  const ways = Array.from({ length: group.places }, (_, at) => {
    const angle = (at / group.places) * 2 * Math.PI - Math.PI / 2;
    return { dx: Math.round(radius * Math.cos(angle)), dy: Math.round(radius * Math.sin(angle)) };
  });
  return ways.every((way) => room.holds(room.square({ ...group, ...way }, HIT_AREA))) ? ways : null;
}

/** What a press on a count leads to: a closer camera, or the list where none would help. */
function clustered(group: Group, idOf: (place: number) => string, close: boolean): Clustered {
  const { events, places } = group;
  const isListed = isOneSpot(group) ? places > MOST_FANNED || close : close;
  return isListed
    ? { events, places, apart: null, ids: group.first.map(idOf) }
    : { events, places, apart: apart(group), ids: [] };
}

/** The selected place is seen, also where a count stands for it. */
function selected(scene: Scene, camera: WorldBox, markers: readonly FrameMarker[]): FrameMarker[] {
  const entry = findPlace(scene, scene.selection.place);
  if (!entry?.place.point || markers.some(({ key }) => key === entry.place.id)) return [];
  const { x, y } = toWorld(entry.place.point);
  const at = { x: shortWay(x - camera.x), y: y - camera.y };
  if (Math.abs(at.x) > camera.width / 2 || Math.abs(at.y) > camera.height / 2) return [];
  return [bare(entry.place.id, at, { places: [entry] })];
}

/** How many places with rows are outside of the frame. */
function beyond(ledger: Ledger, shown: Mask, { x, y, width, height }: WorldBox): number {
  const has = placesWithRows(ledger, shown);
  let length = 0;
  for (let at = 0; at < has.length; at += 1) {
    const [dx, dy] = [shortWay((ledger.x[at] as number) - x), (ledger.y[at] as number) - y];
    if (has[at] && (Math.abs(dx) > width / 2 || Math.abs(dy) > height / 2)) length += 1;
  }
  return length;
}

/** What a frame shows of some rows: found anew only when either has changed. */
interface Found {
  readonly shown: Mask;
  readonly camera: WorldBox;
  readonly scale: number;
  readonly groups: readonly Group[];
  readonly beyond: number;
}

/** Places the markers of a brief whose places have been clustered. */
export function clusterPlacer(
  ledger: Ledger,
  levels: readonly Level[],
): { readonly place: AtScale['place']; ahead(scene: Scene): Steps<void> } {
  let last: Found | null = null;
  const find = (scene: Scene, shown: Mask, camera: WorldBox, scale: number): Found => {
    if (last?.shown === shown && last.camera === camera && last.scale === scale) return last;
    // Never so many that a list of them would not be read; none is left out of what a count says.
    const groups = groupsOf(scene, ledger, levels, camera, { scale, hit: HIT_AREA, named: 500 });
    return (last = { shown, camera, scale, groups, beyond: beyond(ledger, shown, camera) });
  };
  /** For the frame that was shown last: a period changes more often than that. */
  function* ahead(scene: Scene): Steps<void> {
    const shown = shownOf.get(scene)?.shown;
    if (!shown || !last) return;
    placesWithRows(ledger, shown);
    yield 0;
    find(scene, shown, last.camera, last.scale);
    yield 1;
  }
  const place: AtScale['place'] = (scene, camera, sizeClass, room) => {
    const scale = Math.min(...room.views.map((view) => scaleOf(camera, view)));
    const { shown, entryOf } = shownOf.get(scene) ?? {};
    if (!shown || !entryOf) return { markers: [], clusters: [], beyond: [] };
    const { groups, beyond: length } = find(scene, shown, camera, scale);
    const close = zoomOf(scale) >= CLOSEST_ZOOM - 0.01;
    const inside = groups.filter((group) => group.inside).sort((a, b) => b.events - a.events);
    for (const group of inside) {
      room.take(room.square(group, DISC_ROOM));
      room.press(room.square(group, HIT_AREA));
    }
    const markers = inside.flatMap((group): FrameMarker[] => {
      const [first = 0] = group.first;
      if (group.places === 1) return [single(entryOf(first), group, scene, sizeClass, room)];
      const ways = close && group.places <= MOST_FANNED && isOneSpot(group) ? fan(group, room) : null;
      if (ways)
        return group.first
          .map(entryOf)
          .map((entry, at) => bare(entry.place.id, group, { places: [entry], ...ways[at] }));
      const idOf = (at: number): string => (ledger.places[at] as Place).id;
      const key = `count-${idOf(first)}`;
      return [bare(key, group, { kind: 'merged', cluster: clustered(group, idOf, close) })];
    });
    const clusters: Cluster[] = groups.map(({ x, y, events, places }) => ({ x, y, events, places }));
    return {
      markers: [...markers, ...selected(scene, camera, markers)],
      clusters,
      beyond: { length },
    };
  };
  return { place, ahead };
}
