/** Reads degrees as people type them: points or commas, minutes and seconds, letters for the side of the earth. */

export type Axis = 'lat' | 'lon';

export type Degrees = { readonly degrees: number } | { readonly why: string };

/** Letters and words of the sides, folded to capitals: English, Russian, Turkish, German, French. */
const SIDES: Readonly<Record<string, readonly [axis: Axis, sign: 1 | -1]>> = {
  N: ['lat', 1],
  S: ['lat', -1],
  E: ['lon', 1],
  W: ['lon', -1],
  'С.Ш.': ['lat', 1],
  'Ю.Ш.': ['lat', -1],
  'В.Д.': ['lon', 1],
  'З.Д.': ['lon', -1],
  K: ['lat', 1],
  G: ['lat', -1],
  D: ['lon', 1],
  B: ['lon', -1],
};

/** One to three numbers: degrees, minutes, seconds. */
const NUMBERS =
  /^([+-]?)\s*(\d{1,20}(?:[.,]\d{0,30})?)\s*(?:[°ºd:\s]\s*(?:(\d{1,2}(?:[.,]\d{0,30})?)\s*(?:['’′m:\s]\s*(?:(\d{1,2}(?:[.,]\d{0,30})?)\s*(?:["”″s]|''|’’|′′)?\s*)?)?)?)?$/;

/** As spreadsheets write small numbers. */
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d{1,2}$/i;

const SIDE = /^([A-ZА-Я.]+)\s*(.+)$|^(.+?)\s*([A-ZА-Я.]+)$/s;

function number(text: string): number {
  return Number(text.replace(',', '.'));
}

/**
 * Reads `40.41`, `40,41`, `40.41 N`, `40°24'36"N`, `40 24 36`, `-40.41`.
 * @param axis what is expected, for letters that say the other one.
 * @returns the degrees, not yet checked to be on earth, or why they are none.
 */
export function readDegrees(cell: unknown, axis: Axis): Degrees {
  if (typeof cell === 'number') return { degrees: cell };
  if (typeof cell !== 'string') return { why: 'it is no number' };
  if (cell.length > 60) return { why: 'it is too long for a number' };
  let text = cell
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/[\u00a0\u202f\u2009]/g, ' ');
  if (SCIENTIFIC.test(text)) return { degrees: number(text) };
  let sign = 1;
  const match = /[^\d\s.,°'’′"”″º:+-]/.test(text.replace(/\d\s*[dms](?=[\s\d]|$)/g, ''))
    ? SIDE.exec(text.toUpperCase())
    : null;
  if (match) {
    const side = match[1] ?? match[4] ?? '';
    if (side === 'O') return { why: '“O” is east in German and west in French; write E or W' };
    const known = Object.hasOwn(SIDES, side) ? SIDES[side] : undefined;
    if (!known) return { why: 'it has letters that are no side of the earth; write N, S, E or W' };
    if (known[0] !== axis)
      return { why: `it is a ${known[0] === 'lat' ? 'latitude' : 'longitude'}; swap the columns` };
    sign = known[1];
    text = match[2] ?? match[3] ?? '';
  }
  const [, minus, degrees, minutes, seconds] = NUMBERS.exec(text.trim().toLowerCase()) ?? [];
  if (degrees === undefined) return { why: 'it is no number of degrees' };
  const parts = [number(degrees), number(minutes ?? '0'), number(seconds ?? '0')] as const;
  if (parts[1] >= 60 || parts[2] >= 60) return { why: 'its minutes or seconds are over 59' };
  // Of minutes and seconds to about a decimetre, so that thirds do not pretend to know more.
  const size =
    minutes === undefined ? parts[0] : Number((parts[0] + parts[1] / 60 + parts[2] / 3600).toFixed(6));
  return { degrees: (minus === '-' ? -size : size) * sign };
}

const PAIR = /^\s*\(?\s*([^;,]+?)\s*[;,]\s*([^;,]+?)\s*\)?\s*$/;
const COMMA_PAIR = /^\s*\(?\s*([+-]?\d+,\d+)\s*[;,\s]\s*([+-]?\d+,\d+)\s*\)?\s*$/;
const BLANK_PAIR = /^\s*\(?\s*([+-]?\d+(?:\.\d+)?)\s+([+-]?\d+(?:\.\d+)?)\s*\)?\s*$/;

/** Parts `40.41, 49.87` (latitude first, as maps on the web write it) into its two texts. */
export function partLatLon(text: string): readonly [lat: string, lon: string] | null {
  if (text.length > 120) return null;
  const match = COMMA_PAIR.exec(text) ?? PAIR.exec(text) ?? BLANK_PAIR.exec(text);
  return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : null;
}

const POINT = /^\s*(?:SRID=4326;)?POINT\s*Z?\s*\(\s*([-+\d.eE]+)\s+([-+\d.eE]+)(?:\s+[-+\d.eE]+)?\s*\)\s*$/i;

/** Parts `POINT (49.87 40.41)` (longitude first, as WKT has it). */
export function partWkt(text: string): readonly [lat: string, lon: string] | null {
  const [, lon, lat] = text.length > 200 ? [] : (POINT.exec(text) ?? []);
  return lon !== undefined && lat !== undefined ? [lat, lon] : null;
}
