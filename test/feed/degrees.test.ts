/** Degrees and pairs of them as people type them. */
import { describe, expect, it } from 'vitest';
import { partLatLon, partWkt, readDegrees } from '../../src/feed/degrees.js';

describe('a latitude', () => {
  it.each([
    ['40.41', 40.41],
    ['40,41', 40.41],
    [' +40.41 ', 40.41],
    ['40.41 N', 40.41],
    ['N 40.41', 40.41],
    ['40,41° N', 40.41],
    ['40.41n', 40.41],
    ['40.41 S', -40.41],
    ['-40.41', -40.41],
    ['−40.41', -40.41],
    ['40°24\'36"N', 40.41],
    ['40°24’36”', 40.41],
    ['40° 24′ 36″ N', 40.41],
    ["40°24'36''", 40.41],
    ['40° 24.6′', 40.41],
    ['40 24 36', 40.41],
    ['40 24 36 S', -40.41],
    ['40:24:36', 40.41],
    ['40d24m36s', 40.41],
    ['40,41 с.ш.', 40.41],
    ['40,41 K', 40.41],
    ['4.041E+01', 40.41],
    ['0', 0],
    [40.41, 40.41],
  ])('%j is %d', (cell, degrees) => {
    const read = readDegrees(cell, 'lat');
    expect('degrees' in read && Number(read.degrees.toFixed(9))).toBe(degrees);
  });

  it.each([
    ['40.41 E', 'longitude'],
    ['40.41 O', 'German'],
    ['40.41 Q', 'N, S, E or W'],
    ['40 60 00', 'over 59'],
    ['40 00 60', 'over 59'],
    ['1.2.3', 'number'],
    ['40.41; 49.87', 'number'],
    ['here', 'N, S, E or W'],
    ['', 'number'],
    ['9'.repeat(100_000), 'too long'],
    [true, 'no number'],
    [{}, 'no number'],
    [null, 'no number'],
  ])('is none, because of what is said (%#)', (cell, why) => {
    const read = readDegrees(cell, 'lat');
    expect('why' in read ? read.why : read).toContain(why);
  });

  it('and a longitude have letters of their own', () => {
    expect(readDegrees('49.87 E', 'lon')).toEqual({ degrees: 49.87 });
    expect(readDegrees('49.87 W', 'lon')).toEqual({ degrees: -49.87 });
    expect(readDegrees('49,87 в.д.', 'lon')).toEqual({ degrees: 49.87 });
    expect(readDegrees('49.87 N', 'lon')).toMatchObject({
      why: expect.stringContaining('latitude') as string,
    });
  });
});

describe('a pair', () => {
  it.each([
    ['40.4093, 49.8671', ['40.4093', '49.8671']],
    ['(40.4, 49.8)', ['40.4', '49.8']],
    ['40,4093; 49,8671', ['40,4093', '49,8671']],
    ['40,41, 49,87', ['40,41', '49,87']],
    ['40,41 49,87', ['40,41', '49,87']],
    ['40.41 49.87', ['40.41', '49.87']],
    ["40°24'36\"N, 49°52'E", ['40°24\'36"N', "49°52'E"]],
    ['Baku', null],
    [`${'1,'.repeat(100_000)}1`, null],
  ])('is parted (%#)', (text, parts) => expect(partLatLon(text)).toEqual(parts));

  it('in WKT has its longitude first', () => {
    expect(partWkt('POINT (49.87 40.41)')).toEqual(['40.41', '49.87']);
    expect(partWkt('SRID=4326;POINT Z(49.87 40.41 12)')).toEqual(['40.41', '49.87']);
    expect(partWkt('LINESTRING (1 2, 3 4)')).toBeNull();
  });
});
