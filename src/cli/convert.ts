/** The command `convert`: one format of a brief to another, and word of what the other cannot carry. */
import { extname } from 'node:path';
import type { Brief } from '../model/brief.js';
import { readBriefFile, writeOutput } from './files.js';
import { foreignMembers } from './foreign-members.js';
import { Losses } from './losses.js';
import { write, type Streams } from './streams.js';
import { onlyFile, readArguments, UsageError } from './usage.js';
import { briefCsv } from './write-csv.js';
import { briefGeoJson } from './write-geojson.js';
import { briefJson } from './write-json.js';

const WRITERS: Readonly<Record<string, (brief: Brief, losses: Losses) => string>> = {
  json: briefJson,
  csv: briefCsv,
  geojson: briefGeoJson,
};

function formatOf(to: string, said: string | undefined): string {
  const format = said ?? (to === '-' ? 'json' : extname(to).slice(1).toLowerCase());
  if (Object.hasOwn(WRITERS, format)) return format;
  throw new UsageError(
    `“--to” is “${to}”, which ends in none of .json, .csv and .geojson. Name the file so, or add --format.`,
  );
}

/** Members of the file that are read by nobody and so cannot be written again. */
function countForeign(text: string, losses: Losses): void {
  if (!/^\s*\{/.test(text)) return;
  for (const { name } of foreignMembers(JSON.parse(text))) losses.add(`members of your own called “${name}”`);
}

/** @returns the exit code: 0, or 1 when rows had problems; what is good in them is written all the same. */
export async function convert(args: readonly string[], streams: Streams): Promise<number> {
  const given = readArguments('convert', args, {
    to: { type: 'string', short: 'o' },
    format: { type: 'string', choices: Object.keys(WRITERS) },
  });
  const path = onlyFile('convert', given.files);
  const to = given.text('to');
  if (to === undefined)
    throw new UsageError(
      '“convert” needs to know where to write. Add --to brief.json, or --to - to print it.',
    );
  const writer = WRITERS[formatOf(to, given.text('format'))];
  const { brief, problems, name, text } = await readBriefFile(path, streams);
  if (!brief || !writer) throw new UsageError(problems[0]?.message ?? `“${name}” could not be read.`);
  const losses = new Losses();
  countForeign(text, losses);
  await writeOutput(to, writer(brief, losses), streams);
  const errors = problems.filter(({ severity = 'error' }) => severity === 'error').length;
  const lost = losses.lines().map((line) => `  ${line}\n`);
  if (lost.length > 0)
    await write(streams.err, `Not in ${to === '-' ? 'the output' : to}:\n${lost.join('')}`);
  if (errors > 0)
    await write(
      streams.err,
      `${name} has ${errors} ${errors === 1 ? 'problem' : 'problems'}. See: caucasus-map check ${path}\n`,
    );
  return errors > 0 ? 1 : 0;
}
