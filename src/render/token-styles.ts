/** The tokens as a style sheet; apart, so that the other sheets are plain text that a minifier can read. */
import { unsafeCSS, type CSSResult } from 'lit';
import { tokenCss } from './tokens.js';

export const tokenStyles: CSSResult = unsafeCSS(tokenCss());
