/** The text of one event, told in full: what happened, who says it, where sources differ, sources, threads, places. */
import { html, nothing, type TemplateResult } from 'lit';
import { wholeOf } from '../i18n/en-later.js';
import { formatDate } from '../i18n/formats.js';
import type { Messages } from '../i18n/messages.js';
import type { BriefEvent, Source } from '../model/brief.js';
import { parseDate } from '../model/dates.js';
import { findPlace, type Scene } from '../model/scene.js';
import { displayName, textIn } from '../model/text.js';
import { threads, type Thread } from '../model/threads.js';
import { correctionsOf } from './corrections.js';
import { dateOf, spoken } from './lines.js';
import type { CardContext } from './rows.js';

function source({ publisher, title, url, link, kind, date }: Source, messages: Messages): TemplateResult {
  const name = title ? `${publisher}: ${title}` : publisher;
  const published = parseDate(date ?? '');
  const day = published ? formatDate(published, messages) : date;
  const details = [kind && messages.sourceKind[kind], day].filter(Boolean).join(', ');
  return html`<li>
    ${link && url ? html`<a href=${url} rel="noopener noreferrer" target="_blank">${name}</a>` : name}
    ${details ? html`<span class="aside">${details}</span>` : nothing}
  </li>`;
}

/** Stands for the speaker in the words of a relation. */
const SPEAKER = '\ufffc';

function relationOf({ type, saidBy }: Thread, language: string, messages: Messages): TemplateResult | string {
  const words = messages.relation[type];
  if (typeof words === 'string') return words;
  const { text, lang } = textIn(saidBy ?? '', language);
  // One sentence, as long as it is in one language.
  if (lang === messages.lang) return words(text);
  const [before, after] = words(SPEAKER).split(SPEAKER);
  return html`${before}<span lang=${lang}>${text}</span>${after}`;
}

function thread(entry: Thread, scene: Scene, messages: Messages): TemplateResult {
  const { event } = entry;
  return html`<li>
    <span class="aside">${relationOf(entry, scene.language, messages)}</span>
    <button type="button" class="link" data-target=${event.id}>${spoken(event.title, scene.language)}</button>
    <span class="dateline">${dateOf(event, scene.language, messages)}</span>
  </li>`;
}

/** A heading, so that who listens can go from one to the next. */
function section(
  heading: string,
  level: number,
  body: TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  return body === nothing
    ? nothing
    : html`<p class="label-line" role="heading" aria-level=${Math.min(level + 1, 6)}>${heading}</p>
        ${body}`;
}

/** What a reader must know of the language before the text: that it is not theirs, or that nobody has checked it. */
function languageNote({ title, text }: BriefEvent, scene: Scene, messages: Messages): string | null {
  const { language, brief } = scene;
  const { lang } = textIn(text ?? title, language);
  if (lang !== messages.lang) return messages.notTranslated;
  return brief.unreviewed?.includes(lang) ? messages.notReviewed : null;
}

/** @param links whether threads and places are buttons; false in a page without script. */
export function eventText(
  event: BriefEvent,
  { scene, messages: words, level }: Pick<CardContext, 'scene' | 'messages' | 'level'>,
  links: boolean,
): TemplateResult {
  const { language, brief } = scene;
  const messages = wholeOf(words);
  const sources = event.sources.flatMap((id) => brief.sources[id] ?? []);
  const connected = links ? threads(scene, event) : [];
  const places = event.places.flatMap((id) => findPlace(scene, id) ?? []);
  const corrected = correctionsOf(event.id, brief, language, messages);
  const waiting = brief.partial && !event.text;
  const note = languageNote(event, scene, messages);
  return html`
    ${note ? html`<p class="aside">${note}</p>` : nothing}
    ${event.text ? html`<p>${spoken(event.text, language)}</p>` : nothing}
    ${waiting ? html`<p class="aside">${messages.loadingText}</p>` : nothing}
    ${section(messages.whoSaysIt, level, event.attribution ? html`<p>${spoken(event.attribution, language)}</p>` : nothing)}
    ${section(messages.sourcesDiffer, level, event.note ? html`<p>${spoken(event.note, language)}</p>` : nothing)}
    ${section(
      messages.corrections,
      level,
      corrected.length > 0
        ? html`<ul class="threads">
            ${corrected}
          </ul>`
        : nothing,
    )}
    ${section(
      messages.sources,
      level,
      sources.length > 0
        ? html`<ul class="sources">
            ${sources.map((entry) => source(entry, messages))}
          </ul>`
        : nothing,
    )}
    ${section(
      messages.connections,
      level,
      connected.length > 0
        ? html`<ul class="threads">
            ${connected.map((entry) => thread(entry, scene, messages))}
          </ul>`
        : nothing,
    )}
    ${section(
      messages.placesOfEvent,
      level,
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
