/** Sorts the search tree of Supercluster (KDBush) in steps: its own `finish` takes all of a hundred thousand places at once. */

/** What of a tree is used here. */
export interface Tree {
  readonly ids: Uint16Array | Uint32Array;
  /** Of each node x, then y. */
  readonly coords: Int32Array;
  readonly numItems: number;
  readonly nodeSize: number;
  _finished: boolean;
  add(x: number, y: number): number;
  withinInto(x: number, y: number, radius: number, out: Uint32Array): number;
}

export type TreeClass = new (count: number, nodeSize: number, type: Int32ArrayConstructor) => Tree;

function swap({ ids, coords }: Tree, a: number, b: number): void {
  const [id, x, y] = [ids[a] as number, coords[2 * a] as number, coords[2 * a + 1] as number];
  ids[a] = ids[b] as number;
  coords[2 * a] = coords[2 * b] as number;
  coords[2 * a + 1] = coords[2 * b + 1] as number;
  ids[b] = id;
  coords[2 * b] = x;
  coords[2 * b + 1] = y;
}

/** Puts that node in the middle which belongs there by the axis: nothing above it before it, nothing below it after. */
function select(tree: Tree, middle: number, from: number, to: number, axis: number): void {
  const { coords } = tree;
  const value = (node: number): number => coords[2 * node + axis] as number;
  let [left, right] = [from, to];
  while (left < right) {
    const pivot = value((left + right) >> 1);
    let [low, high] = [left, right];
    while (low <= high) {
      while (value(low) < pivot) low += 1;
      while (value(high) > pivot) high -= 1;
      if (low > high) break;
      swap(tree, low, high);
      low += 1;
      high -= 1;
    }
    if (middle <= high) right = high;
    else if (middle >= low) left = low;
    else return;
  }
}

/** To be called once all nodes are added, instead of `finish`. */
export function* sortTree(tree: Tree): Generator<number, void, undefined> {
  const ranges: [number, number, number][] = [[0, tree.numItems - 1, 0]];
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    const [from, to, axis] = range;
    if (to - from <= tree.nodeSize) continue;
    const middle = (from + to) >> 1;
    select(tree, middle, from, to, axis);
    ranges.push([from, middle - 1, 1 - axis], [middle + 1, to, 1 - axis]);
    yield 0;
  }
  tree._finished = true;
}
