/** The open card: a place with its rows, or one event told in full. A section labelled by its heading. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FirstMessages } from '../i18n/messages.js';
import type { BriefEvent } from '../model/brief.js';
import { findEvent, findPlace, type ScenePlace } from '../model/scene.js';
import { displayName, textIn } from '../model/text.js';
import { dateLine, spoken } from './lines.js';
import { rowSections, type CardContext } from './rows.js';

function aliases({ place }: ScenePlace, { scene, messages }: CardContext): TemplateResult | typeof nothing {
  if (place.aliases.length === 0) return nothing;
  return html`<p class="aside">
    ${messages.otherNames}:
    ${place.aliases.map(({ name, usedBy, note }, index) => {
      const details = [
        usedBy && messages.usedBy(textIn(usedBy, scene.language).text),
        note && textIn(note, scene.language).text,
      ].filter(Boolean);
      return html`${index > 0 ? '; ' : ''}${name}${details.length > 0 ? ` (${details.join('; ')})` : ''}`;
    })}
  </p>`;
}

/** All rows of a place; the page without script uses it as it is. */
export function placeBody(entry: ScenePlace, context: CardContext): TemplateResult {
  const { scene, messages } = context;
  return html`
    ${
      entry.place.labelNote
        ? html`<p class="aside">${spoken(entry.place.labelNote, scene.language)}</p>`
        : nothing
    }
    ${entry.place.note ? html`<p class="place-note">${spoken(entry.place.note, scene.language)}</p>` : nothing}
    ${entry.events.length === 0 ? html`<p class="aside">${messages.noEvents}</p>` : nothing}
    ${rowSections(entry.events, context)} ${aliases(entry, context)}
  `;
}

export function heading(id: string, level: number, text: TemplateResult): TemplateResult {
  return html`<div class="card-heading" id=${id} role="heading" aria-level=${level} tabindex="-1">
    ${text}
  </div>`;
}

export const cross = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3 3l10 10M13 3L3 13"></path>
</svg>`;

function closeButton({ close }: FirstMessages): TemplateResult {
  return html`<button type="button" class="close" data-close aria-label=${close}>${cross}</button>`;
}

/** It is a link, so that without a clipboard the address bar has it. */
function copyLink({ link }: CardContext): TemplateResult | typeof nothing {
  return link
    ? html`<p class="copy">
        <a href=${link.href} data-copy>${link.label}</a>
      </p>`
    : nothing;
}

/** Where a card stands on the map. */
export interface CardPlace {
  /** The half of the map that its marker is not in. */
  readonly side: 'left' | 'right';
  /** Under the pointers that stand at the top of that half. */
  readonly lower: boolean;
}

function classes({ side, lower }: CardPlace): string {
  return `card ${side} ${lower ? 'lower' : ''}`;
}

function eventCard(
  event: BriefEvent,
  entry: ScenePlace | undefined,
  context: CardContext,
  at: CardPlace,
): TemplateResult {
  const { scene, messages, level, told } = context;
  return html`<section
    part="popup"
    class=${classes(at)}
    data-event=${event.id}
    aria-labelledby="card-heading"
  >
    <div class="card-bar">
      ${
        entry
          ? html`<button type="button" class="link back" data-back=${entry.place.id}>
              ${messages.backTo(textIn(displayName(entry.place), scene.language).text)}
            </button>`
          : nothing
      }
      ${closeButton(messages)}
    </div>
    ${heading('card-heading', level, spoken(event.title, scene.language))}
    <p>${dateLine(event, scene.language, messages)}</p>
    ${told ? told(event, context, true) : html`<p class="aside">${messages.loadingText}</p>`}
    ${copyLink(context)}
  </section>`;
}

/** The card of what is selected, or nothing. */
export function card(context: CardContext, at: CardPlace): TemplateResult | typeof nothing {
  const { scene, messages, level } = context;
  const entry = findPlace(scene, scene.selection.place);
  const event = findEvent(scene, scene.selection.event);
  if (event) return eventCard(event, entry, context, at);
  if (!entry) return nothing;
  return html`<section
    part="popup"
    class=${classes(at)}
    data-place=${entry.place.id}
    aria-labelledby="card-heading"
  >
    <div class="card-bar">
      <span class="aside">${messages.events(entry.count)}</span>${closeButton(messages)}
    </div>
    ${heading('card-heading', level, spoken(displayName(entry.place), scene.language))}
    ${placeBody(entry, context)} ${copyLink(context)}
  </section>`;
}
