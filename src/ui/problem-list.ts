/** What an editor sees with `debug`: everything that is wrong with a brief or with what the page asks for. */
import { html, type TemplateResult } from 'lit';
import { wholeOf } from '../i18n/en-later.js';
import type { FirstMessages } from '../i18n/messages.js';
import type { Problem } from '../model/problems.js';

export function problemList(problems: readonly Problem[], messages: FirstMessages): TemplateResult | null {
  if (problems.length === 0) return null;
  return html`<details>
    <summary>${wholeOf(messages).lines.problems(problems.length)}</summary>
    <ul>
      ${problems.map(({ where, message }) => html`<li><code>${where || '/'}</code> ${message}</li>`)}
    </ul>
  </details>`;
}
