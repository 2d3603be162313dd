/** Writes a brief as plain GeoJSON for other programs: one feature an event, with the geometry of its place. */
import { rolled } from '../model/antimeridian.js';
import type { Brief } from '../model/brief.js';
import { flatRows } from './flat-rows.js';
import type { Losses } from './losses.js';

/** Reads back as a brief: the properties are called as the columns of a table are. */
export function briefGeoJson(brief: Brief, losses: Losses): string {
  const features = flatRows(brief, losses).map(({ cells, place }) => ({
    type: 'Feature',
    id: cells['id'],
    geometry: place?.geometry ? rolled(place.geometry) : null,
    properties: cells,
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`;
}
