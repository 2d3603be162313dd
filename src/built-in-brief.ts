/** The brief that a bare tag shows: its index is in the first payload, its texts and sources follow after the paint. */
import index from '../geo/brief/index.json';
import { corridorLines } from '../geo/ground/corridor-lines.js';
import { unpackLines } from '../geo/ground/unpack.js';
import type { Brief } from './model/brief.js';
import { toLonLat } from './model/projection.js';
import { joinBrief, type JsonObject } from './model/split-brief.js';
import { trustedBrief } from './model/trusted-brief.js';

/** Degrees to five places: about a metre, so that no digit pretends to know more. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The sections of the corridor as parts of their place. */
const sections = corridorLines.sections.map(({ id, properties, line }) => ({
  type: 'Feature',
  id,
  properties,
  geometry: {
    type: 'LineString',
    coordinates: unpackLines(line, false)
      .flat()
      .map(([x, y]) => toLonLat({ x: x / corridorLines.scale, y: y / corridorLines.scale }).map(round)),
  },
}));

/** The index as JSON. */
export const BUILT_IN_INDEX = { ...index, features: [...index.features, ...sections] };

let first: Brief | undefined;
let whole: Brief | undefined;

/** Titles, dates, statuses and places: enough to paint. */
export function builtInIndex(): Brief {
  first ??= trustedBrief(BUILT_IN_INDEX, true);
  return first;
}

/** The whole brief. Rejects when its second file cannot be had. */
export async function builtInBrief(): Promise<Brief> {
  const { default: details } = await import('../geo/brief/details.json');
  whole ??= trustedBrief(joinBrief(BUILT_IN_INDEX, details), false);
  return whole;
}

/** The whole brief as the JSON of a file, which `src` takes as it takes any other. */
export async function builtInJson(): Promise<JsonObject> {
  const { default: details } = await import('../geo/brief/details.json');
  return joinBrief(BUILT_IN_INDEX, details);
}
