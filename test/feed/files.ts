/** Reads files of the fixtures as the element and the command line do. */
import { readFileSync } from 'node:fs';
import { readBytes } from '../../src/feed/decode-text.js';
import { readText } from '../../src/feed/read-text.js';
import type { Brief, BriefEvent } from '../../src/model/brief.js';
import type { ParsedBrief } from '../../src/model/parse-brief.js';
import type { Problem } from '../../src/model/problems.js';
import { textIn } from '../../src/model/text.js';

export interface ReadFile {
  readonly brief: Brief;
  readonly problems: readonly Problem[];
  /** Without the notes on how the file was read. */
  readonly faults: readonly Problem[];
}

function whole({ brief, problems }: ParsedBrief): ReadFile {
  if (!brief) throw new Error(`The test expected a brief: ${JSON.stringify(problems)}`);
  return { brief, problems, faults: problems.filter(({ severity }) => severity !== 'note') };
}

export async function readFixture(name: string): Promise<ReadFile> {
  const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url));
  return whole(await readBytes(bytes, { name }));
}

export async function read(text: string): Promise<ReadFile> {
  return whole(await readText(text));
}

/** A row as a reader would be told it: title, date, place and where that is. */
export function told(brief: Brief, event: BriefEvent): string {
  const places = event.places.map((id) => {
    const place = brief.places.find((one) => one.id === id);
    return place ? `${textIn(place.name, 'en').text} ${place.point?.join(' ') ?? 'nowhere'}` : id;
  });
  return [textIn(event.title, 'en').text, event.date?.edtf ?? 'undated', ...places].join(' | ');
}

export function rows({ brief }: ReadFile): string[] {
  return brief.events.map((event) => told(brief, event));
}

/** `where: code` of each problem. */
export function faultsOf(problems: readonly Problem[]): string[] {
  return problems.map(({ where, code }) => `${where}: ${code}`);
}
