/** Between the engine's own camera and the frame's: what it shows, and what of the brief is drawn at a point of it. */
import type { Map, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import type { LonLat } from '../model/brief.js';
import type { BoxSize } from '../model/frame.js';
import {
  scaleOf,
  scaleOfZoom,
  toLonLat,
  toWorld,
  WORLD,
  zoomOf,
  type WorldBox,
} from '../model/projection.js';
import { shortWay } from '../model/turns.js';
import type { BoxPoint } from '../render/renderer.js';
import { PLACE_LAYERS } from '../render/style.js';

/** How near a click must be to something drawn, in pixels: a thin line is hard to hit. */
const REACH = 8;

/** MapLibre's camera by the frame's formula. */
export function cameraOptions(camera: WorldBox, size: BoxSize): { center: [number, number]; zoom: number } {
  const [lon, lat] = toLonLat(camera);
  return { center: [lon, lat], zoom: zoomOf(scaleOf(camera, size)) };
}

/** What the engine shows now, as a frame: just its box. */
export function cameraOf(map: Map, { width, height }: BoxSize): WorldBox {
  const { lng, lat } = map.getCenter();
  const scale = scaleOfZoom(map.getZoom());
  return { ...toWorld([lng, lat]), width: width / scale, height: height / scale };
}

/** Where a place is in the box: of the copies that the engine draws of the world, on the one where its marker stands. */
export function pointOf(map: Map, [lon, lat]: LonLat): BoxPoint {
  const { lng } = map.getCenter();
  const away = shortWay(((lon - lng) / 360) * WORLD);
  return map.project([lng + (away / WORLD) * 360, lat]);
}

/**
 * The places drawn at a point, topmost first.
 * @param prefix of the ids of our own layers.
 */
export function placesAt(map: Map, { x, y }: BoxPoint, prefix: string): string[] {
  const ranked = PLACE_LAYERS.map((layer) => prefix + layer);
  const reach: [PointLike, PointLike] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  const found = map.queryRenderedFeatures(reach, { layers: ranked.filter((layer) => map.getLayer(layer)) });
  const rank = ({ layer }: MapGeoJSONFeature): number => ranked.indexOf(layer.id);
  const places = found.sort((a, b) => rank(a) - rank(b)).map(({ properties }) => String(properties['place']));
  return [...new Set(places)];
}
