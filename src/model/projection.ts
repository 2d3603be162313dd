/**
 * Web mercator in "world units": the square world of 65,536 units that picture, frame and geodata share.
 * x grows to the east from 180° W, y to the south; at the equator one unit is about 611 m.
 */
import type { BBox, LonLat } from './brief.js';

/** Side of the square world in world units. */
export const WORLD = 65536;

/** Latitude at which the square ends, in degrees. */
export const MAX_LATITUDE = 85.051129;

export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

/** A mercator box, by its centre and its size in world units: what a camera shows. */
export interface WorldBox extends WorldPoint {
  readonly width: number;
  readonly height: number;
}

export function toWorld([lon, lat]: LonLat): WorldPoint {
  const limited = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const phi = (limited * Math.PI) / 180;
  return {
    x: ((lon + 180) / 360) * WORLD,
    y: ((1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2) * WORLD,
  };
}

export function toLonLat({ x, y }: WorldPoint): LonLat {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD))) * 180) / Math.PI;
  return [(x / WORLD) * 360 - 180, lat];
}

/** The mercator box around a bounding box in degrees. */
export function boxOf([west, south, east, north]: BBox): WorldBox {
  const topLeft = toWorld([west, north]);
  const bottomRight = toWorld([east, south]);
  return {
    x: (topLeft.x + bottomRight.x) / 2,
    y: (topLeft.y + bottomRight.y) / 2,
    width: bottomRight.x - topLeft.x,
    height: bottomRight.y - topLeft.y,
  };
}

/** Do two boxes share any room? */
export function meet(a: WorldBox, b: WorldBox): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

/**
 * Pixels for one world unit when the box is wholly visible (`xMidYMid meet`). The one formula that picture,
 * style sheet and engine follow.
 */
export function scaleOf(camera: WorldBox, size: { readonly width: number; readonly height: number }): number {
  return Math.min(size.width / camera.width, size.height / camera.height);
}

/** As close as a map is shown, in MapLibre's zoom: about ten metres to a pixel. */
export const CLOSEST_ZOOM = 13;

/** MapLibre's zoom for a scale in pixels per world unit (its world is 512 px wide at zoom 0). */
export function zoomOf(scale: number): number {
  return Math.log2((scale * WORLD) / 512);
}

/** The inverse of {@link zoomOf}. */
export function scaleOfZoom(zoom: number): number {
  return (512 * 2 ** zoom) / WORLD;
}
