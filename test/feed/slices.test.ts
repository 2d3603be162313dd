/** Large files are read in slices, can be stopped, and have limits that are said. */
import { describe, expect, it } from 'vitest';
import { readText, readValue } from '../../src/feed/read-text.js';
import { yieldToOthers } from '../../src/feed/slices.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { point } from '../model/briefs.js';
import { faultsOf, read } from './files.js';

const large = (count: number) => ({
  type: 'FeatureCollection',
  features: [point('town', [45, 40])],
  events: Array.from({ length: count }, (_, at) => ({
    id: `e${at}`,
    title: `Event ${at}`,
    date: '2025-07',
    places: ['town'],
  })),
});

const table = (count: number) =>
  `title,lat,lon\n${Array.from({ length: count }, (_, at) => `Event ${at},40.${at % 90},45`).join('\n')}\n`;

describe('reading in slices', { timeout: 60_000 }, () => {
  it('gives what reading at once gives', async () => {
    let pauses = 0;
    const pause = async () => void (pauses += 1);
    // A slice is a span of time: few rows can be read in one.
    expect(await readValue(large(40_000), { pause })).toEqual(parseBrief(large(40_000)));
    expect(pauses).toBeGreaterThan(1);
  });

  it('tells how far it is, up and never down', async () => {
    const told: number[] = [];
    const text = table(5000);
    await readText(text, {
      progress: (done, total) => told.push(done / total),
      pause: async () => undefined,
    });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((part) => part >= 0 && part <= 1)).toBe(true);
  });

  it('stops when it is told to, also between two slices', async () => {
    const stopped = new AbortController();
    stopped.abort(new Error('no longer wanted'));
    await expect(readText('{}', { signal: stopped.signal })).rejects.toThrow('no longer wanted');
    const later = new AbortController();
    const pause = async () => later.abort(new Error('changed my mind'));
    await expect(readText(table(5000), { signal: later.signal, pause })).rejects.toThrow('changed my mind');
  });

  it('lets what waits have its turn', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('timer'));
    while (order.length === 0) await yieldToOthers();
    expect(order).toEqual(['timer']);
  });
});

describe('limits', { timeout: 60_000 }, () => {
  it('keep the first 200,000 rows of a million, and say so', async () => {
    const file = await read(`title,lat\n${'A row,1\n'.repeat(1_000_000)}`);
    expect(file.brief.events).toHaveLength(200_000);
    expect(faultsOf(file.faults)).toContain('row 200002: too-many-rows');
  });

  it('cut a text of ten million characters, in each format', async () => {
    const long = 'x'.repeat(10_000_000);
    const csv = await read(`title,text,lat,lon\nA,"${long}",40,45\nB,short,40,45\n`);
    expect(csv.brief.events.map(({ text }) => String(text).length)).toEqual([20_000, 5]);
    expect(faultsOf(csv.faults)).toEqual(['row 2, column text: too-long']);
    const plain = await read(JSON.stringify([{ title: 'A', date: long, lat: long, lon: 45, place: 'P' }]));
    expect(plain.brief.events[0]?.date).toBeNull();
    expect(faultsOf(plain.faults)).toEqual(['/0/date: date', '/0/lat: coordinates']);
  });

  it('tell the first thousand problems and count the others', async () => {
    const file = await read(`title,date,lat,lon\n${'A,soon,40,45\n'.repeat(1500)}`);
    expect(file.brief.events).toHaveLength(1500);
    expect(file.problems).toHaveLength(1001);
    expect(file.problems.at(-1)?.message).toMatch(/^There are 501 more problems .*date \(501\)/);
  });

  it('hold for quotation marks that never close, row after row', async () => {
    const file = await read(
      `title,lat,lon\n${'"A"b,40,45\nGood,41,46\n'.repeat(2000)}"Open,42,47\nLast,43,48\n`,
    );
    expect(file.brief.events).toHaveLength(4002);
    expect(file.brief.events.at(-1)?.title).toBe('Last');
  });

  it('hold for more columns than any table has', async () => {
    const names = Array.from({ length: 5000 }, (_, at) => `c${at}`).join();
    const file = await read(`title,lat,lon,${names}\nA,40,45,${names}\n`);
    expect(file.brief.events).toHaveLength(1);
  });
});
