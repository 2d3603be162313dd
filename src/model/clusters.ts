/**
 * Which places stand together at which zoom, found once for each large brief. What a cluster counts is not in here: it
 * changes with period and filters, and is summed up for the frame that shows it.
 */
import Supercluster from 'supercluster';
import { CLOSEST_ZOOM, WORLD } from './projection.js';
import { within, type Steps } from './steps.js';
import { sortTree, type Tree, type TreeClass } from './tree-steps.js';

/** How near to one another places merge, in pixels of a world of 512 at zoom 0, which is MapLibre's. */
export const RADIUS = 64;
/** From the zoom after this one on, places are merged only where their markers could not be hit apart. */
export const LAST_CLUSTERED = CLOSEST_ZOOM - 1;

/** One zoom: how many nodes it has, and the node of each place; -1 for a place that takes no part. */
export interface Level {
  readonly nodes: number;
  readonly nodeOf: Int32Array;
}

/** Supercluster's index of the nodes of one zoom. */
interface Index {
  readonly stride: number;
  readonly options: { readonly nodeSize: number };
  _createTree(data: Int32Array, count: number): Tree;
}

/** Supercluster's own units: the world from -2^29 to 2^29, in which distances are sums of small integers. */
const SCALE = 2 ** 30;
const X = 0;
const Y = 1;
const PLACES = 5;
/** Nodes that are looked at between two rests: well under a millisecond. */
const BATCH = 128;

/** The nodes of one zoom, as Supercluster has them: some numbers each. */
interface Nodes {
  readonly data: Int32Array;
  readonly count: number;
}

/** Supercluster's search tree, made as `_createTree` makes it, but in steps. */
function* treeSteps(index: Index, { data, count }: Nodes): Steps<Tree> {
  const { stride, options } = index;
  const Empty = index._createTree(new Int32Array(0), 0).constructor as TreeClass;
  const tree = new Empty(count, options.nodeSize, Int32Array);
  for (let node = 0; node < count; node += 1) {
    tree.add(data[node * stride + X] as number, data[node * stride + Y] as number);
    if (node % BATCH === BATCH - 1) yield 0;
  }
  yield* sortTree(tree);
  return tree;
}

/**
 * Merges the nodes of one zoom into those of the next coarser one.
 * @returns these, and for each node which of them it is now a part of.
 */
function* mergeSteps(
  { data, count }: Nodes,
  tree: Tree,
  stride: number,
  radius: number,
): Steps<Nodes & { readonly into: Int32Array }> {
  const merged = new Int32Array(count * stride);
  const into = new Int32Array(count).fill(-1);
  const near = new Uint32Array(count);
  let next = 0;
  for (let node = 0; node < count; node += 1) {
    if (node % BATCH === BATCH - 1) yield node / count;
    if (into[node] !== -1) continue;
    const [x, y] = [data[node * stride + X] as number, data[node * stride + Y] as number];
    const found = tree.withinInto(x, y, radius, near);
    const own = data[node * stride + PLACES] as number;
    let [places, sumX, sumY] = [own, x * own, y * own];
    into[node] = next;
    for (let at = 0; at < found; at += 1) {
      const other = near[at] as number;
      if (into[other] !== -1) continue;
      into[other] = next;
      const weight = data[other * stride + PLACES] as number;
      places += weight;
      sumX += (data[other * stride + X] as number) * weight;
      sumY += (data[other * stride + Y] as number) * weight;
    }
    merged[next * stride + X] = places === own ? x : sumX / places;
    merged[next * stride + Y] = places === own ? y : sumY / places;
    merged[next * stride + PLACES] = places;
    next += 1;
  }
  return { data: merged, count: next, into };
}

/**
 * Does what `Supercluster.load` does, with its search trees and a rest after every few nodes, since of a hundred
 * thousand places a single zoom takes longer than a page may be held up. A test compares the result with that of `load`.
 * @param x places in world units; NaN for one that takes no part.
 * @returns a level for each zoom from 0 to one past {@link LAST_CLUSTERED}.
 */
export function* clusterSteps(x: Float64Array, y: Float64Array): Steps<readonly Level[]> {
  const index = new Supercluster({ radius: RADIUS, maxZoom: LAST_CLUSTERED }) as unknown as Index;
  const { stride } = index;
  const own = new Int32Array(x.length).fill(-1);
  const data = new Int32Array(x.length * stride);
  let count = 0;
  for (let place = 0; place < x.length; place += 1) {
    if (Number.isNaN(x[place])) continue;
    data[count * stride + X] = ((x[place] as number) / WORLD - 0.5) * SCALE;
    data[count * stride + Y] = ((y[place] as number) / WORLD - 0.5) * SCALE;
    data[count * stride + PLACES] = 1;
    own[place] = count;
    count += 1;
    if (count % 1024 === 0) yield 0;
  }
  yield 0;
  const levels: Level[] = [];
  levels[LAST_CLUSTERED + 1] = { nodes: count, nodeOf: own };
  let nodes: Nodes = { data, count };
  let tree = yield* within(treeSteps(index, nodes), 0, 0.1);
  for (let zoom = LAST_CLUSTERED; zoom >= 0; zoom -= 1) {
    const radius = (RADIUS / (512 * 2 ** zoom)) * SCALE;
    const merged = yield* mergeSteps(nodes, tree, stride, radius);
    const below = levels[zoom + 1] as Level;
    // Nothing has merged: the order of the nodes is the same.
    if (merged.count === nodes.count) {
      levels[zoom] = below;
      continue;
    }
    const { into } = merged;
    levels[zoom] = {
      nodes: merged.count,
      nodeOf: below.nodeOf.map((node) => (node < 0 ? -1 : (into[node] as number))),
    };
    yield 1 - zoom / LAST_CLUSTERED;
    nodes = merged;
    tree = yield* treeSteps(index, merged);
  }
  return levels;
}
