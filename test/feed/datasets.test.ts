/** Files that nobody here wrote: each is a brief with all its rows. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/feed/decode-text.js';

async function dataset(name: string) {
  const bytes = readFileSync(new URL(`../../node_modules/vega-datasets/data/${name}`, import.meta.url));
  const { brief, problems } = await readBytes(bytes, { name });
  if (!brief) throw new Error(JSON.stringify(problems));
  return { brief, problems };
}

describe('a public dataset', { timeout: 60_000 }, () => {
  it('of earthquakes (GeoJSON of the USGS) has 1,707 dated events on the map', async () => {
    const { brief, problems } = await dataset('earthquakes.json');
    expect(brief.title).toBe('USGS All Earthquakes, Past Week');
    expect(brief.events).toHaveLength(1707);
    expect(brief.events.every(({ date, places }) => date?.precision === 'time' && places.length === 1)).toBe(
      true,
    );
    expect(brief.places.every(({ point }) => point !== null)).toBe(true);
    expect(brief.events[0]).toMatchObject({
      id: 'ci37868143',
      title: 'M 2.0 - 4km W of Castaic, CA',
      date: { edtf: '2018-02-07T01:26:13Z' },
    });
    expect(problems.filter(({ severity = 'error' }) => severity === 'error')).toEqual([]);
  });

  it('of airports (CSV) has 3,376 places', async () => {
    const { brief, problems } = await dataset('airports.csv');
    expect([brief.events.length, brief.places.length]).toEqual([3376, 3376]);
    expect(brief.events[0]?.title).toBe('Thigpen');
    // Some lie beyond 180°, and all stand side by side: the degrees go on counting there.
    expect(brief.places[0]).toMatchObject({ name: 'Bay Springs', point: [-89.23450472 + 360, 31.95376472] });
    // Some towns have two airfields beside each other.
    expect(problems.map(({ code }) => code)).toEqual(['mapping', 'near-namesakes']);
  });

  it('of deaths in Los Angeles in 1992 (CSV without a title column) has 63 dated events', async () => {
    const { brief, problems } = await dataset('la-riots.csv');
    expect(brief.events).toHaveLength(63);
    expect(brief.events.filter(({ date }) => date?.precision === 'day').length).toBe(63);
    expect(problems.map(({ code }) => code)).toContain('no-title-column');
  });

  it('of capitals (a JSON list) has 50', async () => {
    const { brief } = await dataset('us-state-capitals.json');
    expect([brief.events.length, brief.places.filter(({ point }) => point).length]).toEqual([50, 50]);
  });

  it('of bird strikes (CSV without positions) has 10,000 dated rows in the list, and says why none is on the map', async () => {
    const { brief, problems } = await dataset('birdstrikes.csv');
    expect(brief.events).toHaveLength(10_000);
    expect(brief.events[0]).toMatchObject({ date: { edtf: '1990-01-08' } });
    expect(problems.map(({ code }) => code)).toContain('no-position-columns');
  });
});
