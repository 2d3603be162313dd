/** What was wrong in a brief and has been mended, told where the reader looks for it: with the event, and after the list. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../i18n/formats.js';
import { wholeOf } from '../i18n/en-later.js';
import type { Messages } from '../i18n/messages.js';
import type { Brief, Correction } from '../model/brief.js';
import { parseDate } from '../model/dates.js';
import { spoken } from './lines.js';
import type { CardContext } from './rows.js';

function correction(
  { date, text, event }: Correction,
  brief: Brief,
  language: string,
  messages: Messages,
): TemplateResult {
  const day = parseDate(date);
  const about = brief.events.find(({ id }) => id === event);
  return html`<li>
    <span class="aside"
      >${day ? html`<time datetime=${date}>${formatDate(day, messages)}</time>` : date}</span
    >
    ${spoken(text, language)}
    ${
      about
        ? html`<button type="button" class="link" data-target=${about.id}>
            ${spoken(about.title, language)}
          </button>`
        : nothing
    }
  </li>`;
}

/** Those of one event, for its card: without the way to where the reader already is. */
export function correctionsOf(
  event: string,
  brief: Brief,
  language: string,
  messages: Messages,
): TemplateResult[] {
  return brief.corrections
    .filter((entry) => entry.event === event)
    .map(({ event: _event, ...entry }) => correction(entry, brief, language, messages));
}

/** All of them, the latest first; nothing when nothing was wrong. */
export function corrections({ scene, messages: words, level }: CardContext): TemplateResult | null {
  const { brief, language } = scene;
  if (brief.corrections.length === 0) return null;
  const messages = wholeOf(words);
  const latestFirst = [...brief.corrections].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return html`<div class="corrections">
    <p class="label-line" role="heading" aria-level=${Math.min(level + 1, 6)}>${messages.corrections}</p>
    <ul role="list">
      ${latestFirst.map((entry) => correction(entry, brief, language, messages))}
    </ul>
  </div>`;
}
