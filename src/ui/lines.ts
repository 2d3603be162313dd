/** The smallest pieces of text that cards, rows and list share: a text in its own language, and a row's date line. */
import { html, type TemplateResult } from 'lit';
import { formatDate } from '../i18n/formats.js';
import type { FirstMessages } from '../i18n/messages.js';
import type { BriefEvent, LocalizedText } from '../model/brief.js';
import { textIn } from '../model/text.js';

/** Between the parts of a line; an expression, since white space in a template may be minified away. */
const DOT = '\u00a0· ';

/** A text with the language that it is really in. */
export function spoken(value: LocalizedText, language: string): TemplateResult {
  const { text, lang } = textIn(value, language);
  return html`<span lang=${lang}>${text}</span>`;
}

/** "30 June 2025", or in the brief's own words: "early July". */
export function dateOf(
  { date, dateText }: BriefEvent,
  language: string,
  messages: FirstMessages,
): TemplateResult | string {
  if (dateText) return spoken(dateText, language);
  return date
    ? html`<time datetime=${date.edtf.split('/')[0] ?? ''}>${formatDate(date, messages)}</time>`
    : messages.undated;
}

/** "30 June 2025 · reported": set like a date line in a newspaper, not like badges. */
export function dateLine(event: BriefEvent, language: string, messages: FirstMessages): TemplateResult {
  const date = dateOf(event, language, messages);
  const kind = event.kind === 'event' ? '' : `${DOT}${messages.kind[event.kind]}`;
  return html`<span class="dateline"
    >${date}${DOT}<span class="status ${event.status}">${messages.status[event.status]}</span>${kind}</span
  >`;
}
