/** What a publisher's own ground asks to be printed: text and links as data, after the credit of the map's own data. */
import { html, type TemplateResult } from 'lit';
import type { CreditPart } from '../model/credit.js';

/** @returns null when nothing is asked for. */
export function groundCredit(parts: readonly CreditPart[]): TemplateResult | null {
  if (parts.length === 0) return null;
  return html`<span class="ground-credit">
    ·
    ${parts.map(({ text, href }) =>
      href ? html`<a href=${href} rel="noopener noreferrer" target="_blank">${text}</a>` : text,
    )}
  </span>`;
}
