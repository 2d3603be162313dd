/** The table of letter widths against a real browser: names are placed by it, so it has to be an upper bound, and a near one. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { locale as az } from '../../src/locales/az.js';
import { locale as de } from '../../src/locales/de.js';
import { locale as fr } from '../../src/locales/fr.js';
import { locale as hy } from '../../src/locales/hy.js';
import { locale as ka } from '../../src/locales/ka.js';
import { locale as ru } from '../../src/locales/ru.js';
import { locale as tr } from '../../src/locales/tr.js';
import { LABEL_TYPE } from '../../src/model/frame-labels.js';
import { textIn } from '../../src/model/text.js';
import { textWidth, type TypeSize } from '../../src/model/text-width.js';
import { BUILT_IN } from '../model/briefs.js';
import { openBrowser } from './reader.js';

/** A text as it is set somewhere on the map. */
interface Set {
  readonly text: string;
  readonly type: TypeSize;
}

const MARKER: TypeSize = { size: 16, bold: true };
const NOTE: TypeSize = { size: 12 };
const KINDS = new Map<string, TypeSize>([
  ...CONTEXT_LABELS.map(({ id, kind }) => [id, LABEL_TYPE[kind]] as const),
  ...BUILT_IN.places.map(({ id, featured, kind }) => {
    const own = Object.hasOwn(LABEL_TYPE, kind) ? LABEL_TYPE[kind as keyof typeof LABEL_TYPE] : undefined;
    return [id, featured || !own ? MARKER : own] as const;
  }),
]);
const typeOf = (id: string): TypeSize => KINDS.get(id) ?? LABEL_TYPE.city;

function named(
  id: string,
  { name, label, labelNote }: Record<'name' | 'label' | 'labelNote', string | undefined>,
): Set[] {
  return [
    ...[name, label].flatMap((text) => (text ? [{ text, type: typeOf(id) }] : [])),
    ...(labelNote?.split(' · ') ?? []).map((text) => ({ text, type: NOTE })),
  ];
}

const english: Set[] = [
  ...BUILT_IN.places.flatMap(({ id, name, label, labelNote }) => {
    const plain = (text: typeof label) => (text === undefined ? undefined : textIn(text, 'en').text);
    return named(id, { name: plain(name), label: plain(label), labelNote: plain(labelNote) });
  }),
  ...CONTEXT_LABELS.map(({ id, name }) => ({ text: textIn(name, 'en').text, type: typeOf(id) })),
];

const SETS: readonly (readonly [language: string, sets: readonly Set[]])[] = [
  ['en', english],
  ...Object.entries({ az, hy, ka, ru, tr, de, fr }).map(([language, { names }]) => {
    const places = Object.entries(names?.places ?? {}) as [string, Parameters<typeof named>[1]][];
    const labels = Object.entries(names?.labels ?? {});
    return [
      language,
      [
        ...places.flatMap(([id, words]) => named(id, words)),
        ...labels.map(([id, text]) => ({ text, type: typeOf(id) })),
      ],
    ] as const;
  }),
];

describe('the widths that names are placed by', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(SETS)('are no less than real ones, and at most 1.6 times as much: %s', async (language, sets) => {
    expect(sets.length).toBeGreaterThan(50);
    const page = await browser.newPage();
    const real = await page.evaluate(
      (lang, texts) =>
        texts.map(({ text, type: { size, bold, capitals, spacing = 0 } }) => {
          const span = document.createElement('span');
          span.lang = lang;
          span.textContent = text;
          Object.assign(span.style, {
            font: `${bold ? 600 : 400} ${size}px system-ui, sans-serif`,
            letterSpacing: `${spacing}em`,
            textTransform: capitals ? 'uppercase' : 'none',
            whiteSpace: 'nowrap',
          });
          document.body.append(span);
          const { width } = span.getBoundingClientRect();
          span.remove();
          return width;
        }),
      language,
      sets as unknown as {
        text: string;
        type: { size: number; bold?: boolean; capitals?: boolean; spacing?: number };
      }[],
    );
    await page.close();
    const ratios = sets.map(({ text, type }, index) => ({
      text,
      ratio: textWidth(text, type) / real[index]!,
    }));
    expect(ratios.filter(({ ratio }) => !(ratio >= 1 && ratio <= 1.6))).toEqual([]);
  });
});
