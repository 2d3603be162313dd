/** Reads and writes the files of a command; what goes wrong is one sentence. */
import { readFile, writeFile } from 'node:fs/promises';
import { decodeBytes, readBytes } from '../feed/decode-text.js';
import type { ParsedBrief } from '../model/parse-brief.js';
import { progressOn, write, type Streams } from './streams.js';
import { UsageError } from './usage.js';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the name and the folder',
  EISDIR: 'it is a folder. Name the file in it',
  EACCES: 'you may not read it. Check its permissions',
  EPERM: 'you may not read it. Check its permissions',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB. Split it',
};

/** The reason as a sentence of our own, or the system's words. */
function because(error: unknown, instead: Readonly<Record<string, string>> = {}): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return instead[code] ?? WHY[code] ?? message;
}

export interface ReadFile extends ParsedBrief {
  /** For sentences: the path as it was given, or `standard input`. */
  readonly name: string;
  /** Without a byte order mark; empty when the bytes are no text. */
  readonly text: string;
}

/**
 * @param path of a brief, GeoJSON or CSV in any encoding; `-` is standard input.
 * @throws UsageError when there is nothing to read.
 */
export async function readBriefFile(path: string, streams: Streams): Promise<ReadFile> {
  const name = path === '-' ? 'standard input' : path;
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await streams.read() : await readFile(path);
  } catch (error) {
    throw new UsageError(`“${name}” could not be read: ${because(error)}.`);
  }
  const { progress, end } = progressOn(streams, name);
  try {
    const parsed = await readBytes(bytes, { name, ...(progress && { progress }) });
    return { ...parsed, name, text: decodeBytes(bytes).text };
  } finally {
    end();
  }
}

/** @param path of the file to write; `-` is standard output. */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  { out }: Streams,
): Promise<void> {
  if (path === '-') return write(out, content);
  try {
    await writeFile(path, content);
  } catch (error) {
    const why = because(error, {
      ENOENT: 'its folder does not exist. Make the folder first',
      EACCES: 'you may not write there. Check the permissions of the folder',
      EISDIR: 'it is a folder. Add the name of a file',
    });
    throw new UsageError(`“${path}” could not be written: ${why}.`);
  }
}
