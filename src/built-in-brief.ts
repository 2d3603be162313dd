/** The brief that a bare tag shows: its index is in the first payload, its texts and sources follow after the paint. */
import corridor from '../geo/ground/corridor.json';
import index from '../geo/brief/index.json';
import type { Brief } from './model/brief.js';
import { joinBrief } from './model/split-brief.js';
import { trustedBrief } from './model/trusted-brief.js';

/** The index as JSON, with the sections of the corridor as parts of their place. */
export const BUILT_IN_INDEX = { ...index, features: [...index.features, ...corridor.features] };

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
