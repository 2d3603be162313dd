import { describe, expect, it } from 'vitest';
import { balancedLines, textWidth, wrapText } from '../../src/model/text-width.js';
import { BUILT_IN, chance } from './briefs.js';
import { textIn, wordsOf } from '../../src/model/text.js';

const PLAIN = { size: 16 };
const NAMES = [
  ...BUILT_IN.places
    .flatMap(({ name, label, labelNote }) => [name, label ?? name, labelNote ?? name])
    .map((name) => textIn(name, 'en').text),
  'Naxçıvan Muxtar Respublikası',
  'Зангезурский коридор',
  'Զանգեզուրի միջանցք',
  'ზანგეზურის დერეფანი',
  'Iğdır',
  '新聞 🗺️',
];

describe('textWidth', () => {
  it('grows with every character', () => {
    for (const name of NAMES) {
      const letters = [...name];
      const widths = letters.map((_, index) => textWidth(letters.slice(0, index + 1).join(''), PLAIN));
      for (let index = 1; index < widths.length; index += 1)
        expect(widths[index]!).toBeGreaterThan(widths[index - 1]!);
    }
  });

  it('grows in proportion to the size, and with bold, capitals and spacing', () => {
    for (const name of NAMES) {
      expect(textWidth(name, { size: 32 })).toBeCloseTo(2 * textWidth(name, PLAIN), 9);
      expect(textWidth(name, { size: 16, bold: true })).toBeGreaterThan(textWidth(name, PLAIN));
      expect(textWidth(name, { size: 16, capitals: true })).toBeGreaterThanOrEqual(textWidth(name, PLAIN));
    }
    // Ten characters with a tenth of an em between them: one em more, with the same margin for safety.
    expect(textWidth('Nakhchivan', { size: 16, spacing: 0.1 }) - textWidth('Nakhchivan', PLAIN)).toBeCloseTo(
      16 * 1.15,
      6,
    );
  });

  it('is no less than what Helvetica measures, and at most a quarter more', () => {
    // Advance widths from the AFM file of Helvetica: B 667, a 556, k 500, u 556; in all 2279 thousandths of 16 px.
    const measured = 16 * 2.279;
    expect(textWidth('Baku', PLAIN)).toBeGreaterThan(measured);
    expect(textWidth('Baku', PLAIN)).toBeLessThan(measured * 1.25);
  });

  it('is nothing for nothing, and more for wide letters than for narrow ones', () => {
    expect(textWidth('', PLAIN)).toBe(0);
    expect(textWidth('WWWW', PLAIN)).toBeGreaterThan(2 * textWidth('iiii', PLAIN));
  });
});

describe('wrapText', () => {
  it('keeps every line within the limit unless it is one word, and every word in order', () => {
    const random = chance(3);
    const words = NAMES.join(' ').split(' ');
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from(
        { length: 1 + Math.floor(random() * 12) },
        () => words[Math.floor(random() * words.length)],
      ).join(' ');
      const limit = 20 + random() * 250;
      const lines = wrapText(text, PLAIN, limit);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines)
        expect(textWidth(line, PLAIN) <= limit || wordsOf(line).length === 1).toBe(true);
    }
  });

  it('breaks no sooner than it must', () => {
    const text = 'one two three four five six';
    const lines = wrapText(text, PLAIN, 90);
    lines.slice(1).forEach((line, index) => {
      const [firstWord = ''] = line.split(' ');
      expect(textWidth(`${lines[index]} ${firstWord}`, PLAIN)).toBeGreaterThan(90);
    });
    expect(wrapText(text, PLAIN, 10_000)).toEqual([text]);
  });

  it('begins no line with a stroke, or with what closes or follows a word', () => {
    expect(wrapText('Khankendi / Stepanakert', PLAIN, 0)).toEqual(['Khankendi /', 'Stepanakert']);
    expect(wrapText('Nakhchivan (Azerbaijan )', PLAIN, 0)).toEqual(['Nakhchivan', '(Azerbaijan )']);
    expect(wrapText('Arménie : rejette ce nom – « Zanguezour »', PLAIN, 0)).toEqual([
      'Arménie :',
      'rejette',
      'ce',
      'nom –',
      '«',
      'Zanguezour »',
    ]);
  });

  it('gives a word that is too long a line of its own', () => {
    expect(wrapText('a Donaudampfschifffahrtsgesellschaft b', PLAIN, 60)).toEqual([
      'a',
      'Donaudampfschifffahrtsgesellschaft',
      'b',
    ]);
  });
});

describe('balancedLines', () => {
  it('leaves no short last line, and makes no more lines than the limit asks for', () => {
    expect(wrapText('one two three four', PLAIN, textWidth('one two three', PLAIN))).toEqual([
      'one two three',
      'four',
    ]);
    expect(balancedLines('one two three four', PLAIN, textWidth('one two three', PLAIN))).toEqual([
      'one two',
      'three four',
    ]);
  });

  it('keeps a text that fits on one line, and words that are longer than the limit', () => {
    expect(balancedLines('one two', PLAIN, 1000)).toEqual(['one two']);
    expect(balancedLines('one two', PLAIN, 0)).toEqual(['one', 'two']);
  });
});
