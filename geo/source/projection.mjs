// The one place that knows how the picture's coordinates come about: web mercator on a square of 65,536 units, y down.

export const WORLD = 65536;

/** Longitude and latitude in degrees to world units, not rounded. */
export function toWorld([lon, lat]) {
  const phi = (lat * Math.PI) / 180;
  return [
    ((lon + 180) / 360) * WORLD,
    ((1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2) * WORLD,
  ];
}

const KM_PER_DEGREE = 111.195;

/** A plane in kilometres, good enough to compare the areas of small triangles. */
export function toKm([lon, lat]) {
  return [lon * KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180), lat * KM_PER_DEGREE];
}

/** Distance in kilometres between two near points. */
export function distanceKm(a, b) {
  const cos = Math.cos(((a[1] + b[1]) * Math.PI) / 360);
  return KM_PER_DEGREE * Math.hypot((a[0] - b[0]) * cos, a[1] - b[1]);
}

/** Area of a ring in square kilometres on the sphere, positive whatever its direction. */
export function areaKm2(ring) {
  const radians = Math.PI / 180;
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [lon1, lat1] = ring[i];
    const [lon2, lat2] = ring[i + 1];
    sum += (lon2 - lon1) * radians * (2 + Math.sin(lat1 * radians) + Math.sin(lat2 * radians));
  }
  return Math.abs((sum * 6371.0088 ** 2) / 2);
}
