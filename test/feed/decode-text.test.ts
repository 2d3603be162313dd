/** The encodings in which files arrive. */
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/model/steps.js';
import { decodeBytes, decodeSteps, decodeText, readBytes } from '../../src/feed/decode-text.js';

/** Bytes of single-byte encodings, by their code charts. */
const bytes = (...values: number[]) => Uint8Array.from(values);
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const utf16 = (text: string, little: boolean, mark: boolean) =>
  Uint8Array.from(
    [...(mark ? '\ufeff' : ''), ...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

describe('bytes in parts', () => {
  const long = 'Bakı, Գյումրի, ქუთაისი; '.repeat(9);
  const cp1251 = bytes(...ascii('a'.repeat(60)), 0xc4, 0xe5, 0xf0, 0xe1, 0xe5, 0xed, 0xf2, 0xec, 0xee, 0xf0);

  it.each([
    ['UTF-8', new TextEncoder().encode(long)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${long}`)],
    ['UTF-8 that breaks late', bytes(...new TextEncoder().encode(long), 0xff, ...ascii(' end'))],
    ['UTF-8 with a mark that breaks late', bytes(...new TextEncoder().encode(`\ufeff${long}`), 0xff)],
    ['UTF-16', utf16(long, true, true)],
    ['Cyrillic after much ASCII', cp1251],
    ['a packed file', bytes(0x50, 0x4b, 0x03, 0x04, ...ascii('x'.repeat(90)))],
    ['nothing', bytes()],
  ])('of %s are what they are in one piece, however they are cut', (_name, given) => {
    const whole = decodeBytes(given);
    for (const size of [1, 2, 3, 7, 1000]) {
      const parts = Array.from({ length: Math.ceil(given.length / size) }, (_, at) =>
        given.slice(at * size, (at + 1) * size),
      );
      const found = finish(decodeSteps(parts));
      expect({ ...found, text: found.text.toString() }, `parts of ${size}`).toEqual(whole);
    }
  });

  // More than is looked at to guess, so that the rest is decoded in steps.
  const longer = long.repeat(2000);
  const after = (first: Uint8Array, ...rest: number[]) => Uint8Array.from([...first, ...rest]);

  it.each([
    ['UTF-8', new TextEncoder().encode(longer), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${longer}`), 'utf-8'],
    ['UTF-8 that breaks late', after(new TextEncoder().encode(longer), 0xff, ...ascii(' end')), 'utf-8'],
    ['UTF-16', utf16(longer, true, true), 'utf-16le'],
    [
      'Cyrillic after much ASCII',
      after(new Uint8Array(300_000).fill(0x61), ...cp1251.slice(60)),
      'windows-1252',
    ],
  ])('of a long file of %s are what they are in one piece', (_name, given, encoding) => {
    const whole = decodeBytes(given);
    for (const size of [9001, 300_001, given.length]) {
      const parts = Array.from({ length: Math.ceil(given.length / size) }, (_, at) =>
        given.slice(at * size, (at + 1) * size),
      );
      const found = finish(decodeSteps(parts));
      expect(found.text.toString() === whole.text, `parts of ${size}`).toBe(true);
      expect(found.encoding).toBe(encoding);
      expect(found.problem).toEqual(whole.problem);
    }
  });

  it('are decoded with a rest after each part, from the first one on', () => {
    const given = new TextEncoder().encode(longer);
    const parts = [0, 1, 2].map((at) => given.slice(at * 200_000, (at + 1) * 200_000));
    expect([...decodeSteps(parts)].length).toBe(3);
  });
});

describe('bytes', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Bakı, Գյումրի, ქუთაისი'), 'Bakı, Գյումրի, ქუთაისი', 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeffBakı'), 'Bakı', 'utf-8'],
    ['UTF-16 little-endian', utf16('Şəki;x', true, true), 'Şəki;x', 'utf-16le'],
    ['UTF-16 big-endian', utf16('Şəki;x', false, true), 'Şəki;x', 'utf-16be'],
    ['UTF-16 without a mark', utf16('title,date,Şəki', true, false), 'title,date,Şəki', 'utf-16le'],
    ['nothing', bytes(), '', 'utf-8'],
  ])('of %s are decoded without a doubt', (_name, given, text, encoding) => {
    expect(decodeBytes(given)).toEqual({ text, encoding });
    expect(decodeText(given)).toBe(text);
  });

  it.each([
    [
      'Дербент; море',
      [0xc4, 0xe5, 0xf0, 0xe1, 0xe5, 0xed, 0xf2, ...ascii('; '), 0xec, 0xee, 0xf0, 0xe5],
      'windows-1251',
    ],
    [
      'Iğdır, köprü',
      [...ascii('I'), 0xf0, ...ascii('d'), 0xfd, ...ascii('r, k'), 0xf6, ...ascii('pr'), 0xfc],
      'windows-1254',
    ],
    ['Öhringen, Brücke', [0xd6, ...ascii('hringen, Br'), 0xfc, ...ascii('cke')], 'windows-1252'],
  ])('of %s in an older encoding are guessed, and said to be', (text, given, encoding) => {
    const decoded = decodeBytes(bytes(...given));
    expect(decoded).toMatchObject({ text, encoding, problem: { code: 'encoding', severity: 'warning' } });
    expect(decoded.problem?.message).toContain(encoding);
  });

  it('of UTF-8 with one broken letter stay UTF-8', () => {
    const good = new TextEncoder().encode('Գյումրի Գյումրի');
    expect(decodeBytes(Uint8Array.from([...good, 0xd5]))).toMatchObject({
      text: 'Գյումրի Գյումրի\ufffd',
      encoding: 'utf-8',
      problem: { code: 'encoding' },
    });
  });

  it.each([
    ['an Excel workbook', [0x50, 0x4b, 3, 4, 20, 0], 'CSV UTF-8'],
    ['a PDF', ascii('%PDF-1.7'), 'table'],
    ['gzip', [0x1f, 0x8b, 8, 0], 'Unpack'],
  ])('of %s are told to be no text', async (_name, given, mend) => {
    const { brief, problems } = await readBytes(bytes(...given));
    expect([brief, problems.map(({ code }) => code)]).toEqual([null, ['no-text']]);
    expect(problems[0]?.message).toContain(mend);
  });
});
