/**
 * Which places stand together at which zoom, found once for each large brief. What a cluster counts is not in here: it
 * changes with period and filters, and is summed up for the frame that shows it.
 */
import Supercluster from 'supercluster';
import { toLonLat } from './projection.js';
import type { Steps } from './steps.js';

/** How near to one another places merge, in pixels of a world of 512 at zoom 0, which is MapLibre's. */
export const RADIUS = 64;
/** From the zoom after this one on, places are merged only where their markers could not be hit apart. */
export const LAST_CLUSTERED = 12;

/** One zoom: how many nodes it has, and the node of each place; -1 for a place that takes no part. */
export interface Level {
  readonly nodes: number;
  readonly nodeOf: Int32Array;
}

/** What `Supercluster.load` works with, one zoom after the other. */
interface Tree {
  readonly data: Int32Array;
  readonly numItems: number;
}
interface Index {
  readonly options: { minZoom: number };
  readonly trees: Tree[];
  readonly stride: number;
  load(points: readonly unknown[]): unknown;
  _createTree(data: Int32Array, count: number): Tree;
  _cluster(data: Int32Array, count: number, zoom: number, out: Int32Array): number;
}

const ID = 3;
const PARENT = 4;
const POINTS = 5;

/** @param lower the zoom below; @param upper the one above. @returns for each node of the lower one that of the upper. */
function rise(lower: Tree, upper: Tree, stride: number, places: number): Int32Array {
  const clusters = new Map<number, number>();
  const points = new Int32Array(places).fill(-1);
  for (let node = 0; node < upper.numItems; node += 1) {
    const id = upper.data[node * stride + ID] as number;
    if ((upper.data[node * stride + POINTS] as number) > 1) clusters.set(id, node);
    else points[id] = node;
  }
  const parents = new Int32Array(lower.numItems);
  for (let node = 0; node < lower.numItems; node += 1) {
    const at = node * stride;
    const id = lower.data[at + ID] as number;
    const parent = lower.data[at + PARENT] as number;
    if (parent !== -1) parents[node] = clusters.get(parent) ?? -1;
    else if ((lower.data[at + POINTS] as number) > 1) parents[node] = clusters.get(id) ?? -1;
    else parents[node] = points[id] as number;
  }
  return parents;
}

/**
 * Does what `Supercluster.load` does, with a rest after each of its steps, since the whole takes longer than a page
 * may be held up. A test compares the result with that of `load`.
 * @param x places in world units; NaN for one that takes no part.
 * @returns a level for each zoom from 0 to one past {@link LAST_CLUSTERED}.
 */
export function* clusterSteps(x: Float64Array, y: Float64Array): Steps<readonly Level[]> {
  const taking: number[] = [];
  for (let place = 0; place < x.length; place += 1) if (!Number.isNaN(x[place])) taking.push(place);
  const features: unknown[] = [];
  for (const place of taking) {
    const coordinates = toLonLat({ x: x[place] as number, y: y[place] as number });
    features.push({ type: 'Feature', properties: null, geometry: { type: 'Point', coordinates } });
    if (features.length % 512 === 0) yield 0;
  }
  const index = new Supercluster({ radius: RADIUS, maxZoom: LAST_CLUSTERED }) as unknown as Index;
  // So `load` makes the tree of the places alone.
  index.options.minZoom = LAST_CLUSTERED + 1;
  index.load(features);
  yield 0.1;

  const own = new Int32Array(x.length).fill(-1);
  taking.forEach((place, node) => (own[place] = node));
  const levels: Level[] = [];
  levels[LAST_CLUSTERED + 1] = { nodes: taking.length, nodeOf: own };
  let lower = index.trees[LAST_CLUSTERED + 1] as Tree;
  for (let zoom = LAST_CLUSTERED; zoom >= 0; zoom -= 1) {
    const out = new Int32Array(lower.numItems * index.stride);
    const count = index._cluster(lower.data, lower.numItems, zoom, out);
    yield 0.2;
    const below = levels[zoom + 1] as Level;
    // Nothing has merged: the order of the nodes is the same.
    if (count === lower.numItems) {
      index.trees[zoom] = lower;
      levels[zoom] = below;
      continue;
    }
    const upper = index._createTree(out, count);
    index.trees[zoom] = upper;
    yield 0.3;
    const parents = rise(lower, upper, index.stride, taking.length);
    const nodeOf = below.nodeOf.map((node) => (node < 0 ? -1 : (parents[node] as number)));
    levels[zoom] = { nodes: count, nodeOf };
    lower = upper;
    yield 1 - zoom / LAST_CLUSTERED;
  }
  return levels;
}
