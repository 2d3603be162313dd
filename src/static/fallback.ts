/**
 * The map's text for whoever knows no shadow root: feeds, reader mode, search, old browsers. It stands in the element's
 * default slot, which is not shown as soon as there is a shadow root.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../i18n/formats.js';
import type { FirstMessages } from '../i18n/messages.js';
import type { BriefEvent, Source } from '../model/brief.js';
import type { Scene } from '../model/scene.js';
import { textIn } from '../model/text.js';
import { summary } from '../ui/frame-parts.js';
import { dateLine, spoken } from '../ui/lines.js';

function headingOf(level: number, text: TemplateResult): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2>${text}</h2>`;
    case 3:
      return html`<h3>${text}</h3>`;
    case 4:
      return html`<h4>${text}</h4>`;
    case 5:
      return html`<h5>${text}</h5>`;
    default:
      return html`<h6>${text}</h6>`;
  }
}

function sourceOf({ publisher, title, url, link }: Source): TemplateResult {
  const name = title ? `${publisher}: ${title}` : publisher;
  return link && url ? html`<a href=${url} rel="noopener noreferrer">${name}</a>` : html`${name}`;
}

function entry(event: BriefEvent, { brief, language }: Scene, messages: FirstMessages): TemplateResult {
  const sources = event.sources.flatMap((id) => brief.sources[id] ?? []);
  return html`<li>
    <strong>${spoken(event.title, language)}</strong> (${dateLine(event, language, messages)}).
    ${event.attribution ? spoken(event.attribution, language) : nothing}
    ${sources.map((source, index) => html`${index > 0 ? '; ' : ''}${sourceOf(source)}`)}
  </li>`;
}

/** Heading, lead, date and the lead events. Everything else is in the shadow root. */
export function fallback(scene: Scene, messages: FirstMessages, level: number): TemplateResult {
  const { brief, events, language } = scene;
  const leads = events.filter(({ tier, section }) => tier === 'lead' && section === 'brief');
  return html`${textIn(brief.title, language).text ? headingOf(level, spoken(brief.title, language)) : nothing}
    ${brief.lead ? html`<p>${spoken(brief.lead, language)}</p>` : html`<p>${summary(scene, messages)}</p>`}
    ${brief.asOf ? html`<p>${messages.asOf(formatDate(brief.asOf, messages))}</p>` : nothing}
    <ul>
      ${leads.map((event) => entry(event, scene, messages))}
    </ul>`;
}
