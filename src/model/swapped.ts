/** Finds places whose latitude and longitude were probably swapped: both orders are degrees, but one lies among the others. */
import type { LonLat, Place } from './brief.js';
import type { JsonReader } from './json-reader.js';
import { eachRow } from './steps.js';

/** Fewer places have no middle to be far from. */
const FEWEST = 5;

/** Places within so many degrees of each other are the same town. */
const SAME_TOWN = 0.5;

function median(values: Float64Array): number {
  // Numbers in columns are sorted as such, many times faster than a list by a comparison.
  return values.sort()[Math.floor(values.length / 2)] ?? 0;
}

/** The larger of both differences in degrees. */
function apart([lon, lat]: LonLat, [otherLon, otherLat]: LonLat): number {
  return Math.max(Math.abs(lon - otherLon), Math.abs(lat - otherLat));
}

/**
 * Tells of places that stand far from nearly all others and would stand among them with both numbers swapped, or that
 * stand exactly where a place of the same name would be with both swapped. They stay where they were written.
 */
export function* findSwapped(
  rows: readonly { reader: JsonReader; row: Place }[],
): Generator<number, void, undefined> {
  const points: { readonly reader: JsonReader; readonly at: LonLat; readonly name: string }[] = [];
  const byName = new Map<string, LonLat>();
  yield* eachRow(rows, ({ reader, row: { name: words, geometry } }) => {
    if (geometry?.type !== 'Point') return;
    const [lon = 0, lat = 0] = geometry.coordinates;
    const [at, name] = [[lon, lat] as const, typeof words === 'string' ? words : JSON.stringify(words)];
    points.push({ reader, at, name });
    if (!byName.has(name)) byName.set(name, at);
  });
  if (points.length < FEWEST) return;
  yield 0;
  const lon = median(Float64Array.from(points, ({ at }) => at[0]));
  yield 0.1;
  const middle = [lon, median(Float64Array.from(points, ({ at }) => at[1]))] as const;
  yield 0.2;
  const usual = Math.max(1, 3 * median(Float64Array.from(points, ({ at }) => apart(at, middle))));
  yield 0.4;
  yield* eachRow(points, ({ reader, at, name }) => {
    const swapped = [at[1], at[0]] as const;
    const same = byName.get(name) ?? at;
    const mirrored = apart(at, swapped) > 2 * SAME_TOWN && apart(same, swapped) <= SAME_TOWN;
    const stray = apart(at, middle) > 2 * usual && apart(swapped, middle) <= usual;
    if (!mirrored && !stray) return;
    reader.report(
      'swapped',
      'geometry',
      `The place stands at latitude ${at[1]}, longitude ${at[0]}, far from the others, and would stand among them with both swapped. It was kept as it is; swap the numbers if they are in the wrong order.`,
      'warning',
    );
  });
}
