// Visvalingam's simplification over the arcs of a topology; a point goes only when no other line would be crossed by that.
import { toKm } from './projection.mjs';

/**
 * For every arc, the weight at which each of its points falls: keep those at or above a threshold. End points never fall.
 * `factor(lon, lat)` makes points of an area heavier or lighter; Infinity locks a point. `blunt`, from 0 to 1, makes
 * points of spikes lighter than such of wide bends.
 */
export function weigh(arcs, factor = () => 1, blunt = 0) {
  const nodes = [];
  const grid = new Grid();
  const pairs = countEndPairs(arcs);
  const heap = new Heap();
  arcs.forEach((arc, arcIndex) => {
    const closed = samePoint(arc[0], arc[arc.length - 1]);
    const state = { live: arc.length, least: closed ? 4 : pairs.get(endPair(arc)) > 1 ? 3 : 2 };
    let previous = null;
    arc.forEach((point, i) => {
      const node = {
        point,
        km: toKm(point),
        arcIndex,
        i,
        state,
        previous,
        next: null,
        gone: false,
        weight: Infinity,
        stamp: 0,
      };
      if (previous) previous.next = node;
      previous = node;
      nodes.push(node);
      grid.add(node);
    });
  });
  const enter = (node) => {
    if (!node.previous || !node.next) return;
    const straight = triangle(node.previous.point, node.point, node.next.point) === 0;
    const [a, b, c] = [node.previous.km, node.km, node.next.km];
    const area = straight ? 0 : triangle(a, b, c) * (1 - blunt * cosine(a, b, c)) * factor(...node.point);
    node.stamp++;
    if (Number.isFinite(area)) heap.push({ node, area, stamp: node.stamp });
  };
  nodes.forEach(enter);
  let reached = 0;
  for (let entry = heap.pop(); entry; entry = heap.pop()) {
    const { node, area, stamp } = entry;
    if (node.gone || stamp !== node.stamp) continue;
    if (node.state.live <= node.state.least || grid.blocks(node)) continue;
    reached = Math.max(reached, area);
    node.weight = reached;
    node.gone = true;
    node.state.live--;
    grid.remove(node);
    node.previous.next = node.next;
    node.next.previous = node.previous;
    enter(node.previous);
    enter(node.next);
  }
  const weights = arcs.map((arc) => new Array(arc.length).fill(Infinity));
  for (const node of nodes) weights[node.arcIndex][node.i] = node.weight;
  return weights;
}

/** The arcs with only the points that weigh at least the threshold. */
export function keepFrom(arcs, weights, threshold) {
  return arcs.map((arc, a) => arc.filter((_, i) => weights[a][i] >= threshold));
}

const samePoint = (a, b) => a[0] === b[0] && a[1] === b[1];

const triangle = (a, b, c) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;

/** Of the angle at `b`: -1 where the line goes straight on, 1 where it turns back. */
function cosine(a, b, c) {
  const [ux, uy, vx, vy] = [a[0] - b[0], a[1] - b[1], c[0] - b[0], c[1] - b[1]];
  return (ux * vx + uy * vy) / (Math.hypot(ux, uy) * Math.hypot(vx, vy));
}

const endPair = (arc) => [arc[0].join(), arc[arc.length - 1].join()].sort().join(';');

function countEndPairs(arcs) {
  const pairs = new Map();
  for (const arc of arcs) pairs.set(endPair(arc), (pairs.get(endPair(arc)) ?? 0) + 1);
  return pairs;
}

/** Finds the points in a triangle without looking at all of them. */
class Grid {
  cells = new Map();
  static size = 0.1;

  key = (x, y) => Math.floor(x / Grid.size) * 10000 + Math.floor(y / Grid.size);

  add(node) {
    const key = this.key(...node.point);
    const cell = this.cells.get(key);
    if (cell) cell.add(node);
    else this.cells.set(key, new Set([node]));
  }

  remove(node) {
    this.cells.get(this.key(...node.point)).delete(node);
  }

  blocks(node) {
    const [a, b, c] = [node.previous.point, node.point, node.next.point];
    const west = Math.min(a[0], b[0], c[0]);
    const east = Math.max(a[0], b[0], c[0]);
    const south = Math.min(a[1], b[1], c[1]);
    const north = Math.max(a[1], b[1], c[1]);
    for (let x = Math.floor(west / Grid.size); x <= Math.floor(east / Grid.size); x++) {
      for (let y = Math.floor(south / Grid.size); y <= Math.floor(north / Grid.size); y++) {
        for (const { point } of this.cells.get(x * 10000 + y) ?? []) {
          if (point[0] < west || point[0] > east || point[1] < south || point[1] > north) continue;
          if (samePoint(point, a) || samePoint(point, b) || samePoint(point, c)) continue;
          if (inTriangle(point, a, b, c)) return true;
        }
      }
    }
    return false;
  }
}

function inTriangle(p, a, b, c) {
  const side = (u, v) => (v[0] - u[0]) * (p[1] - u[1]) - (v[1] - u[1]) * (p[0] - u[0]);
  const [s, t, u] = [side(a, b), side(b, c), side(c, a)];
  return (s >= 0 && t >= 0 && u >= 0) || (s <= 0 && t <= 0 && u <= 0);
}

/** A binary heap, smallest area first; equal areas leave in the order they came in, so that builds repeat exactly. */
class Heap {
  items = [];
  count = 0;

  less = (a, b) => a.area < b.area || (a.area === b.area && a.order < b.order);

  push(item) {
    item.order = this.count++;
    const { items } = this;
    let i = items.push(item) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.less(items[i], items[parent])) break;
      [items[i], items[parent]] = [items[parent], items[i]];
      i = parent;
    }
  }

  pop() {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (items.length > 0) {
      items[0] = last;
      let i = 0;
      for (;;) {
        const left = 2 * i + 1;
        let least = i;
        if (left < items.length && this.less(items[left], items[least])) least = left;
        if (left + 1 < items.length && this.less(items[left + 1], items[least])) least = left + 1;
        if (least === i) break;
        [items[i], items[least]] = [items[least], items[i]];
        i = least;
      }
    }
    return first;
  }
}
