/** The text of one event, told in full: what happened, who says it, where sources differ, sources, threads, places. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../i18n/formats.js';
import type { Messages } from '../i18n/messages.js';
import type { BriefEvent, LocalizedText, Source } from '../model/brief.js';
import { threads, type Thread } from '../model/card.js';
import { findPlace, type Scene } from '../model/scene.js';
import { displayName, textIn } from '../model/text.js';

/** Between the parts of a line; an expression, since white space in a template may be minified away. */
const DOT = '\u00a0· ';

/** A text with the language that it is really in. */
export function spoken(value: LocalizedText, language: string): TemplateResult {
  const { text, lang } = textIn(value, language);
  return html`<span lang=${lang}>${text}</span>`;
}

/** "30 June 2025 · reported": set like a date line in a newspaper, not like badges. */
export function dateLine(event: BriefEvent, language: string, messages: Messages): TemplateResult {
  const date = event.dateText
    ? spoken(event.dateText, language)
    : event.date
      ? html`<time datetime=${event.date.edtf.split('/')[0] ?? ''}>${formatDate(event.date, messages)}</time>`
      : messages.undated;
  const kind = event.kind === 'event' ? '' : `${DOT}${messages.kind[event.kind]}`;
  return html`<span class="dateline"
    >${date}${DOT}<span class="status ${event.status}">${messages.status[event.status]}</span>${kind}</span
  >`;
}

function source({ publisher, title, url, link, kind, date }: Source, messages: Messages): TemplateResult {
  const name = title ? `${publisher}: ${title}` : publisher;
  const details = [kind && messages.sourceKind[kind], date].filter(Boolean).join(', ');
  return html`<li>
    ${link && url ? html`<a href=${url} rel="noopener noreferrer" target="_blank">${name}</a>` : name}
    ${details ? html`<span class="aside">${details}</span>` : nothing}
  </li>`;
}

function thread({ type, event, saidBy }: Thread, scene: Scene, messages: Messages): TemplateResult {
  const words = messages.relation[type];
  const speaker = saidBy ? textIn(saidBy, scene.language).text : '';
  return html`<li>
    <span class="aside">${typeof words === 'string' ? words : words(speaker)}</span>
    <button type="button" class="link" data-target=${event.id}>${spoken(event.title, scene.language)}</button>
  </li>`;
}

function section(heading: string, body: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
  return body === nothing
    ? nothing
    : html`<p class="label-line">${heading}</p>
        ${body}`;
}

/** @param links whether threads and places are buttons; false in a page without script. */
export function eventText(event: BriefEvent, scene: Scene, messages: Messages, links = true): TemplateResult {
  const { language, brief } = scene;
  const sources = event.sources.flatMap((id) => brief.sources[id] ?? []);
  const connected = links ? threads(scene, event) : [];
  const places = event.places.flatMap((id) => findPlace(scene, id) ?? []);
  const waiting = brief.partial && !event.text;
  return html`
    ${event.text ? html`<p>${spoken(event.text, language)}</p>` : nothing}
    ${waiting ? html`<p class="aside">${messages.loadingText}</p>` : nothing}
    ${section(messages.whoSaysIt, event.attribution ? html`<p>${spoken(event.attribution, language)}</p>` : nothing)}
    ${section(messages.sourcesDiffer, event.note ? html`<p>${spoken(event.note, language)}</p>` : nothing)}
    ${section(
      messages.sources,
      sources.length > 0
        ? html`<ul class="sources">
            ${sources.map((entry) => source(entry, messages))}
          </ul>`
        : nothing,
    )}
    ${section(
      messages.connections,
      connected.length > 0
        ? html`<ul class="threads">
            ${connected.map((entry) => thread(entry, scene, messages))}
          </ul>`
        : nothing,
    )}
    ${section(
      messages.placesOfEvent,
      places.length > 0
        ? html`<p class="places">
            ${places.map(({ place }) =>
              links
                ? html`<button type="button" class="link" data-go=${place.id}>
                    ${spoken(displayName(place), language)}
                  </button>`
                : spoken(displayName(place), language),
            )}
          </p>`
        : nothing,
    )}
  `;
}
