/** The command `convert`: what goes through and back, what is said to be lost, and cells that are no formulas. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BriefFile } from '../../src/model/brief-file.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { builtInJson } from '../model/briefs.js';
import { FULL_FILE } from '../schema/full-file.js';
import { FIXTURES, program } from './program.js';

const { call, folder } = program('convert');
const at = (name: string): string => join(folder, name);

async function convert(from: string, to: string): Promise<string> {
  const { code, err } = await call(['convert', from, '--to', to]);
  expect(code).toBe(0);
  return err;
}

const json = (file: string): BriefFile => JSON.parse(readFileSync(file, 'utf8')) as BriefFile;

/** Apart from the ids of sources, which a table has not. */
function rows({ events = [], sources = {} }: BriefFile) {
  return events.map((event) => ({ ...event, sources: event.sources?.map((id) => sources[id]) }));
}

describe('caucasus-map convert', () => {
  it.each(['clean.csv', 'formulas.csv', 'excel-utf16.csv', 'windows-1251.csv', 'quakes.geojson'])(
    'keeps the rows of %s through a brief, a table and GeoJSON',
    async (file) => {
      await convert(join(FIXTURES, file), at('1.json'));
      await convert(at('1.json'), at('2.csv'));
      await convert(at('2.csv'), at('3.json'));
      await convert(at('3.json'), at('4.geojson'));
      await convert(at('4.geojson'), at('5.json'));
      const first = json(at('1.json'));
      expect(rows(first).length).toBeGreaterThan(0);
      expect(rows(json(at('3.json')))).toEqual(rows(first));
      expect(rows(json(at('5.json')))).toEqual(rows(first));
      // A line of GeoJSON is a point in a table, and the places are the same for all that.
      expect(json(at('5.json')).features.map(({ id }) => id)).toEqual(first.features.map(({ id }) => id));
    },
  );

  it('writes no cell that a spreadsheet would run, and reads them back unharmed', async () => {
    await convert('formulas.csv', at('f.json'));
    await convert(at('f.json'), at('f.csv'));
    const text = readFileSync(at('f.csv'), 'utf8');
    expect(text).toContain("'=SUM(A1:A9)");
    expect(text).toContain("'@harbour");
    expect(text).toContain("'-5 degrees");
    // A number below zero is no formula and stays one.
    expect(text).toContain(',40.4,-49.9,');
    expect(text).not.toMatch(/(^|[,"\n])[=+@]/);
    const [sum] = json(at('f.json')).events ?? [];
    expect(sum).toMatchObject({ title: '=SUM(A1:A9)', text: '+1 said the board', note: '-5 degrees' });
  });

  it('gives the same brief when a brief is written as a brief', async () => {
    writeFileSync(at('whole.json'), JSON.stringify(builtInJson()));
    const lost = await convert(at('whole.json'), at('again.json'));
    expect(parseBrief(json(at('again.json'))).brief).toEqual(parseBrief(builtInJson()).brief);
    expect(lost).toBe('');
  });

  it('names and counts what a table has no room for', async () => {
    writeFileSync(at('full.json'), JSON.stringify({ ...FULL_FILE, 'x-own': 1 }));
    const { code, err } = await call(['convert', at('full.json'), '--to', at('full.csv')]);
    expect(code).toBe(0);
    for (const line of [
      'members of your own called “x-own”: 1',
      'the brief’s “title”: 1',
      'further places of events: 1',
      'relations with a speaker: 1',
      'translations of actors: 1',
      'archived copies of sources: 1',
      'discrepancies: 1',
      'corrections: 1',
      'other names of places: 1',
      'rows and places that are withdrawn: 1',
    ])
      expect(err).toContain(`  ${line}\n`);
    const text = readFileSync(at('full.csv'), 'utf8');
    expect(text).toContain('title_en');
    // What is withdrawn does not come back by another door.
    expect(text).not.toContain('Talks');
  });

  it('never turns an opinion into a fact', async () => {
    writeFileSync(at('full.json'), JSON.stringify(FULL_FILE));
    await convert(at('full.json'), at('opinion.csv'));
    await convert(at('opinion.csv'), at('opinion.json'));
    const relations = (json(at('opinion.json')).events ?? []).flatMap((event) => event.relations ?? []);
    expect(relations).toEqual([{ type: 'follows', target: 'strike' }]);
  });

  it('prints to standard output, and speaks on standard error alone', async () => {
    const { code, out, err } = await call(['convert', 'broken.csv', '--to', '-']);
    expect(code).toBe(1);
    expect((JSON.parse(out) as BriefFile).events).toHaveLength(3);
    expect(err).toMatch(/broken\.csv has 2 problems/);
  });

  it.each([
    ['of an unknown kind', at('x.xlsx'), /ends in none of \.json, \.csv and \.geojson/],
    ['in a folder that is not there', at('no/where.json'), /its folder does not exist/],
  ])('writes no file %s', async (_what, to, sentence) => {
    const { code, err } = await call(['convert', 'clean.csv', '--to', to]);
    expect([code, existsSync(to)]).toEqual([2, false]);
    expect(err).toMatch(sentence);
  });
});
