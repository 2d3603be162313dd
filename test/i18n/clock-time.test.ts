/** The time of day that a reader is told, in their language and their time zone (that of the tests is Baku). */
import { describe, expect, it } from 'vitest';
import { formatClock } from '../../src/i18n/clock-time.js';
import { english } from '../../src/i18n/en-later.js';
import { az } from '../../src/i18n/az.js';
import { de } from '../../src/i18n/de.js';
import { ka } from '../../src/i18n/ka.js';

const TIME = Date.UTC(2026, 10, 24, 10, 5);
const HOUR = 3_600_000;

describe('a time of day', () => {
  it('is that of the reader', () => {
    for (const messages of [english, az, de, ka])
      expect(formatClock(TIME, TIME + HOUR, messages)).toBe('14:05');
  });

  it('of another day has its date, also when less than a day has passed', () => {
    const later = TIME + 12 * HOUR;
    expect(formatClock(TIME, later, english)).toMatch(/24 November 2026.*14:05/);
    expect(formatClock(TIME, later, de)).toMatch(/24\. November 2026.*14:05/);
    expect(formatClock(TIME, later, az)).toMatch(/24.*noyabr.*2026.*, 14:05/);
  });
});
