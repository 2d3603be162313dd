/** Turns the bytes of a file into text, because spreadsheets still write other encodings than UTF-8. */
import type { ParsedBrief } from '../model/parse-brief.js';
import type { Problem } from '../model/problems.js';
import type { Steps } from '../model/steps.js';
import { LongText } from './long-text.js';
import { readText, type ReadOptions } from './read-text.js';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The encoding, by its name in the Encoding Standard. */
  readonly encoding: string;
  /** Set when the encoding is a guess, or the bytes are no text. */
  readonly problem?: Problem;
}

/** Beginnings of files that are no text but often sent for one. */
const NO_TEXT: readonly [bytes: readonly number[], what: string, mend: string][] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'a packed file (a workbook of Excel or LibreOffice, KMZ or zipped shapefile)',
    'Save the sheet as “CSV UTF-8” (Excel) or “Text CSV” in UTF-8 (LibreOffice); export maps as GeoJSON',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook', 'In Excel, save as “CSV UTF-8”'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Ask for the table behind it'],
  [[0x1f, 0x8b], 'a packed file (gzip)', 'Unpack it'],
];

/** Bytes that tell the encoding at the beginning of a file. */
const MARKS: readonly [bytes: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Bytes that are looked at to guess. */
const SAMPLE = 65_536;

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** Latin text in UTF-16 is half zeros, all on one side. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 1000);
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (
    sample.length < 4 ||
    Math.max(even, odd) < sample.length / 8 ||
    Math.min(even, odd) * 8 > Math.max(even, odd)
  )
    return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Cyrillic words are high bytes in a row; in Latin ones they stand alone among letters. */
function legacyOf(bytes: Uint8Array): string {
  let [high, runs, turkish] = [0, 0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  sample.forEach((byte, at) => {
    if (byte < 0xc0) return;
    high += 1;
    if ((sample[at - 1] ?? 0) >= 0xc0) runs += 1;
    // ğ ı ş Ğ İ Ş: at the same bytes western European text has Icelandic letters.
    if ([0xf0, 0xfd, 0xfe, 0xd0, 0xdd, 0xde].includes(byte)) turkish += 1;
  });
  if (runs * 2 > high) return 'windows-1251';
  return turkish > 0 ? 'windows-1254' : 'windows-1252';
}

/** What windows-1252 has where Latin-1 has control characters: dashes, curly quotation marks, the euro. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes windows-1252 as Latin-1, whose control characters are in no table. */
function withSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal }).decode(bytes);
    return encoding === 'windows-1252' ? withSigns(text) : text;
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken letters is still UTF-8. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = decode(bytes, 'utf-8') ?? '';
  let [broken, good] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) good += 1;
  }
  return good > 4 * broken ? text : null;
}

function guessed(text: string, encoding: string, what: string): DecodedText {
  const message = `${what} Look whether letters with accents are right, and save the file as UTF-8.`;
  return { text, encoding, problem: { code: 'encoding', where: '', message, severity: 'warning' } };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** As many of the first bytes as are looked at to guess. */
function beginning(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  const enough = parts.findIndex((part) => (length += part.length) >= SAMPLE);
  return joined(
    parts.slice(0, enough < 0 ? parts.length : enough + 1).map((part) => part.subarray(0, SAMPLE)),
  );
}

/** What {@link decodeSteps} finds. */
export type DecodedParts = Omit<DecodedText, 'text'> & { readonly text: LongText };

function inParts(decoded: DecodedText): DecodedParts {
  return { ...decoded, text: new LongText([decoded.text]) };
}

/**
 * Does what {@link decodeBytes} does for bytes in parts. UTF-8 is decoded part by part; for anything else all bytes are
 * looked at together.
 */
export function* decodeSteps(parts: readonly Uint8Array[]): Steps<DecodedParts> {
  const first = beginning(parts);
  const isUtf8 = beginsWith(first, [0xef, 0xbb, 0xbf]) || decodeBytes(first).encoding === 'utf-8';
  if (first.length < SAMPLE || !isUtf8) return inParts(decodeBytes(joined(parts)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const text = new LongText();
  try {
    // Not in smaller pieces: what a browser keeps for each of them takes longer to clear away than a part to decode.
    for (const [number, part] of parts.entries()) {
      text.add(decoder.decode(part, { stream: true }));
      yield number / parts.length;
    }
    text.add(decoder.decode());
    return { text, encoding: 'utf-8' };
  } catch {
    return inParts(decodeBytes(joined(parts)));
  }
}

/** Tells the encoding by byte order mark, by being UTF-8, or else by guess, and decodes. Never throws. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const other = NO_TEXT.find(([mark]) => beginsWith(bytes, mark));
  if (other) {
    const message = `The file is ${other[1]}; expected text: a brief, GeoJSON or CSV. ${other[2]}.`;
    return { text: '', encoding: 'none', problem: { code: 'no-text', where: '', message } };
  }
  const encoding = MARKS.find(([mark]) => beginsWith(bytes, mark))?.[1] ?? unmarkedUtf16(bytes);
  if (encoding) return { text: decode(bytes, encoding) ?? '', encoding };
  const text = decode(bytes, 'utf-8', true);
  if (text !== null) return { text, encoding: 'utf-8' };
  const damaged = damagedUtf8(bytes);
  if (damaged !== null) return guessed(damaged, 'utf-8', 'Some letters of the file are broken (shown as �).');
  const legacy = legacyOf(bytes);
  const what = `The file is not UTF-8; it was read as ${legacy}, which is a guess.`;
  return guessed(decode(bytes, legacy) ?? '', legacy, what);
}

/** The text of a file, without a byte order mark; {@link decodeBytes} tells besides how sure that is. */
export function decodeText(bytes: Uint8Array): string {
  return decodeBytes(bytes).text;
}

/** Reads the bytes of a file as {@link readText} does its text, with what is to be said of the encoding. */
export async function readBytes(bytes: Uint8Array, options: ReadOptions = {}): Promise<ParsedBrief> {
  const { text, encoding, problem } = decodeBytes(bytes);
  if (encoding === 'none' && problem) return { brief: null, problems: [problem] };
  const { brief, problems } = await readText(text, options);
  return { brief, problems: problem ? [problem, ...problems] : problems };
}
