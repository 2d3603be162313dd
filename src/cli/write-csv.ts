/** Writes a brief as a spreadsheet: one row an event, and no cell that a spreadsheet would run as a formula. */
import Papa from 'papaparse';
import { rolledLongitude } from '../model/antimeridian.js';
import type { Brief } from '../model/brief.js';
import { flatRows } from './flat-rows.js';
import type { Losses } from './losses.js';

/** Columns of every file, in this order; those that a brief needs besides come after them. */
const FIRST = ['id', 'title', 'date', 'place', 'latitude', 'longitude', 'status', 'source', 'source url'];

/** UTF-8 with a mark at its beginning, without which Excel reads another encoding. */
const MARK = '\ufeff';

/**
 * A text that begins with =, +, - or @ gets an apostrophe before it, and loses it again when it is read. Coordinates are
 * numbers and stay as they are.
 */
export function briefCsv(brief: Brief, losses: Losses): string {
  const rows = flatRows(brief, losses).map(({ cells, place }) => {
    losses.add(
      'lines and areas, of which a point is kept',
      place?.geometry && place.geometry.type !== 'Point' ? 1 : 0,
    );
    const [east, latitude] = place?.point ?? [];
    const longitude = east === undefined ? undefined : rolledLongitude(east);
    return { ...cells, latitude, longitude } as Record<string, string | number | undefined>;
  });
  const columns = [...new Set([...FIRST, ...rows.flatMap((row) => Object.keys(row))])];
  return MARK + Papa.unparse(rows, { columns, escapeFormulae: true, newline: '\r\n' }) + '\r\n';
}
