/** The map's colours for readers who ask for more contrast: text 7, lines and marks 4.5 on every ground, in both themes. */
import { css, unsafeCSS } from 'lit';
import { TOKEN_NAMES, type ThemeName, type ThemeTokens } from './tokens.js';

export const STRONG_THEMES: Readonly<Record<ThemeName, ThemeTokens>> = {
  light: {
    sea: '#e3eef4',
    land: '#ffffff',
    ink: '#000000',
    soft: '#2b2a26',
    water: '#1c3c4c',
    accent: '#84140d',
    onAccent: '#ffffff',
    border: '#2b2a26',
    coast: '#3c5967',
    river: '#2f5a70',
    paper: '#ffffff',
    rule: '#c4bfb3',
  },
  dark: {
    sea: '#06141d',
    land: '#1a222a',
    ink: '#ffffff',
    soft: '#e3e8eb',
    water: '#bcd9e8',
    accent: '#ffa79c',
    onAccent: '#000000',
    border: '#d3dade',
    coast: '#a5c0cf',
    river: '#9cc0d3',
    paper: '#0b0f13',
    rule: '#3f4a53',
  },
};

const tokens = TOKEN_NAMES.map(
  (name) => `--_${name}:light-dark(${STRONG_THEMES.light[name]},${STRONG_THEMES.dark[name]})!important`,
).join(';');

/** A publisher's own accent gives way too; forced colours are the reader's own, and stay. */
export const contrastStyles = css`
  @media (prefers-contrast: more) and (forced-colors: none) {
    :host {
      ${unsafeCSS(tokens)}
    }
  }
`;
