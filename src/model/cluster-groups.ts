/** The clusters of a frame: which places of a large brief stand together in it, and what their rows count. */
import { LAST_CLUSTERED, type Level } from './clusters.js';
import type { Ledger } from './ledger.js';
import type { Mask } from './large-masks.js';
import { shownOf } from './large-scene.js';
import { WORLD, zoomOf, type WorldBox } from './projection.js';
import type { Scene } from './scene.js';
import type { Steps } from './steps.js';
import { shortWay } from './turns.js';

/** More markers than these are neither told apart nor stepped through: the next coarser zoom is taken. */
export const MOST_MARKERS = 100;

/** Between two zooms the finer one is taken early: what then is too near to be hit apart is merged in any case. */
const FINER = 0.75;

export interface Group {
  /** From the middle of the frame, in world units. */
  x: number;
  y: number;
  places: number;
  events: number;
  /** Extent of its places, in world units. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Numbers of its first places. */
  first: number[];
  readonly inside: boolean;
}

interface Sums {
  readonly places: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const sums = new WeakMap<Mask, Map<number, Sums>>();

const withRows = new WeakMap<Mask, Uint8Array>();

/** Which places have a row that is shown. */
export function placesWithRows({ rows, placesOf: { from, items }, places }: Ledger, shown: Mask): Uint8Array {
  const known = withRows.get(shown);
  if (known) return known;
  const has = new Uint8Array(places.length);
  for (let row = 0; row < rows.length; row += 1)
    if (shown[row])
      for (let at = from[row] as number; at < (from[row + 1] as number); at += 1)
        has[items[at] as number] = 1;
  withRows.set(shown, has);
  return has;
}

function sumsOf(shown: Mask, ledger: Ledger, { nodes, nodeOf }: Level, zoom: number, has: Uint8Array): Sums {
  const known = sums.get(shown) ?? new Map<number, Sums>();
  sums.set(shown, known);
  const found = known.get(zoom);
  if (found) return found;
  const [places, x, y] = [new Int32Array(nodes), new Float64Array(nodes), new Float64Array(nodes)];
  for (let place = 0; place < has.length; place += 1) {
    const node = nodeOf[place] as number;
    if (!has[place] || node < 0) continue;
    places[node] = (places[node] as number) + 1;
    x[node] = (x[node] as number) + (ledger.x[place] as number);
    y[node] = (y[node] as number) + (ledger.y[place] as number);
  }
  const made = { places, x, y };
  known.set(zoom, made);
  return made;
}

/** Sums up all zooms of a scene, in steps; without this each is summed up when a frame asks for it. */
export function* sumSteps(scene: Scene, ledger: Ledger, levels: readonly Level[]): Steps<void> {
  const shown = shownOf.get(scene)?.shown;
  if (!shown) return;
  const has = placesWithRows(ledger, shown);
  for (const [zoom, level] of levels.entries()) {
    sumsOf(shown, ledger, level, zoom, has);
    yield 1;
  }
}

/** @param reach how far around the camera, in its own sizes: 0.5 is the frame itself. */
function nodesIn({ places, x, y }: Sums, camera: WorldBox, reach: number): number[] {
  const found: number[] = [];
  const [width, height] = [camera.width * reach, camera.height * reach];
  for (let node = 0; node < places.length; node += 1) {
    const count = places[node] as number;
    if (count === 0) continue;
    const dx = shortWay((x[node] as number) / count - camera.x);
    const dy = (y[node] as number) / count - camera.y;
    if (Math.abs(dx) <= width && Math.abs(dy) <= height) found.push(node);
  }
  return found;
}

/** Merges what could not be hit apart, until nothing is too near to anything else. */
function settled(groups: Group[], least: number): Map<Group, Group> {
  const into = new Map<Group, Group>();
  const all = [...groups];
  for (let at = 0; at < all.length; at += 1) {
    const group = all[at] as Group;
    const near = all.findIndex(
      (other, index) =>
        index < at && Math.max(Math.abs(other.x - group.x), Math.abs(other.y - group.y)) < least,
    );
    if (near < 0) continue;
    const other = all[near] as Group;
    const weight = other.places / (other.places + group.places);
    other.x = other.x * weight + group.x * (1 - weight);
    other.y = other.y * weight + group.y * (1 - weight);
    other.places += group.places;
    into.set(group, other);
    all.splice(at, 1);
    // The other one has moved: everything is looked at again.
    at = -1;
  }
  return into;
}

/** Rows that count of each group, each once, however many of its places a row names. */
function count(
  ledger: Ledger,
  shown: Mask,
  groupOf: Int32Array,
  { nodeOf }: Level,
  groups: readonly Group[],
): void {
  const { from, items } = ledger.placesOf;
  const last = new Int32Array(groups.length).fill(-1);
  for (let row = 0; row < ledger.rows.length; row += 1) {
    if (!shown[row] || !ledger.counted[row]) continue;
    for (let at = from[row] as number; at < (from[row + 1] as number); at += 1) {
      const node = nodeOf[items[at] as number] as number;
      const number = node < 0 ? -1 : (groupOf[node] as number);
      if (number < 0 || last[number] === row) continue;
      last[number] = row;
      (groups[number] as Group).events += 1;
    }
  }
}

/** Extent and first places of each group. @param most how many of its places; @param middle of the frame. */
function measure(
  ledger: Ledger,
  has: Uint8Array,
  groupOf: Int32Array,
  { nodeOf }: Level,
  groups: readonly Group[],
  most: number,
  middle: number,
): void {
  for (let place = 0; place < has.length; place += 1) {
    const node = nodeOf[place] as number;
    const group = has[place] && node >= 0 ? groups[groupOf[node] as number] : undefined;
    if (!group) continue;
    const x = middle + shortWay((ledger.x[place] as number) - middle);
    const y = ledger.y[place] as number;
    if (group.first.length < most) group.first.push(place);
    group.left = Math.min(group.left, x);
    group.right = Math.max(group.right, x);
    group.top = Math.min(group.top, y);
    group.bottom = Math.max(group.bottom, y);
  }
}

/**
 * @param scale pixels for a world unit in the smallest box; @param hit side of what a finger hits, in pixels.
 * @param named how many of a group's places are wanted by number.
 * @returns the groups in the frame and as far around it as it is wide and high.
 */
export function groupsOf(
  scene: Scene,
  ledger: Ledger,
  levels: readonly Level[],
  camera: WorldBox,
  { scale, hit, named }: { readonly scale: number; readonly hit: number; readonly named: number },
): Group[] {
  const shown = shownOf.get(scene)?.shown;
  if (!shown) return [];
  const has = placesWithRows(ledger, shown);
  let zoom = Math.min(LAST_CLUSTERED + 1, Math.max(0, Math.floor(zoomOf(scale) + FINER)));
  const found = (): Sums => sumsOf(shown, ledger, levels[zoom] as Level, zoom, has);
  while (zoom > 0 && nodesIn(found(), camera, 0.5).length > MOST_MARKERS) zoom -= 1;
  const { places, x, y } = found();
  const level = levels[zoom] as Level;
  const nodes = nodesIn({ places, x, y }, camera, 1.5);
  const made = nodes.map((node): Group => {
    const own = places[node] as number;
    const dx = shortWay((x[node] as number) / own - camera.x);
    const dy = (y[node] as number) / own - camera.y;
    const inside = Math.abs(dx) <= camera.width / 2 && Math.abs(dy) <= camera.height / 2;
    const extent = { left: WORLD, right: 0, top: WORLD, bottom: 0 };
    return { x: dx, y: dy, places: own, events: 0, ...extent, first: [], inside };
  });
  const into = settled(
    made.filter(({ inside }) => inside),
    hit / scale,
  );
  const groups = made.filter((group) => !into.has(group));
  const numbers = new Map(groups.map((group, number) => [group, number]));
  const groupOf = new Int32Array(level.nodes).fill(-1);
  made.forEach((group, at) => {
    let target = group;
    for (let next = into.get(target); next; next = into.get(target)) target = next;
    groupOf[nodes[at] as number] = numbers.get(target) ?? -1;
  });
  count(ledger, shown, groupOf, level, groups);
  measure(ledger, has, groupOf, level, groups, named, camera.x);
  return groups;
}
