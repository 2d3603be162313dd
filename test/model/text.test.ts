import { describe, expect, it } from 'vitest';
import { addLanguage, textIn } from '../../src/model/text.js';

describe('textIn', () => {
  const both = { en: 'Baku', az: 'Bakı' };

  it('gives the language asked for and names it', () => {
    expect(textIn(both, 'az')).toEqual({ text: 'Bakı', lang: 'az' });
  });

  it('falls back from a region to its language, and says which it found', () => {
    expect(textIn(both, 'az-Latn-AZ')).toEqual({ text: 'Bakı', lang: 'az' });
    expect(textIn({ ...both, 'az-IR': 'باکی' }, 'az-IR')).toEqual({ text: 'باکی', lang: 'az-IR' });
  });

  it('falls back to English, never calling it the language asked for', () => {
    expect(textIn(both, 'ka')).toEqual({ text: 'Baku', lang: 'en' });
    expect(textIn('Baku', 'ka')).toEqual({ text: 'Baku', lang: 'en' });
  });

  it('prefers the brief’s own language to English when the caller names it', () => {
    expect(textIn({ en: 'Baku', ru: 'Баку' }, 'ka', 'ru')).toEqual({ text: 'Баку', lang: 'ru' });
    expect(textIn('Баку', 'ka', 'ru')).toEqual({ text: 'Баку', lang: 'ru' });
  });

  it('shows whatever there is rather than nothing', () => {
    expect(textIn({ hy: 'Գյումրի' }, 'az')).toEqual({ text: 'Գյումրի', lang: 'hy' });
    expect(textIn({}, 'az')).toEqual({ text: '', lang: 'az' });
  });

  it.each(['constructor', 'toString', '__proto__', '', '-'])(
    'takes %j for a language like any other',
    (lang) => {
      expect(textIn(both, lang)).toEqual({ text: 'Baku', lang: 'en' });
    },
  );
});

describe('addLanguage', () => {
  it('keeps a plain text as the English one', () => {
    expect(addLanguage('Baku', 'az', 'Bakı')).toEqual({ en: 'Baku', az: 'Bakı' });
  });

  it('keeps the languages that are there', () => {
    expect(addLanguage({ en: 'Baku', ru: 'Баку' }, 'az', 'Bakı')).toEqual({
      en: 'Baku',
      ru: 'Баку',
      az: 'Bakı',
    });
  });

  it('begins a text where there was none', () => {
    expect(addLanguage(undefined, 'az', 'Bakı')).toEqual({ az: 'Bakı' });
  });
});
