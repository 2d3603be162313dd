/**
 * The colours of the map, once: the style sheet and the engine's style are both made from these.
 * Contrast on every ground: text 4.5, lines and marks 3 (WCAG 2.2).
 */

export interface ThemeTokens {
  readonly sea: string;
  /** One ground for all states. */
  readonly land: string;
  readonly ink: string;
  readonly soft: string;
  readonly water: string;
  readonly accent: string;
  /** Digits on the accent colour. */
  readonly onAccent: string;
  readonly border: string;
  readonly coast: string;
  readonly river: string;
  /** Behind cards and list. */
  readonly paper: string;
  /** Thin lines between rows. */
  readonly rule: string;
}

export type ThemeName = 'light' | 'dark';

export const THEMES: Readonly<Record<ThemeName, ThemeTokens>> = {
  light: {
    sea: '#d7e5ec',
    land: '#f3f0e8',
    ink: '#22262a',
    soft: '#55524a',
    water: '#3f5e6e',
    accent: '#a3322a',
    onAccent: '#ffffff',
    border: '#625d53',
    coast: '#64808e',
    river: '#5f8598',
    paper: '#ffffff',
    rule: '#d9d5ca',
  },
  dark: {
    sea: '#10202b',
    land: '#26303a',
    ink: '#f3f1ea',
    soft: '#a9b0b5',
    water: '#93b6ca',
    accent: '#ff7a6b',
    onAccent: '#10202b',
    border: '#98a2aa',
    coast: '#7391a3',
    river: '#6b93a8',
    paper: '#161c22',
    rule: '#3a444d',
  },
};

export const TOKEN_NAMES = Object.keys(THEMES.light) as readonly (keyof ThemeTokens)[];

/** What forced colours leave of them: the system's words for paper, ink and links. */
const FORCED: Readonly<ThemeTokens> = {
  sea: 'Canvas',
  land: 'Canvas',
  ink: 'CanvasText',
  soft: 'CanvasText',
  water: 'CanvasText',
  accent: 'LinkText',
  onAccent: 'Canvas',
  border: 'CanvasText',
  coast: 'GrayText',
  river: 'GrayText',
  paper: 'Canvas',
  rule: 'CanvasText',
};

/** Widths of lines in pixels, the same in picture and engine. */
export const LINES = {
  border: 1.25,
  coast: 0.9,
  /** Wider than a border: where a river is the border, both are seen. */
  river: 1.6,
  lakeShore: 0.7,
  road: 1.2,
  existing: 3,
  'under-construction': 2.6,
  /** Of the sections of a route the proposed one is the thinnest. */
  proposed: 2.2,
  schematic: 1.6,
  /** Outline of an area that a brief brings. */
  area: 1.5,
} as const;

/** Dash and gap in pixels; none for what is solid. A dash is never longer than a quarter of what is drawn. */
export const DASHES = { proposed: [4.5, 3], schematic: [2, 3] } as const;

/** Dash and gap, in pixels, of a border that is not agreed on. */
export const UNSETTLED = [3, 4] as const;

/** Opacity of an area that a brief brings, while it is not selected. */
export const AREA_FILL = 0.08;

/** A token's colours in both themes, for a style sheet. */
export function ownToken(name: keyof ThemeTokens): string {
  return `light-dark(${THEMES.light[name]},${THEMES.dark[name]})`;
}

/**
 * Everything as custom properties. Both themes at once: the browser picks by the page's `color-scheme`, also without
 * script.
 */
export function tokenCss(): string {
  const colours = TOKEN_NAMES.map(
    (name) =>
      `--_${name}:${name === 'accent' ? `var(--caucasus-map-accent,${ownToken(name)})` : ownToken(name)}`,
  );
  const forced = TOKEN_NAMES.map((name) => `--_${name}:${FORCED[name]}`);
  const widths = Object.entries(LINES).map(([name, width]) => `--_w-${name}:${width}px`);
  const dashes = Object.entries(DASHES).map(
    ([name, steps]) => `--_dash-${name}:${steps.map((step) => `${step}px`).join(' ')}`,
  );
  return `:host{${[...colours, ...widths, ...dashes].join(';')}}@media(forced-colors:active){:host{${forced.join(';')}}}`;
}
