/** Finds places whose latitude and longitude were probably swapped: both orders are degrees, but one lies among the others. */
import type { LonLat, Place } from './brief.js';
import type { JsonReader } from './json-reader.js';
import { eachRow, within, type Steps } from './steps.js';

/** Fewer places have no middle to be far from. */
const FEWEST = 5;

/** Places within so many degrees of each other are the same town. */
const SAME_TOWN = 0.5;

interface Point {
  /** The number of its place. */
  readonly place: number;
  readonly at: LonLat;
  readonly name: string;
}

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
  places: readonly Place[],
  reporterOf: (place: number) => JsonReader,
): Generator<number, void, undefined> {
  const points: Point[] = [];
  const byName = new Map<string, Point>();
  const gathering = eachRow(places, ({ name: words, geometry }, place) => {
    if (geometry?.type !== 'Point') return;
    const [lon = 0, lat = 0] = geometry.coordinates;
    const [at, name] = [[lon, lat] as const, typeof words === 'string' ? words : JSON.stringify(words)];
    const point = { place, at, name };
    points.push(point);
    if (!byName.has(name)) byName.set(name, point);
  });
  yield* within(gathering, 0, 0.3);
  if (points.length < FEWEST) return;
  yield 0.3;
  const values = new Float64Array(points.length);
  function* middleOf(value: (point: Point) => number): Steps<number> {
    yield* eachRow(points, (point, at) => {
      values[at] = value(point);
    });
    yield 1;
    return median(values);
  }
  const middleLon = yield* within(
    middleOf(({ at }) => at[0]),
    0.3,
    0.4,
  );
  const middle = [
    middleLon,
    yield* within(
      middleOf(({ at }) => at[1]),
      0.4,
      0.5,
    ),
  ] as const;
  const usual = Math.max(
    1,
    3 *
      (yield* within(
        middleOf(({ at }) => apart(at, middle)),
        0.5,
        0.6,
      )),
  );
  yield 0.6;
  const told = new Set<Point>();
  const judging = eachRow(points, (point) => {
    const swapped = [point.at[1], point.at[0]] as const;
    const first = byName.get(point.name) ?? point;
    const mirrored = apart(point.at, swapped) > 2 * SAME_TOWN && apart(first.at, swapped) <= SAME_TOWN;
    const stray = apart(point.at, middle) > 2 * usual && apart(swapped, middle) <= usual;
    if (!mirrored && !stray) return;
    // Of two that mirror each other, the one that is farther out is wrong, whichever of them was written first.
    const wrong = mirrored && apart(first.at, middle) > apart(point.at, middle) ? first : point;
    if (told.has(wrong)) return;
    told.add(wrong);
    const [lon, lat] = wrong.at;
    reporterOf(wrong.place).report(
      'swapped',
      'geometry',
      `The place stands at latitude ${lat}, longitude ${lon}, far from the others, and would stand among them with both swapped. It was kept as it is; swap the numbers if they are in the wrong order.`,
      'warning',
    );
  });
  yield* within(judging, 0.6, 1);
}
