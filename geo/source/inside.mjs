// Point in polygon, for choosing polygons by a point that must lie in them instead of by their number in a package.

export function inRing(ring, [x, y]) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

export function contains([outer, ...holes], point) {
  return inRing(outer, point) && !holes.some((hole) => inRing(hole, point));
}
