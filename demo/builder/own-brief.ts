/** The built-in brief with some rows hidden or brought to the front: a file for the publisher's own site. */
import { isObject } from '../../src/model/problems.js';
import type { JsonObject } from '../../src/model/split-brief.js';
import { rowsOf, type Choices } from './choices.js';

/**
 * Hidden rows go to `withdrawn`, so that the file still says what was left out; leading ones get the tier `lead`.
 * @param json a whole brief, which stays as it is.
 */
export function ownBrief(json: JsonObject, { hide, lead }: Pick<Choices, 'hide' | 'lead'>): JsonObject {
  const [hidden, leading] = [rowsOf(hide), rowsOf(lead)];
  const events: readonly unknown[] = Array.isArray(json['events']) ? json['events'] : [];
  const withdrawn: readonly unknown[] = Array.isArray(json['withdrawn']) ? json['withdrawn'] : [];
  return {
    ...json,
    events: events.map((row) =>
      isObject(row) && leading.some((id) => id === row['id']) ? { ...row, tier: 'lead' } : row,
    ),
    withdrawn: [...withdrawn, ...hidden],
  };
}
