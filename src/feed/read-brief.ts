/** How a publisher's brief is read, from an address or a value. Loaded when there is such a brief. */
import { fetchBrief as fetched } from './fetch-brief.js';
import { prepared } from './prepare.js';
import { readValue } from './read-text.js';

/** A brief by its address, ready for its size. */
export async function fetchBrief(...[src, signal]: Parameters<typeof fetched>): ReturnType<typeof fetched> {
  return prepared(await fetched(src, signal), signal);
}

/** A brief from a value, ready for its size. */
export async function readBrief(
  ...[value, options]: Parameters<typeof readValue>
): ReturnType<typeof readValue> {
  return prepared(await readValue(value, options), options?.signal);
}
