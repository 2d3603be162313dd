import { describe, expect, it } from 'vitest';
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
  ['mark', 'accent', ['land', 'sea', 'paper']],
  ['mark', 'border', ['land', 'sea']],
  ['mark', 'coast', ['land', 'sea']],
  ['mark', 'river', ['land']],
];
const LEAST = { text: 4.5, mark: 3 };

describe('contrast', () => {
  it('is computed as WCAG computes it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
  });

  it.each(
    (Object.keys(THEMES) as ThemeName[]).flatMap((theme) =>
      PAIRS.flatMap(([kind, token, grounds]) =>
        grounds.map((ground) => [theme, kind, token, ground] as const),
      ),
    ),
  )('in the %s theme is enough for the %s %s on %s', (theme, kind, token, ground) => {
    expect(contrast(THEMES[theme][token], THEMES[theme][ground])).toBeGreaterThanOrEqual(LEAST[kind]);
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

  it('are all in the style sheet, light and dark side by side', () => {
    const css = tokenCss();
    for (const [name, color] of Object.entries(THEMES.light))
      expect(css).toContain(`--_${name}:light-dark(${color},${THEMES.dark[name as Token]})`);
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
