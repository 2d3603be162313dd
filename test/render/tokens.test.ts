import { describe, expect, it } from 'vitest';
import { LABEL_TYPE } from '../../src/model/frame-labels.js';
import { STRONG_THEMES } from '../../src/render/contrast.styles.js';
import { CAPITAL_CORE, RINGS } from '../../src/render/city-signs.js';
import { pictureStyles } from '../../src/render/picture.styles.js';
import { LINES, THEMES, tokenCss, type ThemeName, type ThemeTokens } from '../../src/render/tokens.js';

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

type Token = keyof ThemeTokens;
const PAIRS: readonly (readonly [kind: 'text' | 'mark', token: Token, grounds: readonly Token[]])[] = [
  ['text', 'ink', ['land', 'sea', 'paper']],
  ['text', 'soft', ['land', 'sea', 'paper']],
  ['text', 'water', ['sea', 'land']],
  ['text', 'onAccent', ['accent']],
  // The timeline: what is outside of the chosen period lies on paper, what is inside of it on a rule-coloured lens.
  ['text', 'ink', ['rule']],
  ['text', 'soft', ['rule']],
  ['text', 'paper', ['ink']],
  ['mark', 'accent', ['rule']],
  ['mark', 'border', ['paper', 'rule']],
  // Map and inset alike.
  ['mark', 'accent', ['land', 'sea', 'paper']],
  ['mark', 'border', ['land', 'sea']],
  ['mark', 'coast', ['land', 'sea']],
  ['mark', 'river', ['land']],
];
const LEAST = { text: 4.5, mark: 3 };
/** What readers who ask for more contrast are promised: WCAG's 1.4.6 for text, and half as much again for marks. */
const STRONG_LEAST = { text: 7, mark: 4.5 };
const EVERY_PAIR = (Object.keys(THEMES) as ThemeName[]).flatMap((theme) =>
  PAIRS.flatMap(([kind, token, grounds]) => grounds.map((ground) => [theme, kind, token, ground] as const)),
);

describe('contrast', () => {
  it('is computed as WCAG computes it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
  });

  it.each(EVERY_PAIR)('in the %s theme is enough for the %s %s on %s', (theme, kind, token, ground) => {
    expect(contrast(THEMES[theme][token], THEMES[theme][ground])).toBeGreaterThanOrEqual(LEAST[kind]);
  });

  it.each(EVERY_PAIR)(
    'that is asked for: in the %s theme for the %s %s on %s',
    (theme, kind, token, ground) => {
      const strong = STRONG_THEMES[theme];
      const ratio = contrast(strong[token], strong[ground]);
      expect(ratio).toBeGreaterThanOrEqual(STRONG_LEAST[kind]);
      // Of what is drawn on the ground nothing becomes fainter.
      if (ground !== 'rule')
        expect(ratio).toBeGreaterThan(contrast(THEMES[theme][token], THEMES[theme][ground]) - 0.01);
    },
  );
});

describe('names on the map', () => {
  const css = pictureStyles.map(({ cssText }) => cssText).join('');
  /** What the style sheet says of a kind of name: the last rule that names it. */
  const declared = (kind: string, property: string): string | undefined =>
    [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(([, selectors = '']) =>
        selectors.split(',').some((selector) => ['.label', `.label.${kind}`].includes(selector.trim())),
      )
      .flatMap(([, , body = '']) => new RegExp(`(?:^|[;\\s])${property}:\\s*([^;]+)`).exec(body)?.[1] ?? [])
      .at(-1);

  it.each(Object.entries(RINGS))('has the sign of a %s as large as the engine has it', (kind, radius) => {
    const size = (name: string, of: string): number =>
      Number(new RegExp(`\\.${of}::before \\{[^}]*${name}: ([\\d.]+)px`).exec(css)?.[1] ?? NaN);
    const [inner, core] = kind === 'city' ? [5, 0] : [size('inline-size', kind), size('padding', kind) || 0];
    if (kind === 'city') expect(css).toMatch(/\.city, \.town\)::before \{[^}]*inline-size: 5px/);
    expect(inner + 2 * core).toBe(2 * radius);
    if (kind === 'capital') expect(inner).toBe(2 * CAPITAL_CORE);
  });

  it.each(Object.entries(LABEL_TYPE))(
    'are set as they are placed: %s',
    (kind, { size, spacing, capitals }) => {
      expect(declared(kind, 'font-size')).toBe(`${size}px`);
      expect(size).toBeGreaterThanOrEqual(11);
      expect(declared(kind, 'letter-spacing')).toBe(spacing === undefined ? undefined : `${spacing}em`);
      expect(declared(kind, 'text-transform')).toBe(capitals ? 'uppercase' : undefined);
    },
  );

  it.each(
    Object.keys(LABEL_TYPE).flatMap((kind) =>
      (['light', 'dark'] as const).map((theme) => [kind, theme] as const),
    ),
  )('can be read on their own halo: %s, %s', (kind, theme) => {
    const token = (property: string, otherwise: Token): Token =>
      (/var\(--_(\w+)\)/.exec(declared(kind, property) ?? '')?.[1] as Token | undefined) ?? otherwise;
    const { [token('color', 'soft')]: text, [token('--halo', 'land')]: halo } = THEMES[theme];
    expect(contrast(text, halo)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('tokens', () => {
  it('are six-digit colours in both themes, the same ones in each', () => {
    expect(Object.keys(THEMES.dark)).toEqual(Object.keys(THEMES.light));
    for (const theme of Object.values(THEMES))
      for (const color of Object.values(theme)) expect(color).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('tell sea from land in both themes', () => {
    for (const { sea, land } of Object.values(THEMES)) expect(sea).not.toBe(land);
  });

  it('are all in the style sheet, light and dark side by side; a page may replace the accent', () => {
    const css = tokenCss();
    for (const [name, color] of Object.entries(THEMES.light)) {
      const own = `light-dark(${color},${THEMES.dark[name as Token]})`;
      expect(css).toContain(`--_${name}:${name === 'accent' ? `var(--caucasus-map-accent,${own})` : own}`);
    }
  });

  it('give the style sheet widths and dashes in pixels', () => {
    expect(tokenCss()).toMatch(/--_w-border:[\d.]+px[;}]/);
    expect(tokenCss()).toMatch(/--_dash-proposed:[\d.]+px [\d.]+px[;}]/);
    expect(tokenCss()).not.toMatch(/undefined|NaN/);
  });

  it('draw a line the thinner the less there is of it', () => {
    expect(LINES.existing).toBeGreaterThan(LINES['under-construction']);
    expect(LINES['under-construction']).toBeGreaterThan(LINES.proposed);
    expect(LINES.proposed).toBeGreaterThan(LINES.schematic);
  });
});
