/** Reads whatever file a publisher has as a brief: one way in for addresses, the `brief` property and the command line. */
import { parseSteps, type ParsedBrief } from '../model/parse-brief.js';
import type { Steps } from '../model/steps.js';
import { Uncut } from './json-slices.js';
import { readJsonSteps, readJsonText } from './json-text.js';
import { LongText } from './long-text.js';
import { inSlices } from './slices.js';
import { kindOf } from './value-kind.js';

export interface ReadOptions {
  /** What the file is called, for sentences about it. */
  readonly name?: string;
  /** Stops the reading; the promise is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Awaited after every 8 ms of work, so that others get their turn. Default: the platform's own way of yielding. */
  readonly pause?: () => Promise<void>;
  /** Told at each pause how far the reading is, in characters of a text or thousandths of a value. */
  readonly progress?: (done: number, total: number) => void;
}

function run(
  steps: Steps<ParsedBrief>,
  { signal, pause, progress }: ReadOptions,
  total: number,
): Promise<ParsedBrief> {
  return inSlices(steps, {
    signal,
    pause,
    progress: progress && ((part) => progress(Math.round(part * total), total)),
  });
}

async function valueOf(value: unknown, options: ReadOptions, total: number): Promise<ParsedBrief> {
  const recognised = kindOf(value);
  if (recognised.kind === 'topology')
    return nothing(
      'topology',
      'This is TopoJSON, which is not read; expected GeoJSON. Turn it into GeoJSON (mapshaper.org and topojson-client do).',
    );
  if (recognised.kind === 'brief') return run(parseSteps(value), options, total);
  const { jsonTable } = await import('./json-table.js');
  return run(jsonTable(recognised), options, total);
}

/**
 * Reads the value of the `brief` property: a brief, a GeoJSON object, a list of rows, or the text of a file.
 * @param value anything at all; what is no brief gives problems and null.
 */
export async function readValue(value: unknown, options: ReadOptions = {}): Promise<ParsedBrief> {
  return typeof value === 'string' ? readText(value, options) : valueOf(value, options, 1000);
}

/**
 * Reads the text of a file: a brief (JSON), plain GeoJSON, or a table with a header row (CSV with commas, semicolons,
 * tabs or bars). Never throws for what the text is; see `ParsedBrief.problems`.
 */
export async function readText(text: string, options: ReadOptions = {}): Promise<ParsedBrief> {
  return readLongText(new LongText([text.startsWith('\ufeff') ? text.slice(1) : text]), options);
}

/** Does what {@link readText} does for a text in parts, without a byte order mark. */
export async function readLongText(text: LongText, options: ReadOptions = {}): Promise<ParsedBrief> {
  options.signal?.throwIfAborted();
  const name = options.name ?? 'The text';
  const { first } = text;
  if (first === undefined)
    return nothing('empty', `“${name}” is empty. Check that it was saved and is the right file.`);
  if (first === '{' || first === '[') {
    const { signal, pause } = options;
    const json = await inSlices(readJsonSteps(text, name), { signal, pause });
    if ('problem' in json) return { brief: null, problems: [json.problem] };
    try {
      return await valueOf(json.value, options, text.length);
    } catch (error) {
      if (!(error instanceof Uncut)) throw error;
      // A row is no JSON; what is wrong is known best by who reads the whole text.
      const whole = readJsonText(text.toString(), name);
      if ('problem' in whole) return { brief: null, problems: [whole.problem] };
      return valueOf(whole.value, options, text.length);
    }
  }
  if (first === '<')
    return nothing(
      'markup',
      `“${name}” is a page, KML or other markup; expected a brief, GeoJSON or CSV. Check the address; save KML and GPX as GeoJSON.`,
    );
  const [{ csvBrief }, { default: csv }] = await Promise.all([import('./csv-brief.js'), import('papaparse')]);
  return run(csvBrief(csv, text.toString(), name), options, text.length);
}

function nothing(code: string, message: string): ParsedBrief {
  return { brief: null, problems: [{ code, where: '', message }] };
}
